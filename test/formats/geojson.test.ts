import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { geojson } from '../../src/formats/geojson.js';
import type { Dataset } from '../../src/formats/format.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { conformance } from './conformance.js';
import { timeFaults, type When } from './when.js';

interface Feature {
  id: string;
  geometry: { coordinates: number[] } | null;
  properties: {
    record: string;
    title: string;
    date?: string;
    earliest?: string | null;
    latest?: string | null;
    precision?: string;
    approximate?: boolean | number;
    uncertain?: boolean | number;
    dateOldStyle?: string;
    placeName?: string;
    participants?: string;
    sources: string;
    disputes?: string;
  };
  when?: When;
}

type Read = Map<string, Feature>;

const idOf = (iri: string): string => iri.slice(iri.indexOf('#') + 1);
const byId = (features: readonly Feature[]): Read => new Map(features.map((feature) => [idOf(feature.id), feature]));

const read = (folder: string): Read =>
  byId((check(readFileSync(join(folder, 'events.geojson'), 'utf8')) as unknown as { features: Feature[] }).features);

/** What GDAL makes of the file: a layer of points with their attributes. It writes "[1935,1936]" as the list it looks like. */
async function byGdal(folder: string): Promise<Read> {
  const lines = await output('ogr2ogr', ['-f', 'GeoJSONSeq', '/vsistdout/', 'events.geojson'], folder);
  return byId(
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const text = line.replace(
          /"date": ?(\[[^\]]*\])/,
          (_, set: string) => `"date":"${set.replaceAll(/[\s"]/g, '')}"`,
        );
        return JSON.parse(text.replace(/^\u001e/, '')) as Feature;
      }),
  );
}

/** Everything that happened, told without the writer: where it is found, when and where it was. */
function* happened({ events, people }: Dataset): Generator<{ key: string; date?: EdtfDate; place?: string }> {
  for (const { id, date, places = [], route = [] } of events) {
    if (places.length + route.length === 0) yield { key: id, date };
    for (const [index, place] of places.entries()) yield { key: `${id}.places.${index}`, date, place };
    for (const [index, station] of route.entries()) {
      yield { key: `${id}.route.${index}`, date: station.date ?? date, place: station.place };
    }
  }
  for (const person of people) {
    for (const path of ['born', 'died'] as const) {
      const { date, place } = person[path] ?? {};
      if (date === undefined && place === undefined) continue;
      yield { key: `${person.id}.${path}`, ...(date && { date }), ...(place !== undefined && { place }) };
    }
  }
}

/** How a reader's record differs from what the dataset says; GDAL does not know `when`. */
const differencesWith =
  (isWhenKnown: boolean) =>
  (found: Read, dataset: Dataset): string[] =>
    [...happened(dataset)].flatMap(({ key, date, place }) => {
      const feature = found.get(key);
      if (feature === undefined) return [`${key} is missing`];
      const point = dataset.places.find(({ id }) => id === place)?.coordinates;
      const { properties, geometry, when } = feature;
      const told = [properties.date, properties.earliest ?? null, properties.latest ?? null, properties.precision];
      const expected = [date?.edtf, date?.earliest ?? null, date?.latest ?? null, date?.precision];
      return [
        ...(JSON.stringify(geometry?.coordinates) === JSON.stringify(point && [point.longitude, point.latitude])
          ? []
          : [`${key} is elsewhere`]),
        ...(JSON.stringify(told) === JSON.stringify(expected) ? [] : [`${key} is at ${told.join()}`]),
        ...(Boolean(properties.approximate) === (date?.approximate ?? false) ? [] : [`${key} is not marked as about`]),
        ...(isWhenKnown ? timeFaults(when, date).map((fault) => `${key}: ${fault}`) : []),
      ];
    });

const featuresOf = (found: Read, id: string): Feature[] =>
  [...found.values()].filter(({ properties }) => properties.record === id);

conformance<Read>({
  format: geojson,
  readers: [
    { name: 'check-geojson', read },
    { name: 'GDAL', stranger: true, read: byGdal, differences: differencesWith(false) },
  ],
  differences: differencesWith(true),
  plants: [
    {
      what: 'another day',
      file: 'events.geojson',
      spoil: (text) => text.replaceAll('1933-03-08', '1933-03-09'),
    },
    {
      what: 'latitude and longitude changed about',
      file: 'events.geojson',
      spoil: (text) => text.replace('[30.3,59.937]', '[59.937,30.3]'),
    },
    {
      what: 'a lost event',
      file: 'events.geojson',
      spoil: (text) => text.replace(/,\n\{[^\n]*is held captive[^\n]*/, ''),
    },
    {
      what: 'a lost bracket',
      file: 'events.geojson',
      spoil: (text) => text.replace('"coordinates":[30.3', '"coordinates":30.3'),
    },
  ],
  kept: {
    uncertainty: (found, { id, value }) =>
      typeof value !== 'string' &&
      featuresOf(found, id).some(
        ({ properties, when }) => properties.date === value.edtf && when?.label === value.edtf,
      ),
    dispute: (found, { id, value }) =>
      featuresOf(found, id).some(({ properties }) =>
        properties.disputes?.includes(`${value.field}: also given as ${readable(value.value)} (`),
      ),
    source: (found, { id, value }) =>
      featuresOf(found, id).some(({ properties }) => properties.sources.includes(`${value.source}, ${value.at}`)),
    script: (found, { id, value }) =>
      featuresOf(found, id).some(({ properties }) => [properties.title, properties.participants].includes(value)),
    calendar: (found, { id, value }) =>
      featuresOf(found, id).some(({ properties }) => properties.dateOldStyle === value.date),
  },
});
