import { notesOf, schemaBelow } from '../../model/meta.js';
import type { z } from '../../model/zod.js';
import { spokenFor } from '../../query/provenance.js';
import type { DataRecord } from '../../types.js';
import { own } from '../../values/own.js';
import { pathOf, stepsIn } from '../../values/paths.js';
import type { Rule } from '../rule.js';

/** The paths of the values at and below a field for which nobody speaks, but for those that need nobody. */
function uncited(schema: z.ZodTypeAny, value: unknown, path: string, spoken: ReadonlySet<string>): string[] {
  if (spoken.has(path) || notesOf(schema).isOurs) return [];
  if (typeof value !== 'object' || value === null) return [path];
  return stepsIn(value).flatMap((step) => {
    const field = schemaBelow(schema, step);
    return field ? uncited(field, own(value as Record<string, unknown>, step), `${path}.${step}`, spoken) : [];
  });
}

export const everyFieldIsCited: Rule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  *check(dataset) {
    for (const { schema, data, document } of dataset.records) {
      if (!('sources' in data)) continue;
      const spoken = new Set(spokenFor(data as DataRecord));
      for (const key of Object.keys(document.value)) {
        const field = schemaBelow(schema, key);
        const [first, ...others] = field ? uncited(field, document.value[key], key, spoken) : [];
        if (first === undefined) continue;
        const rest =
          others.length === 0
            ? ''
            : ` (and ${others.length === 1 ? 'one more value' : `${String(others.length)} more values`} of "${key}")`;
        yield {
          document,
          path: pathOf(first),
          message: `No source supports "${first}"${rest}.`,
          hint: `Add "${key}" to the "supports" of the source that says so, or leave the field out.`,
        };
      }
    }
  },
};
