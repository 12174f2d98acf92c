import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { collections } from '../model/collections.js';
import { isObject } from '../values/paths.js';
import type { SchemaFile } from './json-schema.js';

const standaloneCode = standaloneModule.default;

/** A schema with nothing but what decides: no texts, and vocabularies as plain lists of terms. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema.oneOf)) return { enum: schema.oneOf.map((term: { const: unknown }) => term.const) };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' || key === 'definitions')
        return [[key, Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, bare(one)]))]];
      return TEXTS.has(key) ? [] : [[key, bare(value)]];
    }),
  );
}

const TEXTS = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples']);

/**
 * The code that ajv writes, in time that grows with what is wrong: it copies all errors found so far for
 * every part it looks into, which took minutes for a list of a hundred thousand bad items.
 */
function linear(code: string): string {
  const gather = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  if (!gather.test(code)) throw new Error('ajv writes its code in another way: see to it that validators stay linear.');
  const gathered =
    'const gathered = (all, more) => { if (all === null) return more; for (const one of more) all.push(one); return all; };\n';
  return gathered + code.replaceAll(gather, 'vErrors = gathered(vErrors, $1.errors);');
}

/**
 * The validators of single records as one self-contained module, for ES modules and for CommonJS: no `ajv`,
 * no `eval`. The records share their definitions, which keeps it small. Ajv's own output still asks for
 * `require`, so it is bundled.
 */
export async function validatorModules(schemas: readonly SchemaFile[]): Promise<{ esm: string; cjs: string }> {
  const definitions: Record<string, unknown> = {};
  for (const { record } of collections) {
    const { definitions: shared, ...own } = schemas.find(({ path }) => path === `${record}.schema.json`)?.schema ?? {};
    Object.assign(definitions, shared, { [record]: own });
  }
  const ajv = new Ajv({ code: { source: true, esm: true, lines: false }, inlineRefs: false, allErrors: true });
  ajv.addSchema({ $id: 'serge-data', ...(bare({ definitions }) as object) });
  const names = Object.fromEntries(collections.map(({ record }) => [record, `serge-data#/definitions/${record}`]));
  for (const id of Object.values(names)) ajv.getSchema(id);
  const contents = linear(standaloneCode(ajv, names));
  const bundled = async (format: 'esm' | 'cjs'): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
      bundle: true,
      write: false,
      format,
      platform: 'neutral',
      target: 'es2022',
      minify: true,
      legalComments: 'none',
    });
    return outputFiles[0]?.text ?? '';
  };
  return { esm: await bundled('esm'), cjs: await bundled('cjs') };
}
