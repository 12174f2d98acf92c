import { isPrinted } from '../../query/traits.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** What the forms of ten and of thirteen digits share. */
const ninthOf = (isbn: string): string => (isbn.length === 10 ? `978${isbn.slice(0, 9)}` : isbn.slice(0, 12));

/** Whether one of two editions is a printing of the other, which keeps its number. */
const isPrintingOf = (a: AuthoredRecord<'editions'>, b: AuthoredRecord<'editions'>): boolean =>
  [a.data.reprintOf, a.data.revisionOf].includes(b.id) || [b.data.reprintOf, b.data.revisionOf].includes(a.id);

export const isbnOfOneEdition: Rule = {
  name: 'isbn-of-one-edition',
  level: 'error',
  docs: 'An ISBN is that of one edition; only a reprint may keep it, or an edition that does not exist.',
  *check(dataset) {
    const holders = new Map<string, AuthoredRecord<'editions'>[]>();
    for (const edition of dataset.all('editions')) {
      if (!isPrinted(edition.data.status)) continue;
      for (const [index, isbn] of (edition.data.isbn ?? []).entries()) {
        const number = ninthOf(isbn.number);
        const others = (holders.get(number) ?? []).filter((one) => one !== edition);
        holders.set(number, [...(holders.get(number) ?? []), edition]);
        const [other] = others;
        if (!other || others.some((one) => isPrintingOf(edition, one))) continue;
        yield {
          document: edition.document,
          path: ['isbn', index, 'number'],
          message: `The ISBN is that of "${other.id}" too.`,
          hint: 'Compare the sources; say "reprintOf" if this is a later printing, or join the two.',
        };
      }
    }
  },
};
