import { isDeepStrictEqual } from 'node:util';
import { Ajv } from 'ajv';
import type { SchemaFile } from './json-schema.js';

/** A value that does not fit its schema, in words. */
export class MismatchError extends Error {
  override readonly name = 'MismatchError';
}

/** The file that holds all others, each under its name. */
const WHOLE = 'all.json';

/** Holds a JSON text against its schema; answers its value. */
function fitting(name: string, text: string, schemas: readonly SchemaFile[]): unknown {
  const path = name.replace(/\.json$/, '.schema.json');
  const schema = schemas.find((one) => one.path === path)?.schema;
  if (!schema) throw new MismatchError(`${name} has no schema.`);
  // Compiled for one use: better code would cost more than it saves. That the schemas are schemas, tests prove.
  const ajv = new Ajv({ allErrors: true, inlineRefs: false, validateSchema: false, code: { optimize: false } });
  const validate = ajv.compile(schema);
  const value: unknown = JSON.parse(text);
  if (validate(value)) return value;
  const faults = (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  throw new MismatchError(
    `${name} does not fit ${path}: ${faults.join('; ')}. The model and its JSON Schema disagree.`,
  );
}

/**
 * Proves that JSON texts fit the schemas that are shipped with them: the last look at the bytes
 * before they are published. What is proved of the lists need not be proved again of the file that
 * holds them all, whose schema is made of theirs: it must be the same.
 *
 * @param files - JSON texts by name; `works.json` is held against `works.schema.json`.
 * @throws {MismatchError} naming file, place and fault.
 */
export function verifyJson(files: Readonly<Record<string, string>>, schemas: readonly SchemaFile[]): void {
  const { [WHOLE]: whole = '{}', ...others } = files;
  const held = new Map(Object.entries(JSON.parse(whole) as Record<string, unknown>));
  const stray = [...held.keys()].find((name) => !Object.hasOwn(others, `${name}.json`));
  if (stray !== undefined) throw new MismatchError(`${WHOLE} has "${stray}", which has no file of its own.`);
  for (const [file, text] of Object.entries(others)) {
    const name = file.replace(/\.json$/, '');
    if (!isDeepStrictEqual(held.get(name), fitting(file, text, schemas)))
      throw new MismatchError(`"${name}" in ${WHOLE} is not what ${file} is.`);
  }
}
