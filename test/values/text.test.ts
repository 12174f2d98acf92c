import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/values/text.js';

const isSame = (a: string, b: string): void => {
  expect(wordsOf(a).join('')).toBe(wordsOf(b).join(''));
};

describe('wordsOf', () => {
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

  test('parts words', () => {
    expect(wordsOf("L'An I de la Révolution russe")).toEqual(['l', 'an', 'i', 'de', 'la', 'revolution', 'russe']);
    expect(wordsOf(' … ')).toEqual([]);
  });
});
