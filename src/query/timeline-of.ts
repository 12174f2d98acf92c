import type {
  Edition,
  EditionId,
  EdtfDate,
  Event,
  EventId,
  EventScope,
  Localized,
  Person,
  PersonId,
  RecordRef,
  Work,
  WorkId,
} from '../types.js';
import { oneOf, options } from './arguments.js';
import { checkedPeriod, compareDates, firstDay, type Period, touches } from './dates.js';
import { nameOf } from './display.js';
import { isFatal, isPrinted, isPublished } from './traits.js';

/** What an item of the timeline is, in the order in which items of one day stand. */
const KINDS = ['birth', 'event', 'publication', 'death'] as const;

const SCOPES: readonly EventScope[] = ['life', 'context'];

/**
 * What an item of the timeline is.
 * @example 'publication'
 */
export type TimelineKind = (typeof KINDS)[number];

/** Something that happened: an event, or the birth, death or publication that a record tells of. */
export interface TimelineItem {
  /**
   * What it is: a birth, a death or a publication, whichever record tells of it, or another event.
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
  /**
   * Other records that tell of the same: who died in the event, the edition that came out by it.
   * @example [{ collection: 'people', id: 'vladimir-lenin' }]
   */
  readonly also?: readonly RecordRef[];
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

/** Whether two dates have a day in common, as far as they say. */
const meet = (a: EdtfDate, b: EdtfDate): boolean =>
  (a.earliest ?? '') <= (b.latest ?? '\uffff') && (b.earliest ?? '') <= (a.latest ?? '\uffff');

/** Whether two dates mean the same days. */
const isSame = (a: EdtfDate | undefined, b: EdtfDate): boolean => a?.earliest === b.earliest && a.latest === b.latest;

/** The people who lost life in an event, of whose death their own records tell too. */
const deathsIn = ({ kind, date, participants }: Event, { people }: Collections): PersonId[] =>
  (participants ?? [])
    .filter(({ person, role }) => {
      const died = people.get(person)?.died?.date;
      return isFatal(role, kind) && died !== undefined && meet(died, date);
    })
    .map(({ person }) => person);

/** The editions that came out by an event: of a work that did, of the same time, and of nobody else's press. */
function editionsOut({ date, works, organizations }: Event, editions: readonly Edition[]): EditionId[] {
  const out = (works ?? []).filter(({ role }) => isPublished(role)).map(({ work }) => work);
  if (out.length === 0) return [];
  const presses = (organizations ?? []).map(({ organization }) => organization);
  return editions
    .filter((edition) => {
      const { contents, publishers = [], appearedIn } = edition;
      const own = appearedIn ? [...publishers, appearedIn.periodical] : publishers;
      const isOthers = own.length > 0 && presses.length > 0 && !own.some((one) => presses.includes(one));
      const isThen = isSame(edition.date, date);
      return isPrinted(edition.status) && isThen && !isOthers && contents.some(({ work }) => out.includes(work));
    })
    .map(({ id }) => id);
}

/** What an event tells, with the records that tell the same. */
function ofEvent(event: Event, editions: readonly Edition[], collections: Collections): Happening {
  const { id, date, label, scope, participants } = event;
  const deaths = deathsIn(event, collections).map((id): RecordRef => ({ collection: 'people', id }));
  const publications = editionsOut(event, editions).map((id): RecordRef => ({ collection: 'editions', id }));
  const also = [...deaths, ...publications];
  return {
    kind: deaths.length > 0 ? 'death' : publications.length > 0 ? 'publication' : 'event',
    date,
    label,
    scope,
    record: { collection: 'events', id },
    ...(also.length > 0 && { also }),
    people: (participants ?? []).map(({ person }) => person),
  };
}

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

/** A happening with what orders it. */
interface Placed {
  readonly happening: Happening;
  /** The first day on which it can have begun: not before what it follows from. */
  readonly begins: string;
  /** By how many others it is led up to. */
  readonly depth: number;
}

/**
 * The day on which each event can first have begun and the number of steps that lead up to it: it does not
 * begin before what it follows from, as far as its date allows.
 */
function beginnings(events: readonly Event[]): ReadonlyMap<EventId, Omit<Placed, 'happening'>> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const known = new Map<EventId, Omit<Placed, 'happening'>>();
  const beginningOf = (event: Event): Omit<Placed, 'happening'> => {
    const found = known.get(event.id);
    if (found) return found;
    let [begins, depth] = [firstDay(event.date) ?? '', 0];
    // Against circles, which the compiler refuses.
    known.set(event.id, { begins, depth });
    for (const id of event.follows ?? []) {
      const cause = byId.get(id);
      const before = cause && beginningOf(cause);
      if (before === undefined) continue;
      if (before.begins > begins && before.begins <= (event.date.latest ?? '\uffff')) begins = before.begins;
      if (before.begins <= begins) depth = Math.max(depth, before.depth + 1);
    }
    known.set(event.id, { begins, depth });
    return { begins, depth };
  };
  for (const event of events) beginningOf(event);
  return known;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const comparePlaced = (a: Placed, b: Placed): number =>
  compared(a.begins, b.begins) ||
  a.depth - b.depth ||
  compareDates(a.happening.date, b.happening.date) ||
  KINDS.indexOf(a.happening.kind) - KINDS.indexOf(b.happening.kind) ||
  compared(a.happening.record.id, b.happening.record.id);

/**
 * Everything that happened, each once, oldest first. Events stand after those they follow from; what falls
 * together otherwise stands in the order birth, event, publication, death, then by id.
 */
export function happeningsIn(collections: Collections): readonly Happening[] {
  const [events, editions] = [[...collections.events], [...collections.editions]];
  const ofEvents = events.map((event) => ofEvent(event, editions, collections));
  const told = new Set(ofEvents.flatMap(({ also = [] }) => also.map(({ collection, id }) => `${collection} ${id}`)));
  const derived = [
    ...[...collections.people.values()].flatMap(ofPerson),
    ...editions.flatMap((edition) => ofEdition(edition, collections)),
  ].filter(({ kind, record }) => kind === 'birth' || !told.has(`${record.collection} ${record.id}`));
  const begun = beginnings(events);
  return [...ofEvents, ...derived]
    .map((happening): Placed => {
      const beginning = begun.get(happening.record.id as EventId);
      const isEvent = happening.record.collection === 'events' && beginning !== undefined;
      return { happening, ...(isEvent ? beginning : { begins: firstDay(happening.date) ?? '', depth: 0 }) };
    })
    .sort(comparePlaced)
    .map(({ happening }) => happening);
}

/**
 * The options of a timeline, every one of them of its kind.
 *
 * @param others - options that are not the timeline's own.
 * @throws {TypeError} where one is not known.
 * @throws {RangeError} where an end of the period is no year, month or day, the scope no scope, or there is no such person.
 */
export function checkedTimeline(
  name: string,
  given: TimelineOptions,
  personOf: (person: PersonId) => Person,
  others: readonly string[] = [],
): TimelineOptions {
  const { scope, person, ...period } = options(name, given, ['from', 'to', 'scope', 'person', ...others]);
  return {
    ...checkedPeriod(period),
    ...(scope !== undefined && { scope: oneOf('A scope', scope, SCOPES) }),
    ...(person !== undefined && { person: personOf(person).id }),
  };
}

/** The items of a timeline that were asked for. */
export const timelineOf = (happenings: readonly Happening[], wanted: TimelineOptions): readonly TimelineItem[] =>
  happenings
    .filter(({ date, scope, people }) => {
      const isWanted = wanted.scope === undefined || wanted.scope === scope;
      return isWanted && (wanted.person === undefined || people.includes(wanted.person)) && touches(date, wanted);
    })
    .map(({ people: _, ...item }) => item);
