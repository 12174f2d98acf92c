import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { Ajv } from 'ajv';
import { linkedPlaces } from '../../src/formats/linked-places.js';
import type { Dataset } from '../../src/formats/format.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { timeFaults, type When } from './when.js';

interface Citation {
  label: string;
  '@id': string;
}

interface Item {
  toponym?: string;
  romanized?: string;
  lang?: string;
  relationTo?: string;
  when?: When;
  certainty?: string;
  disputed?: string;
  citations?: Citation[];
}

interface Feature {
  '@id': string;
  properties: {
    title: string;
    citations?: Citation[];
    disputes?: { field: string; value: string; verdict: string; citations: Citation[] }[];
  };
  geometry: { type: string; coordinates: number[]; citations?: Citation[] } | null;
  names: Item[];
  relations?: Item[];
  links?: { citations?: Citation[] }[];
}

const idOf = (iri: string): string => iri.slice(iri.indexOf('#') + 1);

const profile = JSON.parse(readFileSync(new URL('profiles/lpf-2.0.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addSchema({ $id: 'https://whgazetteer.org/schema/csl-citation.json' });
const isLinkedPlaces = ajv.compile(profile);

/** Reads as the World Historical Gazetteer does: only what fits its schema, and is GeoJSON. */
function read(folder: string): Map<string, Feature> {
  const text = readFileSync(join(folder, 'places.geojson'), 'utf8');
  const collection = check(text) as unknown as { features: Feature[] };
  if (!isLinkedPlaces(collection)) throw new Error(ajv.errorsText(isLinkedPlaces.errors));
  return new Map(collection.features.map((feature) => [idOf(feature['@id']), feature]));
}

/** What GDAL makes of the file: a layer of points with their attributes. */
async function byGdal(folder: string): Promise<Map<string, Feature>> {
  const lines = await output('ogr2ogr', ['-f', 'GeoJSONSeq', '/vsistdout/', 'places.geojson'], folder);
  const features = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line.replace(/^\u001e/, '')) as Feature);
  return new Map(features.map((feature) => [feature.properties.title, feature]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function* faults(feature: Feature | undefined, place: Dataset['places'][number]): Generator<string> {
  if (feature === undefined) {
    yield 'is missing';
    return;
  }
  const { coordinates: point } = place;
  if (!same(feature.geometry?.coordinates, point && [point.longitude, point.latitude])) yield 'lies elsewhere';
  if (
    !same(
      feature.names.map(({ toponym, lang }) => [toponym, lang]),
      place.names.map(({ text, lang }) => [text, lang]),
    )
  )
    yield 'has other names';
  for (const [index, { date, certainty }] of place.names.entries()) {
    const name = feature.names[index];
    yield* timeFaults(name?.when, date);
    if ((name?.certainty === undefined) !== (certainty === undefined))
      yield `is called ${name?.toponym ?? ''} too surely`;
  }
  const wholes = (feature.relations ?? []).slice(0, place.within?.length ?? 0);
  if (
    !same(
      wholes.map(({ relationTo = '' }) => idOf(relationTo)),
      (place.within ?? []).map(({ place: id }) => id),
    )
  )
    yield 'lies within something else';
  for (const [index, { date }] of (place.within ?? []).entries()) yield* timeFaults(wholes[index]?.when, date);
}

const citationsIn = (feature: Feature | undefined): Citation[] => [
  ...[...(feature?.names ?? []), ...(feature?.relations ?? []), ...(feature?.links ?? [])].flatMap(
    ({ citations = [] }) => citations,
  ),
  ...(feature?.geometry?.citations ?? []),
  ...(feature?.properties.citations ?? []),
  ...(feature?.properties.disputes ?? []).flatMap(({ citations }) => citations),
];

conformance<Map<string, Feature>>({
  format: linkedPlaces,
  readers: [
    { name: 'check-geojson and the schema of the World Historical Gazetteer', read },
    {
      name: 'GDAL',
      stranger: true,
      read: byGdal,
      differences: (found, { places }) =>
        places.flatMap(({ names, coordinates: point }) => {
          const preferred = names.find((name) => name.preferred);
          const feature = found.get(preferred?.text ?? '');
          if (feature === undefined) return [`${preferred?.text ?? ''} is missing`];
          const isThere = point
            ? same(feature.geometry?.coordinates, [point.longitude, point.latitude])
            : feature.geometry === null;
          // Two places of one name: the layer has both, by name only the last is found.
          const isUnique =
            places.filter((other) => other.names.some((name) => name.preferred && name.text === preferred?.text))
              .length === 1;
          return isThere || !isUnique ? [] : [`${preferred?.text ?? ''} lies elsewhere`];
        }),
    },
  ],
  differences: (found, { places }) =>
    places.flatMap((place) => [...faults(found.get(place.id), place)].map((fault) => `${place.id} ${fault}`)),
  plants: [
    {
      what: 'latitude and longitude changed about',
      file: 'places.geojson',
      spoil: (text) => text.replace('[30.3,59.937]', '[59.937,30.3]'),
    },
    {
      what: 'a name in use for a year too long',
      file: 'places.geojson',
      spoil: (text) => text.replace('"end":{"in":"1991-09-06"}', '"end":{"in":"1992-09-06"}'),
      seenBy: ['check-geojson and the schema of the World Historical Gazetteer'],
    },
    {
      what: 'a feature class that is none',
      file: 'places.geojson',
      spoil: (text) => text.replace(/"fclasses":\["."\]/, '"fclasses":"P"'),
      seenBy: ['check-geojson and the schema of the World Historical Gazetteer'],
    },
    {
      what: 'a lost bracket',
      file: 'places.geojson',
      spoil: (text) => text.replace('"coordinates":[30.3', '"coordinates":30.3'),
    },
  ],
  kept: {
    uncertainty: (found, { id, path, value }) => {
      const feature = found.get(id);
      const item = path.startsWith('within.')
        ? feature?.relations?.[Number(path.split('.')[1])]
        : feature?.names[Number(path.split('.')[1])];
      return typeof value === 'string'
        ? item?.certainty !== undefined
        : item?.when?.label === value.edtf && timeFaults(item.when, value).length === 0;
    },
    dispute: (found, { id, value }) =>
      (found.get(id)?.properties.disputes ?? []).some(
        ({ field, value: rival, verdict }) =>
          field === value.field && rival === value.value && verdict === value.verdict,
      ),
    source: (found, { id, value }) =>
      citationsIn(found.get(id)).some(
        (citation) => idOf(citation['@id']) === value.source && citation.label.includes(value.at),
      ),
    script: (found, { id, value }) => found.get(id)?.names.some(({ toponym }) => toponym === value) === true,
  },
});
