import { notesOf, shapeOf, unwrapped } from '../../src/model/meta.js';
import type { CollectionName } from '../../src/model/names.js';
import { z } from '../../src/model/zod.js';
import { isObject, type Path, valueAt } from '../../src/values/paths.js';

/** A way to break one value of a record: what it is called, and the broken value. */
export interface Mutant {
  /** What was done, and to what kind of value: `date: a day that no month has`. */
  class: string;
  path: Path;
  /** The whole record, broken at that one place. */
  data: unknown;
}

/** What else there is: ids to confuse with others, by collection, and identifiers of other records. */
export interface Others {
  /** Ids of a collection other than that of the record itself. */
  ids: (collection: CollectionName) => readonly string[];
  isbn: string | undefined;
  identifier: (scheme: string) => string | undefined;
}

type Change = (value: string) => unknown;

/**
 * Classes that no rule can see, with the reason: what is wrong is right somewhere else. They are made and
 * counted apart, so that the score tells how far rules can reach at all.
 */
export const BLIND: Readonly<Record<string, string>> = {
  'term: another of the list': 'Another term is as good a word: only the source tells which is true.',
  'reference: another record': 'Another record exists as well: only the source tells which is meant.',
  'date: another day of the month': 'Another day exists as well: only the source tells which is true.',
  'text: a word left out': 'A shorter text is a text: only the source tells what it says.',
};

/** Why mutants of other classes may survive, by class: what there would have to be for a rule to see them. */
export const REASONS: Readonly<Record<string, string>> = {
  'date: a century late':
    'The name of a place or organization whose founding no source dates: any century may be right.',
  'date: a thousand years early': 'The same: since the year 600 a place may have had any name.',
  'group: coordinates ten degrees off':
    'A town whose country spans many more degrees, with no larger place around it here.',
};

/** What text suffers on its way from a page into a file. */
const TEXT: Record<string, Change> = {
  empty: () => '',
  'padded with a blank': (text) => `${text} `,
  'begun with a blank': (text) => ` ${text}`,
  'read in a wrong encoding': (text) => `${text} MÃ©moires`,
  'read in a wrong encoding, with quotes': (text) => `${text} lâ€™an`,
  'with an entity': (text) => `${text} &amp; suite`,
  'with a numeric entity': (text) => `${text} l&#39;an`,
  'with a tag': (text) => `<i>${text}</i>`,
  'with a line break of HTML': (text) => `${text}<br>suite`,
  'with a character as addresses write it': (text) => `${text}%20suite`,
  'with an escape': (text) => `${text} caf\\u00e9`,
  'with marks of Markdown': (text) => `**${text}**`,
  'with an address': (text) => `${text} https://maitron.fr/`,
  'with a ligature': (text) => `${text} ﬁn`,
  'with letters of double width': (text) => `${text} ｆｉｎ`,
  'with two blanks': (text) => `${text}  suite`,
  'with a blank before a comma': (text) => `${text} , suite`,
  'with a letter lost': (text) => `${text} m?moires`,
  'with half a bracket': (text) => `${text} (suite`,
  'over two lines': (text) => `${text}\nsuite`,
  'with an unseen character': (text) => `${text}\u200bsuite`,
  'with a soft hyphen': (text) => `${text} sui\u00adte`,
  'with a separator of lines': (text) => `${text}\u2028suite`,
  'with an isolate': (text) => `${text} \u2066suite\u2069`,
  'with a tag character': (text) => `${text}\u{e0041}`,
  'with a character of private use': (text) => `${text} \ue000`,
  'with a character that was lost': (text) => `${text} m\ufffdmoires`,
  'with a control character': (text) => `${text}\u0007suite`,
  decomposed: (text) => `${text} e\u0301te\u0301`,
  'with a look-alike letter': (text) => `${text} Sеrge`,
  'with a Greek look-alike': (text) => `${text} Sοrge`,
  'nothing but a filler': () => 'n/a',
  'nothing but question marks': () => '???',
  'a placeholder': () => 'TODO',
  'a group instead': () => ({ en: 'x' }),
  'a list instead': () => ['x'],
};

const shifted = (date: string, years: number): string =>
  date.replaceAll(/\b\d{4}(?=\b|[~?%])/g, (year) => String(Number(year) + years).padStart(4, '0'));

