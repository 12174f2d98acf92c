import type {
  Content,
  ContributorRole,
  CreatorRole,
  Edition,
  EdtfDate,
  Isbn,
  Organization,
  OrganizationId,
  Person,
  PersonId,
  Place,
  PlaceId,
  Series,
  Work,
  WorkId,
} from '../types.js';
import { type Caption, captionOf } from './display.js';
import { onceFor, remembered } from './once.js';
import { contributorRoles, creatorRoles, creditOfContributor, creditOfCreator } from './traits.js';

/** A person and the name by which to show them. */
export interface Credit {
  /** The person. */
  readonly person: Person;
  /**
   * The name by which to show the person, in the language asked for.
   * @example 'Victor Serge'
   */
  readonly name: string;
  /**
   * The signature in the work, where it is another.
   * @example 'Le Rétif'
   */
  readonly as?: string;
}

/** A person who added something to an edition, and what. */
export interface ContributorCredit extends Credit {
  /**
   * What the person added. Vocabulary: `contributor-role`.
   * @example 'introduction'
   */
  readonly role: ContributorRole;
}

/** An organization or a place and the name by which to show it. */
export interface Named<R extends Organization | Place> {
  readonly record: R;
  /**
   * The name by which to show it, in the language asked for.
   * @example 'Paris'
   */
  readonly name: string;
}

/** The periodical in which a text stood, and where in it. */
export interface AppearanceCredit extends Named<Organization> {
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
}

/** What a line of a bibliography says of an edition. */
export interface Credits {
  readonly edition: Edition;
  /**
   * The title, and its language.
   * @example { text: 'Conquered City', lang: 'en' }
   */
  readonly title: Caption;
  /** The subtitle. */
  readonly subtitle?: string;
  /** The works that are its main content: those so marked, or all. */
  readonly works: readonly Work[];
  /** Who wrote the main content, each once. */
  readonly authors: readonly Credit[];
  /** Who translated it, each once. */
  readonly translators: readonly Credit[];
  /** Who edited or compiled it or its works, each once. */
  readonly editors: readonly Credit[];
  /** Who added to it otherwise: a preface, notes, pictures. */
  readonly contributors: readonly ContributorCredit[];
  readonly publishers: readonly Named<Organization>[];
  readonly places: readonly Named<Place>[];
  /** When it was published. */
  readonly date?: EdtfDate;
  /** The series it belongs to. */
  readonly series?: Series;
  /**
   * Its extent, as the source gives it.
   * @example 'xx, 364'
   */
  readonly pages?: string;
  /** The numbers it bears, ISBN-13 or ISBN-10. */
  readonly isbn?: readonly Isbn[];
  /** Where it stood, if in a periodical. */
  readonly appearedIn?: AppearanceCredit;
}

/** The collections that credits are drawn from. */
export interface CreditedCollections {
  readonly works: ReadonlyMap<WorkId, Work>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly organizations: ReadonlyMap<OrganizationId, Organization>;
  readonly places: ReadonlyMap<PlaceId, Place>;
}

/** The values of a list, each once: the first of those with one key. */
function distinct<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}

/** Some fields of a record, those that it has. */
const picked = <R extends object, K extends keyof R>(record: R, ...fields: readonly K[]): Pick<R, K> =>
  Object.fromEntries(
    fields.filter((field) => Object.hasOwn(record, field)).map((field) => [field, record[field]]),
  ) as Pick<R, K>;

/** What an edition is, where it also holds a preface or another's text: the contents so marked, or all. */
export function mainContents({ contents }: Pick<Edition, 'contents'>): readonly Content[] {
  const marked = contents.filter(({ main }) => main);
  return marked.length > 0 ? marked : contents;
}

/** Who wrote a work: who is credited so, or the author of what it translates. */
function authorsIn({ creators, translationOf }: Work): { person: PersonId; as?: string }[] {
  const authors = creators.filter(({ role }) => creditOfCreator(role) === 'author');
  return authors.length > 0 || translationOf?.author === undefined ? authors : [{ person: translationOf.author }];
}

type Bearer = Person | Organization | Place;

