import type { EdtfDate, Place, PlaceId } from '../types.js';
import { remembered } from './once.js';
import { isWide } from './traits.js';

/** Which places lie in which. */
export interface Atlas {
  /** A place and what it surely lay within on a day, what lies in something before that thing. */
  readonly around: (place: PlaceId, day: string) => readonly PlaceId[];
  /** The narrowest of some places: without those within which another lies, and without wide ones among narrow ones. */
  readonly narrowest: (places: readonly PlaceId[]) => readonly PlaceId[];
  /** A place and all that it lies or lay within, be it only perhaps, as far as that is no wider than a town. */
  readonly near: (place: PlaceId) => readonly PlaceId[];
  /** What is no wider than a town and common to two places: one of them, or a town in which both lie. */
  readonly shared: (a: PlaceId, b: PlaceId) => PlaceId | undefined;
  /** Whether nobody can be at one of these and one of those places at once: all are known to the town, and none is the same. */
  readonly apart: (these: readonly PlaceId[], those: readonly PlaceId[]) => boolean;
  /** Whether the place is too wide to tell where somebody was. */
  readonly wide: (place: PlaceId) => boolean;
}

const holdsOn = (date: EdtfDate | undefined, day: string): boolean =>
  date === undefined || ((date.earliest ?? '') <= day && day <= (date.latest ?? '\uffff'));

/** Tells which places lie in which. */
export function atlasOf(places: ReadonlyMap<PlaceId, Place>): Atlas {
  const wide = remembered((id: PlaceId): boolean => {
    const place = places.get(id);
    return place === undefined || isWide(place.kind);
  });

  /** A place and all larger ones, each before what it lies in. */
  const reached = (place: PlaceId, larger: (id: PlaceId) => readonly PlaceId[]): readonly PlaceId[] => {
    const seen = new Set<PlaceId>();
    const found: PlaceId[] = [];
    const visit = (id: PlaceId): void => {
      if (seen.has(id)) return;
      seen.add(id);
      larger(id).forEach(visit);
      found.unshift(id);
    };
    visit(place);
    return found;
  };

  /** A place and all that it lies or lay within, be it only perhaps. */
  const surrounding = remembered((place: PlaceId) =>
    reached(place, (id) => (places.get(id)?.within ?? []).map((one) => one.place)),
  );

  const near = remembered((place: PlaceId): readonly PlaceId[] => surrounding(place).filter((one) => !wide(one)));

  const shared = (a: PlaceId, b: PlaceId): PlaceId | undefined => near(a).find((one) => near(b).includes(one));

  return {
    wide,
    near,
    shared,
    around: (place, day) =>
      reached(place, (id) =>
        (places.get(id)?.within ?? [])
          .filter(({ certainty, date }) => certainty === undefined && holdsOn(date, day))
          .map((one) => one.place),
      ),
    narrowest: (all) => {
      const narrow = all.filter((one) => !wide(one));
      const told = narrow.length > 0 ? narrow : all;
      return told.filter((one) => !told.some((other) => other !== one && surrounding(other).includes(one)));
    },
    apart: (these, those) => {
      let isTold = false;
      for (const one of these) {
        if (wide(one)) continue;
        for (const other of those) {
          if (wide(other)) continue;
          if (shared(one, other) !== undefined) return false;
          isTold = true;
        }
      }
      return isTold;
    },
  };
}
