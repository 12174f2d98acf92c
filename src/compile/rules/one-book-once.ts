import { isPartial, isPrinted } from '../../query/traits.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

type Edition = AuthoredRecord<'editions'>;

/** The year of an edition that is known to the year. */
function yearOf({ data: { date } }: Edition): string | undefined {
  const year = date?.earliest?.slice(0, 4);
  return year !== undefined && date?.latest?.startsWith(year) === true ? year : undefined;
}

/** Whether one of two editions says how it stands to the other: reprints it, revises it, or both lie in one larger. */
const areTied = (a: Edition, b: Edition): boolean =>
  [a.data.reprintOf, a.data.revisionOf].includes(b.id) || [b.data.reprintOf, b.data.revisionOf].includes(a.id);

export const oneBookOnce: Rule = {
  name: 'one-book-once',
  level: 'error',
  docs: 'Two books of one work, in one language, of one year and of different publishers are often one book that two lists describe: they name one another, or the exception says why they are two.',
  exceptions: {
    'editions/destiny-of-a-revolution-london-1937': 'The British edition, under another title than the American one.',
    'editions/resistencia-versalitas-2018': 'A book of Spain; the one of Tezcatl was printed at Chimalhuacán.',
    'editions/year-one-of-the-russian-revolution-allen-lane-1972':
      'London, New York and the paperback came out in one year from three publishers.',
  },
  *check(dataset) {
    const books = new Map<string, Edition[]>();
    for (const edition of dataset.all('editions')) {
      const { contents, status, appearedIn } = edition.data;
      const year = yearOf(edition);
      if (year === undefined || !isPrinted(status) || appearedIn) continue;
      for (const { work, language, kind, main } of contents) {
        if (isPartial(kind) || (contents.length > 1 && main !== true)) continue;
        const key = `${work} ${language} ${year}`;
        books.set(key, [...(books.get(key) ?? []), edition]);
      }
    }
    for (const [key, [first, ...others]] of books) {
      for (const other of others) {
        if (first === undefined || areTied(first, other)) continue;
        const publishers = new Set(first.data.publishers);
        if (other.data.publishers?.some((id) => publishers.has(id)) === true) continue;
        yield {
          document: first.document,
          path: ['publishers'],
          message: `"${other.id}" also has "${key.split(' ')[0] ?? ''}" in ${key.split(' ')[1] ?? ''}, of ${key.split(' ')[2] ?? ''}.`,
          hint: 'Compare their pages and ISBN: join the records if they are one book, else say how they stand to each other ("reprintOf").',
        };
      }
    }
  },
};
