import { isObject, type Path } from './paths.js';

/** A value inside another, and the way to it: names of fields as text, positions in lists as numbers. */
export interface Inside {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * A value and everything inside it, the outer before the inner.
 *
 * @param isPassedOver - tells what to leave out with all that is inside it.
 */
export function* walked(
  value: unknown,
  isPassedOver: (inside: Inside) => boolean = () => false,
  path: Path = [],
): Generator<Inside> {
  const inside = { value, path };
  if (isPassedOver(inside)) return;
  yield inside;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walked(item, isPassedOver, [...path, index]);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* walked(item, isPassedOver, [...path, key]);
  }
}

/** Every text inside a value, with its path. */
export function* textsIn(value: unknown): Generator<{ text: string; path: Path }> {
  for (const { value: text, path } of walked(value)) if (typeof text === 'string') yield { text, path };
}

/** The texts to which the names of fields lead, through every item of the lists on the way. */
export function textsAt(value: unknown, [name, ...names]: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, name === undefined ? [] : [name, ...names]));
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return isObject(value) && Object.hasOwn(value, name) ? textsAt(value[name], names) : [];
}