const preferredName = /* @__PURE__ */ onceFor((record: Bearer) => captionOf(record).text);
const namesIn = /* @__PURE__ */ remembered((lang: string) => onceFor((record: Bearer) => captionOf(record, lang).text));

/** The name by which to show a record; the same few stand in many credits. */
const shownName = (record: Bearer, lang?: string): string =>
  (lang === undefined ? preferredName : namesIn(lang))(record);

/** The credits of some people, each once; names in the language asked for. */
const creditsAmong = (
  people: ReadonlyMap<PersonId, Person>,
  among: readonly { readonly person: PersonId; readonly as?: string }[],
  lang?: string,
): Credit[] =>
  distinct(
    among.flatMap(({ person: id, as }) => {
      const person = people.get(id);
      return person ? [{ person, name: shownName(person, lang), ...(as !== undefined && { as }) }] : [];
    }),
    ({ person }) => person.id,
  );

/** Who wrote a work, with names in the language asked for. */
export const authorCredits = (people: ReadonlyMap<PersonId, Person>, work: Work, lang?: string): readonly Credit[] =>
  creditsAmong(people, authorsIn(work), lang);

/** What a bibliography says of an edition; names in the language asked for. */
export function creditsIn(collections: CreditedCollections, edition: Edition, lang?: string): Credits {
  const { works, people, organizations, places } = collections;
  const contents = mainContents(edition);
  const credits = (among: readonly { readonly person: PersonId; readonly as?: string }[]): Credit[] =>
    creditsAmong(people, among, lang);
  const named = <R extends Organization | Place>(record: R | undefined): Named<R>[] =>
    record ? [{ record, name: shownName(record, lang) }] : [];
  const mainWorks = distinct(
    contents.flatMap(({ work }) => works.get(work) ?? []),
    ({ id }) => id,
  );
  const created = (kind: ReturnType<typeof creditOfCreator>) =>
    mainWorks.flatMap(({ creators }) => creators.filter(({ role }) => creditOfCreator(role) === kind));
  const added = edition.contributors ?? [];
  const editors = added.filter(({ role }) => creditOfContributor(role) === 'editor');
  const others = added.filter(({ role }) => creditOfContributor(role) === undefined);
  const translators = contents.flatMap((content) => (content.translators ?? []).map((person) => ({ person })));
  const { appearedIn } = edition;
  const [periodical] = appearedIn ? named(organizations.get(appearedIn.periodical)) : [];
  const { periodical: _, ...where } = appearedIn ?? {};
  return {
    edition,
    title: captionOf(edition, lang),
    ...picked(edition, 'subtitle'),
    works: mainWorks,
    authors: credits(mainWorks.flatMap(authorsIn)),
    translators: credits([...translators, ...created('translator')]),
    editors: credits([...created('editor'), ...editors]),
    contributors: others.flatMap(({ person, role }) => credits([{ person }]).map((one) => ({ ...one, role }))),
    publishers: (edition.publishers ?? []).flatMap((id) => named(organizations.get(id))),
    places: (edition.places ?? []).flatMap((id) => named(places.get(id))),
    ...picked(edition, 'date', 'series', 'pages', 'isbn'),
    ...(periodical !== undefined && { appearedIn: { ...periodical, ...where } }),
  };
}

/** A part that a person can have in an edition: as creator of a work in it, as translator, or as contributor. */
export type EditionRole = CreatorRole | ContributorRole;

/** Every part that a person can have in an edition. */
export const editionRoles = (): readonly EditionRole[] => [...new Set([...creatorRoles(), ...contributorRoles()])];

/** The roles of a person in an edition. */
export function rolesIn(
  edition: Edition,
  person: PersonId,
  works: ReadonlyMap<WorkId, Work>,
): ReadonlySet<EditionRole> {
  const created = edition.contents.flatMap(({ work }) => works.get(work)?.creators ?? []);
  const isTranslator = edition.contents.some(({ translators }) => translators?.includes(person));
  return new Set<EditionRole>([
    ...[...created, ...(edition.contributors ?? [])].filter((one) => one.person === person).map(({ role }) => role),
    ...(isTranslator ? (['translator'] as const) : []),
  ]);
}
