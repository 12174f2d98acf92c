import type { CollectionName, DataRecord } from '../../types.js';
import { markup } from '../html.js';
import {
  byDate,
  dated,
  decadeFacet,
  decadeHeading,
  decadeOf,
  type Facet,
  languageFacet,
  listPage,
  type Row,
  termFacet,
} from '../lists.js';
import type { Page, Voice } from '../page.js';
import { dateOf } from '../record.js';
import { calledIn } from '../values.js';
import { collectionName, fieldName } from '../words.js';

/** The collections that are listed by name or date alone, and by what a reader can choose among their records. */
const FACETS = {
  works: (voice) => [
    termFacet('k', voice.say('kind'), 'work-kind', voice),
    termFacet('s', voice.say('status'), 'work-status', voice),
    languageFacet(voice),
    decadeFacet(voice),
  ],
  people: (voice) => [
    termFacet('o', voice.say('scope'), 'person-scope', voice),
    termFacet('w', voice.say('work'), 'occupation', voice),
  ],
  places: (voice) => [
    termFacet('k', voice.say('kind'), 'place-kind', voice),
    { key: 'c', label: fieldName('country', voice.lang), nameOf: (value) => calledIn(voice.lang, 'region', value) },
  ],
  organizations: (voice) => [termFacet('k', voice.say('kind'), 'organization-kind', voice)],
} as const satisfies Partial<Record<CollectionName, (voice: Voice) => readonly Facet[]>>;

/** The letter under which a name stands in an index. */
const initialOf = (name: string): string =>
  (/[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0] ?? name).toLocaleUpperCase();

/** A list of the records of a collection. */
function cataloguePage(collection: keyof typeof FACETS, voice: Voice): Page {
  const records = voice.library.dataset[collection] as readonly DataRecord[];
  const isByDate = collection === 'works';
  const rows = records
    .map((record) => ({ record, name: voice.caption(record).text }))
    .sort((a, b) => (isByDate && byDate(a.record, b.record)) || a.name.localeCompare(b.name, voice.lang))
    .map(({ record, name }): Row => {
      const date = dateOf(record);
      const words = date && voice.date(date);
      return {
        under: isByDate ? decadeHeading(date, voice) : initialOf(name),
        shown: isByDate
          ? [dated(date, voice), voice.link(collection, record)]
          : [voice.link(collection, record), words !== undefined && markup` <small>${words}</small>`],
        facets: {
          ...('kind' in record && { k: [record.kind] }),
          ...('scope' in record && { o: [record.scope] }),
          ...('creators' in record && { s: [record.status], l: record.languages ?? [], d: decadeOf(date) }),
          ...('occupations' in record && { w: record.occupations }),
          ...('country' in record && { c: [record.country] }),
        },
      };
    });
  return listPage(
    { path: collection, title: collectionName(collection, voice.lang), rows, facets: FACETS[collection](voice) },
    voice,
  );
}

/** The lists of works, people, places and organizations. */
export const CATALOGUES = (Object.keys(FACETS) as (keyof typeof FACETS)[]).map(
  (collection) => [collection, (voice: Voice) => cataloguePage(collection, voice)] as const,
);
