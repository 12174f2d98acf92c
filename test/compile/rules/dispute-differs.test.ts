import { expect, it } from 'vitest';
import { disputeDiffers as rule } from '../../../src/compile/rules/dispute-differs.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, person } from '../../fixtures/files.js';

const disputed = (text: string) =>
  person('a', 'born: { date: 1890-12-30 }', 'disputes:', `  - { ${text}, sources: [{ source: s, at: p. 2 }] }`);

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

it.each([
  [
    'field: names.0.text, value: SOMEBODY, verdict: open',
    'disputes.0.value: The disputed value "SOMEBODY" is the one the record holds.',
  ],
  [
    'field: names.1, value: x, verdict: open',
    'disputes.0.field: "names.1" lies past the end of the list, which has 1.',
  ],
  ['field: names.0.given, value: x, verdict: rejected', 'disputes.0: The value is rejected without a reason.'],
])('finds { %s }', (text, expected) => {
  expect(brieflyFoundBy(rule, disputed(text))).toEqual([`people/a.yaml:4 ${expected}`]);
});

it('finds a source that speaks for both sides at one place', () => {
  const yaml = person(
    'a',
    'born: { date: 1890-12-30 }',
    'sources: [{ source: s, at: p. 1, supports: [names, born.date] }]',
    "disputes: [{ field: born.date, value: '1890-12-31', verdict: open, sources: [{ source: s, at: p. 1 }, { source: s, at: p. 2 }] }]",
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/a.yaml:4 disputes.0.sources.0: "s" supports "born.date" at the same place, under "sources".',
  ]);
});

it('finds a value that is among the names', () => {
  const yaml = person(
    'a',
    'names:',
    '  - { text: Somebody, lang: en, kind: usual, preferred: true }',
    '  - { text: Quelqu’un, lang: fr, kind: alias }',
    'disputes: [{ field: names.0, value: quelqu’un, verdict: open, sources: [{ source: s, at: p. 2 }] }]',
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/a.yaml:5 disputes.0.value: "Quelqu’un" is among the names that the record holds.',
  ]);
});

it('lets a misspelling be a name and be judged', () => {
  const yaml = person(
    'a',
    'names:',
    '  - { text: Somebody, lang: en, kind: usual, preferred: true }',
    '  - { text: Sumbody, lang: en, kind: misspelling }',
    'disputes: [{ field: names.0, value: Sumbody, verdict: rejected, reason: misprint, sources: [{ source: s, at: p. 2 }] }]',
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([]);
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

it.each([
  ['names.4.text', 'names.4'],
  ['names.0.sources.1.at', 'names.0.sources.1'],
])('finds a place past the end of a list on the way to a field: %s', (field, past) => {
  const [first = ''] = brieflyFoundBy(
    rule,
    person(
      'a',
      'names: [{ text: Somebody, lang: en, kind: usual, preferred: true, sources: [{ source: s, at: p. 1 }] }]',
      `disputes: [{ field: ${field}, value: x, verdict: open, sources: [{ source: s, at: p. 2 }] }]`,
    ),
  );
  expect(first).toContain(`"${past}" lies past the end of the list, which has 1.`);
});

it('finds an item that the list holds, and a date that means the same days', () => {
  const disputing = (field: string, value: string) =>
    brieflyFoundBy(rule, {
      ...person(
        'a',
        'born: { date: 1890 }',
        'occupations: [writer]',
        `disputes: [{ field: ${field}, value: ${value}, verdict: open, sources: [{ source: s, at: p. 2 }] }]`,
      ),
    });
  expect(disputing('occupations', 'Writer')).toHaveLength(1);
  expect(disputing('born.date', '1890-XX')).toHaveLength(1);
  expect(disputing('born.date', '1890~')).toEqual([]);
});

it('finds a source that speaks for the whole field and disputes a part of it, unless it only knows more', () => {
  const disputing = (value: string) =>
    brieflyFoundBy(
      rule,
      person(
        'a',
        'born: { date: 1890, place: ixelles }',
        'sources: [{ source: s, at: p. 1, supports: [names, born] }]',
        `disputes: [{ field: born.date, value: ${value}, verdict: open, sources: [{ source: s, at: p. 1 }] }]`,
      ),
    );
  expect(disputing("'1891'")).toHaveLength(1);
  expect(disputing('1890-12-30')).toEqual([]);
});
