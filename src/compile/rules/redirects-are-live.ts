import type { Rule } from '../rule.js';

/** How many targets a redirect of each kind names, at least and at most. */
const TARGETS: Record<string, readonly [number, number]> = { moved: [1, 1], split: [2, Infinity], removed: [0, 0] };

export const redirectsAreLive: Rule = {
  name: 'redirects-are-live',
  level: 'error',
  docs: 'A retired id leads straight to records that exist, and is never used again.',
  *check(dataset) {
    const isRetired = (collection: string, id: string): boolean =>
      dataset.redirects.some(({ data }) => data.collection === collection && data.from === id);
    const seen = new Set<string>();
    for (const { data, document, index } of dataset.redirects) {
      const from = { document, path: ['redirects', index, 'from'] };
      const to = { document, path: ['redirects', index, 'to'] };
      if (dataset.has(data.collection, data.from)) {
        yield {
          ...from,
          message: `"${data.from}" is redirected, yet it is a record in ${data.collection}.`,
          hint: 'Remove the redirect, or give the record another id: a retired id is never used again.',
        };
      }
      const key = `${data.collection}/${data.from}`;
      if (seen.has(key)) yield { ...from, message: `"${data.from}" is redirected twice.`, hint: 'Keep one redirect.' };
      seen.add(key);
      const [least, most] = TARGETS[data.kind] ?? [0, Infinity];
      if (data.to.length < least || data.to.length > most) {
        yield {
          ...to,
          message: `A redirect of kind "${data.kind}" does not name ${String(data.to.length)} targets.`,
          hint: '"moved" names one, "split" two or more, "removed" none ("to: []").',
        };
      }
      for (const target of data.to) {
        if (isRetired(data.collection, target))
          yield {
            ...to,
            message: `"${target}" is itself redirected.`,
            hint: 'Name where it leads in the end: redirects form no chains.',
          };
        else if (!dataset.has(data.collection, target))
          yield {
            ...to,
            message: `There is no "${target}" in ${data.collection}.`,
            hint: 'Name a record that exists.',
          };
      }
    }
  },
};
