import { authorCredits, type Credit, creditsIn, type CreditedCollections, mainContents } from '../query/credits.js';
import { captionOf } from '../query/display.js';
import { isTranslated } from '../query/traits.js';
import type {
  Certainty,
  CollectionName,
  ContributorRole,
  Dispute,
  Edition,
  EdtfDate,
  OrganizationId,
  Series,
  Source,
  Work,
} from '../types.js';
import type { Dataset } from './format.js';
import { namesIn } from './names.js';
import { insteadOf } from './rivals.js';

/** A name in its parts where they are known, else as one text. */
export type ReferenceName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** The work that a text renders or prints again, where it has another title or is older. */
export interface Original {
  /** Its own title, where it is known and another. */
  readonly title?: string;
  /** The language it was written in. */
  readonly language?: string;
  /** When it was first published, where that was before. */
  readonly date?: EdtfDate;
}

/** What a reference manager is told of something that can be cited, whatever its format. */
export interface Reference {
  /** The key by which it is cited: the id of the record. */
  readonly id: string;
  /** What it is in the terms of each format, as the vocabulary maps it. */
  readonly types: Readonly<Record<'csl' | 'ris' | 'biblatex', string>>;
  readonly title: string;
  readonly subtitle?: string;
  /** The language of the text (BCP 47). */
  readonly language?: string;
  readonly original?: Original;
  readonly authors: readonly ReferenceName[];
  readonly translators: readonly ReferenceName[];
  readonly editors: readonly ReferenceName[];
  /** Who added something else: a preface, notes, pictures; and what such a person is called. */
  readonly contributors: readonly {
    readonly role: ContributorRole;
    readonly name: ReferenceName;
    readonly label: string;
  }[];
  /** The periodical, the book or the site in which it stands, and where in it. */
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** How many pages it has. */
  readonly extent?: string;
  readonly series?: Series;
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  readonly date?: EdtfDate;
  /** What became of a work that was not published: lost, confiscated, unfinished. */
  readonly status?: string;
  readonly isbn: readonly string[];
  readonly urls: readonly string[];
  /** The day on which it was read. */
  readonly accessed?: string;
  /**
   * What no field of a citation has a place for, in sentences: what is disputed or not certain, the signature. Without
   * colons behind the first words, which readers take for the name of a field.
   */
  readonly notes: readonly string[];
}

/** What can be cited of a dataset. */
export interface References {
  readonly editions: readonly Reference[];
  /** The works that no edition holds: lost, unpublished, known to have stood in a periodical that nobody describes. */
  readonly works: readonly Reference[];
  readonly sources: readonly Reference[];
}

/** Where a vocabulary says nothing. */
const UNKNOWN = { csl: 'document', ris: 'GEN', biblatex: 'misc' } as const;

/** What a book is that nobody says came off a press. */
const MANUSCRIPT = { csl: 'manuscript', ris: 'MANSCPT', biblatex: 'unpublished' } as const;

/** What the terms of a vocabulary are in the formats of citations. */
function typesIn({ vocabularies }: Dataset, vocabulary: string): (term: string) => Reference['types'] {
  const terms = vocabularies.find(({ id }) => id === vocabulary)?.terms ?? [];
  const types = new Map<string, Reference['types']>(terms.map(({ id, mappings }) => [id, { ...UNKNOWN, ...mappings }]));
  return (term) => types.get(term) ?? UNKNOWN;
}

/** The name of a person in its parts, as far as the record tells them. */
function partsOf({ person, name }: Credit): ReferenceName {
  const { family, given, patronymic, sort } =
    person.names.find(({ text }) => text === name) ?? person.names.find(({ preferred }) => preferred) ?? {};
  if (family !== undefined) {
    const first = [given, patronymic].filter((part) => part !== undefined).join(' ');
    return { family, ...(first !== '' && { given: first }) };
  }
  const [last, first] = sort?.split(', ') ?? [];
  return last !== undefined && first !== undefined ? { family: last, given: first } : { literal: name };
}

