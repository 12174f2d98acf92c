import type { EventId, PersonId, PlaceId, Question } from '../types.js';
import type { Atlas } from './atlas.js';
import { shifted } from './dates.js';
import { onceFor } from './once.js';
import type { Presence } from './presences.js';
import type { Traces } from './traces.js';

/**
 * What is known of where somebody was on a day: `certain`, `between` two places of a journey,
 * `possible`, or `silent`, where no record speaks; `not-alive` before birth and after death.
 * @example 'certain'
 */
export type WhereaboutsStatus = 'certain' | 'between' | 'possible' | 'silent' | 'not-alive';

/** Where somebody was on a day, and what proves it. */
export interface Whereabouts {
  /** Who. */
  readonly person: PersonId;
  /**
   * The day (ISO 8601, New Style).
   * @example '1933-03-08'
   */
  readonly day: string;
  /** What is known. */
  readonly status: WhereaboutsStatus;
  /**
   * Where the person surely was, a place before what it lies within: of one who was in the Lubyanka also
   * Moscow and Russia. Two towns on a day of travel. Empty where nothing is certain.
   * @example ['melun-prison', 'melun', 'france']
   */
  readonly places: readonly PlaceId[];
  /** What proves it, the strongest first: a captivity or a single day before a stay, a stay before a residence. */
  readonly proofs: readonly Presence[];
  /** Where the person may have been besides: what can have been on that day, and no proof excludes. */
  readonly possible: readonly Presence[];
  /** The stations of a journey between which the person was, and those on the way of which the day is not known. */
  readonly between?: { readonly from: Presence; readonly to: Presence; readonly via: readonly PlaceId[] };
  /** Open questions on where the person was then. */
  readonly questions: readonly Question[];
}

/** What excludes what, from the strongest to the weakest. */
const TIERS: readonly (readonly Presence['kind'][])[] = [['captivity', 'moment', 'journey'], ['stay'], ['residence']];

/** Those that say where. */
const located = /* @__PURE__ */ onceFor((all: readonly Presence[]) => all.filter(({ places }) => places.length > 0));

const isSure = ({ throughout }: Presence, day: string): boolean =>
  throughout !== undefined && throughout.from <= day && day <= throughout.to;

const isPossible = ({ earliest, latest }: Presence, day: string): boolean =>
  (earliest === null || earliest <= day) && (latest === null || day <= latest) && (earliest ?? latest) !== null;

/** The proofs of a day that hold: the weaker only as far as the stronger leave room, and none of equals that exclude one another. */
function proofsOf(sure: readonly Presence[], atlas: Atlas): readonly Presence[] {
  let kept: readonly Presence[] = [];
  for (const tier of TIERS) {
    const ofTier = sure.filter(({ kind }) => tier.includes(kind));
    const fit = ofTier.filter(
      ({ places }) => kept.length === 0 || kept.some((stronger) => !atlas.apart(stronger.places, places)),
    );
    const clash = tier.includes('moment')
      ? false
      : fit.some((one) => fit.some((other) => atlas.apart(one.places, other.places)));
    if (!clash) kept = [...kept, ...fit];
  }
  return kept;
}

/** Where somebody surely was, by the strongest proofs that tell: the place, or what is common to several of which it is not known which. */
function placesOf(proofs: readonly Presence[], atlas: Atlas, day: string): readonly PlaceId[] {
  // What lies within another place lies within all that holds it, and so within more places.
  const depth = (place: PlaceId): number => atlas.around(place, day).length;
  for (const tier of TIERS) {
    const chains = proofs
      .filter(({ kind }) => tier.includes(kind))
      .map(({ places }) => {
        const [first = [], ...others] = places.map((place) => atlas.around(place, day));
        return first.filter((place) => others.every((chain) => chain.includes(place)));
      });
    const places = [...new Set(chains.flat())].sort((a, b) => depth(b) - depth(a));
    if (places.length > 0) return places;
  }
  return [];
}

