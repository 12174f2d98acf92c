import { collectionOf } from '../../model/collections.js';
import { notesOf, schemaAt } from '../../model/meta.js';
import type { CollectionName } from '../../model/names.js';
import { pathOf, valueAt } from '../../values/paths.js';
import { bareText } from '../../values/text.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';
import { didYouMean } from '../suggest.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The ids of the records of a collection by their names, in any case and with or without accents. */
function idsByName(dataset: Dataset, collection: CollectionName): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, data } of dataset.all(collection)) {
    const texts = 'names' in data ? data.names : 'title' in data ? [data.title] : [];
    for (const { text } of texts) {
      const name = bareText(text);
      ids.set(name, (ids.get(name) ?? new Set()).add(id));
    }
  }
  return ids;
}

export const disputeNamesRecords: Rule = {
  name: 'dispute-names-records',
  level: 'error',
  docs: 'Where a field holds the id of a record, a dispute gives the id of another; words only where no record has that name. So the record can be told as the other source tells it.',
  *check(dataset) {
    const names = new Map<CollectionName, ReadonlyMap<string, ReadonlySet<string>>>();
    for (const { collection, data, document } of dataset.records) {
      for (const [index, { field, value }] of (data.disputes ?? []).entries()) {
        const schema = schemaAt(collectionOf(collection).schemas.authored, pathOf(field));
        const { meaning } = schema ? notesOf(schema) : {};
        if (meaning?.is !== 'reference' || dataset.has(meaning.to, value)) continue;
        const path = ['disputes', index, 'value'];
        if (ID.test(value)) {
          yield {
            document,
            path,
            message: `No record of ${meaning.to} has the id "${value}".`,
            hint: didYouMean(value, dataset.ids(meaning.to)) ?? 'Write it in words where there is no record.',
          };
          continue;
        }
        const known = names.get(meaning.to) ?? idsByName(dataset, meaning.to);
        names.set(meaning.to, known);
        const [id, ...others] = known.get(bareText(value)) ?? [];
        // A misspelt name of the very record that the field holds is no other record.
        if (id === undefined || others.length > 0 || id === valueAt(data, pathOf(field))) continue;
        yield {
          document,
          path,
          message: `"${value}" is the record "${id}" of ${meaning.to}.`,
          hint: `Write "${id}".`,
        };
      }
    }
  },
};
