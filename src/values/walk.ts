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
export function walked(
  value: unknown,
  isPassedOver: (inside: Inside) => boolean = () => false,
  path: Path = [],
): readonly Inside[] {
  const found: Inside[] = [];
  const enter = (inner: unknown, at: Path): void => {
    const inside = { value: inner, path: at };
    if (isPassedOver(inside)) return;
    found.push(inside);
    if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) enter(item, [...at, index]);
    } else if (isObject(inner)) {
      for (const key of Object.keys(inner)) enter(inner[key], [...at, key]);
    }
  };
  enter(value, path);
  return found;
}

/** Every text inside a value, with its path. */
export const textsIn = (value: unknown): readonly { text: string; path: Path }[] =>
  walked(value).flatMap(({ value: text, path }) => (typeof text === 'string' ? [{ text, path }] : []));

/** The texts to which the names of fields lead, through every item of the lists on the way. */
export function textsAt(value: unknown, names: readonly string[], depth = 0): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, names, depth));
  const name = names[depth];
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return isObject(value) && Object.hasOwn(value, name) ? textsAt(value[name], names, depth + 1) : [];
}
