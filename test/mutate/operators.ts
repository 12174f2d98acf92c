import { notesOf, shapeOf, unwrapped } from '../../src/model/meta.js';
import { z } from '../../src/model/zod.js';
import { isObject, type Path } from '../../src/values/paths.js';

/** A way to break one value of a record: what it is called, and the broken value. */
export interface Mutant {
  /** What was done, and to what kind of value: `date: a day that no month has`. */
  class: string;
  path: Path;
  /** The whole record, broken at that one place. */
  data: unknown;
}

type Change = (value: string) => unknown;

/** What text suffers on its way from a page into a file. */
const TEXT: Record<string, Change> = {
  empty: () => '',
  'padded with a blank': (text) => `${text} `,
  'read in a wrong encoding': (text) => `${text} MÃ©moires`,
  'with an entity': (text) => `${text} &amp; suite`,
  'with a tag': (text) => `<i>${text}</i>`,
  'with a character as addresses write it': (text) => `${text}%20suite`,
  'with a ligature': (text) => `${text} ﬁn`,
  'with two blanks': (text) => `${text}  suite`,
  'with an unseen character': (text) => `${text}\u200bsuite`,
  'with a control character': (text) => `${text}\u0007suite`,
  decomposed: (text) => `${text} e\u0301te\u0301`,
  'with a look-alike letter': (text) => `${text} Sеrge`,
  'nothing but a filler': () => 'n/a',
  'a placeholder': () => 'TODO',
  'a group instead': () => ({ en: 'x' }),
  'a list instead': () => ['x'],
};

const DATE: Record<string, Change> = {
  'a day that no month has': () => '1933-02-30',
  'a month that no year has': () => '1933-13',
  'a season': () => '1933-21',
  'turned round': () => '1936/1933',
  'of the old EDTF': () => '193u',
  'in words': () => 'spring 1930',
  'with slashes': () => '1932/03/08',
  'a set of one': () => '[1932]',
  'in the future': () => '2999',
  'of the year 0': () => '0000',
  empty: () => '',
};

/** The ways to break a value, by what it means. */
const BY_MEANING: Record<string, Record<string, Change>> = {
  text: TEXT,
  coded: TEXT,
  date: DATE,
  julianDate: { 'a day that no month has': () => '1917-02-30', 'in words': () => 'février 1917', empty: () => '' },
  language: {
    'the code of a country': () => 'jp',
    'a name': () => 'French',
    'in capitals': (text) => text.toUpperCase(),
    'of three letters': () => 'fra',
    'with a script that is none': (text) => `${text}-Latx`,
    empty: () => '',
  },
  url: {
    'with a password': (text) => text.replace('://', '://user:word@'),
    'begun twice': (text) => `https://${text}`,
    'with a blank': (text) => `${text} x`,
    'with the end of a sentence': (text) => `${text}).`,
    'without a host': () => 'https://:80',
    'without a protocol': (text) => text.replace(/^https?:\/\//, ''),
    'with a look-alike host': (text) => text.replace(/^(https?:\/\/)[^/]+/, '$1аррӏе.com'),
  },
  reference: {
    misspelt: (text) => `${text}x`,
    'a name': () => 'Victor Serge',
    'a name that objects inherit': () => 'constructor',
    empty: () => '',
  },
  term: { misspelt: (text) => `${text}x`, 'a name that objects inherit': () => 'toString', empty: () => '' },
  isbn: {
    'with a wrong check digit': (text) => `${text.slice(0, -1)}${text.endsWith('3') ? '4' : '3'}`,
    'with hyphens': (text) => `${text.slice(0, 3)}-${text.slice(3)}`,
    'one digit short': (text) => text.slice(1),
  },
  identifier: { 'of another form': (text) => `${text}!`, empty: () => '' },
  path: {
    'to no field': (text) => `${text}x`,
    'to the id': () => 'id',
    'to the sources': () => 'sources',
    'that objects inherit': (text) => `${text}.constructor`,
    empty: () => '',
  },
  id: { 'in capitals': (text) => text.toUpperCase(), 'of another record': (text) => `${text}-2`, empty: () => '' },
  country: { 'that is none': () => 'UK', 'of the past': () => 'SU', 'as a name': () => 'Belgium' },
  number: { 'out of range': () => '999', 'in words': () => 'ten', empty: () => '' },
  flag: { no: () => 'no', empty: () => '' },
};

/** A copy of a value with one place replaced; `undefined` takes the place out. */
export function replaced(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return (value as unknown[]).flatMap((item, index) => {
      if (index !== step) return [item];
      const now = replaced(item, rest, change);
      return now === undefined ? [] : [now];
    });
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => {
      if (key !== step) return [[key, item]];
      const now = replaced(item, rest, change);
      return now === undefined ? [] : [[key, now]];
    }),
  );
}

/** Every way to break a record, value by value, as its schema tells what each is. */
export function* mutants(schema: z.ZodTypeAny, record: unknown): Generator<Mutant> {
  const broken = (path: Path, name: string, change: (value: unknown) => unknown): Mutant => ({
    class: name,
    path,
    data: replaced(record, path, change),
  });
  function* within(at: z.ZodTypeAny, value: unknown, path: Path): Generator<Mutant> {
    const bare = unwrapped(at);
    if (bare instanceof z.ZodObject && isObject(value)) {
      yield broken(path, 'group: with a key that is none', (group) => ({ ...(group as object), nonsense: 'x' }));
      yield broken(path, 'group: with a key that objects inherit', (group) => ({
        ...(group as object),
        hasOwnProperty: 'x',
      }));
      const shape = shapeOf(bare);
      for (const key of Object.keys(value)) {
        const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (!field) continue;
        if (!field.isOptional()) yield broken([...path, key], 'group: without a key that it needs', () => undefined);
        yield* within(field, value[key], [...path, key]);
      }
    } else if (bare instanceof z.ZodArray && Array.isArray(value)) {
      yield broken(path, 'list: empty', () => []);
      yield broken(path, 'list: with an item twice', (list) => [...(list as unknown[]), (list as unknown[])[0]]);
      for (const [index, item] of value.entries()) yield* within(bare.element as z.ZodTypeAny, item, [...path, index]);
    } else if (typeof value === 'string') {
      const meaning = notesOf(bare).meaning?.is ?? 'text';
      const ways = Object.hasOwn(BY_MEANING, meaning) ? BY_MEANING[meaning] : undefined;
      for (const [name, change] of Object.entries(ways ?? {})) {
        if (change(value) === value) continue;
        yield broken(path, `${meaning}: ${name}`, () => change(value));
      }
    }
  }
  yield* within(schema, record, []);
}
