import { describe, expect, test } from 'vitest';
import {
  beginningsOf,
  endingsOf,
  soundOf,
  soundsOf,
  soundsOfAll,
  spellingsOfBeginning,
  spellingsOfEnd,
} from '../../src/values/sound.js';
import { markedWordsOf } from '../../src/values/text.js';

const heard = (name: string): string => markedWordsOf(name).map(soundOf).join(' ');

/** Spellings of one name in English, French, German, Polish, by libraries, in Cyrillic and in Greek letters. */
const NAMES = [
  ['Trotsky', 'Trotski', 'Trotzki', 'Trotskii', 'Trotskij', 'Троцкий', 'Τρότσκι'],
  ['Lenin', 'Lénine', 'Ленин', 'Λένιν'],
  ['Stalin', 'Staline', 'Сталин', 'Στάλιν'],
  ['Bukharin', 'Boukharine', 'Bucharin', 'Бухарин', 'Μπουχάριν'],
  ['Zinoviev', 'Zinovyev', 'Sinowjew', 'Zinovieff', 'Зиновьев'],
  ['Tukhachevsky', 'Toukhatchevski', 'Tuchatschewski', 'Tuchaczewski', 'Тухачевский'],
  ['Kibalchich', 'Kibaltchitch', 'Kibaltschitsch', 'Kibàltxitx', 'Kibalčič', 'Кибальчич'],
  ['Orenburg', 'Orenbourg', 'Оренбург'],
  ['Dzerzhinsky', 'Dzierżyński', 'Дзержинский'],
  ['Yuri', 'Iouri', 'Juri', 'Юрий'],
  ['Khrushchev', 'Chruschtschew', 'Khrouchtchev', 'Хрущев'],
];

describe('soundOf', () => {
  test.each(NAMES)('%s is heard alike however it is spelt', (...spellings) => {
    expect(new Set(spellings.map(heard)).size, spellings.map((one) => `${one}: ${heard(one)}`).join(', ')).toBe(1);
  });

  test('keeps names apart', () => {
    const all = NAMES.map(([name = '']) => heard(name));
    expect(new Set(all).size).toBe(all.length);
    expect(heard('Gorky')).not.toBe(heard('Gorkin'));
  });

  test('leaves other scripts as they are, and nothing without a sound', () => {
    expect(soundOf('革命')).toBe('革命');
    expect(soundOf('y')).toBe('i');
    expect(soundOf('ь')).toBe('ь');
  });
});

test('letters that differ between languages stand for each of their sounds', () => {
  expect(soundsOf('bujarin')).toContain(soundOf('bukharin'));
  expect(soundsOf('joukov')).toContain(soundOf('zhukov'));
  expect(soundsOf('buxarin')).toContain(soundOf('bukharin'));
  expect(soundsOf('lenin')).toHaveLength(1);
});

/* Who looks for a sound passes over words by their first or last letters: never over one that sounds so. */
describe('how a word is spelled at its borders', () => {
  const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
  const short = LETTERS.flatMap((a) => [a, ...LETTERS.flatMap((b) => [a + b, ...LETTERS.map((c) => a + b + c)])]);
  /** Words of the letters that spell sounds together, by a generator of random numbers that is always the same. */
  const long = Array.from({ length: 60_000 }, (_, seed) => {
    let state = seed + 1;
    const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    return Array.from({ length: 4 + next(6) }, () => 'hcsktzxgpuijyeoadfvqn'.charAt(next(21))).join('');
  });
  const Cyrillic = Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяѣіѳѵєґ');
  const others = ['œuvre', 'ærø', 'ßa', 'þor', 'ığ', 'μπα', 'ντο', 'γκολ', 'ξενος', 'ψυχη', 'λογος', 'αγων'].concat(
    Cyrillic.flatMap((a) => Cyrillic.flatMap((b) => [a + b, `${a}е${b}`])),
  );
  const sounds = (words: readonly string[]) => {
    const all = soundsOfAll(words);
    return words.map((word, at) => ({ word, sound: all[at] ?? '' }));
  };

  test('is found by the first letters of its sound, and by the last', () => {
    const patterns = new Map<string, RegExp>();
    const pattern = (source: string): RegExp => {
      const known = patterns.get(source) ?? new RegExp(source);
      patterns.set(source, known);
      return known;
    };
    const missed = sounds([...short, ...long]).filter(({ word, sound }) => {
      const begins = [sound.slice(0, 1), sound.slice(0, 2), ...(sound.length === 1 ? [`${sound}s`] : [])];
      return (
        begins.some((one) => !pattern(`^${spellingsOfBeginning(one)}`).test(word)) ||
        (sound.length > 1 && !pattern(`${spellingsOfEnd(sound)}$`).test(word))
      );
    });
    expect(missed).toEqual([]);
  });

  test('is found by the letters that stand for others in their scripts', () => {
    const border = new Map<string, string>();
    const lettersFor = (letter: string, of: typeof beginningsOf): string => {
      const key = `${letter}${of.name}`;
      const known = border.get(key) ?? of(new Set([letter]));
      border.set(key, known);
      return known;
    };
    const missed = sounds([...short, ...long, ...others]).filter(({ word, sound }) => {
      const last = word.slice(-1);
      return (
        !lettersFor(sound.charAt(0), beginningsOf).includes(word.charAt(0)) ||
        // What is silent at the end of a word stands for the letter before.
        !(lettersFor(sound.slice(-1), endingsOf).includes(last) || /[ъь]/.test(last))
      );
    });
    expect(missed).toEqual([]);
  });
});