const DATE: Record<string, Change> = {
  'a day that no month has': () => '1933-02-30',
  'a day of a leap year that is none': () => '1933-02-29',
  'a month that no year has': () => '1933-13',
  'a month 0': () => '1933-00',
  'a season': () => '1933-21',
  'turned round': () => '1936/1933',
  'of the old EDTF': () => '193u',
  'of the old EDTF, open': () => '1932/open',
  'of the old EDTF, unknown': () => 'unknown/1932',
  'with both marks': () => '1932?~',
  'with the mark before': () => '~1932',
  'in words': () => 'spring 1930',
  'with the month in words': () => 'mars 1932',
  'with "circa"': () => 'c. 1932',
  'with slashes': () => '1932/03/08',
  'as Americans write it': () => '03/08/1932',
  'with a dash': () => '1932–1933',
  'with two digits': () => "'32",
  'of a single digit': () => '1932-3-8',
  'with a time': () => '1932-03-08T00:00',
  'in other digits': () => '١٩٣٢',
  'a set of one': () => '[1932]',
  'open on both sides': () => '../..',
  'in the future': () => '2999',
  'of the year 0': () => '0000',
  'a thousand years early': (date) => shifted(date, -1000),
  'a century late': (date) => shifted(date, 100),
  'another day of the month': (date) =>
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.slice(0, 8) + (date.endsWith('11') ? '12' : '11') : date,
  empty: () => '',
  'a group instead': () => ({ edtf: '1932' }),
};

