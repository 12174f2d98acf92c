import type { CreatorRole, PersonId, Work } from '../types.js';
import { compareRecords } from './dates.js';

const byDate = compareRecords((work: Work) => work.published?.date ?? work.written?.date);

/** The works that a person made (in that role, where one is given), oldest first. */
export const worksMadeBy = (works: readonly Work[], person: PersonId, role?: CreatorRole): readonly Work[] =>
  works
    .filter(({ creators }) =>
      creators.some((creator) => creator.person === person && (role === undefined || creator.role === role)),
    )
    .sort(byDate);
