import { mainContents } from '../query/credits.js';
import { isTranslated } from '../query/traits.js';
import type { Edition, EdtfDate, Work } from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Dataset, Files, Format } from './format.js';
import { enclosing, exactDate, isPlainDate, type Reference, type ReferenceName, referencesOf } from './references.js';
import { xml } from './xml.js';

/** The MARC Code List for Languages (ISO 639-2/B), for the languages of ISO 639-1 that occur. */
const LANGUAGES: Readonly<Record<string, readonly [code: string, name: string]>> = {
  ca: ['cat', 'Catalan'],
  da: ['dan', 'Danish'],
  de: ['ger', 'German'],
  el: ['gre', 'Greek'],
  en: ['eng', 'English'],
  es: ['spa', 'Spanish'],
  fa: ['per', 'Persian'],
  fi: ['fin', 'Finnish'],
  fr: ['fre', 'French'],
  hr: ['hrv', 'Croatian'],
  it: ['ita', 'Italian'],
  ja: ['jpn', 'Japanese'],
  ko: ['kor', 'Korean'],
  nl: ['dut', 'Dutch'],
  no: ['nor', 'Norwegian'],
  pl: ['pol', 'Polish'],
  pt: ['por', 'Portuguese'],
  ro: ['rum', 'Romanian'],
  ru: ['rus', 'Russian'],
  sr: ['srp', 'Serbian'],
  sv: ['swe', 'Swedish'],
  tr: ['tur', 'Turkish'],
  uk: ['ukr', 'Ukrainian'],
  zh: ['chi', 'Chinese'],
};

const UNDETERMINED = ['und', 'Undetermined'] as const;
const languageOf = (tag: string | undefined): readonly [code: string, name: string] =>
  LANGUAGES[primaryOf(tag ?? '')] ?? UNDETERMINED;

/** The MARC Code List for Countries, where it is not the code of ISO 3166-1 in small letters. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AR: 'ag ',
  BR: 'bl ',
  CA: 'xxc',
  CH: 'sz ',
  CL: 'cl ',
  DE: 'gw ',
  ES: 'sp ',
  GB: 'xxk',
  HR: 'ci ',
  JP: 'ja ',
  MX: 'mx ',
  PT: 'po ',
  RO: 'rm ',
  RS: 'rb ',
  SE: 'sw ',
  TR: 'tu ',
  UA: 'un ',
  US: 'xxu',
};

/** Those whose code in MARC is that of ISO 3166-1 in small letters. */
const SAME = new Set(['AT', 'BE', 'CU', 'DK', 'FI', 'FR', 'GR', 'IT', 'KO', 'NE', 'NO', 'PE', 'PL', 'RU']);
const countryOf = (code = ''): string => COUNTRIES[code] ?? (SAME.has(code) ? `${code.toLowerCase()} ` : 'xx ');

/** The articles with which titles begin, which are not filed, by language. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  ca: /^(?:el|la|els|les|un|una) |^l['’]/iu,
  da: /^(?:den|det|de|en|et) /iu,
  de: /^(?:der|die|das|ein|eine) /iu,
  en: /^(?:the|an?) /iu,
  es: /^(?:el|la|los|las|una?) /iu,
  fr: /^(?:le|la|les|une?) |^l['’]/iu,
  it: /^(?:il|lo|la|i|gli|le|una?|uno) |^l['’]/iu,
  nl: /^(?:de|het|een) /iu,
  no: /^(?:den|det|de|en|et|ei) /iu,
  pt: /^(?:o|a|os|as|uma?) /iu,
  sv: /^(?:den|det|de|en|ett) /iu,
};

/** How many signs are not filed: an article, and the bracket before it. */
function nonfiling(title: string, tag: string): string {
  const bare = title.replace(/^\[/, '');
  const article = ARTICLES[primaryOf(tag)]?.exec(bare)?.[0].length;
  return String(article === undefined ? 0 : article + title.length - bare.length);
}

type Subfield = readonly [code: string, value: string | undefined];

interface Field {
  readonly tag: string;
  /** The two indicators; a blank is `#`. */
  readonly indicators: string;
  readonly subfields: readonly Subfield[];
}

const field = (tag: string, indicators: string, ...subfields: readonly Subfield[]): Field[] =>
  subfields.some(([, value]) => value !== undefined) ? [{ tag, indicators, subfields }] : [];

/** A text with a full stop at its end, where it has no other mark. */
const stopped = (text: string): string => (/[.?!\])]$/.test(text) ? text : `${text}.`);

