import { collectionOf } from '../../model/collections.js';
import { isObject, type Path, pathText } from '../../values/paths.js';
import { isAtOrAbove } from '../../values/paths.js';
import { ASIDE } from '../facts.js';
import type { Rule } from '../rule.js';

/**
 * The topmost fields below `value` that nothing supports. A list item with sources of its own is
 * supported as a whole.
 */
function* uncited(value: unknown, path: Path, supports: readonly string[]): Generator<Path> {
  const text = pathText(path);
  if (supports.some((support) => isAtOrAbove(support, text))) return;
  if (isObject(value)) {
    if (Array.isArray(value.sources) && path.length > 1) return;
    for (const [key, item] of Object.entries(value)) {
      if (!ASIDE.has(key)) yield* uncited(item, [...path, key], supports);
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* uncited(item, [...path, index], supports);
  } else {
    yield path;
  }
}

export const everyFieldIsCited: Rule = {
  name: 'every-field-is-cited',
  level: 'error',
  docs: 'Every fact has a source: each field, down to its parts, is named by the "supports" of a citation or carries sources of its own.',
  *check(dataset) {
    for (const { collection, data, document } of dataset.records) {
      if (!('sources' in data)) continue;
      const exempt = collectionOf(collection).uncited;
      const supports = data.sources.flatMap((citation) => citation.supports);
      for (const [key, value] of Object.entries(document.value)) {
        if (exempt.includes(key)) continue;
        const [first, ...others] = uncited(value, [key], supports);
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
