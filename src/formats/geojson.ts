import { citationsIn } from '../query/provenance.js';
import { nameOf } from '../query/display.js';
import type { CollectionName, DataRecord, EdtfDate, Localized, Place, PlaceId } from '../types.js';
import { overlap } from '../values/paths.js';
import type { Dataset, Files, Format } from './format.js';
import { iriOf } from './iri.js';
import { type Names, namesIn } from './names.js';
import { alsoGiven } from './rivals.js';
import { whenOf } from './when.js';

/** Something that happened at a place. */
interface Happening {
  readonly iri: string;
  readonly collection: CollectionName;
  readonly record: DataRecord;
  readonly kind: string;
  readonly label: Localized;
  readonly date: EdtfDate | undefined;
  readonly attested?: string | undefined;
  /** The path of what tells the place, and those of what else is said. */
  readonly path: string;
  readonly place: PlaceId | undefined;
  /** Its number among the stations of a journey, counted from 1. */
  readonly station?: number;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Everything that happened at a place: events, station by station, and the births and deaths of people. */
function* happenings({ events, people }: Dataset, names: Names): Generator<Happening> {
  for (const event of events) {
    const { id, kind, label, date, attested, places, route, participants, scope } = event;
    const people = participants?.map(({ person }) => names.people.get(person) ?? person);
    const shared = {
      collection: 'events',
      record: event,
      kind,
      label,
      attested: attested?.date,
      extra: { scope, ...(people && { participants: people.join('; ') }) },
    } as const;
    const stops = [
      ...(places ?? []).map((place, index) => ({ place, date, path: `places.${index}` })),
      ...(route ?? []).map((station, index) => ({
        place: station.place,
        date: station.date ?? date,
        path: `route.${index}`,
        station: index + 1,
      })),
    ];
    if (stops.length === 0) yield { ...shared, iri: iriOf('events', id), date, path: 'date', place: undefined };
    for (const stop of stops) yield { ...shared, ...stop, iri: iriOf('events', id, stop.path) };
  }
  for (const person of people) {
    for (const [path, kind, en, fr] of [
      ['born', 'birth', 'is born', 'naît'],
      ['died', 'death', 'dies', 'meurt'],
    ] as const) {
      const moment = person[path];
      if (moment?.date === undefined && moment?.place === undefined) continue;
      yield {
        iri: iriOf('people', person.id, path),
        collection: 'people',
        record: person,
        kind,
        label: { en: `${nameOf(person, 'en')} ${en}`, fr: `${nameOf(person, 'fr')} ${fr}` },
        date: moment.date,
        attested: moment.attested?.date,
        path,
        place: moment.place,
        extra: { scope: person.scope, participants: nameOf(person) },
      };
    }
  }
}

/** Makes the features of what happened. */
function featureMaker(library: Dataset): (happening: Happening) => unknown {
  const names = namesIn(library);
  const places = new Map<PlaceId, Place>(library.places.map((place) => [place.id, place]));
  return ({ iri, collection, record, kind, label, date, attested, path, place: id, station, extra }) => {
    const place = id === undefined ? undefined : places.get(id);
    const citationsFor = citationsIn(record);
    const paths = path === 'born' || path === 'died' ? [path] : ['date', 'attested', path, 'participants'];
    const sources = [...new Set(paths.flatMap((one) => citationsFor(one).map(({ source, at }) => `${source}, ${at}`)))];
    const disputes = (record.disputes ?? []).filter(({ field }) => paths.some((one) => overlap(field, one)));
    return {
      type: 'Feature',
      id: iri,
      geometry: place?.coordinates
        ? { type: 'Point', coordinates: [place.coordinates.longitude, place.coordinates.latitude] }
        : null,
      properties: {
        record: record.id,
        kind,
        title: label.en,
        ...(label.fr !== undefined && { titleFr: label.fr }),
        ...(date && {
          date: date.edtf,
          earliest: date.earliest,
          latest: date.latest,
          precision: date.precision,
          approximate: date.approximate,
          uncertain: date.uncertain,
        }),
        ...(attested !== undefined && { dateOldStyle: attested }),
        ...(id !== undefined && { place: id, placeName: names.places.get(id) ?? id }),
        ...(place?.coordinates && { coordinates: place.coordinates.precision }),
        ...(station !== undefined && { station }),
        ...extra,
        sources: sources.join('; '),
        ...(disputes.length > 0 && { disputes: disputes.map((one) => alsoGiven(names, collection, one)).join('; ') }),
      },
      ...(date && { when: whenOf(date) }),
    };
  };
}

/** What happened, on the map: events, births and deaths at their places, with the time as exactly as it is known. */
export const geojson: Format = {
  name: 'geojson',
  title: 'GeoJSON of what happened',
  use: 'QGIS, Leaflet, kepler.gl: events, births and deaths at their places',
  standard: 'https://www.rfc-editor.org/rfc/rfc7946',
  mediaType: 'application/geo+json',
  delivery: 'release',
  collections: ['events', 'people'],
  keeps: {
    uncertainty: 'part',
    dispute: 'part',
    source: 'part',
    script: 'part',
    translator: 'none',
    calendar: 'all',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const featureOf = featureMaker(library);
    const features = [...happenings(dataset, namesIn(library))].map((one) => JSON.stringify(featureOf(one)));
    return { 'events.geojson': `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n` };
  },
};
