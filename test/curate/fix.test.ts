import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { mended } from '../../src/curate/fix.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const FILE = 'data/people/victor-serge.yaml';

/** A record of the fixture with one text in place of another, mended. */
function fixed(text: string, file = FILE): string {
  const { dataset: read, findings } = compile(filesOf({ ...dataset, [file]: text }));
  const reading = read.readings.find(({ document }) => document.file === file);
  if (!reading) throw new Error('The file cannot be read.');
  return mended(
    reading,
    findings.filter((finding) => finding.file === file),
  );
}

const place = (...lines: string[]): string => fixed(`${lines.join('\n')}\n`, 'data/places/ixelles.yaml');

describe('a file is mended', () => {
  it.each([
    ['lines that end in CR LF', 'id: ixelles\r\nkind: town\r\n', 'id: ixelles\nkind: town\n'],
    ['blanks at the end of lines', 'id: ixelles  \nkind: town\t\n', 'id: ixelles\nkind: town\n'],
    ['a last line that has no end', 'id: ixelles\nkind: town', 'id: ixelles\nkind: town\n'],
    ['empty lines at the end', 'id: ixelles\nkind: town\n\n\n', 'id: ixelles\nkind: town\n'],
    ['keys in another order', 'kind: town\nid: ixelles\n', 'id: ixelles\nkind: town\n'],
    [
      'keys of a flow in another order',
      'id: ixelles\nnames:\n  - { lang: fr, text: "Ixelles: 1", kind: official } # seen\n',
      'id: ixelles\nnames:\n  - { text: "Ixelles: 1", lang: fr, kind: official } # seen\n',
    ],
    [
      'keys of a group in a list in another order, comments and all',
      'id: ixelles\nnames:\n  - lang: fr\n    # As it was written.\n    text: Ixelles # on the map\n    kind: official\nkind: town\n',
      'id: ixelles\nkind: town\nnames:\n  - # As it was written.\n    text: Ixelles # on the map\n    lang: fr\n    kind: official\n',
    ],
    [
      'quotes around numbers and flags',
      'id: ixelles\nnames:\n  - { text: Ixelles, lang: fr, preferred: "true" }\ncoordinates: { latitude: "50.83", longitude: 4.37 }\n',
      'id: ixelles\nnames:\n  - { text: Ixelles, lang: fr, preferred: true }\ncoordinates: { latitude: 50.83, longitude: 4.37 }\n',
    ],
    [
      'straight apostrophes, in quotes of every kind and without',
      "id: ixelles\nnames:\n  - { text: L'ermitage, lang: fr, kind: official }\n  - text: \"L'ermitage: d'Ixelles\"\n    lang: fr\n    kind: former\n  - text: 'L''ermitage: d''or \"brun\"'\n    lang: fr\n    kind: former\n",
      'id: ixelles\nnames:\n  - { text: L’ermitage, lang: fr, kind: official }\n  - text: "L’ermitage: d’Ixelles"\n    lang: fr\n    kind: former\n  - text: \'L’ermitage: d’or "brun"\'\n    lang: fr\n    kind: former\n',
    ],
    [
      'quotes that change nothing',
      'id: "ixelles"\nnames:\n  - text: \'L\'\'ermitage d’Ixelles\'\n    lang: "fr"\n    kind: official\nsources:\n  - { source: "s", at: "p. 1", supports: ["names"] }\n',
      'id: ixelles\nnames:\n  - text: L’ermitage d’Ixelles\n    lang: fr\n    kind: official\nsources:\n  - { source: s, at: p. 1, supports: [names] }\n',
    ],
    [
      'keys without a value, and lists without an item',
      'id: ixelles\nkind: town\nnames:\n  - text: Ixelles\n    lang: fr\n    kind: official\n    note:\nwithin: []\ncoordinates: {}\ncountry: ""\n',
      'id: ixelles\nkind: town\nnames:\n  - text: Ixelles\n    lang: fr\n    kind: official\n',
    ],
    [
      'flags that do not hold',
      'id: ixelles\nkind: town\nnames:\n  - { text: Elsene, preferred: false, lang: nl, kind: official }\nfictional: false\n',
      'id: ixelles\nkind: town\nnames:\n  - { text: Elsene, lang: nl, kind: official }\n',
    ],
    [
      'the very same item twice',
      'id: ixelles\nnames:\n  - { text: Ixelles, lang: fr, kind: official, preferred: true }\n  - { text: Ixelles, lang: fr, kind: official, preferred: true }\nsources:\n  - { source: s, at: p. 1, supports: [names, country, names, names] }\n',
      'id: ixelles\nnames:\n  - { text: Ixelles, lang: fr, kind: official, preferred: true }\nsources:\n  - { source: s, at: p. 1, supports: [names, country] }\n',
    ],
    [
      'Latin letters given twice',
      'id: ixelles\nkind: town\nnames:\n  - { text: Ixelles, romanized: Ixelles, lang: fr, kind: official, preferred: true }\nsources: [{ source: maitron-50075, at: p. 1, supports: [names] }]\n',
      'id: ixelles\nkind: town\nnames:\n  - { text: Ixelles, lang: fr, kind: official, preferred: true }\nsources: [{ source: maitron-50075, at: p. 1, supports: [names] }]\n',
    ],
    [
      'composed letters',
      'id: ixelles\nsummary: { en: Caf\u0065\u0301 }\n',
      'id: ixelles\nsummary: { en: Caf\u00e9 }\n',
    ],
  ])('that has %s', (_, text, expected) => {
    const once = fixed(text, 'data/places/ixelles.yaml');
    expect(once).toBe(expected);
    expect(fixed(once, 'data/places/ixelles.yaml')).toBe(once);
  });
});

