import { creditsIn, type Credit } from '../query/credits.js';
import type { Dispute, Edition, EdtfDate, Person, Source } from '../types.js';
import type { Dataset, Files, Format } from './format.js';

/** A name of CSL: in its parts where they are known, else as one text. */
type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** A date of CSL: days in numbers, or the EDTF text where numbers would say more than is known. */
type CslDate =
  { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true } | { readonly literal: string };

/** An item of CSL-JSON, as far as we write it. */
type CslItem = Readonly<Record<string, string | CslDate | readonly CslName[]>>;

const PRECISION = { year: 1, month: 2, day: 3 } as const;

const isSingle = (precision: string): precision is keyof typeof PRECISION => Object.hasOwn(PRECISION, precision);

/** A date as CSL can say it without saying more than is known. */
function cslDate(date: EdtfDate): CslDate {
  const circa = (date.approximate || date.uncertain) && ({ circa: true } as const);
  if (isSingle(date.precision) && date.earliest !== null) {
    const parts = date.earliest.split('-').slice(0, PRECISION[date.precision]).map(Number);
    return { 'date-parts': [parts], ...circa };
  }
  const [start = '', end = ''] = date.edtf.split('/');
  const ends = [start, end].map((text) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(text)?.[0].split('-').map(Number));
  return date.precision === 'interval' && ends[0] && ends[1]
    ? { 'date-parts': [ends[0], ends[1]] }
    : { literal: date.edtf };
}

/** The name of a person in its parts, as far as the record tells them. */
function cslName({ person, name }: Credit): CslName {
  const { family, given, sort } =
    person.names.find(({ text }) => text === name) ?? person.names.find(({ preferred }) => preferred) ?? {};
  if (family !== undefined) return { family, ...(given !== undefined && { given }) };
  const [last, first] = sort?.split(', ') ?? [];
  return last !== undefined && first !== undefined ? { family: last, given: first } : { literal: name };
}

/** A list of names under a key; nothing where there are none. */
const under = (key: string, names: readonly CslName[]): Record<string, readonly CslName[]> =>
  names.length > 0 ? { [key]: names } : {};

const joined = (texts: readonly string[]): string | undefined => (texts.length > 0 ? texts.join('; ') : undefined);

