import { describe, expect, test } from 'vitest';
import { soundOf, soundsOf } from '../../src/values/sound.js';
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
