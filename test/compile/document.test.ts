import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse, textOf } from '../../src/compile/document.js';
import type { Path } from '../../src/values/paths.js';
import { BROKEN_YAML } from '../fixtures/broken-yaml.js';
import { bytesOf, documentOf } from '../fixtures/files.js';

const findingsOf = (yaml: string | Uint8Array) =>
  parse(textOf('data/works/a.yaml', typeof yaml === 'string' ? bytesOf(yaml) : yaml)).findings;

describe('scalars stay as they are written', () => {
  it.each([
    '1931',
    '0192110378',
    '0o17',
    '1e3',
    'no',
    'yes',
    'on',
    '~',
    'null',
    'true',
    '1890-12-30',
    '1890-12-30T10:00:00Z',
    '59.9370',
    '-0.0',
    '1_000',
    '190:20:30',
    '.inf',
    '../1914-08-31',
    '1938~',
    '193X',
    '1893?',
    'xx, 364',
    'Петроград',
  ])('%s', (scalar) => {
    expect(documentOf(`key: ${scalar}\nlist: [a]\nitems:\n  - ${scalar}\n`).value).toEqual({
      key: scalar,
      list: ['a'],
      items: [scalar],
    });
  });

  it('as keys too', () => {
    expect(documentOf('1931: a\nno: b\nnull: c\n').value).toEqual({ 1931: 'a', no: 'b', null: 'c' });
  });

  it('quoted, folded and literal', () => {
    const yaml = `single: 'l''an'\ndouble: "a\\tb"\nfolded: >-\n  one\n  two\nliteral: |\n  one\n  two\nplain: one\n  two\n`;
    expect(documentOf(yaml).value).toEqual({
      single: "l'an",
      double: 'a\tb',
      folded: 'one two',
      literal: 'one\ntwo\n',
      plain: 'one two',
    });
  });

  it('an empty value is an empty text', () => {
    expect(documentOf('id: a\ntitle:\nlist:\n  -\n').value).toEqual({ id: 'a', title: '', list: [''] });
  });

  it('with line ends of Windows', () => {
    expect(documentOf('id: a\r\ntitle: b\r\n').value).toEqual({ id: 'a', title: 'b' });
  });

  it('with a document marker at the start', () => {
    expect(documentOf('# A comment.\n---\nid: a\n').value).toEqual({ id: 'a' });
  });
});

describe('what YAML reads otherwise than it looks', () => {
  const found = (yaml: string): string[] =>
    findingsOf(yaml).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
  const cut = 'YAML takes " #" and what follows for a comment: the value ends before it.';

  it.each([
    ['a title', 'id: a\ntitle: Cahiers #7\n', '2:16'],
    ['an address', 'id: a\nurl: https://a.org/b #top\n', '2:22'],
    ['an item of a list', 'id: a\nlist:\n  - p. 12, note #3\n', '3:17'],
    ['a member of a flow list', 'id: a\nlist: [b #c\n  ]\n', '2:10'],
    ['a value of a flow map', 'id: a\nmap: { k: b #c\n  }\n', '2:13'],
    ['the last line of a text of several', 'id: a\nt: one\n  two #3\n', '3:7'],
    ['text behind a tab', 'id: a\nt: one\t#3\n', '2:8'],
    ['a comment, which belongs on a line of its own', 'id: a # the id\n', '1:7'],
  ])('%s', (_, yaml, at) => {
    expect(found(yaml)).toEqual([`${at} ${cut}`]);
    expect(parse({ file: 'data/works/a.yaml', text: yaml }).document).toBeDefined();
  });

  it('not a comment on a line of its own, behind quotes, brackets or a bare key, nor a # inside a word', () => {
    expect(found('# one\nid: a\nb: "x" # two\nc: [d] # three\ne: # four\n  f: C#\n# five\n')).toEqual([]);
  });

  it('a block that ends in a line break', () => {
    expect(found('a: >\n  b\nc: |+\n  d\ne: >-\n  f\ng: |- # h\n  i\n')).toEqual([
      '1:4 The block that ">" begins ends in a line break.',
      '3:4 The block that "|" begins ends in a line break.',
    ]);
  });

  it('a conflict that git left', () => {
    expect(found('id: a\n<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> other\n')).toEqual([
      '2:1 The file holds a conflict of git: two versions stand in it, one after the other.',
    ]);
    expect(found('id: [\n  a\n||||||| base\n]\n')).toHaveLength(1);
  });

  it('a quote that closes too early', () => {
    expect(found("id: a\nt: 'L'an I'\n")).toEqual(['2:6 The quote closes here, but the text goes on.']);
  });

  it('a quote that swallows the next one', () => {
    expect(found('id: a\nt: "b\nc: "d"\n')).toEqual(['2:4 The quote that opens here is not closed on its line.']);
  });
});

