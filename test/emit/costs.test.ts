/* The table of what each question costs whoever bundles it. Needs a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { type Cost, costsOf } from '../../src/emit/costs.js';
import { questionNames } from '../../src/emit/questions.js';
import * as face from '../../src/index.js';

const page = readFileSync(join(ROOT, 'src/query/README.md'), 'utf8');

/** The rows of the table: `| \`timeline\` | 422 | editions, events |`. */
const told: readonly Cost[] = [...page.matchAll(/^\| `(\w+)` +\| (\d+) +\| ([\w, ]*?) *\|$/gm)].map(
  ([, name = '', size = '', data = '']) => ({ name, size: Number(size), data: data === '' ? [] : data.split(', ') }),
);

describe('what a question costs', async () => {
  const names = questionNames(ROOT);
  const costs = await costsOf(join(ROOT, 'dist'), names);

  it('is told of every question that the package exports', () => {
    expect(names.filter((name) => !(name in face))).toEqual([]);
    expect(told.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(costs)('is told as it is: $name', ({ name, size, data }) => {
    const row = told.find((one) => one.name === name);
    expect(row?.data, 'Run "npm run docs".').toEqual(data);
    // The data grow from day to day; the table may lag behind by an eighth.
    expect(Math.abs((row?.size ?? 0) - size), `Run "npm run docs": it is ${size.toFixed(0)} KiB.`).toBeLessThan(
      2 + size / 8,
    );
  });

  it('does not include the sources where it is enough to know who speaks in them', () => {
    const heavy = costs.filter(({ data }) => data.includes('sources')).map(({ name }) => name);
    expect(heavy.sort()).toEqual(['getMany', 'reliability', 'resolveId', 'stemmaOf', 'why', 'witnessesOf']);
  });
});
