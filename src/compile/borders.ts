import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// Not the main entry, which reads the names of countries in eighty languages.
import iso from 'i18n-iso-countries/index.js';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { once, remembered } from '../query/once.js';

/** Degrees; `east` is beyond 180 where the box crosses the date line. */
interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The borders of countries, drawn roughly (Natural Earth, 1:110 million). Read when first asked for. */
const borders = once(() => {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
});

/** The box around a line; from each point to the next it goes the shorter way round the world. */
function boxOf(line: readonly (readonly number[])[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  let before = line[0]?.[0] ?? 0;
  for (const [longitude = 0, latitude = 0] of line) {
    before += ((longitude - before + 540) % 360) - 180;
    box.west = Math.min(box.west, before);
    box.east = Math.max(box.east, before);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

/** The boxes around the parts of a country. */
const boxesOf = remembered((country: string): readonly Box[] => {
  const number = iso.alpha2ToNumeric(country);
  const { countries } = borders().objects;
  const drawn = countries.geometries.find(({ id }) => id !== undefined && id === number);
  if (drawn?.type === 'Polygon') return feature(borders(), drawn).geometry.coordinates.slice(0, 1).map(boxOf);
  if (drawn?.type !== 'MultiPolygon') return [];
  return feature(borders(), drawn).geometry.coordinates.flatMap(([outline = []]) => boxOf(outline));
});

/** How many degrees one goes eastwards from one longitude to another. */
const eastwards = (from: number, to: number): number => (to - from + 720) % 360;

/** How many degrees a point lies outside a box: the greater of what it is off in longitude and in latitude. */
function outsideBox({ west, south, east, north }: Box, latitude: number, longitude: number): number {
  const isBetween = eastwards(west, longitude) <= east - west;
  const aside = isBetween ? 0 : Math.min(eastwards(longitude, west), eastwards(east, longitude));
  return Math.max(0, aside, south - latitude, latitude - north);
}

/**
 * How many degrees a point lies outside the boxes around a country's parts: 0 within, `undefined` for small islands
 * that the map leaves out.
 */
export function degreesOutside(country: string, latitude: number, longitude: number): number | undefined {
  const boxes = boxesOf(country);
  return boxes.length === 0 ? undefined : Math.min(...boxes.map((box) => outsideBox(box, latitude, longitude)));
}
