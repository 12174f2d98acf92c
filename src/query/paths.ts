/** Whether a written path (`names.0`) leads to the place to which another leads, or to what contains it. */
export const isAtOrAbove = (path: string, other: string): boolean => other === path || other.startsWith(`${path}.`);

/** Whether two paths lead to the same place, or one to a part of the other. */
export const overlap = (a: string, b: string): boolean => isAtOrAbove(a, b) || isAtOrAbove(b, a);

/** The value to which a path leads, or `undefined` where it leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here;
}

/** The paths one step below a place. */
export const pathsBelow = (value: unknown, path: string): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).map((step) => (path === '' ? step : `${path}.${step}`))
    : [];
