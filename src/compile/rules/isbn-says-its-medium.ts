import type { Rule } from '../rule.js';

/** What the forms of ten and of thirteen digits share. */
const bare = (isbn: string): string => (isbn.length === 10 ? `978${isbn.slice(0, 9)}` : isbn.slice(0, 12));

export const isbnSaysItsMedium: Rule = {
  name: 'isbn-says-its-medium',
  level: 'error',
  docs: 'Where an edition bears several numbers, each says what of it bears it: hardback, paperback, e-book. The two forms of one number are one.',
  exceptions: {
    'editions/from-lenin-to-stalin-pathfinder-1973':
      'The copyright page gives a number of the bound and one of the paper copies; which is which was not noted.',
  },
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      const numbers = data.isbn ?? [];
      if (new Set(numbers.map(({ number }) => bare(number))).size < 2) continue;
      for (const [index, { medium }] of numbers.entries()) {
        if (medium === undefined)
          yield {
            document,
            path: ['isbn', index],
            message: 'The edition bears several numbers; this one does not say which of its forms it stands for.',
            hint: 'Add "medium", or make an edition of its own of the other form.',
          };
      }
    }
  },
};
