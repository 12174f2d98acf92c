import { expect, test } from 'vitest';
import { EUROPEAN, EUROPEAN_LETTER } from '../../src/query/candidates.js';
import { nameKeys, sourceKeys } from '../../src/query/keys.js';
import { type Key, searcher } from '../../src/query/search.js';
import { markedText } from '../../src/values/text.js';
import { dataset } from '../fixtures/real.js';

/* What a search looks at before it takes records apart: it may look at too many, never at too few. */

test('words of European letters are told apart as all words are', () => {
  const isLetter = new RegExp(`^${EUROPEAN_LETTER}$`);
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    .filter((letter) => EUROPEAN.test(letter))
    .filter((letter) => {
      const marked = markedText(letter);
      return (
        /^\s\p{M}/u.test(marked) ||
        Array.from(marked).some((one) => isLetter.test(one) !== /[\p{L}\p{N}\p{M}]/u.test(one))
      );
    });
  expect(wrong).toEqual([]);
});

/** A slip of the finger, another for each text. */
function mistyped(text: string, at: number): string {
  const place = (at * 7) % text.length;
  const [before, letter, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
  return [before + after, before + letter + letter + after, `${before}e${after}`, before + letter][at % 4] ?? text;
}

const collections: readonly (readonly [name: string, keys: readonly (readonly Key[])[], every: number])[] = [
  ['people', dataset.all('people').map(({ data }) => nameKeys(data as unknown as Parameters<typeof nameKeys>[0])), 60],
  ['places', dataset.all('places').map(({ data }) => nameKeys(data as unknown as Parameters<typeof nameKeys>[0])), 40],
  [
    'sources',
    dataset.all('sources').map(({ data }) => sourceKeys(data as unknown as Parameters<typeof sourceKeys>[0])),
    200,
  ],
];

test.each(collections)('of the real %s the first search finds what every later one finds', (_, records, every) => {
  const made = () =>
    searcher(
      records,
      (keys) => keys,
      () => 0,
    );
  const later = made();
  later('');
  const all = records.flatMap((keys) => keys.map(({ text }) => text));
  const names = all.filter((text, at) => at % every === 0 || (!EUROPEAN.test(text) && at % 3 === 0));
  const queries = names.flatMap((name, at) => [
    name,
    mistyped(name, at),
    mistyped(name.split(/[\s-]/).at(at % 2 ? 0 : -1) ?? name, at),
  ]);
  expect(queries.length).toBeGreaterThan(40);
  expect(queries.filter((query) => JSON.stringify(made()(query)) !== JSON.stringify(later(query)))).toEqual([]);
});
