import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { json } from '../../src/formats/json.js';
import type { Dataset } from '../../src/formats/format.js';
import { budgetOf, formatCosts } from '../bench/format-costs.js';
import { real } from './datasets.js';

/** Twice the budget: other programs on the machine slow this one down, but not by that much. */
const TOLERANCE = 2;

const all = Buffer.from(json.write(real)['all.json'] as string);
const read = (): Dataset => JSON.parse(all.toString('utf8')) as Dataset;

test.each(formats.map((format) => [format.name, format] as const))(
  '%s is written in time',
  (name, format) => {
    const [cost] = formatCosts([format], read, 4).formats;
    expect(cost?.ratio, `Times what reading and parsing all.json takes (${name})`).toBeLessThan(
      budgetOf(name) * TOLERANCE,
    );
  },
  60_000,
);

test('a format that takes longer is seen', () => {
  const slow = {
    ...json,
    name: 'slow',
    write: (dataset: Dataset) => [...Array(12)].map(() => json.write(dataset))[0] ?? {},
  };
  const [cost] = formatCosts([slow], read, 2).formats;
  expect(cost?.ratio).toBeGreaterThan(budgetOf('slow') * TOLERANCE);
});
