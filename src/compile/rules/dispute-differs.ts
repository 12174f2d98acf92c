import { pathOf, valueAt } from '../../values/paths.js';
import type { Rule } from '../rule.js';

export const disputeDiffers: Rule = {
  name: 'dispute-differs',
  level: 'error',
  docs: 'A dispute says something else than the record, and one that is rejected says why.',
  *check(dataset) {
    for (const { data, document } of dataset.records) {
      for (const [index, { field, value, verdict, reason, note }] of (data.disputes ?? []).entries()) {
        if (String(valueAt(document.value, pathOf(field))) === value) {
          yield {
            document,
            path: ['disputes', index, 'value'],
            message: `The disputed value "${value}" is the one the record holds.`,
            hint: 'A dispute gives what the other source says instead; agreement belongs under "sources".',
          };
        }
        if (verdict === 'rejected' && reason === undefined && note === undefined) {
          yield {
            document,
            path: ['disputes', index],
            message: 'The value is rejected without a reason.',
            hint: 'Add "reason", or a note.',
          };
        }
      }
    }
  },
};
