import { citationsIn } from '../query/provenance.js';
import { isShared } from '../query/traits.js';
import type {
  Citation,
  EdtfDate,
  IdentifierScheme,
  Locator,
  Place,
  PlaceId,
  SourceId,
  TermLabel,
  TermMappings,
} from '../types.js';
import { overlap } from '../values/paths.js';
import type { Dataset, Files, Format } from './format.js';
import { iriOf, termIri } from './iri.js';
import { type Names, namesIn } from './names.js';
import { insteadOf } from './rivals.js';
import { linkedCertainties, type When, whenOf } from './when.js';

/** Prefixes by which the World Historical Gazetteer knows gazetteers. */
const GAZETTEERS: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  geonames: 'gn',
  wikidata: 'wd',
  viaf: 'viaf',
  gnd: 'gnd',
};

/** By place, the dates of what happened, was written or printed there; a wide place has those of what lies in it. */
function datesAt({ places, events, people, works, editions, organizations }: Dataset): Map<PlaceId, EdtfDate[]> {
  const found = new Map<PlaceId, EdtfDate[]>();
  const byId = new Map(places.map((place) => [place.id, place]));
  const add = (id: PlaceId | undefined, date: EdtfDate | undefined, below: readonly PlaceId[] = []): void => {
    if (id === undefined || date === undefined || below.includes(id)) return;
    const own = found.get(id);
    if (own) own.push(date);
    else found.set(id, [date]);
    for (const { place } of byId.get(id)?.within ?? []) add(place, date, [...below, id]);
  };
  for (const { places: own, route, date } of events) {
    for (const id of own ?? []) add(id, date);
    for (const station of route ?? []) add(station.place, station.date ?? date);
  }
  for (const { born, died } of people) for (const moment of [born, died]) add(moment?.place, moment?.date);
  for (const { founded, dissolved } of organizations) {
    for (const moment of [founded, dissolved]) add(moment?.place, moment?.date);
  }
  for (const { written } of works) for (const id of written?.places ?? []) add(id, written?.date);
  for (const { places: own, date } of editions) for (const id of own ?? []) add(id, date);
  return found;
}

/** The days between which a date lies. */
type Bounds = Pick<EdtfDate, 'earliest' | 'latest'>;

/** From the first day by which a place is attested to the last until which it is: no more is said of its beginning and end. */
function attestedWhen(dates: readonly Bounds[], label: string): When | undefined {
  const days = (pick: (date: Bounds) => string | null): string[] => dates.flatMap((date) => pick(date) ?? []).sort();
  const [by] = days(({ latest }) => latest);
  const until = days(({ earliest }) => earliest).at(-1);
  if (by === undefined || until === undefined) return undefined;
  return {
    timespans: [{ start: { latest: by }, end: { earliest: until } }],
    label,
  };
}

