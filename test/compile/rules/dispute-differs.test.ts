import { expect, it } from 'vitest';
import { disputeDiffers as rule } from '../../../src/compile/rules/dispute-differs.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, person } from '../../fixtures/files.js';

const disputed = (text: string) =>
  person('a', 'born: { date: 1890-12-30 }', 'disputes:', `  - { ${text}, sources: [{ source: s, at: p. 1 }] }`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  "field: born.date, value: '1890-12-31', verdict: open",
  "field: born.date, value: '1890-12-31', verdict: rejected, reason: misprint",
  "field: born.date, value: '1890-12-31', verdict: rejected, note: Explained.",
  'field: born.place, value: Brussels, verdict: refined',
  'field: names.0.text, value: Someone, verdict: open',
])('finds nothing in { %s }', (text) => {
  expect(foundBy(rule, disputed(text))).toEqual([]);
});

it.each([
  [
    "field: born.date, value: '1890-12-30', verdict: open",
    'disputes.0.value: The disputed value "1890-12-30" is the one the record holds.',
  ],
  [
    'field: names.0.text, value: Somebody, verdict: open',
    'disputes.0.value: The disputed value "Somebody" is the one the record holds.',
  ],
  ["field: born.date, value: '1890-12-31', verdict: rejected", 'disputes.0: The value is rejected without a reason.'],
])('finds { %s }', (text, expected) => {
  expect(brieflyFoundBy(rule, disputed(text))).toEqual([`people/a.yaml:4 ${expected}`]);
});

it('finds a number that the record holds', () => {
  expect(dataset['data/places/saint-petersburg.yaml']).toContain('longitude: 30.3,');
  const dispute =
    "disputes: [{ field: coordinates.longitude, value: '30.3', verdict: open, sources: [{ source: s, at: p. 1 }] }]\n";
  expect(
    brieflyFoundBy(rule, {
      'data/places/saint-petersburg.yaml': `${String(dataset['data/places/saint-petersburg.yaml'])}${dispute}`,
    }),
  ).toEqual([
    'places/saint-petersburg.yaml:9 disputes.0.value: The disputed value "30.3" is the one the record holds.',
  ]);
});