/** The stations of journeys that somebody surely reached. */
const stationsOf = /* @__PURE__ */ onceFor((all: readonly Presence[]) =>
  all.flatMap((presence) =>
    presence.throughout && presence.path.startsWith('route.') ? [{ presence, ...presence.throughout }] : [],
  ),
);

/** The stations of one journey that lie next before and after a day, both surely reached, with what lies between. */
function betweenStations(all: readonly Presence[], events: Traces['events'], day: string): Whereabouts['between'] {
  const stations = stationsOf(all);
  for (const last of stations.filter(({ to }) => to < day).reverse()) {
    const { record } = last.presence;
    const ofJourney = stations.filter(({ presence }) => presence.record.id === record.id);
    const next = ofJourney.find(({ from }) => from > day);
    if (!next || ofJourney.indexOf(next) !== ofJourney.indexOf(last) + 1) continue;
    const [from, to] = [last.presence, next.presence];
    const position = ({ path }: Presence): number => Number(path.slice('route.'.length));
    const route = events.get(record.id as EventId)?.route ?? [];
    return { from, to, via: route.slice(position(from) + 1, position(to)).map(({ place }) => place) };
  }
  return undefined;
}

/** The questions that are open about where somebody was on a day. */
const questionsOn = ({ questionsAbout }: Traces, person: PersonId, day: string): readonly Question[] =>
  questionsAbout(person).filter(
    ({ date }) => date !== undefined && (date.earliest ?? '') <= day && day <= (date.latest ?? '\uffff'),
  );

/** Where somebody was on a day. */
export function whereaboutsIn(traces: Traces, person: PersonId, day: string): Whereabouts {
  const { presencesOf, atlas, lifetimeOf } = traces;
  const answer = { person, day, places: [], proofs: [], possible: [] };
  const { from, to } = lifetimeOf(person);
  if ((from !== null && day < from) || (to !== null && to < day))
    return { ...answer, status: 'not-alive', questions: [] };

  const all = located(presencesOf(person));
  const questions = questionsOn(traces, person, day);
  const proofs = proofsOf(
    all.filter((one) => isSure(one, day)),
    atlas,
  );
  const places = placesOf(proofs, atlas, day);
  const excluding = proofs.filter(({ kind }) => kind === 'captivity' || kind === 'moment');
  const possible = all.filter(
    (one) =>
      isPossible(one, day) &&
      !proofs.includes(one) &&
      !(excluding.length > 0 && excluding.every(({ places: there }) => atlas.apart(there, one.places))),
  );
  if (places.length > 0) return { ...answer, status: 'certain', places, proofs, possible, questions };
  // Of several places it is sure that it was one of them.
  const perhaps = [...proofs, ...possible];
  const between = betweenStations(all, traces.events, day);
  if (between) return { ...answer, status: 'between', possible: perhaps, between, questions };
  return { ...answer, status: perhaps.length > 0 ? 'possible' : 'silent', possible: perhaps, questions };
}

/** A stretch of days on which the same is known. */
export interface Spell {
  readonly from: string;
  readonly to: string;
  readonly whereabouts: Whereabouts;
}

/**
 * A life in stretches of days on which the same is known. That changes only where some presence begins
 * or ends to be possible or sure, so that the first day of a stretch tells of all.
 */
export function spellsIn(traces: Traces, person: PersonId): readonly Spell[] {
  const { from, to } = traces.lifetimeOf(person);
  if (!from || !to) return [];
  const turns = located(traces.presencesOf(person))
    .flatMap(({ earliest, latest, throughout }) => [
      earliest,
      latest && shifted(latest, 1),
      ...(throughout ? [throughout.from, shifted(throughout.to, 1)] : []),
    ])
    .filter((day) => typeof day === 'string');
  const days = [...new Set([from, ...turns])].filter((day) => from <= day && day <= to).sort();
  return days.map((day, index) => {
    const next = days[index + 1];
    return {
      from: day,
      to: next === undefined ? to : shifted(next, -1),
      whereabouts: whereaboutsIn(traces, person, day),
    };
  });
}
