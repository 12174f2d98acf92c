import { generationsOf } from '../../query/traits.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';

/** The ages between which people become parents; grandparents twice as old, and so on. */
const YOUNGEST = 12;
const OLDEST = { male: 90, female: 60 } as const;

/** The first and last year in which a person can have been born. */
function yearsOfBirth(dataset: Dataset, id: string): { first: number; last: number } | undefined {
  const born = dataset.get('people', id)?.data.born?.date;
  return born?.earliest && born.latest
    ? { first: Number(born.earliest.slice(0, 4)), last: Number(born.latest.slice(0, 4)) }
    : undefined;
}

export const parentsAreOlder: Rule = {
  name: 'parents-are-older',
  level: 'error',
  docs: 'Parents are of an age to have the children they have: at least 12, mothers at most 60, fathers at most 90; grandparents are twice that.',
  *check(dataset) {
    for (const { id, data, document } of dataset.all('people')) {
      for (const [index, { kind, person }] of (data.relations ?? []).entries()) {
        const generations = generationsOf(kind);
        if (generations === undefined || person === undefined) continue;
        const [parentId, childId] = generations > 0 ? [id, person] : [person, id];
        const [parent, child] = [yearsOfBirth(dataset, parentId), yearsOfBirth(dataset, childId)];
        if (!parent || !child) continue;
        // Of grandparents only the one generation is known: the other may be the father's.
        const steps = Math.abs(generations);
        const gender = dataset.get('people', parentId)?.data.gender === 'female' ? 'female' : 'male';
        const youngest = YOUNGEST * steps;
        const oldest = OLDEST[gender] + OLDEST.male * (steps - 1);
        const [least, most] = [child.first - parent.last, child.last - parent.first];
        if (most >= youngest && least <= oldest) continue;
        yield {
          document,
          path: ['relations', index],
          message: `"${parentId}" would have been ${String(Math.max(most < youngest ? most : least, 0))} years old at the birth of "${childId}".`,
          hint: 'Mend the relation (read it as "this person is KIND of person"), or one of the births.',
        };
      }
    }
  },
};
