import { collectionOf } from '../../model/collections.js';
import { spokenFor } from '../../query/provenance.js';
import type { DataRecord } from '../../types.js';
import { isAtOrAbove, type Path, pathText } from '../../values/paths.js';
import { walked } from '../../values/walk.js';
import { ASIDE } from '../facts.js';
import type { Rule } from '../rule.js';

/** The values at and below a field for which nobody speaks. */
const uncited = (value: unknown, key: string, spoken: readonly string[]): Path[] =>
  [
    ...walked(
      value,
      ({ path }) => {
        const text = pathText(path);
        return (path.length > 1 && ASIDE.has(String(path.at(-1)))) || spoken.some((one) => isAtOrAbove(one, text));
      },
      [key],
    ),
  ]
    .filter(({ value: one }) => typeof one !== 'object')
    .map(({ path }) => path);

export const everyFieldIsCited: Rule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  *check(dataset) {
    for (const { collection, data, document } of dataset.records) {
      if (!('sources' in data)) continue;
      const exempt = collectionOf(collection).uncited;
      const spoken = spokenFor(data as DataRecord);
      for (const [key, value] of Object.entries(document.value)) {
        if (exempt.includes(key)) continue;
        const [first, ...others] = uncited(value, key, spoken);
        if (!first) continue;
        const rest =
          others.length === 0
            ? ''
            : ` (and ${others.length === 1 ? 'one more value' : `${String(others.length)} more values`} of "${key}")`;
        yield {
          document,
          path: first,
          message: `No source supports "${pathText(first)}"${rest}.`,
          hint: `Add "${key}" to the "supports" of the source that says so, or leave the field out.`,
        };
      }
    }
  },
};
