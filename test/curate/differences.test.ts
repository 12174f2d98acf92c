import { describe, expect, it } from 'vitest';
import { differences, inMarkdown, type Release, stepOf } from '../../src/curate/differences.js';

const cited = { sources: [{ source: 's', at: 'p. 1', supports: ['title', 'written'] }] };
const work = (id: string, more: object = {}) => ({ id, title: { text: id, lang: 'fr' }, ...cited, ...more });
const works = (...records: Record<string, unknown>[]): Release => ({ works: records });
const brief = (before: Release, after: Release): string[] =>
  differences(before, after).map(
    ({ record, field, kind, before: was, after: is, sources }) =>
      `${record} ${field} ${kind} ${field === '' ? '' : `${was === undefined ? '' : JSON.stringify(was)}>${is === undefined ? '' : JSON.stringify(is)}`} ${sources.join()}`,
  );

it('tells nothing of two releases alike', () => {
  expect(differences(works(work('a')), works(work('a')))).toEqual([]);
});

describe('a change', () => {
  it.each([
    ['of a value, to the leaf', { title: { text: 'A', lang: 'fr' } }, ['a title.text changed "a">"A" s']],
    ['of a field that is new', { written: { date: '1930' } }, ['a written added >{"date":"1930"} s']],
    ['of a field without a source', { status: 'lost' }, ['a status added >"lost" ']],
  ])('%s', (_, more, expected) => {
    expect(brief(works(work('a')), works(work('a', more)))).toEqual(expected);
  });

  it('that takes a field away names the sources that spoke for it', () => {
    expect(brief(works(work('a', { written: { date: '1930' } })), works(work('a')))).toEqual([
      'a written removed {"date":"1930"}> s',
    ]);
  });

  it('of whole records', () => {
    expect(brief(works(work('a')), works(work('b')))).toEqual(['a  removed  s', 'b  added  s']);
  });
});

describe('lists', () => {
  const titled = (...titles: object[]) => works(work('a', { titles }));
  const [en, de, es] = [
    { text: 'Conquered City', lang: 'en' },
    { text: 'Eroberte Stadt', lang: 'de' },
    { text: 'Ciudad conquistada', lang: 'es' },
  ];

  it('an item that is put before others moves them, and changes none', () => {
    expect(brief(titled(en, de), titled(es, en, de))).toEqual([
      `a titles.0 added >${JSON.stringify(es)} `,
      'a titles.1 moved 0>1 ',
      'a titles.2 moved 1>2 ',
    ]);
  });

  it('an item is known by its text, and its change is told to the leaf', () => {
    expect(brief(titled(en, de), titled({ ...de, kind: 'translated' }, en))).toEqual([
      'a titles.0 moved 1>0 ',
      'a titles.0.kind added >"translated" ',
      'a titles.1 moved 0>1 ',
    ]);
  });

  it('of plain values', () => {
    expect(brief(works(work('a', { languages: ['fr', 'ru'] })), works(work('a', { languages: ['ru'] })))).toEqual([
      'a languages.0 moved 1>0 ',
      'a languages.0 removed "fr"> ',
    ]);
  });
});

describe('the version', () => {
  const step = (before: Release, after: Release, ...retired: string[]) =>
    stepOf(differences(before, after), new Set(retired));

  it.each([
    ['none', works(work('a')), works(work('a'))],
    ['patch', works(work('a')), works(work('a', { title: { text: 'A', lang: 'fr' } }))],
    ['minor', works(work('a')), works(work('a'), work('b'))],
    ['minor', works(work('a')), works(work('a', { status: 'lost' }))],
    ['major', works(work('a'), work('b')), works(work('a'))],
  ])('asks for %s', (expected, before, after) => {
    expect(step(before, after)).toBe(expected);
  });

  it('asks for less where a redirect explains what became of an id', () => {
    expect(step(works(work('a'), work('b')), works(work('a')), 'works/b')).toBe('minor');
  });
});

it('is shown as Markdown, record by record', () => {
  const changes = differences(
    works(work('a'), work('old')),
    works(work('a', { title: { text: 'A`', lang: 'fr' } }), work('new')),
  );
  expect(inMarkdown(changes, 'major')).toBe(
    [
      'These changes ask for a new **major** version.',
      '',
      '### New records (1)',
      '',
      '- works/new',
      '',
      '### Retired records (1)',
      '',
      '- works/old',
      '',
      '### Facts (1)',
      '',
      '- **works/a**',
      "  - title.text changed: `a` → `A'` (s)",
      '',
    ].join('\n'),
  );
});
