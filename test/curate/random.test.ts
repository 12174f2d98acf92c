import { expect, it } from 'vitest';
import { picked } from '../../src/curate/random.js';

const items = Array.from({ length: 1000 }, (_, index) => index);

it('draws the same for one seed, and otherwise for another', () => {
  expect(picked(items, 20, 'a')).toEqual(picked(items, 20, 'a'));
  expect(picked(items, 20, 'a')).not.toEqual(picked(items, 20, 'b'));
});

it('draws nothing twice, and all where there is no more', () => {
  expect(new Set(picked(items, 500, 'a')).size).toBe(500);
  expect(picked([1, 2, 3], 10, 'a').sort()).toEqual([1, 2, 3]);
});

it('draws evenly', () => {
  const draws = Array.from({ length: 400 }, (_, seed) => picked(items, 10, `seed ${String(seed)}`)).flat();
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => draws.filter((one) => Math.floor(one / 100) === tenth).length,
  );
  for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(100);
});

it('leaves the items as they were', () => {
  const list = [1, 2, 3];
  picked(list, 2, 'a');
  expect(list).toEqual([1, 2, 3]);
});
