import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, textOf } from '../../src/compile/document.js';
import { bytesOf } from '../fixtures/files.js';
import { ROOT } from '../../src/compile/files.js';
import * as data from '../../src/index.js';
import { BROKEN_YAML, UNCLOSED_QUOTES } from '../fixtures/broken-yaml.js';
import { called } from './called.js';

const FOLDERS = ['works', 'editions', 'people', 'events', 'places', 'organizations', 'sources'] as const;

/** What is found in one file, line by line. */
const found = async (name: string, text: string | Uint8Array, ...args: string[]): Promise<string[]> => {
  const { out } = await called(['validate', name, ...args], { [name]: text });
  return out === '' ? [] : out.split('\n');
};

const WORK = `id: mine
kind: novel
title: { text: Mine, lang: fr }
creators: [{ person: victor-serge, role: author }]
status: published
`;

describe('a date in YAML', () => {
  it.each([
    ['written: { date: 13/5/1931 }', 'a.yaml:6:18 written.date: "13/5/1931" is not a date. Write "1931-05-13".'],
    ['written: { date: 1931-02-30 }', 'a.yaml:6:18 written.date:'],
    ['written: { date: spring 1930 }', 'a.yaml:6:18 written.date:'],
    ['written:\n  date: 1930-21', 'a.yaml:7:9 written.date:'],
  ])('%s', async (line, finding) => {
    const [first, ...others] = await found(
      'a.yaml',
      `${WORK}${line}\nsources: [{ source: a, at: 12, supports: [title] }]`,
      '--as',
      'work',
    );
    expect(first).toContain(finding);
    expect(others).toEqual([]);
  });

  it.each(['1931', '1931~', '"[1930..1932]"', '1930/1931', '../1914-08-31', '193X'])('may be %s', async (date) => {
    const text = `${WORK}written: { date: ${date} }\nsources: [{ source: a, at: 12, supports: [title] }]`;
    expect(await found('a.yaml', text, '--as', 'work')).toEqual([]);
  });

  it('is read in the calendar of its source where that is another', async () => {
    const text = `id: x\nkind: meeting\nscope: life\nlabel: { en: X }\ndate: 1900-03-13\nattested: { calendar: julian, date: 1900-02-30 }\nsources: [{ source: a, at: p. 1, supports: [date] }]`;
    expect(await found('x.yaml', text, '--as', 'event')).toEqual([expect.stringContaining('x.yaml:6:')]);
    expect(await found('x.yaml', text.replace('02-30', '02-29'), '--as', 'event')).toEqual([]);
  });
});

it('an unknown field is found at its key, with what was meant', async () => {
  expect(
    await found('a.yaml', `${WORK}titels: []\nsources: [{ source: a, at: b, supports: [title] }]`, '--as', 'work'),
  ).toEqual(['a.yaml:6:1 titels: There is no field "titels". Did you mean "titles"?']);
});

