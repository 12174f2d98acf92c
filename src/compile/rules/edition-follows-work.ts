import { dateOf, isBefore, overlaps, type PublishedDate } from '../../model/edtf.js';
import type { Rule } from '../rule.js';

/** The statuses of editions that came off the press. */
const REAL = new Set(['published', 'suppressed']);

export const editionFollowsWork: Rule = {
  name: 'edition-follows-work',
  level: 'error',
  docs: 'No edition is older than the work in it, and the first publication of a work agrees with its earliest edition.',
  *check(dataset) {
    const earliest = new Map<string, { id: string; date: PublishedDate }>();
    for (const { id, data, document } of dataset.all('editions')) {
      const date = dateOf(data.date);
      if (!date || !REAL.has(data.status)) continue;
      for (const [index, content] of data.contents.entries()) {
        const work = dataset.get('works', content.work);
        const written = work?.data.written?.date === undefined ? undefined : dateOf(work.data.written.date);
        if (written && isBefore(date, written)) {
          yield {
            document,
            path: ['contents', index, 'work'],
            message: `The edition of ${data.date} is older than "${content.work}", written ${written.edtf}.`,
            hint: 'Mend one of the dates.',
          };
        }
        const known = earliest.get(content.work);
        if (!known || (date.latest ?? '9') < (known.date.latest ?? '9')) earliest.set(content.work, { id, date });
      }
    }
    for (const { id, data, document } of dataset.all('works')) {
      const first = earliest.get(id);
      const published = data.published && dateOf(data.published.date);
      if (!first || !published) continue;
      if (isBefore(first.date, published)) {
        yield {
          document,
          path: ['published', 'date'],
          message: `The work is said to have appeared first in ${published.edtf}, but the edition "${first.id}" is of ${first.date.edtf}.`,
          hint: 'Mend one of the dates; a date that sources only claim goes under "disputes".',
        };
      } else if (!overlaps(published, first.date)) {
        yield {
          document,
          path: ['published', 'date'],
          message: `The work is said to have appeared first in ${published.edtf}, but its earliest edition here, "${first.id}", is of ${first.date.edtf}.`,
          hint: 'Add the first edition, or mend the date.',
        };
      }
    }
  },
};
