import { isObject, type Path } from './paths.js';

/** Everything inside a value that holds nothing itself, with its path. */
export function* leavesIn(value: unknown, path: Path = []): Generator<{ leaf: unknown; path: Path }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leavesIn(item, [...path, index]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* leavesIn(item, [...path, key]);
  else yield { leaf: value, path };
}

/** Every text inside a value, with its path. */
export function* textsIn(value: unknown): Generator<{ text: string; path: Path }> {
  for (const { leaf, path } of leavesIn(value)) if (typeof leaf === 'string') yield { text: leaf, path };
}
