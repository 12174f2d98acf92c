import { overlaps } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const participationInsideEvent: Rule = {
  name: 'participation-inside-event',
  level: 'error',
  docs: 'Whoever takes part in an event at a date of their own does so while it lasts.',
  *check(dataset) {
    for (const { data, document } of dataset.all('events')) {
      for (const [index, { date }] of (data.participants ?? []).entries()) {
        if (!date || overlaps(date, data.date)) continue;
        yield {
          document,
          path: ['participants', index, 'date'],
          message: `${date.edtf} lies outside the event, which is dated ${data.date.edtf}.`,
          hint: 'Mend one of the dates.',
        };
      }
    }
  },
};
