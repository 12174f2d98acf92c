import { isBefore } from '../../values/edtf.js';
import { firstEditions } from '../first-editions.js';
import type { Rule } from '../rule.js';

export const editionFollowsWork: Rule = {
  name: 'edition-follows-work',
  level: 'error',
  docs: 'No edition is older than the writing or the first publication of the work in it.',
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      const { date } = data;
      if (!date || data.status === 'ghost' || data.status === 'announced') continue;
      for (const [index, content] of data.contents.entries()) {
        const written = dataset.get('works', content.work)?.data.written?.date;
        if (!written || !isBefore(date, written)) continue;
        yield {
          document,
          path: ['contents', index, 'work'],
          message: `The edition of ${date.edtf} is older than "${content.work}", written ${written.edtf}.`,
          hint: 'Mend one of the dates.',
        };
      }
    }
    const earliest = firstEditions(dataset);
    for (const { id, data, document } of dataset.all('works')) {
      const first = earliest.get(id);
      const published = data.published?.date;
      if (!first || !published || !isBefore(first.date, published)) continue;
      yield {
        document,
        path: ['published', 'date'],
        message: `The work is said to have appeared first in ${published.edtf}, but the edition "${first.id}" is of ${first.date.edtf}.`,
        hint: 'Mend one of the dates; a date that sources only claim goes under "disputes".',
      };
    }
  },
};