/** Makes the features of places. */
function featureMaker(library: Dataset): (place: Place) => unknown {
  const names: Names = namesIn(library);
  const sources = new Map(library.sources.map((source) => [source.id, source]));
  const kinds = library.vocabularies.find(({ id }) => id === 'place-kind')?.terms ?? [];
  const mappings = new Map<string, { label: TermLabel | undefined; own: TermMappings }>(
    kinds.map(({ id, label, mappings: own }) => [id, { label, own: own ?? {} }]),
  );
  const dates = datesAt(library);
  const certaintyOf = linkedCertainties(library);

  const cited = ({ source: id, at, citing }: Locator): object => {
    const source = sources.get(id);
    const year = source?.date?.earliest?.slice(0, 4) ?? source?.accessed?.slice(0, 4);
    return {
      label: `${names.sources.get(id) ?? id}, ${at}${citing === undefined ? '' : ` (citing ${citing})`}`,
      '@id': iriOf('sources', id),
      ...(year !== undefined && { year }),
    };
  };
  const citations = (all: readonly Citation[]): { citations?: readonly object[] } =>
    all.length > 0 ? { citations: all.map(cited) } : {};
  const dated = (date: EdtfDate | undefined): { when?: When } => (date === undefined ? {} : { when: whenOf(date) });
  const sure = (certainty: Parameters<typeof certaintyOf>[0]): { certainty?: string } => {
    const step = certaintyOf(certainty);
    return step === undefined ? {} : { certainty: step };
  };

  /** When a source was published, or read where it does not say. */
  const readingOf = (id: SourceId): Bounds[] => {
    const { date, accessed } = sources.get(id) ?? {};
    return date ? [date] : accessed === undefined ? [] : [{ earliest: accessed, latest: accessed }];
  };

  return (place) => {
    const { id, kind, coordinates, country, fictional, counterpart, disputes, within, identifiers, summary } = place;
    const citationsFor = citationsIn(place);
    const { label, own } = mappings.get(kind) ?? { label: undefined, own: {} };
    const title = names.places.get(id) ?? id;
    const attested =
      attestedWhen(dates.get(id) ?? [], 'the time of what is told of it here') ??
      attestedWhen(
        place.sources.flatMap(({ source }) => readingOf(source)),
        'the time of the sources that name it',
      );
    const disputed = (path: string): { disputed?: string } => {
      const rivals = (disputes ?? []).filter(({ field }) => overlap(field, path));
      return rivals.length > 0
        ? {
            disputed: rivals
              .map((rival) => `also given as ${insteadOf(names, 'places', rival)} (${rival.verdict})`)
              .join('; '),
          }
        : {};
    };
    return {
      '@id': iriOf('places', id),
      type: 'Feature',
      properties: {
        title,
        ...(country !== undefined && { ccodes: [country] }),
        fclasses: [own.geonames ?? 'X'],
        ...(coordinates && { coordinates: coordinates.precision }),
        ...(fictional && { fictional }),
        ...citations(['country', 'fictional'].flatMap((field) => citationsFor(field))),
        ...(disputes && {
          disputes: disputes.map(({ field, value, verdict, reason, note, sources: who }) => ({
            field,
            value,
            verdict,
            ...(reason !== undefined && { reason }),
            ...(note !== undefined && { note }),
            citations: who.map(cited),
          })),
        }),
      },
      ...(attested && { when: attested }),
      names: place.names.map(({ text, romanized, lang, kind: sort, date, certainty }, index) => ({
        toponym: text,
        lang,
        kind: sort,
        ...(romanized !== undefined && { romanized }),
        ...dated(date),
        ...sure(certainty),
        ...disputed(`names.${index}`),
        ...citations(citationsFor(`names.${index}`)),
      })),
      types: [
        {
          identifier: own.aat === undefined ? termIri('place-kind', kind) : `aat:${own.aat}`,
          label: label?.en ?? kind,
          ...(label && { sourceLabels: (['en', 'fr'] as const).map((lang) => ({ label: label[lang], lang })) }),
        },
      ],
      geometry: coordinates
        ? {
            type: 'Point',
            coordinates: [coordinates.longitude, coordinates.latitude],
            ...citations(citationsFor('coordinates')),
          }
        : null,
      ...(identifiers && {
        links: Object.entries(identifiers).map(([scheme, identifier]) => {
          const prefix = GAZETTEERS[scheme as IdentifierScheme];
          const url = library.vocabularies
            .find(({ id: name }) => name === 'identifier-scheme')
            ?.terms.find((term) => term.id === scheme)?.mappings?.url;
          return {
            type: isShared(scheme as IdentifierScheme) ? 'subjectOf' : 'closeMatch',
            ...citations(citationsFor(`identifiers.${scheme}`)),
            identifier:
              prefix === undefined
                ? (url?.replace('{id}', encodeURI(identifier)) ?? identifier)
                : `${prefix}:${identifier}`,
          };
        }),
      }),
      ...((within ?? counterpart) && {
        relations: [
          ...(within ?? []).map(({ place: whole, date, certainty }, index) => ({
            relationType: 'gvp:broaderPartitive',
            relationTo: iriOf('places', whole),
            label: `part of ${names.places.get(whole) ?? whole}`,
            ...dated(date),
            ...sure(certainty),
            ...disputed(`within.${index}`),
            ...citations(citationsFor(`within.${index}`)),
          })),
          ...(counterpart === undefined
            ? []
            : [
                {
                  relationType: 'gvp:tgn3000_related_to',
                  relationTo: iriOf('places', counterpart),
                  label: `the fictional counterpart of ${names.places.get(counterpart) ?? counterpart}`,
                  ...citations(citationsFor('counterpart')),
                },
              ]),
        ],
      }),
      ...(summary && {
        descriptions: Object.entries(summary).map(([lang, value]) => ({ value: String(value), lang })),
      }),
    };
  };
}

/** Where the terms of Linked Places are defined. */
const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The places as a gazetteer: names with their time, types, what they lay within, and who says so. */
export const linkedPlaces: Format = {
  name: 'linked-places',
  title: 'Linked Places (GeoJSON-LD)',
  use: 'World Historical Gazetteer, Recogito, QGIS: the places',
  standard: 'https://github.com/LinkedPasts/linked-places-format',
  mediaType: 'application/geo+json',
  delivery: 'release',
  collections: ['places'],
  keeps: {
    uncertainty: 'all',
    dispute: 'none',
    source: 'all',
    script: 'all',
    translator: 'none',
    calendar: 'none',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const featureOf = featureMaker(library);
    const features = dataset.places.map((place) => JSON.stringify(featureOf(place)));
    const head = `{"type":"FeatureCollection","@context":${JSON.stringify(CONTEXT)},"features":[\n`;
    return { 'places.geojson': `${head}${features.join(',\n')}\n]}\n` };
  },
};
