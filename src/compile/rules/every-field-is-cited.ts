import { type SchemaNode, nodeOf } from '../../model/meta.js';
import { itemsOf, spokenFor } from '../../query/provenance.js';
import type { DataRecord } from '../../types.js';
import { isObject, pathOf } from '../../values/paths.js';
import type { FileRule } from '../rule.js';

/** The paths of the values at and below a field for which nobody speaks, but for those that need nobody. */
function uncited(node: SchemaNode | undefined, value: unknown, path: string, spoken: ReadonlySet<string>): string[] {
  if (!node || node.notes.isOurs || spoken.has(path)) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => uncited(node.items, item, `${path}.${String(index)}`, spoken));
  if (!isObject(value)) return [path];
  return Object.entries(value).flatMap(([key, item]) => uncited(node.fields?.get(key), item, `${path}.${key}`, spoken));
}

/**
 * The paths for which some source of a record speaks. Nothing where that cannot be told: it has no list of
 * citations, or one of them has no list of what it supports, or the sources of an item are no list, which has
 * been reported.
 */
function spokenIn(data: unknown): ReadonlySet<string> | undefined {
  if (!isObject(data) || !Array.isArray(data.sources)) return undefined;
  const isCitation = (one: unknown): boolean => isObject(one) && Array.isArray(one.supports);
  const record = data as unknown as DataRecord;
  const areLists = itemsOf(record).every(({ sources }) => sources === undefined || Array.isArray(sources));
  return areLists && data.sources.every(isCitation) ? new Set(spokenFor(record)) : undefined;
}

export const everyFieldIsCited: FileRule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  *checkFile({ schema, data, document }) {
    const spoken = spokenIn(data);
    if (!spoken) return;
    const { fields } = nodeOf(schema);
    for (const key of Object.keys(document.value)) {
      const [first, ...others] = uncited(fields?.get(key), document.value[key], key, spoken);
      if (first === undefined) continue;
      const rest =
        others.length === 0
          ? ''
          : ` (and ${others.length === 1 ? 'one more value' : `${String(others.length)} more values`} of "${key}")`;
      yield {
        path: pathOf(first),
        message: `No source supports "${first}"${rest}.`,
        hint: `Add "${key}" to the "supports" of the source that says so, or leave the field out.`,
      };
    }
  },
};
