import type {
  Edition,
  EdtfDate,
  Event,
  EventScope,
  Localized,
  Person,
  PersonId,
  RecordRef,
  Work,
  WorkId,
} from '../types.js';
import { compareDates, firstDay, type Period, touches } from './dates.js';
import { nameOf } from './display.js';

/** What an item of the timeline is, in the order in which items of one day stand. */
const KINDS = ['birth', 'event', 'publication', 'death'] as const;

/**
 * What an item of the timeline is.
 * @example 'publication'
 */
export type TimelineKind = (typeof KINDS)[number];

/** Something that happened: an event, or the birth, death or publication that a record tells of. */
export interface TimelineItem {
  /**
   * What it is: an event of its own, or derived from a person or an edition.
   * @example 'publication'
   */
  readonly kind: TimelineKind;
  /** When. */
  readonly date: EdtfDate;
  /**
   * What happened, in a few words.
   * @example { en: '“Ville conquise” is published', fr: 'Parution : « Ville conquise »' }
   */
  readonly label: Localized;
  /**
   * Of Serge's life, or of the history around it. Births and deaths of his closest, and publications
   * while he or they lived, belong to his life. Vocabulary: `event-scope`.
   * @example 'life'
   */
  readonly scope: EventScope;
  /**
   * The record that tells of it.
   * @example { collection: 'people', id: 'victor-serge' }
   */
  readonly record: RecordRef;
}

/** What to take from the timeline; everything where nothing is given. */
export interface TimelineOptions extends Period {
  /**
   * First year, month or day. A date that may reach into the period is taken; one that is open at an end
   * ("by 2011") counts as its other end.
   * @example '1933'
   */
  readonly from?: string;
  /**
   * Last year, month or day.
   * @example '1936-04'
   */
  readonly to?: string;
  /**
   * Only Serge's life, or only the history around it. Vocabulary: `event-scope`.
   * @example 'life'
   */
  readonly scope?: EventScope;
  /**
   * Only what concerns a person: events attended, birth, death, publications of own works and
   * translations.
   * @example 'victor-serge'
   */
  readonly person?: PersonId;
}

/** An item with the people it concerns. */
export interface Happening extends TimelineItem {
  readonly people: readonly PersonId[];
}

/** The collections from which a timeline is made. */
interface Collections {
  readonly works: ReadonlyMap<WorkId, Work>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly editions: Iterable<Edition>;
  readonly events: Iterable<Event>;
}

const ofEvent = ({ id, date, label, scope, participants }: Event): Happening => ({
  kind: 'event',
  date,
  label,
  scope,
  record: { collection: 'events', id },
  people: (participants ?? []).map(({ person }) => person),
});

/** The birth and the death of a person, where their dates are known. */
function ofPerson(person: Person): Happening[] {
  const happening = (kind: 'birth' | 'death', en: string, fr: string, date: EdtfDate | undefined): Happening[] =>
    date === undefined
      ? []
      : [
          {
            kind,
            date,
            label: { en: `${nameOf(person, 'en')} ${en}`, fr: `${nameOf(person, 'fr')} ${fr}` },
            scope: person.scope === 'core' ? 'life' : 'context',
            record: { collection: 'people', id: person.id },
            people: [person.id],
          },
        ];
  return [
    ...happening('birth', 'is born', 'naît', person.born?.date),
    ...happening('death', 'dies', 'meurt', person.died?.date),
  ];
}

/** Whether a person surely was dead before a date. */
const isDead = (person: Person, date: EdtfDate): boolean => {
  const last = person.died?.date?.latest;
  const first = firstDay(date);
  return typeof last === 'string' && first !== null && last < first;
};

/** The publication of an edition; nothing for one that was never published, or nobody knows when. */
function ofEdition(edition: Edition, { works, people }: Collections): Happening[] {
  const { id, date, status, title, contents, contributors } = edition;
  if (status !== 'published' || date === undefined) return [];
  const creators = contents.flatMap(({ work }) => works.get(work)?.creators ?? []).map(({ person }) => person);
  const isOfLife = creators.some((id) => {
    const creator = people.get(id);
    return creator?.scope === 'core' && !isDead(creator, date);
  });
  return [
    {
      kind: 'publication',
      date,
      label: { en: `“${title.text}” is published`, fr: `Parution\u00a0: «\u00a0${title.text}\u00a0»` },
      scope: isOfLife ? 'life' : 'context',
      record: { collection: 'editions', id },
      people: [
        ...creators,
        ...contents.flatMap(({ translators }) => translators ?? []),
        ...(contributors ?? []).map(({ person }) => person),
      ],
    },
  ];
}

const compareHappenings = (a: Happening, b: Happening): number =>
  compareDates(a.date, b.date) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0);

/** Everything that happened, oldest first; what falls together stands in the order birth, event, publication, death, then by id. */
export function happeningsIn(collections: Collections): readonly Happening[] {
  return [
    ...[...collections.events].map(ofEvent),
    ...[...collections.people.values()].flatMap(ofPerson),
    ...[...collections.editions].flatMap((edition) => ofEdition(edition, collections)),
  ].sort(compareHappenings);
}

/**
 * The items of a timeline that were asked for.
 * @throws {RangeError} where an end of the period is no year, month or day.
 */
export const timelineOf = (happenings: readonly Happening[], options: TimelineOptions): readonly TimelineItem[] =>
  happenings
    .filter(({ date, scope, people }) => {
      const isWanted = options.scope === undefined || options.scope === scope;
      return isWanted && (options.person === undefined || people.includes(options.person)) && touches(date, options);
    })
    .map(({ kind, date, label, scope, record }) => ({ kind, date, label, scope, record }));
