import { placesById, whereabouts, type Whereabouts } from '../../index.js';
import type { Place, PlaceId, Question, RecordRef } from '../../types.js';

/** Days in a row on which the same is known of where he was. */
export interface Span {
  readonly id: string;
  /** The first day and the last (ISO 8601). */
  readonly from: string;
  readonly to: string;
  readonly status: Whereabouts['status'];
  readonly isCaptive: boolean;
  /** The narrowest place that is sure; where none is, the towns that are possible. */
  readonly places: readonly Place[];
  readonly proofs: readonly RecordRef[];
  readonly questions: readonly Question[];
}

const BIRTH = '1890-12-30';
const DEATH = '1947-11-17';

const DAY = 24 * 60 * 60 * 1000;
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY);
const dayAt = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

const TOWNS = new Set<Place['kind']>(['city', 'town', 'village', 'island']);

/** The town in which a place lies; the place itself where it lies in none. */
export function townOf(place: Place): Place {
  let town: Place | undefined = place;
  for (let steps = 0; town !== undefined && steps < 9; steps++) {
    if (TOWNS.has(town.kind)) return town;
    const id: PlaceId | undefined = town.within?.[0]?.place;
    town = id && placesById.get(id);
  }
  return place;
}

const known = (ids: readonly PlaceId[]): Place[] => ids.flatMap((id) => placesById.get(id) ?? []);

/** Kinds of presence that last: what may have been on one day only says little of a year. */
const LASTING = new Set(['captivity', 'residence', 'stay']);

function placesOn({ status, places, possible, between }: Whereabouts): Place[] {
  if (status === 'certain') return known(places.slice(0, 1));
  if (between !== undefined) return known([...between.from.places.slice(0, 1), ...between.to.places.slice(0, 1)]);
  const towns = possible
    .filter(({ kind }) => LASTING.has(kind))
    .flatMap(({ places }) => known(places.slice(0, 1)).map(townOf));
  return [...new Set(towns)];
}

let spans: readonly Span[] | undefined;

/** The life, day by day, as the package tells it: each day asked once, like days put together. */
export function lifeInSpans(): readonly Span[] {
  if (spans !== undefined) return spans;
  const all: Span[] = [];
  let last: Span | undefined;
  let lastKey = '';
  for (let number = dayNumber(BIRTH); number <= dayNumber(DEATH); number++) {
    const day = dayAt(number);
    const told = whereabouts('victor-serge', day);
    const places = placesOn(told);
    const proofs = told.status === 'certain' ? told.proofs : [];
    const isCaptive = proofs.some(({ kind }) => kind === 'captivity');
    const records = [...new Map(proofs.map(({ record }) => [record.id, record])).values()];
    const ids = [places, records, told.questions].map((list) => list.map(({ id }) => id).join(' '));
    const key = [told.status, isCaptive, ...ids].join('|');
    if (last !== undefined && key === lastKey) last = { ...last, to: day };
    else {
      if (last !== undefined) all.push(last);
      const { status, questions } = told;
      last = { id: `s${all.length + 1}`, from: day, to: day, status, isCaptive, places, proofs: records, questions };
    }
    lastKey = key;
  }
  if (last !== undefined) all.push(last);
  spans = all;
  return spans;
}