describe('the place of a finding', () => {
  const yaml = `id: a # a comment
born:
  date: 1890
  place: ixelles
names:
  - text: Виктор Серж
    lang: ru
  - { text: Виктор, lang: RU, parts: [один, два] }
"quoted key": 'x'
folded: >-
  one
  two
last: x
`;
  const document = documentOf(yaml);
  const place = (path: Path, atKey = false): string => {
    const { line, column } = document.finding('rule', 'error', { message: 'M.', path, atKey });
    return `${String(line)}:${String(column)}`;
  };

  it.each([
    [['id'], '1:5'],
    [['born'], '3:3'],
    [['born', 'date'], '3:9'],
    [['born', 'place'], '4:10'],
    [['names'], '6:3'],
    [['names', 0], '6:5'],
    [['names', 0, 'text'], '6:11'],
    [['names', 0, 'lang'], '7:11'],
    [['names', 1], '8:5'],
    [['names', 1, 'lang'], '8:27'],
    [['names', 1, 'parts', 1], '8:45'],
    [['names', '1', 'parts', '1'], '8:45'],
    [['last'], '13:7'],
  ] satisfies [Path, string][])('of the value %j is %s', (path, expected) => {
    expect(place(path)).toBe(expected);
  });

  it.each([
    [['id'], '1:1'],
    [['born'], '2:1'],
    [['born', 'place'], '4:3'],
    [['names', 0, 'lang'], '7:5'],
    [['names', 1, 'lang'], '8:21'],
    [['names', 1, 'parts'], '8:31'],
  ] satisfies [Path, string][])('of the key %j is %s', (path, expected) => {
    expect(place(path, true)).toBe(expected);
  });

  it('of a field that is not there is that of the nearest thing around it', () => {
    expect(place(['born', 'cause'])).toBe('3:3');
    expect(place(['names', 0, 'kind'])).toBe('6:5');
    expect(place(['names', 7, 'text'])).toBe('6:3');
    expect(place(['died', 'date'])).toBe('1:1');
    expect(place([])).toBe('1:1');
  });

  it('counts characters, not bytes or UTF-16 units', () => {
    const { line, column } = documentOf('a: { b: 𝔸𝔸, c: x }\n').finding('rule', 'error', {
      message: 'M.',
      path: ['a', 'c'],
    });
    expect([line, column]).toEqual([1, 16]);
  });

  it('of a record below comments is that of its first key', () => {
    const { line, column } = documentOf('# one\n# two\nid: a\n').finding('rule', 'error', { message: 'M.' });
    expect([line, column]).toEqual([3, 1]);
  });

  it('comes with everything else a finding has', () => {
    expect(document.finding('some-rule', 'warning', { message: 'M.', hint: 'H.', path: ['names', 0, 'lang'] })).toEqual(
      {
        rule: 'some-rule',
        level: 'warning',
        file: 'data/works/a.yaml',
        line: 7,
        column: 11,
        path: 'names.0.lang',
        message: 'M.',
        hint: 'H.',
      },
    );
    expect(document.finding('some-rule', 'error', { message: 'M.' })).not.toHaveProperty('hint');
  });
});

describe('what a record has no use for', () => {
  it.each(BROKEN_YAML)('$name', ({ yaml, at, message, hint }) => {
    const [finding, ...others] = findingsOf(yaml);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'yaml', level: 'error', file: 'data/works/a.yaml', path: '' });
    expect(`${String(finding?.line)}:${String(finding?.column)}`).toBe(at);
    expect(finding?.message).toContain(message);
    expect(finding?.message).toMatch(/^[A-Z].*\.$/);
    expect(finding?.hint).toContain(hint);
  });

  const found = (yaml: string | Uint8Array): string[] =>
    findingsOf(yaml).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);

  it('an alias, and the anchor it needs', () => {
    expect(found('id: &x a\nb: *x\n')).toEqual([
      '1:6 YAML anchors ("&name") are not used.',
      '2:5 YAML aliases ("*name") are not used.',
    ]);
  });

  it('a merge key, all of it', () => {
    expect(found('a: &x { b: 1 }\nc:\n  <<: *x\n  d: 2\n')).toEqual([
      '1:5 YAML anchors ("&name") are not used.',
      '3:3 YAML merge keys ("<<") are not used.',
      '3:8 YAML aliases ("*name") are not used.',
    ]);
  });

  it('but not the sign of one in quotes, which is a text', () => {
    expect(found('id: \'<<\'\nb: ["<<"]\n')).toEqual([]);
  });

  it('a second document after "..."', () => {
    const [one] = findingsOf('id: a\n...\nid: b\n');
    expect(one?.message).toContain('more than one YAML document');
    expect(one?.line).toBeGreaterThan(1);
  });

  it('bytes that are not UTF-8, such as Latin-1', () => {
    const latin1 = Uint8Array.from('id: a\ntitle: Répression\n', (letter) => letter.charCodeAt(0));
    expect(found(latin1)).toEqual(['2:9 The file is not valid UTF-8.']);
    expect(findingsOf(latin1)[0]?.hint).toBe('Save it in the encoding UTF-8.');
  });

  it('UTF-16', () => {
    expect(found(Uint8Array.from([0xff, 0xfe, 0x69, 0x00]))).toEqual(['1:1 The file is not valid UTF-8.']);
  });
});

describe('against the package yaml, on the real data', () => {
  const root = join(import.meta.dirname, '../../data');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const parsed = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const { document } = parse({ file, text });
    return document ? [{ file, ours: document.value, theirs: parseYaml(text, { schema: 'failsafe' }) as unknown }] : [];
  });

  it('there is data to compare', () => {
    expect(parsed.length).toBeGreaterThan(0.9 * files.length);
  });

  it('reads the same values', () => {
    const wrong = parsed
      .filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });
});
