import { describe, expect, test } from 'vitest';
import {
  bareText,
  EUROPEAN_LETTERS,
  evenText,
  isEuropean,
  markedText,
  markedWordsOf,
  spellingsOf,
  unitsOf,
  withoutMarks,
  wordsOf,
} from '../../src/values/text.js';

const isSame = (a: string, b: string): void => {
  expect(wordsOf(a).join('')).toBe(wordsOf(b).join(''));
};

describe('wordsOf', () => {
  test('takes plain English as it takes every other text', () => {
    for (const text of ['', ' - ', 'Year One, 2nd ed.', "L'An I", 'A_b-C.d', '\tx\n1917/18', '(VII) ^`~'])
      expect(wordsOf(text)).toEqual(wordsOf(`${text} é`).slice(0, -1));
  });

  test('ignores case, accents, ligatures and punctuation', () => {
    isSame("L'Affaire Toulaév", 'l affaire TOULAEV');
    isSame('L’An I', "l'an i");
    isSame('Œuvres', 'oeuvres');
    isSame('Straße', 'STRASSE');
    isSame('Łódź', 'lodz');
    isSame('Kibalʹchich', 'Kibal’chich');
    isSame('Kibalʹchich', 'kibalchich');
  });

  test('reads composed and decomposed letters alike', () => {
    isSame('Toulaév'.normalize('NFD'), 'Toulaév'.normalize('NFC'));
    isSame('Троцкий'.normalize('NFD'), 'троцкий');
  });

  test('takes Russian ё for е, and keeps й', () => {
    isSame('Запечатлённый', 'запечатленный');
    expect(wordsOf('йод')).toEqual(['йод']);
    expect(wordsOf('йод')).not.toEqual(wordsOf('иод'));
  });

  test('takes one sigma for the other, wherever it stands', () => {
    isSame('ΑΝΑΜΝΉΣ', 'αναμνησ');
    isSame('Έτος Ένα', 'ΕΤΟΣΕΝΑ');
  });

  test('takes Russian as it was spelled until 1918 for what it is now', () => {
    isSame('Петроградъ', 'Петроград');
    isSame('Россія', 'Россия');
    isSame('Ѳедоръ Вѣра', 'Федор Вера');
  });

  test('takes the i of Turkish for any other', () => {
    isSame('İSTANBUL', 'istanbul');
    isSame('ıslak', 'islak');
  });

  test('parts words', () => {
    expect(wordsOf("L'An I de la Révolution russe")).toEqual(['l', 'an', 'i', 'de', 'la', 'revolution', 'russe']);
    expect(wordsOf(' … ')).toEqual([]);
  });
});

test('bare texts are their words, be they plain English or not', () => {
  for (const text of ['', ' - ', 'Year One, 2nd ed.', "L'An I", 'A_b-C.d', '\tx\n1917/18', '(VII) ^`~', 'L’Affaire'])
    expect(bareText(text)).toBe(wordsOf(text).join(' '));
});

test('even texts differ in more than case, blanks and hyphens, be they ids or not', () => {
  expect(evenText('maitron-50075')).toBe(evenText('Maitron 50075'));
  expect(evenText('names.0.text')).toBe('names.0.text');
  expect(evenText('a--b-')).toBe(evenText('A – b'));
  expect(evenText('-')).toBe('');
  expect(evenText('a-b')).not.toBe(evenText('ab'));
});

test('umlauts are also written out', () => {
  const spelled = (text: string): string[] =>
    spellingsOf(markedWordsOf(text)).map((words) => words.map(withoutMarks).join(' '));
  expect(spelled('Otto Rühle')).toEqual(['otto ruhle', 'otto ruehle']);
  expect(spelled('Århus Đorđe')).toEqual(['arhus dorde', 'aarhus djordje']);
  expect(spelled('Ville conquise')).toEqual(['ville conquise']);
});

describe('words in letters of Europe', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isEuropean);

  test('are told apart as all words are', () => {
    const words = (text: string): string[] => markedWordsOf(`${text} 革`).slice(0, -1);
    const texts = letters.flatMap((letter) => [
      `${letter}a`,
      `a${letter}b`,
      ` ${letter} ${letter}`,
      `d\u0301${letter}`,
    ]);
    expect(texts.filter((text) => markedWordsOf(text).join() !== words(text).join())).toEqual([]);
  });

  test('consist of those letters when they are marked', () => {
    const isLetter = new RegExp(`^[${EUROPEAN_LETTERS}]$`);
    const wrong = letters.filter((letter) =>
      Array.from(markedText(letter)).some((one) => isLetter.test(one) !== /[\p{L}\p{N}\p{M}]/u.test(one)),
    );
    expect(wrong).toEqual([]);
  });
});

test('scripts without blanks are parted into letters', () => {
  expect(unitsOf(['革命', 'abc'])).toEqual(['革', '命', 'abc']);
  expect(unitsOf(['abc', 'def'])).toEqual(['abc', 'def']);
});
