import { creditOfCreator, isPosthumousWork, isPrinted } from '../../query/traits.js';
import { isBefore, type PublishedDate } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const posthumousAfterDeath: Rule = {
  name: 'posthumous-after-death',
  level: 'error',
  docs: 'What is called posthumous was not printed while all its authors lived.',
  *check(dataset) {
    const printings = new Map<string, { id: string; date: PublishedDate }[]>();
    for (const { id, data } of dataset.all('editions')) {
      if (!isPrinted(data.status) || !data.date) continue;
      for (const { work } of data.contents)
        printings.set(work, [...(printings.get(work) ?? []), { id, date: data.date }]);
    }
    for (const { id, data, document } of dataset.all('works')) {
      if (!isPosthumousWork(data.status)) continue;
      const deaths = data.creators
        .filter(({ role }) => creditOfCreator(role) === 'author')
        .map(({ person }) => dataset.get('people', person)?.data.died?.date);
      const isInLifetime = (date: PublishedDate): boolean =>
        deaths.length > 0 && deaths.every((died) => died !== undefined && isBefore(date, died));
      const hint = 'Mend the status or the date.';
      if (data.published && isInLifetime(data.published.date))
        yield {
          document,
          path: ['status'],
          message: `The work is posthumous, yet appeared in ${data.published.date.edtf}, in its author's lifetime.`,
          hint,
        };
      const early = (printings.get(id) ?? []).find(({ date }) => isInLifetime(date));
      if (early)
        yield {
          document,
          path: ['status'],
          message: `The work is posthumous, yet "${early.id}" of ${early.date.edtf} printed it in its author's lifetime.`,
          hint,
        };
    }
  },
};
