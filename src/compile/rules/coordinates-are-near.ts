import { isWide } from '../../query/traits.js';
import { degreesOutside } from '../borders.js';
import type { Dataset } from '../dataset.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** How many degrees apart neighbours of one country may lie before one of them is suspect. */
const FAR = 10;

/** How many degrees a place may lie from the town or street that it is said to lie in. */
const OUTSIDE = 1;

/** How many degrees a point may lie outside its country: small islands are missing where borders are drawn roughly. */
const BEYOND = 2;

interface Point {
  latitude: number;
  longitude: number;
}

/** The distance of two points in degrees of a great circle. */
function degreesBetween(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [p, q] = [radians(a.latitude), radians(b.latitude)];
  const cosine = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(radians(a.longitude - b.longitude));
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

/** What would bring a point among its neighbours: the two numbers swapped, or another sign. */
const SLIPS: readonly (readonly [string, (point: Point) => Point])[] = [
  [
    'Latitude and longitude seem to be swapped.',
    ({ latitude, longitude }) => ({ latitude: longitude, longitude: latitude }),
  ],
  ['The longitude seems to have lost its sign.', ({ latitude, longitude }) => ({ latitude, longitude: -longitude })],
  ['The latitude seems to have lost its sign.', ({ latitude, longitude }) => ({ latitude: -latitude, longitude })],
];

/** The slip that explains why a point is not where it belongs. */
const slipOf = (point: Point, isRight: (point: Point) => boolean): string | undefined =>
  SLIPS.find(([, mended]) => Math.abs(mended(point).latitude) <= 90 && isRight(mended(point)))?.[0];

/** Whether a place is no wider than a town, so that its point stands for all of it. */
const isTown = ({ data }: AuthoredRecord<'places'>): boolean => !isWide(data.kind);

/** The country of a place, or of what it lies in. */
function countryOf(place: AuthoredRecord<'places'>, dataset: Dataset): string | undefined {
  const passed = new Set<unknown>();
  for (let one: typeof place | undefined = place; one && !passed.has(one); passed.add(one)) {
    if (one.data.country !== undefined) return one.data.country;
    one = dataset.get('places', one.data.within?.[0]?.place ?? '');
  }
  return undefined;
}

export const coordinatesAreNear: Rule = {
  name: 'coordinates-are-near',
  level: 'error',
  docs: 'A point lies where its place can be: not at 0/0, not outside its country or far from every other place there, and not outside the town it lies in.',
  exceptions: {
    'places/la-laguna': 'On the Canary Islands, which the rough map leaves out.',
    'places/russia': 'Its middle lies in Siberia: no other place of the dataset lies near it.',
    'places/vladivostok': 'The far end of Russia: no other place of the dataset lies near it.',
  },
  *check(dataset) {
    const placed = dataset.all('places').flatMap((place) => {
      const { coordinates: point } = place.data;
      return point ? [{ place, point, country: countryOf(place, dataset) }] : [];
    });
    const towns = new Map<string | undefined, typeof placed>();
    for (const one of placed) if (isTown(one.place)) towns.set(one.country, [...(towns.get(one.country) ?? []), one]);
    for (const { place, point, country } of placed) {
      const at = { document: place.document, path: ['coordinates'] };
      if (point.latitude === 0 && point.longitude === 0) {
        yield {
          ...at,
          message: 'The point 0/0 lies in the sea.',
          hint: 'Give the coordinates that the source has, or none.',
        };
        continue;
      }
      const outside = (from: Point): number =>
        country === undefined ? 0 : (degreesOutside(country, from.latitude, from.longitude) ?? 0);
      const off = outside(point);
      if (off > BEYOND) {
        yield {
          ...at,
          message: `The point lies ${off.toFixed(0)} degrees outside ${String(country)}.`,
          hint: slipOf(point, (from) => outside(from) <= BEYOND) ?? 'Compare the source, and the country.',
        };
        continue;
      }
      for (const { place: id } of place.data.within ?? []) {
        const larger = dataset.get('places', id);
        const center = larger?.data.coordinates;
        if (!larger || !center || !isTown(larger) || degreesBetween(point, center) <= OUTSIDE) continue;
        yield {
          ...at,
          message: `The point lies ${degreesBetween(point, center).toFixed(0)} degrees from "${id}", in which the place is said to lie.`,
          hint: 'Compare the source of each.',
        };
      }
      const others = (towns.get(country) ?? []).filter((one) => one.place !== place);
      const isNear = (from: Point): boolean => others.some((one) => degreesBetween(from, one.point) <= FAR);
      if (country === undefined || others.length === 0 || isNear(point)) continue;
      const nearest = Math.min(...others.map((one) => degreesBetween(point, one.point)));
      yield {
        ...at,
        message: `The point lies ${nearest.toFixed(0)} degrees from any other place in ${country}.`,
        hint: slipOf(point, isNear) ?? 'Compare the source, and the country.',
      };
    }
  },
};
