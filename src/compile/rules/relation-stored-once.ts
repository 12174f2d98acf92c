import { inverses } from '../../generated/inverses.js';
import type { Rule } from '../rule.js';

export const relationStoredOnce: Rule = {
  name: 'relation-stored-once',
  level: 'error',
  docs: 'A tie between two persons is stored in one of their records only (the other side is derived), never with oneself, and an unnamed relative is described.',
  *check(dataset) {
    const seen = new Map<string, string>();
    for (const { id, data, document } of dataset.all('people')) {
      for (const [index, { person, kind, note }] of (data.relations ?? []).entries()) {
        const at = { document, path: ['relations', index] };
        if (person === undefined) {
          if (note === undefined)
            yield {
              ...at,
              message: 'The relation names no person and has no note.',
              hint: 'Add "person", or a note that says who it is.',
            };
          continue;
        }
        if (person === id) yield { ...at, message: 'The person is related to itself.', hint: 'Name the other person.' };
        const key = [id, kind, person].join(' ');
        const mirror = [person, inverses[kind], id].join(' ');
        const other = seen.get(key) ?? seen.get(mirror);
        if (other !== undefined)
          yield {
            ...at,
            message: `The relation "${kind}" with "${person}" is stored already in "${other}".`,
            hint: 'Keep one of the two, with the sources of both: the other side is derived.',
          };
        seen.set(key, id);
      }
    }
  },
};
