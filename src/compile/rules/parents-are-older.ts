import { dateOf } from '../../model/edtf.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';

/** The ages between which people become parents. */
const YOUNGEST = 12;
const OLDEST = { male: 90, female: 60 } as const;

const PARENTHOOD: Record<string, 1 | -1> = { 'parent-of': 1, 'child-of': -1 };

/** The first and last year in which a person can have been born. */
function yearsOfBirth(dataset: Dataset, id: string): { first: number; last: number } | undefined {
  const born = dateOf(dataset.get('people', id)?.data.born?.date ?? '');
  return born?.earliest && born.latest
    ? { first: Number(born.earliest.slice(0, 4)), last: Number(born.latest.slice(0, 4)) }
    : undefined;
}

export const parentsAreOlder: Rule = {
  name: 'parents-are-older',
  level: 'error',
  docs: 'Parents are of an age to have the children they have: at least 12, mothers at most 60, fathers at most 90.',
  *check(dataset) {
    for (const { id, data, document } of dataset.all('people')) {
      for (const [index, { kind, person }] of (data.relations ?? []).entries()) {
        const direction = PARENTHOOD[kind];
        if (direction === undefined || person === undefined) continue;
        const [parentId, childId] = direction === 1 ? [id, person] : [person, id];
        const [parent, child] = [yearsOfBirth(dataset, parentId), yearsOfBirth(dataset, childId)];
        if (!parent || !child) continue;
        const oldest = OLDEST[dataset.get('people', parentId)?.data.gender === 'female' ? 'female' : 'male'];
        const [least, most] = [child.first - parent.last, child.last - parent.first];
        if (most >= YOUNGEST && least <= oldest) continue;
        yield {
          document,
          path: ['relations', index],
          message: `"${parentId}" would have been ${String(Math.max(most < YOUNGEST ? most : least, 0))} years old at the birth of "${childId}".`,
          hint: 'Mend the relation (read it as "this person is KIND of person"), or one of the births.',
        };
      }
    }
  },
};
