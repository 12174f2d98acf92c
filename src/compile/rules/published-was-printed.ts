import { creditOfCreator, isPrinted } from '../../query/traits.js';
import { isBefore, type PublishedDate } from '../../values/edtf.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

export const publishedWasPrinted: Rule = {
  name: 'published-was-printed',
  level: 'warning',
  docs: 'A work is called published where it came out while one of its authors lived: that printing is a record, or its date is given in "published".',
  *check(dataset) {
    const printings = new Map<string, AuthoredRecord<'editions'>[]>();
    for (const edition of dataset.all('editions')) {
      if (!isPrinted(edition.data.status)) continue;
      for (const { work } of edition.data.contents) printings.set(work, [...(printings.get(work) ?? []), edition]);
    }
    for (const { id, data, document } of dataset.all('works')) {
      if (data.status !== 'published' || data.published) continue;
      const deaths = data.creators
        .filter(({ role }) => creditOfCreator(role) !== undefined)
        .map(({ person }) => dataset.get('people', person)?.data.died?.date);
      // Of an author without a day of death, everything may have come out in time.
      if (deaths.length === 0 || deaths.includes(undefined)) continue;
      const known = printings.get(id) ?? [];
      const isLate = (date: PublishedDate | undefined): boolean =>
        date !== undefined && deaths.every((died) => died !== undefined && isBefore(died, date));
      if (known.some(({ data: { date } }) => !isLate(date))) continue;
      yield {
        document,
        path: ['status'],
        message:
          known.length === 0
            ? 'The work is "published", yet neither a date nor an edition says when.'
            : `The work is "published", yet no printing of its author's lifetime is known, only "${known[0]?.id ?? ''}".`,
        hint: 'Record where it first stood ("published", an edition); if it came out only later, it is "posthumous".',
      };
    }
  },
};
