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
