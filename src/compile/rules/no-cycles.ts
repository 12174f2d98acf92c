import { references } from '../../model/references.js';
import { textsAt } from '../../values/walk.js';
import type { Rule } from '../rule.js';

/** The references along which no record may reach itself: those within a collection, the mutual ones aside. */
const CHAINS = references.filter(({ from, to, isMutual }) => from === to && !isMutual);

export const noCycles: Rule = {
  name: 'no-cycles',
  level: 'error',
  docs: 'No record is a part, a cause, a reprint or a copy of itself, be it through others.',
  *check(dataset) {
    for (const { from: collection, path } of CHAINS) {
      const [field = ''] = path;
      const done = new Set<string>();
      for (const start of dataset.all(collection)) {
        // Whatever lies on a circle leads on, and most records do not.
        if (!Object.hasOwn(start.data, field)) continue;
        const trail: string[] = [];
        const cycle = (id: string): string[] | undefined => {
          if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
          const record = done.has(id) ? undefined : dataset.get(collection, id);
          if (!record) return undefined;
          trail.push(id);
          for (const target of textsAt(record.data, path)) {
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
