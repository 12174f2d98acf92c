/* The table of what each question costs whoever bundles it. Needs a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { costDocs, costsOf, isTold, toldCosts } from '../../src/emit/costs.js';
import { questionNames } from '../../src/emit/questions.js';
import * as face from '../../src/index.js';

const page = readFileSync(join(ROOT, 'src/query/README.md'), 'utf8');

const told = toldCosts(page);

describe('what a question costs', async () => {
  const names = questionNames(ROOT);
  const costs = await costsOf(join(ROOT, 'dist'), names);

  it('is told of every question that the package exports', () => {
    expect(names.filter((name) => !(name in face))).toEqual([]);
    expect(told.map(({ name }) => name).sort()).toEqual(names);
  });

  it.each(costs)('is told as it is: $name', (cost) => {
    const row = told.find(({ name }) => name === cost.name);
    expect(
      isTold(row, cost),
      `Run "npm run docs": it is ${cost.size.toFixed(0)} KiB, with ${cost.data.join(', ')}.`,
    ).toBe(true);
  });

  it('is told anew only where it has changed', () => {
    expect(costDocs(page, costs)).toBe(page);
    const [first, ...others] = costs;
    const grown = first ? [{ ...first, size: first.size * 2 }, ...others] : [];
    expect(toldCosts(costDocs(page, grown))).toHaveLength(costs.length);
    expect(costDocs(page, grown)).not.toBe(page);
  });

  it('does not include the sources where it is enough to know who speaks in them', () => {
    const heavy = costs.filter(({ data }) => data.includes('sources')).map(({ name }) => name);
    expect(heavy.sort()).toEqual(['getMany', 'reliability', 'resolveId', 'stemmaOf', 'why', 'witnessesOf']);
  });
});
