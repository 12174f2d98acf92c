import { collectionOf } from '../../model/collections.js';
import { notesOf, walk } from '../../model/meta.js';
import type { Rule } from '../rule.js';

/** Collections whose records exist only for others to refer to. */
const SERVING = ['sources', 'places', 'organizations'] as const;

export const noUnusedRecord: Rule = {
  name: 'no-unused-record',
  level: 'warning',
  docs: 'Sources, places and organizations are there for other records to refer to; one that nothing refers to was forgotten.',
  *check(dataset) {
    const used = new Set<string>();
    for (const { collection, id, data } of dataset.records) {
      walk(collectionOf(collection).schemas.authored, data, (schema, value) => {
        const { meaning } = notesOf(schema);
        if (meaning?.is === 'reference' && !(meaning.to === collection && value === id))
          used.add(`${meaning.to}/${String(value)}`);
      });
    }
    for (const collection of SERVING) {
      for (const { id, document } of dataset.all(collection)) {
        if (!used.has(`${collection}/${id}`))
          yield {
            document,
            message: `Nothing refers to "${id}".`,
            hint: 'Refer to it where it belongs, or remove the file.',
          };
      }
    }
  },
};