/** A title with the full stop that ends field 245, whatever its own last mark. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const inverted = (name: ReferenceName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter((part) => part !== undefined).join(', ');

const isInParts = (name: ReferenceName): string => ('literal' in name ? '0#' : '1#');

const agent = (tag: string, name: ReferenceName, label: string, code: string | undefined): Field[] =>
  field(tag, isInParts(name), ['a', `${inverted(name)},`], ['e', stopped(label)], ['4', code]);

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** A year, a month or a day as a catalogue has it. */
const calendar = (parts: readonly number[]): string => {
  const [year, month, day] = parts;
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
};

/** A date as a catalogue has it: in brackets where it is inferred. */
function inscribed(date: EdtfDate | undefined): string {
  if (date === undefined) return '[date of publication not identified]';
  const parts = date.precision === 'interval' ? undefined : enclosing(date);
  if (parts !== undefined) {
    const text = calendar(parts);
    const about = date.approximate ? `approximately ${text}` : text;
    return date.uncertain ? `[${about}?]` : date.approximate ? `[${about}]` : text;
  }
  const [from, to] = [date.earliest?.slice(0, 4), date.latest?.slice(0, 4)];
  if (from !== undefined && to !== undefined) {
    if (date.precision === 'interval') return from === to ? from : `${from}-${to}`;
    return `[between ${from} and ${to}${date.uncertain ? '?' : ''}]`;
  }
  if (to !== undefined) return `[not after ${to}]`;
  return from === undefined ? '[date of publication not identified]' : `[not before ${from}]`;
}

/** The dates of field 008: their type, and two dates of four figures. */
function coded(date: EdtfDate | undefined): string {
  const from = date?.earliest?.slice(0, 4) ?? 'uuuu';
  const to = date?.latest?.slice(0, 4) ?? 'uuuu';
  if (date === undefined || (from === 'uuuu' && to === 'uuuu')) return 'nuuuuuuuu';
  if (from !== to) return `${date.precision === 'interval' ? 'm' : 'q'}${from}${to}`;
  const [year, month, day] = (date.precision === 'interval' ? undefined : enclosing(date)) ?? [];
  const two = (number: number | undefined): string => (number === undefined ? '  ' : String(number).padStart(2, '0'));
  return year !== undefined && month !== undefined ? `e${from}${two(month)}${two(day)}` : `s${from}    `;
}