/** The ways to break a value, by what it means. */
const BY_MEANING: Record<string, Record<string, Change>> = {
  text: {
    ...TEXT,
    'a word left out': (text) => text.replace(/^\S+ (?=\S+ \S)/, ''),
  },
  coded: TEXT,
  pages: {
    'turned round': () => '20-10',
    'turned round, in Roman figures': () => 'xx–ii',
    'with words': (text) => `pp. ${text}`,
    'none at all': () => '0',
    'less than none': () => '-5',
    'with two blanks': (text) => `${text},  12`,
    empty: () => '',
  },
  date: DATE,
  day: {
    'that no month has': () => '2026-02-31',
    'turned round': () => '2026-23-11',
    'as Europeans write it': () => '23.11.2026',
    'without hyphens': () => '20261123',
    'of the year 0': () => '0000-00-00',
    'before the web': () => '1980-01-01',
    'in the future': () => '2999-01-01',
    'in words': () => 'yesterday',
    empty: () => '',
  },
  julianDate: {
    'a day that no month has': () => '1917-02-30',
    'of another year': () => '1801-01-01',
    'in words': () => 'février 1917',
    empty: () => '',
  },
  language: {
    'the code of a country': () => 'jp',
    'a name': () => 'French',
    'in capitals': (text) => text.toUpperCase(),
    'of three letters': () => 'fra',
    'that is none': () => 'qx',
    'with a script that is none': (text) => `${text.slice(0, 2)}-Latx`,
    'with a region that is none': (text) => `${text.slice(0, 2)}-ZQ`,
    'with a variant that is none': (text) => `${text.slice(0, 2)}-abcdef`,
    'with the script it has anyway': () => 'fr-Latn',
    'with an underscore': () => 'fr_FR',
    empty: () => '',
  },
  url: {
    'with a password': (text) => text.replace('://', '://user:word@'),
    'begun twice': (text) => `https://${text}`,
    'with a blank': (text) => `${text} x`,
    'with the end of a sentence': (text) => `${text}).`,
    'without a host': () => 'https://:80',
    'without a protocol': (text) => text.replace(/^https?:\/\//, ''),
    'of another protocol': (text) => text.replace(/^https?:/, 'ftp:'),
    'with a look-alike host': (text) => text.replace(/^(https?:\/\/)[^/]+/, '$1аррӏе.com'),
    'of a reserved host': () => 'https://example.com/x',
    'of the machine itself': () => 'http://localhost:8080/x',
    'of a network at home': () => 'http://192.168.1.3/x',
    'with a backslash': () => 'https://maitron.fr\\x',
    'with three slashes': (text) => text.replace('://', ':///'),
    'with the usual port': (text) => text.replace(/^(https:\/\/[^/]+)/, '$1:443').replace(/^(http:\/\/[^/]+)/, '$1:80'),
    'with half an escape': (text) => `${text}%z`,
    'with marks of tracking': (text) => `${text}${text.includes('?') ? '&' : '?'}utm_source=x`,
    'with an empty fragment': (text) => `${text}#`,
    empty: () => '',
  },
  reference: {
    misspelt: (text) => `${text}x`,
    'a name': () => 'Victor Serge',
    'in capitals': (text) => text.toUpperCase(),
    'with the collection': (text) => `people/${text}`,
    'with the ending of the file': (text) => `${text}.yaml`,
    'a name that objects inherit': () => 'constructor',
    'the prototype': () => '__proto__',
    'a group instead': (text) => ({ id: text }),
    empty: () => '',
  },
  term: {
    misspelt: (text) => `${text}x`,
    'in capitals': (text) => text.toUpperCase(),
    'with a blank for the hyphen': (text) => (text.includes('-') ? text.replaceAll('-', ' ') : `${text} x`),
    'a name that objects inherit': () => 'toString',
    empty: () => '',
  },
  isbn: {
    'with a wrong check digit': (text) => `${text.slice(0, -1)}${text.endsWith('3') ? '4' : '3'}`,
    'with two digits turned': (text) =>
      `${text.slice(0, -3)}${text.slice(-2, -1)}${text.slice(-3, -2)}${text.slice(-1)}`,
    'with hyphens': (text) => `${text.slice(0, 3)}-${text.slice(3)}`,
    'one digit short': (text) => text.slice(1),
    'with its label': (text) => `ISBN ${text}`,
    empty: () => '',
  },
  identifier: {
    'of another form': (text) => `${text}!`,
    'as an address': (text) => `https://www.wikidata.org/wiki/${text}`,
    empty: () => '',
  },
  path: {
    'to no field': (text) => `${text}x`,
    'to the id': () => 'id',
    'to the sources': () => 'sources',
    'with leading zeros': () => 'names.00',
    'with brackets': () => 'names[0]',
    'past the end': () => 'names.99',
    'with a slash': (text) => `${text}/text`,
    'that objects inherit': (text) => `${text}.constructor`,
    'to the length': (text) => `${text}.length`,
    empty: () => '',
  },
  fieldPath: {
    'to no field': (text) => `${text}x`,
    'to the id': () => 'id',
    'past the end': () => 'names.99',
    'that objects inherit': (text) => `${text}.constructor`,
    empty: () => '',
  },
  id: {
    'in capitals': (text) => text.toUpperCase(),
    'of another record': (text) => `${text}-2`,
    'with an underscore': (text) => text.replace('-', '_') + (text.includes('-') ? '' : '_'),
    'a device of Windows': () => 'con',
    empty: () => '',
  },
  country: {
    'that is none': () => 'XX',
    'as people say': () => 'UK',
    'of the past': () => 'SU',
    'in small letters': (text) => text.toLowerCase(),
    'of three letters': () => 'FRA',
    'as a name': () => 'Belgium',
  },
  number: {
    'out of range': () => '999',
    'in words': () => 'ten',
    'with a comma': (text) => text.replace('.', ','),
    'with a degree sign': (text) => `${text}°`,
    empty: () => '',
  },
  flag: { no: () => 'no', 'in capitals': () => 'TRUE', 'in quotes': () => "'true'", empty: () => '' },
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

type Group = Readonly<Record<string, unknown>>;

/** The ways to break a group as a whole: each answers the broken group, or `undefined` where it does not apply. */
const GROUP: Record<string, (group: Group) => unknown> = {
  'with a key that is none': (group) => ({ ...group, nonsense: 'x' }),
  'with a key that objects inherit': (group) => ({ ...group, hasOwnProperty: 'x' }),
  'with a key for the prototype': (group) =>
    JSON.parse(`{"__proto__":"x",${JSON.stringify(group).slice(1)}`) as unknown,
  'a text instead': () => 'x',
  'a list instead': (group) => [group],
  'coordinates swapped': ({ latitude, longitude, ...rest }) =>
    latitude === undefined ? undefined : { ...rest, latitude: longitude, longitude: latitude },
  'coordinates without sign, or with the other': ({ longitude, ...rest }) =>
    longitude === undefined ? undefined : { ...rest, longitude: String(-Number(longitude)) },
  'coordinates at 0/0': ({ latitude, ...rest }) =>
    latitude === undefined ? undefined : { ...rest, latitude: '0', longitude: '0' },
  'coordinates ten degrees off': ({ latitude, ...rest }) =>
    latitude === undefined
      ? undefined
      : { ...rest, latitude: String(Number(latitude) + (Number(latitude) > 0 ? -10 : 10)) },
  'a text in another script than its language': ({ text, lang, ...rest }) =>
    typeof text === 'string' && typeof lang === 'string'
      ? { ...rest, text: /\p{Script=Cyrillic}/u.test(text) ? 'Zavoevannyi' : 'Завоеванный', lang }
      : undefined,
  'a text under the language of another script': ({ text, lang, ...rest }) =>
    typeof text === 'string' && typeof lang === 'string' && /^[\p{Script=Latin}\s]{3,}$/u.test(text)
      ? { ...rest, text, lang: 'el' }
      : undefined,
  'the English text in French too': ({ en, fr, ...rest }) =>
    typeof en === 'string' && typeof fr === 'string' && en.split(' ').length > 3 ? { ...rest, en, fr: en } : undefined,
  'the texts in each other’s place': ({ en, fr, ...rest }) =>
    typeof en === 'string' && typeof fr === 'string' && en.split(' ').length > 8
      ? { ...rest, en: fr, fr: en }
      : undefined,
  'the main title in capitals': ({ title, status, ...rest }) =>
    isObject(title) && status !== undefined && /\S \S*\p{Ll}{5}/u.test(String(title.text))
      ? { ...rest, title: { ...title, text: String(title.text).toUpperCase() }, status }
      : undefined,
  'the first name with a full stop': ({ names, ...rest }) =>
    Array.isArray(names) && isObject(names[0]) && /\p{Ll}{5}$/u.test(String(names[0].text))
      ? { ...rest, names: [{ ...names[0], text: `${String(names[0].text)}.` }, ...(names.slice(1) as unknown[])] }
      : undefined,
  'a birth after the death': ({ born, died, ...rest }) =>
    isObject(born) && isObject(died) && died.date !== undefined
      ? { ...rest, born: { ...born, date: '1999' }, died }
      : undefined,
  'written after it was published': ({ written, published, ...rest }) =>
    isObject(written) && isObject(published) && written.date !== undefined
      ? { ...rest, written: { ...written, date: '2019' }, published }
      : undefined,
  'lost, and yet published': ({ published, status, ...rest }) =>
    published === undefined || status === undefined ? undefined : { ...rest, published, status: 'lost' },
  'a main title that is called translated': ({ title, languages, ...rest }) =>
    isObject(title) && Array.isArray(languages) && languages.includes(title.lang)
      ? { ...rest, title: { ...title, kind: 'translated' }, languages: languages as unknown }
      : undefined,
  'translated from its own language': ({ work, language, ...rest }) =>
    work === undefined || language === undefined ? undefined : { ...rest, work, language, translatedFrom: language },
  'a dispute that says what the record says': ({ disputes, ...rest }) => {
    if (!Array.isArray(disputes) || !isObject(disputes[0]) || typeof disputes[0].field !== 'string') return undefined;
    const held = valueAt(rest, disputes[0].field.split('.'));
    return typeof held === 'string'
      ? { ...rest, disputes: [{ ...disputes[0], value: held.toUpperCase() }, ...(disputes.slice(1) as unknown[])] }
      : undefined;
  },
  'ended before it began': ({ founded, dissolved, ...rest }) =>
    isObject(founded) && isObject(dissolved) && founded.date !== undefined
      ? { ...rest, founded, dissolved: { ...dissolved, date: '1700' } }
      : undefined,
  'a participant long after': ({ participants, ...rest }) =>
    Array.isArray(participants) && isObject(participants[0])
      ? { ...rest, participants: [{ ...participants[0], date: '1999-01-01' }, ...(participants.slice(1) as unknown[])] }
      : undefined,
  'an event moved to the day of a death': ({ participants, date, ...rest }) =>
    Array.isArray(participants) && date !== undefined
      ? { ...rest, participants: participants as unknown, date: '1799-01-01' }
      : undefined,
};

const LIST: Record<string, (list: readonly unknown[]) => unknown> = {
  empty: () => [],
  'with an item twice': (list) => [...list, list[0]],
  'with an item twice, in capitals': (list) => {
    const [first] = list;
    if (!isObject(first) || typeof first.text !== 'string') return undefined;
    return [...list, { ...first, text: first.text.toUpperCase() }];
  },
  'an item instead': (list) => list[0],
  'with an empty item': (list) => [...list, ''],
  'with a list in it': (list) => [...list, list],
};

/** Fields whose going leaves no trace: nothing in the record speaks of them. */
const isFree = (record: unknown, path: Path): boolean => {
  const sources = isObject(record) && Array.isArray(record.sources) ? (record.sources as unknown[]) : [];
  const written = path.join('.');
  return !sources.some(
    (one) =>
      isObject(one) &&
      Array.isArray(one.supports) &&
      one.supports.some((text) => typeof text === 'string' && (text === written || text.startsWith(`${written}.`))),
  );
};

/** Every way to break a record, value by value, as its schema tells what each is. */
export function* mutants(schema: z.ZodTypeAny, record: unknown, others: Others): Generator<Mutant> {
  const broken = (path: Path, name: string, change: (value: unknown) => unknown): Mutant => ({
    class: name,
    path,
    data: replaced(record, path, change),
  });
  function* ofValue(bare: z.ZodTypeAny, value: string, path: Path): Generator<Mutant> {
    const meaning = notesOf(bare).meaning ?? { is: 'text' as const };
    const ways = Object.hasOwn(BY_MEANING, meaning.is) ? BY_MEANING[meaning.is] : undefined;
    for (const [name, change] of Object.entries(ways ?? {})) {
      const now = change(value);
      if (now !== value) yield broken(path, `${meaning.is}: ${name}`, () => now);
    }
    const put = (name: string, now: string | undefined): Mutant[] =>
      now === undefined || now === value ? [] : [broken(path, name, () => now)];
    if (meaning.is === 'reference') {
      const ids = others.ids(meaning.to);
      yield* put('reference: another record', ids[Math.floor(ids.length / 2)]);
      const stray = others.ids(meaning.to === 'places' ? 'sources' : 'places').find((id) => !ids.includes(id));
      yield* put('reference: a record of another collection', stray);
    }
    if (meaning.is === 'term' && bare instanceof z.ZodEnum)
      yield* put(
        'term: another of the list',
        (bare.options as string[]).find((term) => term !== value),
      );
    if (meaning.is === 'isbn') yield* put('isbn: of another edition', others.isbn);
    if (meaning.is === 'identifier') yield* put('identifier: of another record', others.identifier(meaning.scheme));
  }
  function* within(at: z.ZodTypeAny, value: unknown, path: Path): Generator<Mutant> {
    const bare = unwrapped(at);
    if (bare instanceof z.ZodObject && isObject(value)) {
      for (const [name, change] of Object.entries(GROUP)) {
        const now = change(value);
        if (now !== undefined) yield broken(path, `group: ${name}`, () => now);
      }
      const shape = shapeOf(bare);
      for (const key of Object.keys(value)) {
        const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (!field) continue;
        const here = [...path, key];
        if (!field.isOptional()) yield broken(here, 'group: without a key that it needs', () => undefined);
        else if (!isFree(record, here)) yield broken(here, 'group: without a field that is cited', () => undefined);
        yield broken(path, 'group: with a key misspelt', (group) =>
          Object.fromEntries(
            Object.entries(group as object).map(([one, item]) => [one === key ? `${one}s` : one, item]),
          ),
        );
        yield* within(field, value[key], here);
      }
    } else if (bare instanceof z.ZodArray && Array.isArray(value)) {
      for (const [name, change] of Object.entries(LIST)) {
        const now = change(value as unknown[]);
        if (now !== undefined) yield broken(path, `list: ${name}`, () => now);
      }
      for (const [index, item] of value.entries()) yield* within(bare.element as z.ZodTypeAny, item, [...path, index]);
    } else if (typeof value === 'string') {
      yield* ofValue(bare, value, path);
    }
  }
  yield* within(schema, record, []);
}
