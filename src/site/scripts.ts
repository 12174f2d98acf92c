import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { COLLECTIONS } from '../formats/names.js';
import type { DataRecord } from '../types.js';
import type { Dataset } from '../formats/index.js';

/** What search reads of records. */
const SEARCHED = ['id', 'names', 'title', 'titles', 'subtitle', 'label', 'isbn', 'url', 'scope', 'grade', 'contents'];

/** What search does not read of what it reads. */
const UNSEARCHED = new Set(
  'sources certainty note date sort given family patronymic translators language pages translatedFrom'.split(' '),
);

/** What search reads, as an assignment: a script comes over `file://`, data alone do not. */
export function searchData(dataset: Dataset, referrers: unknown): string {
  const searched = (value: unknown): string =>
    JSON.stringify(value, (key, inner: unknown) => (UNSEARCHED.has(key) ? undefined : inner));
  const lists = COLLECTIONS.map((collection) => {
    const records = dataset[collection] as readonly DataRecord[];
    const kept = records.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([key]) => SEARCHED.includes(key))),
    );
    return `${collection}:${searched(kept)}`;
  });
  const text = `{${lists.join(',')},referrers:${JSON.stringify(referrers)}}`;
  return `globalThis.sergeData=${text};\n`;
}

/** The one script of all pages: classic, since modules do not come over `file://`. */
export async function siteScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [
      {
        name: 'data-that-come-later',
        setup(builder) {
          builder.onResolve({ filter: /^#data\// }, ({ path }) => ({ path, namespace: 'later' }));
          builder.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
            contents: `module.exports = globalThis.sergeData[${JSON.stringify(path.slice('#data/'.length, -'.json'.length))}]`,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