/** The entries of an object that have a value. */
const given = <T>(fields: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/**
 * What is disputed, in the words of a note: no reader may take the values of an item for undoubted. Without a
 * colon behind the first words, which readers take for the name of a field.
 */
const disputed = (disputes: readonly Dispute[] = []): string[] =>
  disputes.map(({ field, value, verdict }) => `Sources differ on ${field} – also given as ${value} (${verdict}).`);

/** The CSL type that a vocabulary maps a term to. */
function typesOf({ vocabularies }: Dataset, vocabulary: string): (term: string | undefined) => string | undefined {
  const terms = vocabularies.find(({ id }) => id === vocabulary)?.terms ?? [];
  const types = new Map(terms.map(({ id, mappings }) => [id, mappings?.csl]));
  return (term) => (term === undefined ? undefined : types.get(term));
}

const ARTICLES = new Set(['article-magazine', 'article-newspaper', 'article-journal', 'review-book']);

/** Makes the items of editions. */
function editionItems(library: Dataset): (edition: Edition) => CslItem {
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    new Map(records.map((one) => [one.id, one]));
  const collections = {
    works: byId(library.works),
    people: byId(library.people),
    organizations: byId(library.organizations),
    places: byId(library.places),
  } as Parameters<typeof creditsIn>[0];
  const typeOfWork = typesOf(library, 'work-kind');
  return (edition) => {
    const credits = creditsIn(collections, edition, edition.title.lang);
    const { appearedIn, series } = credits;
    const [work, ...others] = credits.works;
    const kind = typeOfWork(work?.kind) ?? 'book';
    const type = appearedIn
      ? ARTICLES.has(kind)
        ? kind
        : 'article-magazine'
      : edition.medium === 'web'
        ? 'webpage'
        : kind === 'pamphlet'
          ? kind
          : 'book';
    const original =
      work && others.length === 0 && work.title.kind === undefined && work.title.text !== edition.title.text
        ? work.title.text
        : undefined;
    const notes = [
      ...(edition.status === 'published' ? [] : [`This edition is ${edition.status}.`]),
      ...disputed(edition.disputes),
    ];
    return {
      id: edition.id,
      type,
      ...given({
        title: edition.subtitle === undefined ? edition.title.text : `${edition.title.text}: ${edition.subtitle}`,
        language: edition.title.lang,
        'original-title': original,
        'container-title': appearedIn?.name,
        volume: appearedIn?.volume,
        issue: appearedIn?.issue,
        page: appearedIn?.pages,
        'collection-title': series?.title,
        'collection-number': series?.number,
        publisher: joined(credits.publishers.map(({ name }) => name)),
        'publisher-place': joined(credits.places.map(({ name }) => name)),
        'number-of-pages': edition.pages,
        ISBN: edition.isbn?.[0]?.number,
        URL: edition.online?.[0]?.url,
        note: notes.length > 0 ? notes.join(' ') : undefined,
      }),
      ...under('author', credits.authors.map(cslName)),
      ...under('translator', credits.translators.map(cslName)),
      ...under('editor', credits.editors.map(cslName)),
      ...under('illustrator', credits.contributors.filter(({ role }) => role === 'illustrator').map(cslName)),
      ...(edition.date && { issued: cslDate(edition.date) }),
      ...(original !== undefined && work?.published && { 'original-date': cslDate(work.published.date) }),
    };
  };
}

/** Makes the items of sources. */
function sourceItems(library: Dataset): (source: Source) => CslItem {
  const people = new Map<string, Person>(library.people.map((person) => [person.id, person]));
  const typeOf = typesOf(library, 'source-kind');
  return (source) => ({
    id: source.id,
    type: typeOf(source.kind) ?? 'document',
    ...given({
      title: source.title.text,
      language: source.language,
      'container-title': source.container,
      publisher: source.publisher,
      'publisher-place': source.place,
      volume: source.volume,
      issue: source.issue,
      page: source.pages,
      URL: source.url,
      note: source.disputes && disputed(source.disputes).join(' '),
    }),
    ...under(
      'author',
      (source.authors ?? []).flatMap(({ family, given: first, literal, person }): CslName[] => {
        if (family !== undefined) return [{ family, ...(first !== undefined && { given: first }) }];
        const record = person === undefined ? undefined : people.get(person);
        const name = literal ?? record?.names.find(({ preferred }) => preferred)?.text;
        return name === undefined ? [] : [{ literal: name }];
      }),
    ),
    ...(source.date && { issued: cslDate(source.date) }),
    ...(source.accessed !== undefined && { accessed: { 'date-parts': [source.accessed.split('-').map(Number)] } }),
  });
}

/** A list of items, one a line. */
const lines = (items: readonly CslItem[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;

/**
 * Editions and sources as CSL-JSON: for Zotero, pandoc, citeproc and whoever cites. A date that CSL cannot say
 * stands as its EDTF text; what is disputed stands in the note.
 */
export const csl: Format = {
  name: 'csl',
  title: 'CSL-JSON',
  use: 'Zotero, pandoc, citeproc, Obsidian',
  standard: 'https://docs.citationstyles.org/en/stable/specification.html',
  mediaType: 'application/vnd.citationstyles.csl+json',
  delivery: 'package',
  collections: ['editions', 'sources'],
  keeps: {
    uncertainty: 'part',
    dispute: 'all',
    source: 'nothing',
    script: 'part',
    translator: 'part',
    calendar: 'none',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => ({
    'editions.json': lines(dataset.editions.map(editionItems(library))),
    'sources.json': lines(dataset.sources.map(sourceItems(library))),
  }),
};
