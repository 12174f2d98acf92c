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
function citationsIn(data: unknown): readonly Citing[] | undefined {
  const citations = isObject(data) ? data.sources : undefined;
  return Array.isArray(citations) && citations.every(isCitation) ? citations : undefined;
}

interface Citing {
  supports: readonly string[];
}

const isCitation = (one: unknown): one is Citing => isObject(one) && Array.isArray(one.supports);

/** The fields of a record that no citation supports as a whole, but for those that need none. */
function uncitedKeys(record: object, citations: readonly Citing[], { fields }: SchemaNode): string[] {
  const supported = new Set<string>();
  for (const { supports } of citations) for (const path of supports) supported.add(path);
  return Object.keys(record).filter((key) => !supported.has(key) && fields?.get(key)?.notes.isOurs !== true);
}

/** The same with those of list items; nothing where the sources of one are no list. */
function spokenIn(record: DataRecord): ReadonlySet<string> | undefined {
  const areLists = itemsOf(record).every(({ sources }) => sources === undefined || Array.isArray(sources));
  return areLists ? spokenFor(record) : undefined;
}

export const everyFieldIsCited: FileRule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  checkFile({ schema, data, document }) {
    const citations = citationsIn(data);
    if (!citations) return undefined;
    const node = nodeOf(schema);
    const keys = uncitedKeys(document.value, citations, node);
    // Most records have all their fields cited as a whole.
    const spoken = keys.length > 0 ? spokenIn(data as DataRecord) : undefined;
    if (!spoken) return undefined;
    const problems: Problem[] = [];
    for (const key of keys) {
      const [first, ...others] = uncited(node.fields?.get(key), own(document.value, key), key, spoken);
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
