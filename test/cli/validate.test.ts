import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import * as data from '../../src/index.js';
import { called } from './called.js';

const FOLDERS = ['works', 'editions', 'people', 'events', 'places', 'organizations', 'sources'] as const;

/** What is found in one file, line by line. */
const found = async (name: string, text: string, ...args: string[]): Promise<string[]> => {
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
    expect(finding).toMatch(/^x\.json:2:\d+ id: The value should be a text\.$/);
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

it('what is no YAML is found where it breaks, and what is no record is asked for', async () => {
  expect(await found('torn.yaml', 'id: mine\ntitle: "open\n', '--as', 'work')).toEqual([
    expect.stringMatching(/^torn\.yaml:\d+:\d+ /),
  ]);
  expect(await found('x.yaml', 'id: x')).toEqual([expect.stringContaining('What is it? Say so with --as work')]);
});
