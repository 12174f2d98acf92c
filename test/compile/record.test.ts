import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { recordOf } from '../../src/compile/record.js';
import { dataset } from '../fixtures/dataset.js';
import {
  documentOf,
  edition,
  event,
  filesOf,
  person,
  place,
  redirects,
  source,
  work,
  type Yaml,
} from '../fixtures/files.js';

/** What is found in files without any rule: YAML and structure alone. */
const found = (yaml: Yaml) => compile(filesOf(yaml), []).findings;

/** The only finding; fails where there are more or none. */
function onlyFinding(yaml: Yaml) {
  const findings = found(yaml);
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe('a record of right structure', () => {
  it('keeps its texts, and gives numbers and flags their type', () => {
    const yaml = place(
      'a',
      'coordinates: { latitude: 59.9370, longitude: -0.5, precision: settlement }',
      'fictional: true',
      "country: 'NO'",
    );
    const { dataset: linked, findings } = compile(filesOf(yaml), []);
    expect(findings).toEqual([]);
    expect(linked.get('places', 'a')?.data).toMatchObject({
      id: 'a',
      coordinates: { latitude: 59.937, longitude: -0.5 },
      fictional: true,
      country: 'NO',
      names: [{ preferred: true }],
    });
  });

  it('is never mangled where it looks like something else', () => {
    const yaml = edition(
      'a',
      'isbn: [{ number: 0192110378 }]',
      'pages: 0xff',
      'date: 1931',
      'series: { title: no, number: 012 }',
    );
    const { dataset: linked, findings } = compile(filesOf(yaml), []);
    expect(findings).toEqual([]);
    expect(linked.get('editions', 'a')?.data).toMatchObject({
      isbn: [{ number: '0192110378' }],
      pages: '0xff',
      date: { edtf: '1931' },
      series: { title: 'no', number: '012' },
    });
  });

  it('has an id that is its file name', () => {
    const { record, findings } = recordOf(
      documentOf(person('some-body')['data/people/some-body.yaml'] ?? '', 'data/people/some-body.yaml'),
    );
    expect(findings).toEqual([]);
    expect(record).toMatchObject({ collection: 'people', id: 'some-body' });
  });

  it('lies in the folder of a collection', () => {
    expect(() => recordOf(documentOf('id: a\n', 'data/elsewhere/a.yaml'))).toThrow(
      'data/elsewhere/a.yaml lies in no collection',
    );
  });
});

describe('an unknown key', () => {
  it('is reported at the key, with the key that was meant', () => {
    expect(onlyFinding(work('a', 'langauges: [fr]'))).toEqual({
      rule: 'structure',
      level: 'error',
      file: 'data/works/a.yaml',
      line: 2,
      column: 1,
      path: 'langauges',
      message: 'There is no field "langauges".',
      hint: 'Did you mean "languages"?',
    });
  });

  it('inside a list names the field it stands in', () => {
    expect(onlyFinding(person('a', 'memberships:', '  - organization: o', '    rôle: member'))).toMatchObject({
      line: 4,
      column: 5,
      path: 'memberships.0.rôle',
      message: 'There is no field "rôle" in "memberships.0".',
      hint: 'Did you mean "role"?',
    });
  });

  it('that resembles nothing gets the list of fields', () => {
    expect(onlyFinding(source('a', 'zzzzzzzzzz: x'))?.hint).toMatch(/^The fields here are id, kind, title, /);
  });

  it('is reported each, where there are several', () => {
    expect(found(work('a', 'foo: x', 'bar: y')).map(({ line, path }) => [line, path])).toEqual([
      [2, 'foo'],
      [3, 'bar'],
    ]);
  });

  it.each(['constructor', 'toString', '__proto__'])('may be called %s', (key) => {
    expect(onlyFinding(work('a', `${key}: x`))).toMatchObject({
      line: 2,
      column: 1,
      path: key,
      message: `There is no field "${key}".`,
    });
  });
});

describe('a missing key', () => {
  it('is reported at what should hold it, with its meaning and an example', () => {
    const { 'data/works/a.yaml': text = '' } = work('a');
    expect(onlyFinding({ 'data/works/a.yaml': text.replace(/^status:.*\n/m, '') })).toEqual({
      rule: 'structure',
      level: 'error',
      file: 'data/works/a.yaml',
      line: 1,
      column: 1,
      path: '',
      message: 'The required field "status" is missing.',
      hint: 'Whether it was published, lost, left unfinished … For example: "published".',
    });
  });

  it('of a list item is reported at the item', () => {
    expect(
      onlyFinding(person('a', 'relations:', '  - { person: b, kind: friend-of }', '  - { person: b }')),
    ).toMatchObject({
      line: 4,
      column: 5,
      path: 'relations.1',
      message: 'The required field "relations.1.kind" is missing.',
    });
  });

  it('is reported each, in a file with nothing but an id', () => {
    const messages = found({ 'data/sources/a.yaml': 'id: a\n' }).map(({ message }) => message);
    expect(messages).toEqual(['grade', 'kind', 'title'].map((key) => `The required field "${key}" is missing.`));
  });
});

describe('an empty value', () => {
  it.each([
    ['languages:', 'languages'],
    ['languages: []', 'languages'],
    ['about: { topics: [] }', 'about.topics'],
  ])('that is not required is to be left out: %s', (line, path) => {
    expect(onlyFinding(work('a', line))).toMatchObject({
      line: 2,
      path,
      message: `"${path}" is empty.`,
      hint: 'Leave the key out where nothing is known.',
    });
  });

  it.each([
    ["title: { text: '', lang: fr }", 'title.text', 'For example: "Ville conquise".'],
    ['published: { date: }', 'published.date', 'For example: "1932".'],
    ['status:', 'status', 'One of "published", "posthumous"'],
  ])('that is required is to be filled in: %s', (line, path, help) => {
    const finding = onlyFinding(work('a', line));
    expect(finding).toMatchObject({ line: 2, path, message: `"${path}" is empty.` });
    expect(finding?.hint).toMatch(/^It is required\. /);
    expect(finding?.hint).toContain(help);
  });
});

describe('a wrong term', () => {
  it.each([
    ['publié', 'published'],
    ['Published', 'published'],
    ['inachevé', 'unfinished'],
  ])('gets the term whose label it is, in either language: %s', (label, term) => {
    expect(onlyFinding(work('a', `status: ${label}`))).toMatchObject({
      message: `"${label}" is no term for "status".`,
      hint: `Write "${term}". All terms are in data/vocabularies/work-status.yaml.`,
    });
  });

  it('gets the term that was meant, and the place of all terms', () => {
    expect(onlyFinding(work('a', 'status: publised'))).toMatchObject({
      line: 2,
      column: 9,
      path: 'status',
      message: '"publised" is no term for "status".',
      hint: 'Did you mean "published"? All terms are in data/vocabularies/work-status.yaml.',
    });
  });

  it('that resembles none gets the list', () => {
    expect(onlyFinding(person('a', 'gender: zzzzzzzz'))?.hint).toBe(
      'Use one of "male", "female". All terms are in data/vocabularies/gender.yaml.',
    );
  });

  it('gets part of a long list', () => {
    expect(onlyFinding(event('a', 'kind: zzzzzzzzzzzzzz'))?.hint).toMatch(
      /^Use one of ("[a-z-]+", ){23}"[a-z-]+" …\.? All terms are in /,
    );
  });
});

describe('a value of the wrong sort', () => {
  it.each([
    [
      'a text for a number',
      place('a', 'coordinates: { latitude: north, longitude: 4.3, precision: settlement }'),
      'coordinates.latitude',
      '"coordinates.latitude" should be a number, not a text.',
    ],
    [
      'a comma in a number',
      place('a', "coordinates: { latitude: '50,8', longitude: 4.3, precision: settlement }"),
      'coordinates.latitude',
      '"coordinates.latitude" should be a number, not a text.',
    ],
    [
      'a latitude out of range',
      place('a', 'coordinates: { latitude: 90.1, longitude: 4.3, precision: settlement }'),
      'coordinates.latitude',
      '"coordinates.latitude": Number must be less than or equal to 90.',
    ],
    [
      'a longitude out of range',
      place('a', 'coordinates: { latitude: 1, longitude: -180.5, precision: settlement }'),
      'coordinates.longitude',
      '"coordinates.longitude": Number must be greater than or equal to -180.',
    ],
    [
      'a text for a list',
      work('a', 'languages: fr'),
      'languages',
      '"languages" should be a list (items begin with "- "), not a text.',
    ],
    [
      'a list for a text',
      edition('a', 'pages: [1, 2]'),
      'pages',
      '"pages" should be a text, not a list (items begin with "- ").',
    ],
    ['a text for a group', person('a', 'born: 1890'), 'born', '"born" should be a group of keys, not a text.'],
    [
      'a group for a text',
      edition('a', 'subtitle: { en: A novel }'),
      'subtitle',
      '"subtitle" should be a text, not a group of keys.',
    ],
    [
      'an EDTF set without quotes',
      edition('a', 'date: [1930..1932]'),
      'date',
      '"date" should be a text, not a list (items begin with "- ").',
    ],
    [
      'a flag that is not true',
      place('a', 'fictional: yes'),
      'fictional',
      '"fictional": Invalid literal value, expected true.',
    ],
    [
      'an id with capitals',
      work('a', 'creators: [{ person: Victor Serge, role: author }]'),
      'creators.0.person',
      '"creators.0.person": Expected the id of a record in people, as in "ville-conquise".',
    ],
    [
      'an ISBN with hyphens',
      edition('a', 'isbn: [{ number: 978-1-59017-064-9 }]'),
      'isbn.0.number',
      '"isbn.0.number": Expected an ISBN of 13 or 10 digits without hyphens.',
    ],
    ['a date in words', edition('a', 'date: March 1933'), 'date', '"March 1933" is not a date. Write "1933-03".'],
    [
      'a padded text',
      edition('a', "pages: ' 12'"),
      'pages',
      '"pages": Expected text that neither is empty nor begins or ends with a blank.',
    ],
    [
      'a country in words',
      place('a', 'country: Belgium'),
      'country',
      '"country": Expected a country code of two capitals, as in "RU".',
    ],
    [
      'an address without https',
      source('a', 'url: www.marxists.org'),
      'url',
      '"url": Expected a web address that begins with "https://" or "http://".',
    ],
    [
      'an identifier of the wrong form',
      person('a', 'identifiers: { wikidata: 12345 }'),
      'identifiers.wikidata',
      '"identifiers.wikidata": Expected an identifier of Wikidata.',
    ],
    [
      'an Old Style date that is a period',
      event('a', 'attested: { calendar: julian, date: 1917/1918 }'),
      'attested.date',
      '"attested.date": Expected a Julian year, month or day, as in "1917-02-23".',
    ],
  ])('%s', (_, yaml, path, message) => {
    const finding = onlyFinding(yaml);
    expect(finding).toMatchObject({ rule: 'structure', level: 'error', line: 2, path, message });
    expect(finding?.hint).toMatch(/\w/);
  });

  it.each([
    ['c. 1938', '"c. 1938" is not a date. Write "1938~".'],
    ['1940–1941', '"1940–1941" is not a date. Write "1940/1941".'],
  ])('meant as a date is told how to write it: %s', (text, message) => {
    expect(onlyFinding(edition('a', `date: ${text}`))).toMatchObject({ line: 2, column: 7, path: 'date', message });
  });

  it.each(['[1930..1932]', '[1930, 1931]', '{ 1907, 1908 }'])('meant as a set is told to quote it: %s', (set) => {
    expect(onlyFinding(edition('a', `date: ${set}`))?.hint).toContain('Quote EDTF sets');
  });

  it('gets the meaning of the field and an example', () => {
    expect(onlyFinding(place('a', 'country: Belgium'))?.hint).toBe(
      'The country it lies in today (ISO 3166-1 alpha-2). For example: "RU".',
    );
  });
});

describe('an id that is not the file name', () => {
  it('says both ways out', () => {
    const { 'data/works/a.yaml': text = '' } = work('a');
    expect(onlyFinding({ 'data/works/b.yaml': text })).toEqual({
      rule: 'id-is-file-name',
      level: 'error',
      file: 'data/works/b.yaml',
      line: 1,
      column: 5,
      path: 'id',
      message: 'The id "a" differs from the name of the file.',
      hint: 'Name the file "a.yaml", or write "id: b".',
    });
  });
});

describe('the findings of all files', () => {
  it('come in one run, with rule, file, line, column and hint each', () => {
    const findings = found({
      ...dataset,
      ...work('one', 'kind: novle'),
      ...edition('two', 'pages: []'),
      ...person('three', 'bron: { date: 1890 }'),
      'data/events/four.yaml': 'id: four\n\tkind: arrest\n',
      'data/places/five.yaml': '',
      ...redirects('from: x, collection: novels, kind: moved, to: [a]'),
      'data/questions.yaml': 'questions:\n  - id: q\n    status: open\n',
      'data/vocabularies/certainty.yaml': 'id: certainty\nlabel: { en: A, fr: B }\ndefinition: D.\nterms: []\n',
    });
    expect(findings.map(({ file, line, column, rule }) => `${file}:${String(line)}:${String(column)} ${rule}`)).toEqual(
      [
        'data/editions/two.yaml:2:8 structure',
        'data/events/four.yaml:2:1 yaml',
        'data/people/three.yaml:2:1 structure',
        'data/places/five.yaml:1:1 yaml',
        'data/questions.yaml:2:5 structure',
        'data/questions.yaml:2:5 structure',
        'data/redirects.yaml:2:28 structure',
        'data/vocabularies/certainty.yaml:4:8 vocabulary',
        'data/works/one.yaml:2:7 structure',
      ],
    );
    expect(findings.filter(({ hint }) => !hint)).toEqual([]);
  });
});
