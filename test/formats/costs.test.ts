import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { json } from '../../src/formats/json.js';
import type { Dataset, Format } from '../../src/formats/format.js';
import { budgetOf, formatCosts } from '../bench/format-costs.js';
import { real } from './datasets.js';

/** Twice the budget: other programs on the machine slow this one down, but not by that much. */
const TOLERANCE = 2;
const RUNS = 3;

const all = Buffer.from(json.write(real)['all.json'] as string);
const read = (): Dataset => JSON.parse(all.toString('utf8')) as Dataset;

test.each(formats.map((format) => [format.name, format] as const))(
  '%s is written in time',
  (name, format) => {
    const limit = budgetOf(name) * TOLERANCE;
    let least = Infinity;
    for (let run = 0; run < RUNS && least >= limit; run++) {
      least = Math.min(least, formatCosts([format], read, 2).formats[0]?.ratio ?? Infinity);
    }
    expect(least, 'times what reading and parsing all.json takes').toBeLessThan(limit);
  },
  60_000,
);

test('a format that takes longer is seen', () => {
  const slow: Format = {
    ...json,
    name: 'slow',
    write: (dataset) => Array.from({ length: 8 }, () => json.write(dataset))[0] ?? {},
  };
  const [cost] = formatCosts([slow], read, 1).formats;
  expect(cost?.ratio).toBeGreaterThan(budgetOf('slow') * TOLERANCE);
}, 60_000);
