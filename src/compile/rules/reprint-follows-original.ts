import { isBefore } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const reprintFollowsOriginal: Rule = {
  name: 'reprint-follows-original',
  level: 'error',
  docs: 'A reprint or revision is not older than what it reprints or revises, and has a work in common with it.',
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      for (const field of ['reprintOf', 'revisionOf'] as const) {
        const original = dataset.get('editions', data[field]);
        if (!original) continue;
        const { date } = data;
        const before = original.data.date;
        if (date && before && isBefore(date, before)) {
          yield {
            document,
            path: [field],
            message: `The edition of ${date.edtf} is older than "${original.id}" of ${before.edtf}.`,
            hint: 'Mend one of the dates, or turn the two round.',
          };
        }
        const works = new Set(original.data.contents.map(({ work }) => work));
        if (!data.contents.some(({ work }) => works.has(work))) {
          yield {
            document,
            path: [field],
            message: `The edition has no work in common with "${original.id}".`,
            hint: 'Name the edition it really reprints or revises.',
          };
        }
      }
    }
  },
};
