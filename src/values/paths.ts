/** One step into a record: the name of a field or the position in a list. */
export type Step = string | number;

/** A place in a record: `['born', 'date']`, `['names', 0, 'text']`. */
export type Path = readonly Step[];

/** A path as written in `supports` and `disputes`: `born.date`, `names.0.text`. */
export const pathText = (path: Path): string => path.join('.');

/** The steps of a written path. Positions stay text; whoever follows a path takes them so. */
export const pathOf = (text: string): Path => text.split('.');

/** Whether a written path (`names.0`) leads to the place to which another leads, or to what contains it. */
export const isAtOrAbove = (path: string, other: string): boolean =>
  other.startsWith(path) && (other.length === path.length || other[path.length] === '.');

/** Whether two paths lead to the same place, or one to a part of the other. */
export const overlap = (a: string, b: string): boolean => isAtOrAbove(a, b) || isAtOrAbove(b, a);

/** Whether a value is a plain object (neither `null` nor a list). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at `path`, or `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here)) here = isPosition(step) ? (here as unknown[])[Number(step)] : undefined;
    else if (isObject(here)) here = Object.hasOwn(here, step) ? here[step] : undefined;
    else return undefined;
  }
  return here;
}

/** Whether a step is a position in a list, as a number or as text: `0`, `'12'`. */
export const isPosition = (step: Step): boolean => /^(?:0|[1-9]\d*)$/.test(String(step));

/** The steps that lead on from a value: the names of its fields, the positions in it. */
export const stepsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
