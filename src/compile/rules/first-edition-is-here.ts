import { isBefore } from '../../values/edtf.js';
import { firstEditions } from '../first-editions.js';
import type { Rule } from '../rule.js';

export const firstEditionIsHere: Rule = {
  name: 'first-edition-is-here',
  level: 'warning',
  docs: 'Where a work has editions here, its first publication is among them: otherwise an edition is still to be found.',
  *check(dataset) {
    const earliest = firstEditions(dataset);
    for (const { id, data, document } of dataset.all('works')) {
      const first = earliest.get(id);
      const published = data.published?.date;
      if (!first || !published || !isBefore(published, first.date)) continue;
      yield {
        document,
        path: ['published', 'date'],
        message: `The work appeared first in ${published.edtf}, but its earliest edition here, "${first.id}", is of ${first.date.edtf}.`,
        hint: 'Add the first edition, or mend the date.',
      };
    }
  },
};
