import { isWide } from '../../query/traits.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** How many degrees apart neighbours of one country may lie before one of them is suspect. */
const FAR = 10;

/** How many degrees a place may lie from the town or street that it is said to lie in. */
const OUTSIDE = 1;

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

/** Whether a place is no wider than a town, so that its point stands for all of it. */
const isTown = ({ data }: AuthoredRecord<'places'>): boolean => !isWide(data.kind);

export const coordinatesAreNear: Rule = {
  name: 'coordinates-are-near',
  level: 'error',
  docs: 'A point lies where its place can be: not at 0/0, not far from every other place of its country, and not outside the town it lies in.',
  exceptions: {
    'places/russia': 'Its middle lies in Siberia: no other place of the dataset lies near it.',
    'places/vladivostok': 'The far end of Russia: no other place of the dataset lies near it.',
  },
  *check(dataset) {
    const placed = dataset.all('places').flatMap((place) => {
      const { coordinates: point, country } = place.data;
      return point ? [{ place, point, country }] : [];
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
      if (country === undefined || others.length < 2 || isNear(point)) continue;
      const nearest = Math.min(...others.map((one) => degreesBetween(point, one.point)));
      const slip = SLIPS.find(([, mended]) => {
        const other = mended(point);
        return Math.abs(other.latitude) <= 90 && isNear(other);
      });
      yield {
        ...at,
        message: `The point lies ${nearest.toFixed(0)} degrees from any other place in ${country}.`,
        hint: slip?.[0] ?? 'Compare the source, and the country.',
      };
    }
  },
};