/** What makes the record of an edition. */
function maker(dataset: Dataset): (edition: Edition, reference: Reference) => string {
  const works = new Map<string, Work>(dataset.works.map((one) => [one.id, one]));
  const places = new Map<string, string | undefined>(dataset.places.map(({ id, country }) => [id, country]));
  const read = new Map<string, string | undefined>(dataset.sources.map(({ id, accessed }) => [id, accessed]));
  const titles = new Map<string, string>(dataset.sources.map(({ id, title }) => [id, title.text]));
  const editions = new Map<string, Edition>(dataset.editions.map((one) => [one.id, one]));
  const roles = dataset.vocabularies.find(({ id }) => id === 'contributor-role')?.terms ?? [];
  const codes = new Map<string, string | undefined>(roles.map(({ id, mappings }) => [id, mappings?.marc]));

  const fieldsOf = (edition: Edition, reference: Reference): Field[] => {
    const { title, subtitle, original, authors, series, container, date } = reference;
    const contents = mainContents(edition);
    const [content] = contents;
    const [work, ...others] = new Set(contents.flatMap((one) => works.get(one.work) ?? []));
    const isTranslation = contents.some(({ kind }) => isTranslated(kind));
    const texts = [...new Set(contents.map(({ language }) => languageOf(language)[0]))];
    const originals = [...new Set(contents.flatMap((one) => works.get(one.work)?.languages ?? []))].map(languageOf);
    const relays = [...new Set(contents.flatMap(({ translatedFrom }) => translatedFrom ?? []))]
      .map(languageOf)
      .filter(([code]) => !originals.some(([other]) => other === code));
    const [author, ...coauthors] = authors;
    const shown = edition.title.kind === 'supplied' ? `[${title}]` : title;
    const language = languageOf(content?.language);
    const where = [
      reference.volume && `Vol. ${reference.volume}`,
      reference.issue && `no. ${reference.issue}`,
      `(${inscribed(date)})`,
    ].filter((part) => part !== undefined && part !== '');
    const [place, publisher] = [reference.places, reference.publishers].map((names) => names.join(' ; '));
    const related = (id: string | undefined, words: string): Field[] => {
      const other = id === undefined ? undefined : editions.get(id);
      return field('775', '08', ['i', other && words], ['t', other?.title.text], ['w', other?.id]);
    };
    return [
      ...(edition.isbn ?? []).flatMap(({ number, medium }) => field('020', '##', ['a', number], ['q', medium])),
      ...field('040', '##', ['b', 'eng']),
      ...(isTranslation || texts.length > 1
        ? field(
            '041',
            isTranslation ? '1#' : '0#',
            ...texts.map((code): Subfield => ['a', code]),
            ...(isTranslation ? relays.map(([code]): Subfield => ['k', code]) : []),
            ...(isTranslation ? originals.map(([code]): Subfield => ['h', code]) : []),
          )
        : []),
      ...(author === undefined ? [] : agent('100', author, 'author', 'aut')),
      ...(isTranslation && author !== undefined && original?.title !== undefined
        ? field(
            '240',
            `1${nonfiling(original.title, original.language ?? '')}`,
            ['a', stopped(original.title)],
            ['l', language[1]],
          )
        : []),
      ...field(
        '245',
        `${author === undefined ? '0' : '1'}${nonfiling(shown, edition.title.lang)}`,
        ['a', subtitle === undefined ? ended(shown) : `${shown} :`],
        ['b', subtitle && ended(subtitle)],
      ),
      ...field('246', '3#', ['i', edition.title.romanized && 'Romanized title:'], ['a', edition.title.romanized]),
      ...(container === undefined
        ? field(
            '264',
            '#1',
            ['a', `${place === '' ? '[Place of publication not identified]' : (place ?? '')} :`],
            ['b', `${publisher === '' ? '[publisher not identified]' : (publisher ?? '')},`],
            ['c', stopped(inscribed(date))],
          )
        : []),
      ...field('300', '##', ['a', reference.extent && `${reference.extent} pages`]),
      ...field('490', '0#', ['a', series && `${series.title}${series.number ? ' ;' : ''}`], ['v', series?.number]),
      ...[
        ...reference.notes,
        ...(date && !isPlainDate(date) ? [exactDate(date)] : []),
        ...(edition.kind === undefined ? [] : [`Kind of edition: ${edition.kind}.`]),
      ].flatMap((note) => field('500', '##', ['a', note])),
      ...(others.length === 0
        ? []
        : field('505', '0#', [
            'a',
            stopped(edition.contents.map((one) => works.get(one.work)?.title.text ?? one.work).join(' -- ')),
          ])),
      ...field('520', '##', ['a', edition.summary?.en]),
      ...(original?.date === undefined
        ? []
        : field(
            '534',
            '##',
            ['p', 'Originally published:'],
            ['t', original.title && stopped(original.title)],
            ['c', stopped(inscribed(original.date))],
          )),
      ...(isTranslation
        ? field('546', '##', [
            'a',
            `In ${language[1]}, translated${[...relays, ...(relays.length > 0 ? [] : originals)].map(([, name]) => ` from ${name}`).join(' and')}.`,
          ])
        : []),
      ...edition.sources.flatMap(({ source, at }) =>
        field('588', '##', ['a', `Based on “${titles.get(source) ?? source}” (${source}), ${stopped(at)}`]),
      ),
      ...coauthors.flatMap((name) => agent('700', name, 'author', 'aut')),
      ...reference.editors.flatMap((name) => agent('700', name, 'editor', 'edt')),
      ...reference.translators.flatMap((name) => agent('700', name, 'translator', 'trl')),
      ...reference.contributors.flatMap(({ name, role, label }) => agent('700', name, label, codes.get(role))),
      ...(isTranslation && original?.title !== undefined
        ? field(
            '765',
            '0#',
            ['a', author && stopped(inverted(author))],
            ['t', original.title],
            ['d', original.date && inscribed(original.date)],
            ['w', work?.id],
          )
        : []),
      ...field(
        '773',
        '0#',
        ['t', container],
        ['g', container && `${where.join(' ')}${reference.pages === undefined ? '' : `, page ${reference.pages}`}`],
      ),
      ...related(edition.reprintOf, 'Reprint of:'),
      ...related(edition.revisionOf, 'Revision of:'),
      ...reference.urls.flatMap((url) => field('856', '40', ['u', url])),
    ];
  };

  return (edition, reference) => {
    const country = countryOf((edition.places ?? []).flatMap((id) => places.get(id) ?? [])[0]);
    // The day on which what is said of the edition was last read: the record itself has none that stays.
    const entered = edition.sources.flatMap(({ source }) => read.get(source) ?? []).sort((a, b) => (a < b ? 1 : -1))[0];
    const level = reference.container === undefined ? 'm' : 'b';
    const language = languageOf(reference.language)[0];
    const day = entered?.slice(2).replaceAll('-', '') ?? '||||||';
    return (
      `<record><leader>00000na${level} a22000007i 4500</leader>\n` +
      `<controlfield tag="001">${edition.id}</controlfield>\n` +
      `<controlfield tag="008">${day}${coded(edition.date)}${country}${'|'.repeat(17)}${language} d</controlfield>\n` +
      fieldsOf(edition, reference)
        .map(({ tag, indicators, subfields }) => {
          const [first = ' ', second = ' '] = indicators.replaceAll('#', ' ');
          const inner = subfields.flatMap(([code, value]) =>
            value === undefined || value === '' ? [] : [`<subfield code="${code}">${xml(value)}</subfield>`],
          );
          return `<datafield tag="${tag}" ind1="${first}" ind2="${second}">${inner.join('')}</datafield>\n`;
        })
        .join('') +
      '</record>\n'
    );
  };
}

/**
 * Editions as library catalogues exchange them. What other formats lose of a translation stands here: the language of
 * the original and a language between (041 $h, $k), its title (240) and first publication (534, 765), the translator
 * (700). What is disputed or doubted stands in notes (500), who says so in 588.
 */
export const marcxml: Format = {
  name: 'marcxml',
  title: 'MARCXML',
  use: 'library catalogues: editions with the facts of their translation',
  standard: 'https://www.loc.gov/standards/marcxml/',
  mediaType: 'application/marcxml+xml',
  delivery: 'release',
  collections: ['editions'],
  keeps: {
    uncertainty: 'all',
    dispute: 'all',
    source: 'part',
    script: 'part',
    translator: 'part',
    calendar: 'none',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const record = maker(library);
    const references = new Map(referencesOf(dataset, library).editions.map((one) => [one.id, one]));
    const records = dataset.editions.flatMap((edition) => {
      const reference = references.get(edition.id);
      return reference === undefined ? [] : [record(edition, reference)];
    });
    return {
      'editions.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n${records.join('')}</collection>\n`,
    };
  },
};
