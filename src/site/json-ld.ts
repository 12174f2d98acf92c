import type { CollectionName, DataRecord, EdtfDate, Identifiers, VocabularyName } from '../types.js';
import { fields } from '../generated/fields.js';
import type { Entry } from './library.js';
import type { Voice } from './page.js';

/** What schema.org calls the records of a collection whose kind has no mapping of its own. */
const TYPES: Readonly<Record<CollectionName, string>> = {
  works: 'CreativeWork',
  editions: 'Book',
  people: 'Person',
  events: 'Event',
  places: 'Place',
  organizations: 'Organization',
  sources: 'CreativeWork',
};

/** A date as schema.org takes it: a day, a month or a year; nothing where it is less certain than that. */
const plain = (date: EdtfDate | undefined): string | undefined =>
  date !== undefined && /^\d{4}(-\d\d){0,2}$/.test(date.edtf) ? date.edtf : undefined;

function sameAs(identifiers: Identifiers | undefined, voice: Voice): readonly string[] | undefined {
  const addresses = Object.entries(identifiers ?? {}).flatMap(([scheme, id]) => {
    const url = voice.library.term('identifier-scheme', scheme)?.mappings?.url;
    return url === undefined ? [] : [url.replace('{id}', id)];
  });
  return addresses.length > 0 ? addresses : undefined;
}

function typeOf(collection: CollectionName, record: DataRecord, voice: Voice): string {
  const vocabulary: VocabularyName | undefined = fields[collection].find(({ name }) => name === 'kind')?.vocabulary;
  const mapped =
    vocabulary !== undefined && 'kind' in record
      ? voice.library.term(vocabulary, record.kind)?.mappings?.schemaOrg
      : undefined;
  return mapped ?? TYPES[collection];
}

/** What schema.org can say of a record (JSON-LD); what it cannot say stands on the page. */
export function jsonLd({ collection, record }: Entry, voice: Voice): object {
  const named = (to: CollectionName, id: string | undefined): string | undefined => {
    const other = id === undefined ? undefined : voice.library.get(to, id);
    return other === undefined ? id : voice.caption(other).text;
  };
  const parts: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': typeOf(collection, record, voice),
    name: voice.caption(record).text,
    sameAs: sameAs(record.identifiers, voice),
  };
  if ('names' in record) {
    const others = [...new Set(record.names.map(({ text }) => text))].filter((text) => text !== parts.name);
    if (others.length > 0) parts.alternateName = others;
  }
  if ('born' in record || 'died' in record) {
    parts.birthDate = plain(record.born?.date);
    parts.deathDate = plain(record.died?.date);
  }
  if ('creators' in record) {
    parts.author = record.creators.map(({ person }) => named('people', person));
    parts.inLanguage = record.languages;
    parts.datePublished = plain(record.published?.date);
  }
  if ('contents' in record) {
    parts.inLanguage = record.title.lang;
    parts.datePublished = plain(record.date);
    parts.publisher = record.publishers?.map((id) => named('organizations', id));
    parts.isbn = record.isbn?.map(({ number }) => number);
  }
  if ('participants' in record || 'scope' in record)
    parts.startDate = 'date' in record ? plain(record.date) : undefined;
  if ('coordinates' in record) {
    const { latitude, longitude } = record.coordinates;
    parts.geo = { '@type': 'GeoCoordinates', latitude, longitude };
  }
  return parts;
}
