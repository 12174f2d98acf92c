import { collectionOf } from '../../model/collections.js';
import { DateError } from '../../values/edtf.js';
import { isPosition, pathOf } from '../../values/paths.js';
import type { CollectionName } from '../../model/names.js';
import { chronologyOf, clashesIn, type FieldRef } from '../../query/chronology.js';
import type { RecordOf } from '../../types.js';
import type { Dataset } from '../dataset.js';
import { withPublishedDates } from '../publish.js';
import type { Rule } from '../rule.js';

/** The records of a collection as published; without those of which a date cannot be read. */
function published<C extends CollectionName>(dataset: Dataset, collection: C): RecordOf[C][] {
  const { schemas } = collectionOf(collection);
  return dataset.all(collection).flatMap(({ data }) => {
    try {
      return [withPublishedDates(schemas.authored, data) as RecordOf[C]];
    } catch (error) {
      if (error instanceof DateError) return [];
      throw error;
    }
  });
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): Map<R['id'], R> =>
  new Map(records.map((record) => [record.id, record]));

export const datesAgree: Rule = {
  name: 'dates-agree',
  level: 'error',
  docs: 'All dates can be true together, given what lies within, follows or excludes what: parts and wholes, causes, lives, captivities, journeys, publications, memberships.',
  *check(dataset) {
    const chronology = chronologyOf({
      works: byId(published(dataset, 'works')),
      editions: published(dataset, 'editions'),
      people: byId(published(dataset, 'people')),
      events: published(dataset, 'events'),
      places: byId(published(dataset, 'places')),
      organizations: byId(published(dataset, 'organizations')),
    });
    const told = (field: FieldRef): string => {
      const date = chronology.periods.get(`${field.collection}/${field.id}#${field.path}`)?.stated?.edtf;
      return `${field.collection}/${field.id} ${field.path}${date === undefined ? '' : ` (${date})`}`;
    };
    for (const clash of clashesIn(chronology)) {
      // The link that joins two dates stands where it can be mended; the dates may each be right.
      const field = clash.find(({ path }) => !path.endsWith('date')) ?? clash[0];
      const record = field && dataset.get(field.collection, field.id);
      if (!field || !record) continue;
      const path = pathOf(field.path).map((step) => (isPosition(step) ? Number(step) : step));
      yield {
        document: record.document,
        path,
        message: `These cannot all be true: ${clash.map(told).join('; ')}.`,
        hint: 'Compare their sources and mend one of them; what is less than sure takes "~" or "?", an item of a list a certainty.',
      };
    }
  },
};
