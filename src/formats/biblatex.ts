import type { EdtfDate } from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Format } from './format.js';
import { referenceFormat } from './reference-format.js';
import { enclosing, exactDate, isPlainDate, type Reference, type ReferenceName, wholeName } from './references.js';

/** What babel and polyglossia call languages, by which LaTeX hyphenates and pandoc knows the language again. */
const BABEL: Readonly<Record<string, string>> = {
  ca: 'catalan',
  da: 'danish',
  de: 'ngerman',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  hr: 'croatian',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  no: 'norsk',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};

/** What TeX takes for a command, as it is written to be printed. Braces are counted even where they are escaped. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Two signs of which TeX makes one. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=<)(?=<)|(?<=>)(?=>)/g;

/** Tested first, for most texts have nothing to escape or to part. */
const MARKED = /[\\{}~^%#$&_]|--|''|[`?!]`|<<|>>/;

const escaped = (text: string): string =>
  MARKED.test(text)
    ? text.replaceAll(/[\\{}~^%#$&_]/g, (char) => SPECIAL[char] ?? `\\${char}`).replaceAll(LIGATURE, '{}')
    : text;

/** One item of a list, in which "and" parts items. */
const item = (text: string): string => (/\band\b/i.test(text) ? `{${escaped(text)}}` : escaped(text));

/** A part of a name: one with a comma or an "and" in it is kept together. */
const part = (text: string): string => (/,|\band\b/i.test(text) ? `{${escaped(text)}}` : escaped(text));

const person = (name: ReferenceName): string =>
  'literal' in name
    ? `{${escaped(name.literal)}}`
    : [name.family, name.given].flatMap((text) => (text === undefined ? [] : [part(text)])).join(', ');

const list = (items: readonly string[]): string | undefined => (items.length > 0 ? items.join(' and ') : undefined);

/** A title. In an English one readers set capitals as sentences have them, in names too: braces keep them. */
const title = (text: string | undefined, language: string | undefined): string | undefined =>
  text === undefined ? undefined : primaryOf(language ?? 'en') === 'en' ? `{${escaped(text)}}` : escaped(text);

/** The decade or the century in which all days of a date lie. */
function widely({ earliest, latest }: EdtfDate): string | undefined {
  const [first, last] = [earliest?.slice(0, 4) ?? '', latest?.slice(0, 4) ?? ''];
  if (first === '' || last === '') return undefined;
  const shared = [3, 2].map((length) => last.slice(0, length)).find((start) => first.startsWith(start));
  return shared?.padEnd(4, 'X');
}

/** One end of a date that biblatex and its readers understand. */
const PLAIN = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?|\d{3}X|\d{2}XX|\.\.)$/;

/** A date in what biblatex takes of EDTF: of sets and the like it says the month, the year or the decade. */
function biblatexDate(date: EdtfDate): string | undefined {
  if (date.precision !== 'set' && date.edtf.split('/').every((end) => PLAIN.test(end))) return date.edtf;
  const [year, ...rest] = enclosing(date) ?? [];
  if (year === undefined) return widely(date);
  return [String(year), ...rest.map((number) => String(number).padStart(2, '0'))].join('-');
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A volume in Arabic numbers, which are all that biblatex takes for one. */
function inArabic(volume: string): string {
  if (!/^[IVXLC]+$/.test(volume)) return volume;
  const values = Array.from(volume, (letter) => ROMAN[letter] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/** The date of something undated, without which the data model of biblatex has no entry: some year or other. */
const UNDATED = 'XXXX';

const PEOPLE = 'translator editor editora editorb annotator';
const BOOK = `${PEOPLE} introduction foreword afterword publisher location series number volume isbn`;

/** A type of entry: what it must have, the fields that it may have beside those of every type, and what container is. */
interface EntryType {
  readonly needs: readonly string[];
  readonly takes: ReadonlySet<string>;
  readonly container: string;
}

const type = (needs: string, takes: string, container = ''): EntryType => ({
  needs: needs.split(' '),
  takes: new Set(`${needs} ${takes}`.split(' ')),
  container,
});

/** The data model of biblatex, as far as we need it. */
const TYPES: Readonly<Record<string, EntryType>> = {
  article: type('author journaltitle', `${PEOPLE} series number volume pages`, 'journaltitle'),
  book: type('author', `${BOOK} pages pagetotal`),
  mvbook: type('author', BOOK),
  collection: type('editor', `${BOOK} author pages pagetotal`),
  inbook: type('author booktitle', `${BOOK} pages`, 'booktitle'),
  incollection: type('author editor booktitle', `${BOOK} pages`, 'booktitle'),
  inproceedings: type('author booktitle', 'editor publisher location series number volume isbn pages', 'booktitle'),
  booklet: type('author', 'editor howpublished location pages pagetotal', 'howpublished'),
  dataset: type('title', 'author editor publisher location number organization', 'organization'),
  unpublished: type('author', 'howpublished location', 'howpublished'),
  online: type('url', 'author editor organization', 'organization'),
  misc: type('title', 'author editor howpublished location organization', 'howpublished'),
};

/** The types to try for what a vocabulary calls it, where the first lacks something that its model demands. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  review: ['article'],
  inreference: ['incollection', 'inbook'],
  incollection: ['incollection', 'inbook'],
  collection: ['book', 'collection'],
  book: ['book', 'collection'],
  booklet: ['booklet', 'book'],
  mvcollection: ['mvbook'],
};

/** The fields for those who added to an edition. */
const ROLES: Readonly<Record<string, string>> = {
  introduction: 'introduction',
  preface: 'foreword',
  foreword: 'foreword',
  afterword: 'afterword',
  postscript: 'afterword',
  notes: 'annotator',
  illustrator: 'editora',
  reviser: 'editorb',
};

type Fields = Record<string, string | undefined>;

/** What a reference says, in the fields that depend on the type of entry. */
function fieldsOf({ contributors, series, ...reference }: Reference, container: string): Fields {
  const added = (field: string): string | undefined =>
    list(contributors.filter(({ role }) => ROLES[role] === field).map(({ name }) => person(name)));
  return {
    author: list(reference.authors.map(person)),
    translator: list(reference.translators.map(person)),
    editor: list(reference.editors.map(person)),
    introduction: added('introduction'),
    foreword: added('foreword'),
    afterword: added('afterword'),
    annotator: added('annotator'),
    editora: added('editora'),
    editorb: added('editorb'),
    title: title(reference.title, reference.language),
    ...(container !== '' && { [container]: reference.container && escaped(reference.container) }),
    volume: reference.volume && escaped(inArabic(reference.volume)),
    number: escaped(reference.issue ?? series?.number ?? '') || undefined,
    pages: reference.pages && escaped(reference.pages.replaceAll(/(?<=\d)\s*[-–]\s*(?=\d)/g, '--')),
    pagetotal: reference.extent && escaped(reference.extent),
    series: series && escaped(series.title),
    publisher: list(reference.publishers.map(item)),
    location: list(reference.places.map(item)),
    isbn: reference.isbn[0],
    url: reference.urls[0],
  };
}

/** The type of an entry: the first that the vocabulary and the data model allow. */
function typeOf(reference: Reference): string {
  const own = reference.types.biblatex;
  // Who translated a page of the web has no field there.
  const wanted = own === 'online' && reference.translators.length > 0 ? ['book'] : (OTHERWISE[own] ?? [own]);
  return (
    [...wanted, 'online'].find((name) => {
      const model = TYPES[name];
      if (model === undefined) return false;
      const fields = fieldsOf(reference, model.container);
      const loses = name === 'booklet' && (fields.translator ?? fields.publisher) !== undefined;
      return !loses && model.needs.every((field) => fields[field] !== undefined);
    }) ?? 'misc'
  );
}

function entry(reference: Reference): string {
  const { id, original, language, date, accessed, status } = reference;
  const name = typeOf(reference);
  const { takes, container } = TYPES[name] ?? type('title', '');
  const all = Object.entries(fieldsOf(reference, container)).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  const isTaken = (field: string): boolean => takes.has(field) || field === 'title' || field === 'url';
  const inNote = [
    ...all.filter(([field]) => !isTaken(field)).map(([field, value]) => `${field} – ${value}.`),
    ...(container === '' && reference.container !== undefined ? [`In ${escaped(reference.container)}.`] : []),
    ...reference.contributors
      .filter(({ role }) => !takes.has(ROLES[role] ?? ''))
      .map((one) => escaped(`${wholeName(one.name)}, ${one.label}.`)),
    ...(reference.isbn.length > 1 ? [`ISBN also ${reference.isbn.slice(1).join(', ')}.`] : []),
    ...(reference.urls.length > 1 ? [escaped(`Also at ${reference.urls.slice(1).join(', ')}.`)] : []),
    ...reference.notes.map(escaped),
    ...(date && !isPlainDate(date) ? [escaped(exactDate(date))] : []),
    ...(original?.date && !isPlainDate(original.date)
      ? [escaped(`First published ${original.date.edtf} (EDTF).`)]
      : []),
  ];
  const fields: Fields = {
    ...Object.fromEntries(all.filter(([field]) => isTaken(field))),
    editoratype: takes.has('editora') && all.some(([field]) => field === 'editora') ? 'illustrator' : undefined,
    editorbtype: takes.has('editorb') && all.some(([field]) => field === 'editorb') ? 'reviser' : undefined,
    subtitle: title(reference.subtitle, language),
    langid: language === undefined ? undefined : BABEL[primaryOf(language)],
    date: (date && biblatexDate(date)) ?? UNDATED,
    pubstate: status,
    origtitle: title(original?.title, original?.language),
    origdate: original?.date && biblatexDate(original.date),
    origlanguage: takes.has('translator') && original?.language ? BABEL[primaryOf(original.language)] : undefined,
    urldate: accessed,
    annotation: inNote.length > 0 ? inNote.join(' ') : undefined,
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = {${value}},\n`],
  );
  return `@${name}{${id},\n${lines.join('')}}\n`;
}

const bibliography = (references: readonly Reference[]): string => references.map(entry).join('\n');

/**
 * Editions, the works that none of them holds, and sources for LaTeX. An entry is of the type that the vocabulary names,
 * or of the nearest whose mandatory fields are known; what the type has no field for stands in `annotation`, which
 * styles do not print, and so does what is disputed or doubted and a date that biblatex cannot say.
 */
export const biblatex: Format = /* @__PURE__ */ referenceFormat({
  name: 'biblatex',
  title: 'BibLaTeX',
  use: 'LaTeX with biber, JabRef, pandoc',
  standard: 'https://ctan.org/pkg/biblatex',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  file: bibliography,
});
