import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { namesIn } from '../../src/formats/names.js';
import { insteadOf } from '../../src/formats/rivals.js';
import type { Dispute } from '../../src/types.js';
import { real } from './datasets.js';

const names = namesIn(real);
const rival = (field: string, value: string): Dispute => ({ field, value, verdict: 'open', sources: [] });

test.each([
  ['people', 'died.place', 'mexico-city', 'Mexico City'],
  ['editions', 'places.0', 'new-york', 'New York'],
  ['editions', 'publishers', 'maspero', names.organizations.get('maspero')],
  ['people', 'died.place', 'in a train', 'in a train'],
  // A text that happens to be an id stays a text where the field leads to no record.
  ['works', 'title.text', 'paris', 'paris'],
  ['people', 'died.date', '1947-11-18', '1947-11-18'],
] as const)('a dispute of %s on %s with %s is told as "%s"', (collection, field, value, told) => {
  expect(insteadOf(names, collection, rival(field, value))).toBe(told);
});

/** Formats for programs, which take ids. */
const FOR_PROGRAMS = [
  'csv',
  'csv-excel',
  'json',
  'ndjson',
  'facts',
  'sql',
  'jsonld',
  'turtle',
  'nquads',
  'linked-places',
];

test('no format for readers shows the id of what sources say instead', () => {
  const ids = [...real.people, ...real.editions].flatMap(({ disputes = [] }) =>
    disputes.flatMap(({ field, value }) =>
      /(?:place|places\.\d+|publishers(?:\.\d+)?|organization)$/.test(field) && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(value)
        ? [value]
        : [],
    ),
  );
  expect(ids.length).toBeGreaterThan(0);
  const told = new RegExp(`(?:also given as|on lit aussi|Said otherwise of [^:]+:|<q>) ?(?:${ids.join('|')})\\b`);
  const shown = formats
    .filter(({ name }) => !FOR_PROGRAMS.includes(name))
    .flatMap(({ name, write }) =>
      Object.entries(write(real)).flatMap(([path, content]) => {
        const [found] = told.exec(String(content)) ?? [];
        return found === undefined ? [] : [`${name}/${path}: ${found}`];
      }),
    );
  expect(shown).toEqual([]);
}, 60_000);
