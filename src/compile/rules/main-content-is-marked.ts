import { creditOfCreator } from '../../query/traits.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';

/** Whose a work is, for telling a book from what stands beside it: its authors (or whoever else made it), and whether it is a preface. */
function makerOf(dataset: Dataset, id: string): string | undefined {
  const work = dataset.get('works', id)?.data;
  if (!work) return undefined;
  const authors = work.creators.filter(({ role }) => creditOfCreator(role) === 'author');
  const makers = (authors.length > 0 ? authors : work.creators).map(({ person }) => person).sort();
  return [work.kind === 'preface', ...makers].join(' ');
}

export const mainContentIsMarked: Rule = {
  name: 'main-content-is-marked',
  level: 'error',
  docs: 'Where a preface or a text by another stands beside what a book is, the book is marked as the main content: otherwise both would be credited alike.',
  exceptions: {
    'editions/down-with-the-law-2019': 'An anthology of several authors: no text in it is what the book is.',
  },
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      const isMarked = data.contents.some(({ main }) => main);
      const makers = new Set(data.contents.flatMap(({ work }) => makerOf(dataset, work) ?? []));
      if (makers.size > 1 && !isMarked)
        yield {
          document,
          path: ['contents'],
          message: 'The edition holds works of several makers, and does not say which of them the book is.',
          hint: 'Add "main: true" to what the book is.',
        };
      if (!data.contents.every(({ main }) => main)) continue;
      for (const index of data.contents.keys())
        yield {
          document,
          path: ['contents', index, 'main'],
          message: 'All that the edition holds is marked as its main content.',
          hint: 'Leave "main" out: it tells the book from what stands beside it.',
          fix: () => null,
        };
    }
  },
};
