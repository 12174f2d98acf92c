import type { CreatorRole, PersonId, Work } from '../types.js';
import { oneOf } from './arguments.js';
import { compareRecords } from './dates.js';
import { creatorRoles } from './traits.js';

const byDate = /* @__PURE__ */ compareRecords((work: Work) => work.published?.date ?? work.written?.date);

/**
 * The works that a person made (in that role, where one is given), oldest first.
 * @throws {RangeError} where there is no such role.
 */
export function worksMadeBy(works: readonly Work[], person: PersonId, role?: CreatorRole): readonly Work[] {
  if (role !== undefined) oneOf('A role of worksBy', role, creatorRoles());
  return works
    .filter(({ creators }) =>
      creators.some((creator) => creator.person === person && (role === undefined || creator.role === role)),
    )
    .sort(byDate);
}