/** A name as one text: given name first. */
export const wholeName = (name: ReferenceName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter((part) => part !== undefined).join(' ');

const signed = (credits: readonly Credit[]): string[] =>
  credits.flatMap(({ as }) => (as === undefined ? [] : [`Signed ${as}.`]));

/** What is doubted of items of a list, each named in words. */
const doubted = <T extends { readonly certainty?: Certainty }>(
  items: readonly T[] | undefined,
  words: (item: T) => string,
): string[] =>
  (items ?? []).flatMap((item) => (item.certainty === undefined ? [] : [`${words(item)} is ${item.certainty}.`]));

/** What a title that is not the world's own is. */
const titled = ({ title: { kind } }: Work | Edition): string[] =>
  kind === 'supplied'
    ? ['The title is supplied.']
    : kind === 'translated'
      ? ['The title is known in translation only.']
      : [];

/** Whether all days of a date lie before those of another. */
const isBefore = (a: EdtfDate, b: EdtfDate | undefined): boolean =>
  b === undefined || (a.latest !== null && b.earliest !== null && a.latest < b.earliest);

/** The entries of an object that have a value. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The terms of kinds of works that are texts in periodicals, by what CSL calls them. */
const ARTICLES = new Set(['article-magazine', 'article-newspaper', 'article-journal', 'review-book']);

/** What makes references of the records of a dataset, looking up in a library what they refer to. */
function makers(library: Dataset) {
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    new Map<string, R>(records.map((one) => [one.id, one]));
  const works = byId(library.works);
  const people = byId(library.people);
  const collections = {
    works,
    people,
    organizations: byId(library.organizations),
    places: byId(library.places),
  } as unknown as CreditedCollections;
  const ofWork = typesIn(library, 'work-kind');
  const ofSource = typesIn(library, 'source-kind');
  const roles = library.vocabularies.find(({ id }) => id === 'contributor-role')?.terms ?? [];
  const labels = new Map<string, string>(roles.map(({ id, label }) => [id, label.en]));
  const labelOf = (role: string): string => labels.get(role) ?? role;
  const names = namesIn(library);
  const disputed = (collection: CollectionName, disputes: readonly Dispute[] = [], of = ''): string[] =>
    disputes.map((dispute) => {
      const instead = insteadOf(names, collection, dispute);
      return `Sources differ on ${dispute.field}${of} – also given as ${instead} (${dispute.verdict}).`;
    });
  const nameOfPerson = (id: string): string => {
    const person = people.get(id);
    return person === undefined ? id : captionOf(person).text;
  };
  const titleOfWork = (id: string): string => works.get(id)?.title.text ?? id;

  /** What an edition is in the terms of citations. */
  const typesOf = ({ appearedIn, medium }: Edition, kind: string): Reference['types'] => {
    const types = ofWork(kind);
    if (appearedIn) return ARTICLES.has(types.csl) ? types : ofWork('article');
    return medium === 'web' ? ofSource('webpage') : kind === 'pamphlet' ? types : ofSource('book');
  };

  /** What an edition of one work renders or prints again. */
  const originalOf = (
    { title, date }: Edition,
    { title: own, languages, published, translationOf }: Work,
  ): Original => {
    const known = translationOf?.title ?? (own.kind === undefined && own.text !== title.text ? own.text : undefined);
    const language = translationOf?.lang ?? (known === undefined ? undefined : (languages?.[0] ?? own.lang));
    return given({
      title: known,
      language,
      date: translationOf === undefined && published && isBefore(published.date, date) ? published.date : undefined,
    });
  };

  const edition = (record: Edition): Reference => {
    const credits = creditsIn(collections, record, record.title.lang);
    const { appearedIn } = credits;
    const [work, ...others] = credits.works;
    const [content] = mainContents(record);
    const original = work && others.length === 0 ? originalOf(record, work) : {};
    const isOf = work === undefined ? '' : ` of “${work.title.text}”`;
    return {
      id: record.id,
      types: typesOf(record, work?.kind ?? ''),
      title: record.title.text,
      ...given({
        subtitle: record.subtitle,
        language: content?.language ?? record.title.lang,
        original:
          Object.keys(original).length === 0
            ? undefined
            : { ...(isTranslated(content?.kind) && given({ language: content?.translatedFrom })), ...original },
        container: appearedIn?.name,
        volume: appearedIn?.volume,
        issue: appearedIn?.issue,
        pages: appearedIn?.pages,
        extent: record.pages,
        series: credits.series,
        date: record.date,
      }),
      authors: credits.authors.map(partsOf),
      translators: credits.translators.map(partsOf),
      editors: credits.editors.map(partsOf),
      contributors: credits.contributors.map((one) => ({
        role: one.role,
        name: partsOf(one),
        label: labelOf(one.role),
      })),
      publishers: credits.publishers.map(({ name }) => name),
      places: credits.places.map(({ name }) => name),
      isbn: (record.isbn ?? []).map(({ number }) => number),
      urls: (record.online ?? []).map(({ url }) => url),
      notes: [
        ...(record.status === 'published' ? [] : [`This edition is ${record.status}.`]),
        ...titled(record),
        ...signed(credits.authors),
        ...doubted(record.contents, (one) => `That it holds “${titleOfWork(one.work)}”`),
        ...doubted(record.contributors, ({ person, role }) => `The part of ${nameOfPerson(person)} (${role})`),
        ...disputed('editions', record.disputes),
        ...(Object.keys(original).length === 0
          ? []
          : disputed(
              'works',
              work?.disputes?.filter(({ field }) => /^(?:title|published)\b/.test(field)),
              isOf,
            )),
      ],
    };
  };

  /** The periodicals in which works stood of which an edition is described: those of a column hold its parts too. */
  const periodicals = new Map<string, Set<OrganizationId>>();
  for (const { appearedIn, contents } of library.editions) {
    for (const one of contents) {
      const known = periodicals.get(one.work) ?? new Set<OrganizationId>();
      if (appearedIn !== undefined) known.add(appearedIn.periodical);
      periodicals.set(one.work, known);
    }
  }

  /** Where a work surely stood: an article in the one periodical of its column, a poem or a preface in its book. */
  const containerOf = (type: string, partOf: NonNullable<Work['partOf']>): string | undefined => {
    const wholes = partOf.filter(({ certainty }) => certainty === undefined).map((one) => one.work);
    if (type === 'chapter') {
      return wholes.flatMap((id) => works.get(id) ?? []).find(({ title }) => title.kind === undefined)?.title.text;
    }
    const stood = ARTICLES.has(type)
      ? wholes.filter((id) => works.get(id)?.kind === 'column').flatMap((id) => [...(periodicals.get(id) ?? [])])
      : [];
    const [only, ...others] = stood.flatMap((id) => collections.organizations.get(id) ?? []);
    return only === undefined || others.length > 0 ? undefined : captionOf(only).text;
  };

  const work = (record: Work): Reference => {
    const { translationOf, published, written, disputes, partOf = [] } = record;
    const authors = authorCredits(collections.people, record, record.title.lang);
    const credited = (role: 'translator' | 'editor'): ReferenceName[] =>
      record.creators.flatMap((creator) => {
        const person = creator.role === role ? people.get(creator.person) : undefined;
        return person === undefined ? [] : [partsOf({ person, name: captionOf(person, record.title.lang).text })];
      });
    const own = ofWork(record.kind);
    const isPrinted = record.status === 'published' || published !== undefined;
    const types = isPrinted || own.csl !== 'book' ? own : MANUSCRIPT;
    return {
      id: record.id,
      types,
      title: record.title.text,
      ...given({
        language: record.languages?.[0] ?? (record.title.kind === undefined ? record.title.lang : undefined),
        original: translationOf && given({ title: translationOf.title, language: translationOf.lang }),
        container: containerOf(types.csl, partOf),
        date: published?.date ?? written?.date,
        status: record.status === 'published' ? undefined : record.status,
      }),
      authors: authors.map(partsOf),
      translators: credited('translator'),
      editors: credited('editor'),
      contributors: [],
      publishers: [],
      places: [],
      isbn: [],
      urls: [],
      notes: [
        ...titled(record),
        ...signed(authors),
        ...partOf.map((one) => `Part of “${titleOfWork(one.work)}”${one.certainty ? ` (${one.certainty})` : ''}.`),
        ...(published === undefined && written !== undefined ? ['The date is that of writing.'] : []),
        ...doubted(record.creators, ({ person, role }) => `The part of ${nameOfPerson(person)} (${role})`),
        ...disputed('works', disputes),
      ],
    };
  };

  const source = (record: Source): Reference => ({
    id: record.id,
    types: ofSource(record.kind),
    title: record.title.text,
    ...given({
      language: record.language,
      container: record.container,
      volume: record.volume,
      issue: record.issue,
      pages: record.pages,
      date: record.date,
      accessed: record.accessed,
    }),
    authors: (record.authors ?? []).flatMap(({ family, given: first, literal, person }): ReferenceName[] => {
      if (family !== undefined) return [{ family, ...(first !== undefined && { given: first }) }];
      const name = literal ?? (person === undefined ? undefined : nameOfPerson(person));
      return name === undefined ? [] : [{ literal: name }];
    }),
    translators: [],
    editors: [],
    contributors: [],
    publishers: record.publisher === undefined ? [] : [record.publisher],
    places: record.place === undefined ? [] : [record.place],
    isbn: [],
    urls: record.url === undefined ? [] : [record.url],
    notes: disputed('sources', record.disputes),
  });

  return { edition, work, source };
}

/** References are made once for a dataset: several formats are written from them. */
const made = new WeakMap<Dataset, References>();

const ready = new WeakMap<Dataset, ReturnType<typeof makers>>();

/** What makes references, made ready once for a library, however many parts of it are written. */
function makersFor(library: Dataset): ReturnType<typeof makers> {
  const known = ready.get(library) ?? makers(library);
  ready.set(library, known);
  return known;
}

/**
 * What can be cited of a dataset, for the formats of reference managers.
 *
 * @param dataset - the records to write.
 * @param library - where the names of records are looked up.
 */
export function referencesOf(dataset: Dataset, library: Dataset = dataset): References {
  const known = library === dataset ? made.get(dataset) : undefined;
  if (known !== undefined) return known;
  const { edition, work, source } = makersFor(library);
  const printed = new Set(dataset.editions.flatMap(({ contents }) => contents.map((one) => one.work)));
  const references = {
    editions: dataset.editions.map(edition),
    works: dataset.works.filter(({ id }) => !printed.has(id)).map(work),
    sources: dataset.sources.map(source),
  };
  if (library === dataset) made.set(dataset, references);
  return references;
}

/**
 * The shortest year, month or day that surely holds a date: of one day out of a fortnight, the month. None where the
 * days lie in several years.
 * @example
 * enclosing(date) // [1936, 6] of [1936-06-05..1936-06-20]
 */
export function enclosing({ earliest, latest }: EdtfDate): readonly number[] | undefined {
  if (earliest === null || latest === null) return undefined;
  const first = earliest.split('-').map(Number);
  const last = latest.split('-').map(Number);
  const shared = first.findIndex((part, index) => part !== last[index]);
  if (shared === 0) return undefined;
  return shared === -1 ? first : first.slice(0, shared);
}

/** Whether a year, a month or a day says all of a date. */
export const isPlainDate = ({ precision, approximate, uncertain }: EdtfDate): boolean =>
  (precision === 'year' || precision === 'month' || precision === 'day') && !approximate && !uncertain;

/** The exact date in words of a note, for a format that has to say less. */
export const exactDate = ({ edtf }: EdtfDate): string => `Dated ${edtf} (EDTF).`;
