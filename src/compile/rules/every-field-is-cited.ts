import { type SchemaNode, nodeOf } from '../../model/meta.js';
import { itemsOf, spokenFor } from '../../query/provenance.js';
import type { DataRecord } from '../../types.js';
import { own } from '../../values/own.js';
import { isObject, pathOf } from '../../values/paths.js';
import type { Problem } from '../finding.js';
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
 * The citations of a record with what they support; nothing where that cannot be told, since they are no list, or
 * one of them has no list of what it supports, which has been reported.
 */
function citationsIn(data: unknown): readonly { supports: readonly string[] }[] | undefined {
  const citations = isObject(data) ? data.sources : undefined;
  const isCitation = (one: unknown): one is { supports: string[] } => isObject(one) && Array.isArray(one.supports);
  return Array.isArray(citations) && citations.every(isCitation) ? citations : undefined;
}

/** The same with those of list items; nothing where the sources of one are no list. */
function spokenIn(record: DataRecord): ReadonlySet<string> | undefined {
  const areLists = itemsOf(record).every(({ sources }) => sources === undefined || Array.isArray(sources));
  return areLists ? new Set(spokenFor(record)) : undefined;
}

export const everyFieldIsCited: FileRule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  checkFile({ schema, data, document }) {
    const citations = citationsIn(data);
    if (!citations) return undefined;
    const { fields } = nodeOf(schema);
    const keys = Object.keys(document.value).filter(
      (key) => fields?.get(key)?.notes.isOurs !== true && !citations.some(({ supports }) => supports.includes(key)),
    );
    // Most records have all their fields cited as a whole.
    const spoken = keys.length > 0 ? spokenIn(data as DataRecord) : undefined;
    if (!spoken) return undefined;
    const problems: Problem[] = [];
    for (const key of keys) {
      const [first, ...others] = uncited(fields?.get(key), own(document.value, key), key, spoken);
      if (first === undefined) continue;
      const rest =
        others.length === 0
          ? ''
          : ` (and ${others.length === 1 ? 'one more value' : `${String(others.length)} more values`} of "${key}")`;
      problems.push({
        path: pathOf(first),
        message: `No source supports "${first}"${rest}.`,
        hint: `Add "${key}" to the "supports" of the source that says so, or leave the field out.`,
      });
    }
    return problems;
  },
};
