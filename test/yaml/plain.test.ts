import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parse, parseStrictly, textOf } from '../../src/compile/document.js';
import { offsetsIn, offsetsInStrictly } from '../../src/yaml/places.js';
import { readPlain } from '../../src/yaml/plain.js';
import { bytesOf } from '../fixtures/files.js';

const suite = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/yaml-test-suite.json'), 'utf8')) as {
  cases: { name: string; yaml: string; isInvalid?: true }[];
};

const data = join(import.meta.dirname, '../../data');
const real = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((file) => readFileSync(join(data, file), 'utf8'));

const RUNS = 3_000;

/*
 * The fast reader gives what the strict one gives, or declines; where it would give anything else, a fault in a
 * file would pass unseen.
 */

/** How a text is read, the order of its keys included. */
interface Reading {
  value: unknown;
  order: string;
  findings: readonly unknown[];
}
const reading = (value: unknown, findings: readonly unknown[] = []): Reading => ({
  value,
  order: JSON.stringify(value),
  findings,
});

/** A text that the fast reader takes, as both read it. */
function compared(yaml: string): { plain: Reading; strict: Reading } | undefined {
  const read = textOf('a.yaml', bytesOf(yaml));
  const value = readPlain(read.text);
  if (value === undefined) return undefined;
  const { document, findings } = parseStrictly(read);
  return { plain: reading(value), strict: reading(document?.value, findings) };
}

const differs = (yaml: string): boolean => {
  const both = compared(yaml);
  return both !== undefined && !isDeepStrictEqual(both.plain, both.strict);
};

/** Whether the values of a text that the fast reader takes stand elsewhere for the strict one. */
const isMisplaced = (yaml: string): boolean =>
  readPlain(yaml) !== undefined && !isDeepStrictEqual(offsetsIn(yaml), offsetsInStrictly(yaml));

describe('the test suite of YAML', () => {
  it('is read alike', () => {
    expect(suite.cases.filter(({ yaml }) => differs(yaml) || isMisplaced(yaml)).map(({ name }) => name)).toEqual([]);
  });

  it('what is no YAML is refused', () => {
    const accepted = suite.cases
      .filter(({ isInvalid }) => isInvalid)
      .filter(({ yaml }) => parse({ file: 'a.yaml', text: yaml }).findings.length === 0);
    expect(accepted).toEqual([]);
  });
});

describe('the real data', () => {
  it('are read alike', () => {
    expect(real.filter(differs)).toEqual([]);
  });

  it('have their values at the same places', () => {
    const sample = real.filter((_, index) => index % 7 === 0);
    expect(sample.length).toBeGreaterThan(500);
    expect(sample.filter(isMisplaced)).toEqual([]);
  });

  it('are plain, nearly all', () => {
    expect(real.filter((yaml) => readPlain(yaml)).length).toBeGreaterThan(0.99 * real.length);
  });
});

describe('plain', () => {
  it.each([
    ['a text of several words', 'a: b c d', 'b c d'],
    ['an address', 'a: https://a.org/b?c=d#e', 'https://a.org/b?c=d#e'],
    ['a number, kept as text', 'a: -3.70', '-3.70'],
    ['what YAML 1.1 took for a truth value', 'a: no', 'no'],
    ['single quotes', "a: 'b: ''c'' #d'", "b: 'c' #d"],
    ['double quotes', 'a: "b: \'c\' #d"', "b: 'c' #d"],
    ['a list', 'a:\n  - b\n\n  # c\n  - d: e\n    f: g', ['b', { d: 'e', f: 'g' }]],
    ['a list in brackets', "a: [b, 'c, d', e f]", ['b', 'c, d', 'e f']],
    ['a mapping in brackets', 'a: { b: c d, e: [f], g: { h: "i" } }', { b: 'c d', e: ['f'], g: { h: 'i' } }],
    ['a key that objects inherit', 'a:\n  constructor: b', { constructor: 'b' }],
  ])('%s', (_, yaml, value) => {
    expect(readPlain(`${yaml}\n`)).toStrictEqual({ a: value });
  });
});

