import { isNarrow } from '../../query/traits.js';
import type { Rule } from '../rule.js';

export const placeInsideLarger: Rule = {
  name: 'place-inside-larger',
  level: 'error',
  docs: 'A place lies within larger ones: never within itself, and no town within a street.',
  *check(dataset) {
    for (const { id, data, document } of dataset.all('places')) {
      for (const [index, { place: larger }] of (data.within ?? []).entries()) {
        const path = ['within', index, 'place'];
        const kind = dataset.get('places', larger)?.data.kind;
        if (larger === id)
          yield { document, path, message: 'The place is said to lie within itself.', hint: 'Name the larger place.' };
        else if (kind !== undefined && isNarrow(kind) && !isNarrow(data.kind))
          yield {
            document,
            path,
            message: `A ${data.kind} cannot lie within a ${kind}, as "${larger}" is.`,
            hint: 'Turn the two round, or mend one of the kinds.',
          };
      }
    }
  },
};
