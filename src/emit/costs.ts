import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { markdown, withBlock } from './format-docs.js';

/** What a function adds to a bundle that holds nothing else. */
export interface Cost {
  readonly name: string;
  /** The files of data that come with it, without their ending. */
  readonly data: readonly string[];
  /** Code and data, packed (gzip), in KiB. */
  readonly size: number;
}

const packed = (text: string | Uint8Array): number => gzipSync(text).length / 1024;

/**
 * What each of some functions of the built package costs whoever bundles it alone. Data are packed once and
 * added up, so that this takes seconds for all of them.
 */
export async function costsOf(dist: string, names: readonly string[]): Promise<Cost[]> {
  const sizes = new Map<string, number>();
  const sizeOf = (data: string): number => {
    const known = sizes.get(data) ?? packed(readFileSync(join(dist, `${data}.json`)));
    sizes.set(data, known);
    return known;
  };
  const costOf = async (name: string): Promise<Cost> => {
    const { metafile, outputFiles } = await build({
      stdin: { contents: `export { ${name} } from './index.js';`, resolveDir: dist },
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      // Modules that are imported for nothing, as chunks are, are left out: that is no news.
      logLevel: 'error',
      format: 'esm',
      platform: 'browser',
      plugins: [
        {
          name: 'data-stand-aside',
          setup(bundling) {
            bundling.onLoad({ filter: /\.json$/ }, () => ({ contents: '[]', loader: 'json' }));
          },
        },
      ],
    });
    const [output] = Object.values(metafile.outputs);
    const data = Object.entries(output?.inputs ?? {})
      .filter(([path, { bytesInOutput }]) => path.endsWith('.json') && bytesInOutput > 0)
      .map(([path]) => basename(path, '.json'))
      .sort();
    const code = packed(outputFiles[0]?.contents ?? '');
    return { name, data, size: code + data.reduce((sum, one) => sum + sizeOf(one), 0) };
  };
  return Promise.all(names.map(costOf));
}

/** The costs as a table, the cheapest first. */
export const costTable = (costs: readonly Cost[]): string =>
  markdown([
    ['function', 'KiB', 'with'],
    ...[...costs]
      .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
      .map(({ name, size, data }) => [`\`${name}\``, size.toFixed(0), data.join(', ')]),
  ]);

/** The costs as a page tells them: `| \`timeline\` | 422 | editions, events |`. */
export const toldCosts = (page: string): readonly Cost[] =>
  [...page.matchAll(/^\| `(\w+)` +\| (\d+) +\| ([\w, ]*?) *\|$/gm)].map(([, name = '', size = '', data = '']) => ({
    name,
    size: Number(size),
    data: data === '' ? [] : data.split(', '),
  }));

/** Whether a cost is still told well enough: the data grow from day to day, and a table may lag behind by an eighth. */
export const isTold = (told: Cost | undefined, { data, size }: Cost): boolean =>
  told?.data.join() === data.join() && Math.abs(told.size - size) < 2 + size / 8;

/** A page with the costs as they are; the same page where it tells them well enough. */
export function costDocs(page: string, costs: readonly Cost[]): string {
  const told = toldCosts(page);
  const isFresh =
    told.length === costs.length &&
    costs.every((cost) =>
      isTold(
        told.find(({ name }) => name === cost.name),
        cost,
      ),
    );
  return isFresh ? page : withBlock(page, 'costs', costTable(costs));
}