describe('not plain', () => {
  it.each([
    ['nothing', ''],
    ['a list of its own', '- a'],
    ['an empty value', 'a:\nb: c'],
    ['a key twice', 'a: b\na: c'],
    ['a key twice in brackets', 'a: { b: c, b: d }'],
    ['text behind a comment sign', 'a: b #c'],
    ['a mapping within a line', 'a: b: c'],
    ['a text that goes on', 'a: b\n  c'],
    ['a block', 'a: |\n  b'],
    ['an anchor', 'a: &b c'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !b c'],
    ['a merge key', '<<: a'],
    ['a merge sign as a value', 'a: <<'],
    ['the prototype', '__proto__: a'],
    ['indentation by one', 'a:\n b: c'],
    ['a list that is not indented', 'a:\n- b'],
    ['a list in a list', 'a:\n  - - b'],
    ['an escape', 'a: "b\\n"'],
    ['text behind quotes', 'a: "b" c'],
    ['a tab', 'a:\tb'],
    ['line ends of Windows', 'a: b\r\n'],
    ['a byte order mark', '\uFEFFa: b'],
    ['a line separator', 'a: b\u2028c: d'],
    ['a second document', 'a: b\n---\nc: d'],
    ['a list that does not end', 'a: [b, c'],
    ['a comma too many', 'a: [b, ]'],
    ['more levels than the strict reader takes', `a: ${'['.repeat(101)}b${']'.repeat(101)}`],
  ])('%s', (_, yaml) => {
    expect(readPlain(yaml)).toBeUndefined();
  });
});

/** Signs, words and lines that mean something in YAML, or look as if they did. */
const ODDITIES = [
  ...Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\r\n0aé—«…'),
  ...['\0', '\x07', '\x7f', '\x85', '\xa0', '\u200b', '\u2028', '\u2029', '\u3000', '\ufeff', '\ufffd', '\uffff', '😀'],
  ...[
    ': ',
    ' :',
    ' #',
    '# ',
    ':\n',
    '- ',
    '- - ',
    '? ',
    '?\n',
    ', ',
    '[]',
    '{}',
    '[ ',
    '{ ',
    ' ]',
    ' }',
    '<<',
    '<<: ',
    "''",
    '""',
  ],
  ...[
    '  ',
    '   ',
    '\n\n',
    ' \n',
    '\n ',
    '\n  ',
    '\n\t',
    '\r\n',
    '---\n',
    '--- ',
    '...\n',
    '%YAML 1.2\n',
    '# b\n',
    '  # b\n',
  ],
  ...[
    'key: value\n',
    'key:value',
    'key: ',
    'key : ',
    '"a" b',
    "'a': ",
    '&a ',
    '*a',
    '!a ',
    '!!str ',
    '|',
    '|-\n',
    '>',
    '>-\n',
  ],
  ...[
    'null',
    '~',
    'true',
    'no',
    'on',
    '1931',
    '007',
    '0x1F',
    '0o17',
    '1e3',
    '.inf',
    '-1',
    '1:30',
    '1931-01-02',
    '__proto__',
  ],
  ...['__proto__: ', 'constructor: ', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> b\n'],
];

/** A text with something else at a place than it had there. */
const damaged = (yaml: string, at: number, removed: number, inserted: string): string =>
  yaml.slice(0, at) + inserted + yaml.slice(at + removed);

/** All that is plain, on few lines. */
const SAMPLE = `# a
id: b-c
d: "e, f"
g:
  - h: 'i: j'
    k: l m

  # n
  - o
p: { q: r s, t: [u, 'v'] }
`;

describe('with oddities', () => {
  it('each at each place of a sample', () => {
    const texts = [SAMPLE, SAMPLE.trimEnd()].flatMap((yaml) =>
      Array.from(yaml).flatMap((_, at) =>
        ODDITIES.flatMap((odd) => [0, 1].map((removed) => damaged(yaml, at, removed, odd))),
      ),
    );
    expect(texts.length).toBeGreaterThan(10_000);
    expect(texts.filter(differs)).toEqual([]);
  });

  const value = fc.letrec<{ value: unknown; mapping: object }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        ...ODDITIES,
        'a',
        'b c',
        '../1938',
        'p. 12',
        'https://a.org/b#c',
        "l'an",
        'a "b"',
        'a: b',
        'a, b',
      ),
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      tie('mapping'),
    ),
    mapping: fc.dictionary(fc.constantFrom('id', 'at', 'a-2', 'no', 'constructor', '1931', 'b c'), tie('value'), {
      minKeys: 1,
      maxKeys: 4,
    }),
  })).mapping;
  const written = fc
    .tuple(value, fc.constantFrom('any', 'block', 'flow'))
    .map(([it, collectionStyle]) => stringify(it, { collectionStyle, lineWidth: 0 }));
  const damages = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 2 }), fc.constantFrom('', ...ODDITIES)),
    { maxLength: 4 },
  );

  it('several in texts of all kinds', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(written, fc.constantFrom(...real)), damages, (yaml, all) => {
        const text = all.reduce(
          (before, [at, removed, inserted]) => damaged(before, Math.floor(at * before.length), removed, inserted),
          yaml,
        );
        const both = compared(text);
        if (!both) return true;
        plain++;
        return isDeepStrictEqual(both.plain, both.strict) && !isMisplaced(text);
      }),
      { numRuns: RUNS, seed: 18901230 },
    );
    // Else the property would say nothing.
    expect(plain).toBeGreaterThan(RUNS / 10);
  });
});
