import type { Edition, EdtfDate, Event, Place, PlaceId, RecordRef, Work, WorkId } from '../types.js';
import { DAY_PATTERN } from '../values/calendar.js';
import { nearest } from '../values/nearest.js';
import { text } from './arguments.js';
import { known } from './by-id.js';
import { editionsIn } from './editions-of.js';
import { isForbidden, isForbidding, isPartial, isPrinted, isUnprinted } from './traits.js';

/**
 * What an answer rests on:
 * - `never-printed`: the work was never printed;
 * - `not-yet-printed`: it first appeared after the day;
 * - `forbidden`: an authority kept it from readers in the country, on the day or perhaps on it;
 * - `printed-there`: an edition of the whole text had come out in the country;
 * - `printed-elsewhere`: one had come out, in another country or nobody says where;
 * - `printed-in-part`: only a part of the text had come out.
 * @example 'printed-there'
 */
export type ReadabilityGround =
  'never-printed' | 'not-yet-printed' | 'forbidden' | 'printed-there' | 'printed-elsewhere' | 'printed-in-part';

/** Whether a work could be read in print in a country on a day, and why the dataset says so. */
export interface Readability {
  /** `unknown` wherever the dataset cannot tell: a book crosses borders, and a ban may have been lifted. */
  readonly answer: 'yes' | 'no' | 'unknown';
  /** What the answer rests on; empty where nothing is recorded. */
  readonly because: readonly {
    /** What it is. */
    readonly ground: ReadabilityGround;
    /** The record that tells of it. */
    readonly record: RecordRef;
    /** When. */
    readonly date?: EdtfDate;
  }[];
}

/** The collections that tell where a work was printed and forbidden. */
interface Collections {
  readonly works: ReadonlyMap<WorkId, Work>;
  readonly editions: readonly Edition[];
  readonly events: readonly Event[];
  readonly places: ReadonlyMap<PlaceId, Place>;
}

const DAY = /* @__PURE__ */ new RegExp(DAY_PATTERN);

/**
 * Whether a work could be read in print in a country on a day.
 * @throws {RangeError} where there is no such work or country, or the day is none.
 */
export function readabilityOf(
  { works, editions, events, places }: Collections,
  id: WorkId,
  country: string,
  day: string,
): Readability {
  text('readableIn', country);
  text('readableIn', day);
  const work = known(works, id, 'works');
  if (!DAY.test(day)) throw new RangeError(`"${day}" is no day. Write it as in "1937-05-01".`);
  const countries = new Set([...places.values()].flatMap((place) => place.country ?? []));
  if (!countries.has(country)) {
    const candidate = nearest(country, countries);
    throw new RangeError(
      `No place of the dataset lies in a country "${country}". Write the code that it has today (ISO 3166-1), as in "FR".` +
        (candidate === undefined ? '' : ` Did you mean "${candidate}"?`),
    );
  }
  const isThere = (place: PlaceId | undefined): boolean =>
    place !== undefined && places.get(place)?.country === country;
  const record: RecordRef = { collection: 'works', id };
  const published = work.published?.date;

  const printed = editionsIn(editions, id).filter(({ status }) => isPrinted(status));
  if (printed.length === 0 && published === undefined && isUnprinted(work.status))
    return { answer: 'no', because: [{ ground: 'never-printed', record }] };
  if (published?.earliest && published.earliest > day)
    return { answer: 'no', because: [{ ground: 'not-yet-printed', record, date: published }] };

  const bans: { record: RecordRef; date: EdtfDate | undefined }[] = [
    ...(work.history ?? [])
      .filter(({ stage, place }) => isForbidding(stage) && isThere(place))
      .map(({ date }) => ({ record, date })),
    ...events
      .filter(
        (event) => event.works?.some((one) => one.work === id && isForbidden(one.role)) && event.places?.some(isThere),
      )
      .map((event) => ({ record: { collection: 'events', id: event.id } as const, date: event.date })),
  ].filter(({ date }) => date?.earliest == null || date.earliest <= day);
  const forbidden = bans.map(({ record: teller, date }) => ({
    ground: 'forbidden' as const,
    record: teller,
    ...(date && { date }),
  }));
  const holds = ({ date }: { readonly date: EdtfDate | undefined }): boolean =>
    date?.throughout !== undefined && date.throughout.from <= day && day <= date.throughout.to;
  if (bans.some(holds)) return { answer: 'no', because: forbidden };

  const out = printed.filter(({ date }) => date?.latest != null && date.latest <= day);
  const grounds = out.map((edition) => {
    const isWhole = edition.contents.some(({ work: one, kind }) => one === id && !isPartial(kind));
    const ground = !isWhole ? 'printed-in-part' : edition.places?.some(isThere) ? 'printed-there' : 'printed-elsewhere';
    return {
      ground,
      record: { collection: 'editions', id: edition.id },
      ...(edition.date && { date: edition.date }),
    } as const;
  });
  const there = grounds.filter(({ ground }) => ground === 'printed-there');
  if (there.length > 0 && bans.length === 0) return { answer: 'yes', because: there };
  return { answer: 'unknown', because: [...forbidden, ...grounds] };
}
