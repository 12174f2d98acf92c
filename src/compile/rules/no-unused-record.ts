import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

/** Collections whose records exist only for others to refer to. */
const SERVING = ['sources', 'places', 'organizations'] as const;

export const noUnusedRecord: Rule = {
  name: 'no-unused-record',
  level: 'warning',
  docs: 'Sources, places and organizations are there for other records to refer to; one that nothing refers to was forgotten.',
  *check(dataset) {
    const used = new Set<string>();
    for (const record of dataset.records) {
      for (const { meaning, value } of valuesThatAre(record, 'reference')) {
        if (meaning.to !== record.collection || value !== record.id) used.add(`${meaning.to}/${value}`);
      }
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
