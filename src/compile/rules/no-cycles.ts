import type { CollectionName } from '../../model/names.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** The fields along which no record may reach itself, with the ids each names. */
const CHAINS: { collection: CollectionName; field: string; targets: (record: AuthoredRecord) => readonly string[] }[] =
  [
    chain('works', 'partOf', ({ partOf = [] }) => partOf.map(({ work }) => work)),
    chain('editions', 'reprintOf', ({ reprintOf }) => (reprintOf === undefined ? [] : [reprintOf])),
    chain('editions', 'revisionOf', ({ revisionOf }) => (revisionOf === undefined ? [] : [revisionOf])),
    chain('events', 'partOf', ({ partOf }) => (partOf === undefined ? [] : [partOf])),
    chain('events', 'follows', ({ follows = [] }) => follows),
    chain('places', 'within', ({ within = [] }) => within.map(({ place }) => place)),
    chain('organizations', 'partOf', ({ partOf = [] }) => partOf.map(({ organization }) => organization)),
    chain('organizations', 'predecessors', ({ predecessors = [] }) => predecessors),
    chain('sources', 'derivedFrom', ({ derivedFrom }) => (derivedFrom === undefined ? [] : [derivedFrom])),
  ];

function chain<C extends CollectionName>(
  collection: C,
  field: string,
  targets: (data: AuthoredRecord<C>['data']) => readonly string[],
) {
  return { collection, field, targets: (record: AuthoredRecord) => targets(record.data as AuthoredRecord<C>['data']) };
}

export const noCycles: Rule = {
  name: 'no-cycles',
  level: 'error',
  docs: 'No record is a part, a cause, a reprint or a copy of itself, be it through others.',
  *check(dataset) {
    for (const { collection, field, targets } of CHAINS) {
      const done = new Set<string>();
      for (const start of dataset.all(collection)) {
        const trail: string[] = [];
        const cycle = (id: string): string[] | undefined => {
          if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
          const record = done.has(id) ? undefined : dataset.get(collection, id);
          if (!record) return undefined;
          trail.push(id);
          for (const target of targets(record)) {
            const found = cycle(target);
            if (found) return found;
          }
          trail.pop();
          done.add(id);
          return undefined;
        };
        const found = cycle(start.id);
        for (const id of [...trail, ...(found ?? [])]) done.add(id);
        const first = found && dataset.get(collection, found[0]);
        if (first) {
          yield {
            document: first.document,
            path: [field],
            message: `"${field}" leads in a circle: ${found.join(' → ')}.`,
            hint: 'Remove the link that is wrong.',
          };
        }
      }
    }
  },
};