describe('published records', () => {
  it('may come one by one or as a list', async () => {
    for (const name of FOLDERS) {
      const records = data[name].slice(0, 20);
      expect(await found(`${name}.json`, JSON.stringify(records))).toEqual([]);
      expect(await found('x.json', JSON.stringify(records[0], null, 2)), name).toEqual([]);
    }
  });

  it('of JSON have texts as texts, and dates with the bounds of their EDTF', async () => {
    const dated = data.works.find(({ published }) => published?.date.precision === 'year');
    const text = JSON.stringify(dated, null, 1);
    const spoiled = text.replace(/"earliest": "\d{4}-01-01"/, '"earliest": "1800-01-01"');
    expect(await found('x.json', spoiled, '--as', 'work')).toEqual([
      expect.stringMatching(/^x\.json:\d+:\d+ \S+\.earliest: Of "\d{4}\S*" this is "\d{4}-01-01"\.$/),
    ]);
    expect(
      (await found('x.json', text.replace(/"edtf": "\d{4}"/, '"edtf": "1933-13"'), '--as', 'work')).join(),
    ).toContain('1933-13');
    const [finding = ''] = await found('x.json', text.replace(/"id": "[^"]+"/, '"id": 7'), '--as', 'work');
    expect(finding).toMatch(/^x\.json:2:\d+ id: The value should be a text\. /);
  });
});

it('every tenth file of the dataset is in order, as it was written', async () => {
  const names = FOLDERS.flatMap((folder) =>
    data[folder].filter((_, index) => index % 10 === 0).map(({ id }) => `data/${folder}/${id}.yaml`),
  );
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
  const { code, out, err } = await called(['validate', ...names], files);
  expect(out).toBe('');
  expect([code, err]).toEqual([0, `All ${names.length} files are in order.`]);
});

describe('what is no YAML, or none that a record has use for, is told as curators are told', () => {
  /** What `npm run check` says of the text of a file. */
  const told = (yaml: string | Uint8Array): string[] =>
    parse(textOf('a.yaml', typeof yaml === 'string' ? bytesOf(yaml) : yaml)).findings.map(
      ({ line, column, message, hint = '' }) =>
        `a.yaml:${String(line)}:${String(column)} ${message} ${hint.replace(/; "npm run new" .*$/, '.')}`,
    );

  it.each(UNCLOSED_QUOTES)('a quote that is not closed %s', async (_, yaml, place) => {
    const findings = await found('a.yaml', yaml, '--as', 'work');
    expect(findings).toEqual(told(yaml));
    expect(findings.join()).toContain(`a.yaml:${place} The quote that opens here is not closed on its line.`);
  });

  // A list of records is no fault here.
  it.each(BROKEN_YAML.filter(({ name }) => name !== 'a list'))('$name', async ({ yaml, at }) => {
    const findings = await found('a.yaml', yaml, '--as', 'work');
    expect(findings).toEqual(told(yaml));
    expect(findings.join()).toContain(`a.yaml:${at} `);
  });

  it.each([
    ['bytes that are no UTF-8', Uint8Array.from('id: a\nt: Répression\n', (letter) => letter.charCodeAt(0))],
    ['a conflict of git', 'id: a\n<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> other\n'],
    ['an alias, and the anchor it needs', 'id: &x a\nb: *x\n'],
    ['a merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n'],
  ])('%s', async (_, yaml) => {
    const findings = await found('a.yaml', yaml, '--as', 'work');
    expect(findings).toEqual(told(yaml));
    expect(findings).not.toEqual([]);
  });

  it.each([
    ['text behind " #"', 'summary: { en: x }\n', 'summary: { en: x } # no\nid: mine #7\n'],
    ['a block that ends in a line break', 'summary: { en: x }\n', 'summary:\n  en: >\n    x\n'],
  ])('%s, beside what is wrong with the record', async (_, right, wrong) => {
    const yaml = `${WORK}summary: { en: x }\nsources: [{ source: a, at: 12, supports: [title] }]`;
    const broken = yaml.replace('id: mine\n', '').replace(right, wrong);
    const findings = await found('a.yaml', broken, '--as', 'work');
    expect(findings).toEqual(expect.arrayContaining(told(broken)));
    expect(told(broken)).toHaveLength(1);
  });
});

describe('of a value that cannot be, what is meant', () => {
  it.each([
    [
      'a name for an id',
      'creators: [{ person: Trotzki, role: author }]',
      'creators.0.person: "Trotzki" is a name, where "creators.0.person" takes the id of a record in people. Write "leon-trotsky".',
    ],
    ['a label for a term', 'kind: Nouvelle', 'kind: "Nouvelle" is no term for "kind". Write "short-story".'],
    ['a misspelt term', 'kind: novell', 'kind: "novell" is no term for "kind". Did you mean "novel"?'],
    ['a language by name', 'languages: [French]', 'languages.0: "French" is no canonical language tag. Write "fr".'],
    ['a language in capitals', 'languages: [FR]', 'languages.0: "FR" is no canonical language tag. Write "fr".'],
    [
      'a set that is no text',
      'written: { date: [1930..1932] }',
      'written.date: "written.date" should be a text. Quote EDTF sets, which YAML takes for lists: "[1930..1932]", "{1907,1908}".',
    ],
    ['an empty value', 'summary:', 'summary: "summary" is empty. Leave the key out where nothing is known.'],
    ['an empty group', 'written: {}', 'written: "written" is empty. Leave the key out where nothing is known.'],
    ['an empty list', 'titles: []', 'titles: "titles" is empty. Leave the key out where nothing is known.'],
    [
      'an identifier of another form',
      'identifiers: { wikidata: 12 }',
      'identifiers.wikidata: Expected an identifier of Wikidata.',
    ],
    [
      'a name for the id of the record',
      'id: My Work',
      'id: Expected an id: lower-case words joined by hyphens, as in "ville-conquise".',
    ],
  ])('%s', async (_, line, finding) => {
    const key = line.slice(0, line.indexOf(':'));
    const rest = WORK.replace(new RegExp(`^${key}:.*\n`, 'm'), '');
    const [first = '', ...others] = await found(
      'a.yaml',
      `${line}\n${rest}sources: [{ source: a, at: 12, supports: [title] }]`,
      '--as',
      'work',
    );
    expect(first).toMatch(/^a\.yaml:1:\d+ /);
    expect(first).toContain(finding);
    expect(others).toEqual([]);
  });

  it('is told apart from what is wrong, for programs', async () => {
    const { out } = await called(['validate', 'a.yaml', '--as', 'work', '--json'], { 'a.yaml': 'id: "open\n' });
    expect(JSON.parse(out)).toEqual([
      {
        file: 'a.yaml',
        line: 1,
        column: 5,
        path: '',
        message: 'The quote that opens here is not closed on its line.',
        hint: 'Close it on the same line; a quote inside is written \\".',
      },
    ]);
  });
});

describe('JSON', () => {
  it('may be indented with tabs, and hold what YAML has no use for', async () => {
    const work = data.works.find(({ id }) => id === 'ville-conquise');
    expect(await found('x.json', JSON.stringify(work, null, '\t'), '--as', 'work')).toEqual([]);
    const named = { ...work, summary: { en: '- &a *b # c\n\ttab \ud83d\ude00' } };
    expect(await found('x.json', JSON.stringify(named, null, 2), '--as', 'work')).toEqual([]);
  });

  it('with a key twice is found at the second', async () => {
    expect(await found('x.json', '{\n  "id": "a",\n  "id": "b"\n}', '--as', 'work')).toEqual([
      'x.json:3:4 Duplicated mapping key. Each key stands once: merge the two, or remove one.',
    ]);
  });
});

it('what is no record is asked for', async () => {
  expect(await found('x.yaml', 'id: x')).toEqual([expect.stringContaining('What is it? Say so with --as work')]);
});

it('numbers, flags and null are such without quotes alone, and dates may have their bounds, in YAML too', async () => {
  const yaml = `id: x\nkind: city\nnames: [{ text: X, lang: en, kind: official, preferred: true }]\ncoordinates: { latitude: 50.85, longitude: 4.35, precision: settlement }\nsources: [{ source: a, at: p. 1, supports: [names] }]\n`;
  expect(await found('x.yaml', yaml, '--as', 'place')).toEqual([]);
  expect(await found('x.yaml', yaml.replace('50.85', '"50.85"'), '--as', 'place')).toEqual([
    expect.stringContaining('coordinates.latitude: The value should be a number.'),
  ]);
  const date =
    'edtf: ../1930, earliest: null, latest: 1930-12-31, precision: interval, approximate: false, uncertain: false';
  const work = `${WORK}written: { date: { ${date} } }\nsources: [{ source: a, at: 12, supports: [title] }]`;
  expect(await found('a.yaml', work, '--as', 'work')).toEqual([]);
});
