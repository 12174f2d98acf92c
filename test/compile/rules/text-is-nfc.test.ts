import { expect, it } from 'vitest';
import { textIsNfc as rule } from '../../../src/compile/rules/text-is-nfc.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, work, type Yaml } from '../../fixtures/files.js';

const titled = (text: string) => work('a', 'title:', `  text: "${text}"`, '  lang: fr');

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  'Répression',
  'Чёрный Йод й',
  'café « — »',
  'l’an',
  'Ελλάδα',
  'תולאייב',
  'first\\nsecond',
  '\u00A0 nbsp inside \u00A0x'.trim(),
  '𝔸',
  'می\u200cخواهم',
  'क्\u200dष',
])('finds nothing in %s', (text) => {
  expect(foundBy(rule, titled(text))).toEqual([]);
});

it('finds every character that nobody sees, whatever block it stands in', () => {
  const unseen = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
    (one) => one !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}]/u.test(one),
  );
  expect(unseen.length).toBeGreaterThan(300);
  const works = unseen.map((one, index) => {
    const escape = `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return work(`a-${String(index)}`, `title: { text: "a${escape}b", lang: fr }`);
  });
  const found = new Set(foundBy(rule, Object.assign({}, ...works) as Yaml).map(({ file }) => file));
  expect(works.flatMap(Object.keys).filter((file) => !found.has(file))).toEqual([]);
});

it.each([
  [
    'decomposed Latin',
    'Re\u0301pression',
    'The text is not in Unicode form NFC.',
    'Write "Répression" with composed characters.',
  ],
  ['decomposed Cyrillic', 'И\u0306од', 'The text is not in Unicode form NFC.', 'Write "Йод" with composed characters.'],
  ['a stress mark', 'Серге\u0301й', 'The text carries stress marks.', 'Leave out the accents'],
  [
    'a soft hyphen',
    'Vil\u00ADle',
    'The text contains an invisible or control character, U+00AD.',
    'Type the text anew',
  ],
  [
    'a zero-width space',
    'Ville\u200Bconquise',
    'The text contains an invisible or control character, U+200B.',
    'Type the text anew',
  ],
  [
    'a mark of direction',
    'Ville\u200Econquise',
    'The text contains an invisible or control character, U+200E.',
    'Type the text anew',
  ],
  [
    'a byte order mark inside',
    'Ville\uFEFFconquise',
    'The text contains an invisible or control character, U+FEFF.',
    'Type the text anew',
  ],
  [
    'a replacement character',
    'R\uFFFDpression',
    'The text contains an invisible or control character, U+FFFD.',
    'Type the text anew',
  ],
  ['a tab', 'a\\tb', 'The text contains an invisible or control character, U+0009.', 'Type the text anew'],
])('finds %s', (_, text, message, hint) => {
  const [finding, ...others] = foundBy(rule, titled(text));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: 'text-is-nfc',
    level: 'error',
    file: 'data/works/a.yaml',
    line: 3,
    column: 10,
    path: 'title.text',
    message,
  });
  expect(finding?.hint).toContain(hint);
});

it.each([
  ['a joiner where none belongs', 'Vil\u200Cle'],
  ['a lone surrogate', 'a\\ud800b'],
  ['an isolate', 'a\u2066b'],
  ['a separator of lines', 'a\u2028b'],
  ['a tag character', 'a\u{E0041}b'],
  ['a character for private use', 'a\uE000b'],
  ['a character that is none', 'a\uFFFFb'.replace('\uFFFF', '\u0378')],
  ['a selector of variants', 'a\uFE0Fb'],
])('finds %s', (_, text) => {
  expect(brieflyFoundBy(rule, titled(text))).toEqual([
    expect.stringMatching(
      /^works\/a.yaml:3 title.text: The text contains an invisible or control character, U\+[0-9A-F]{4,5}\.$/,
    ),
  ]);
});

it('looks at every text, notes and locators too', () => {
  const yaml = work(
    'a',
    'history: [{ stage: lost, note: "e\u0301" }]',
    'sources: [{ source: s, at: "p\u200B1", supports: [title] }]',
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'works/a.yaml:2 history.0.note: The text is not in Unicode form NFC.',
    'works/a.yaml:3 sources.0.at: The text contains an invisible or control character, U+200B.',
  ]);
});