describe('a file is left as it is', () => {
  it('where it is in order', () => {
    for (const [file, text] of Object.entries(dataset)) expect(fixed(text, file), file).toBe(text);
  });

  it('where mending asks for judgement', () => {
    const text = 'id: ixelles\nkind: twon\nnames: [{ text: "???", lang: jp }]\n';
    expect(place(text.trimEnd())).toBe(text);
  });

  it.each([
    'true',
    'No',
    'null',
    '1931',
    '1e3',
    '.5',
    '- a',
    'a: b',
    'a #b',
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '@a',
    '%a',
    '>',
    '|',
    'a ',
    ' a',
    'a,b',
    'a"b',
    'a:',
    '~',
    '?',
    '2026-11-23',
    'Did he die?',
  ])('where quotes are needed, or keep another reader from taking %j for something else', (value) => {
    const text = `id: ixelles\nsummary: { en: ${JSON.stringify(value)} }\n`;
    expect(place(text.trimEnd())).toBe(text);
  });

  it('where a comment stands beside what could be left out', () => {
    const text = 'id: ixelles\nkind: town\n# Which?\ncountry:\nfictional: true\n';
    expect(place(text.trimEnd())).toBe(text);
  });
});

it.each(['yes', 'NO', 'null', 'e1', 'E24'])('%s keeps its quotes: to some reader it is no text without', (text) => {
  expect(place('id: ixelles', `country: "${text}"`)).toContain(`"${text}"`);
});

it('whatever text is put in quotes, it stays that text for every reader', () => {
  const letters = fc.constantFrom(...Array.from('abé’\'": #,-[]{}&*!|>%@`~?.0123\n\tnoyestru'));
  const texts = fc.oneof(fc.string({ unit: letters, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
  fc.assert(
    fc.property(fc.uniqueArray(texts, { minLength: 50, maxLength: 50 }), (all) => {
      const once = place('id: ixelles', `names: [${all.map((text) => JSON.stringify(text)).join(', ')}]`);
      const expected = all.map((text) => text.normalize('NFC'));
      for (const version of ['1.1', '1.2'] as const)
        expect((parseYaml(once, { version }) as { names: unknown }).names).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

it('the real records lose nothing: turned round and mended they say what they said, in the order of the model', () => {
  const files = readFiles(ROOT);
  const records = files.records.filter((_, index) => index % 97 === 0);
  expect(records.length).toBeGreaterThan(30);
  for (const { file, text } of records) {
    const parts = text.split(/^(?=(?:#.*\n)*\w+:)/m);
    const turned = parts.reverse().join('');
    const once = fixed(turned, file);
    expect(once.split('\n').sort(), file).toEqual(fixed(text, file).split('\n').sort());
    expect(fixed(once, file), file).toBe(once);
    expect(once.startsWith('id:') || once.startsWith('#'), file).toBe(true);
  }
});
