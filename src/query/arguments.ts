import { nearest } from '../values/nearest.js';

/** A value as an error shows it: short, and quoted where it is a text. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return JSON.stringify(short);
  }
  if (value === null || ['undefined', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * The error for an argument of the wrong kind.
 * @example
 * throw unexpected('nameOf', 'a person, a place or an organization', undefined);
 */
export const unexpected = (name: string, expected: string, value: unknown): TypeError =>
  new TypeError(`${name} takes ${expected}, not ${shown(value)}.`);

/**
 * A text that was given as an argument.
 * @throws {TypeError} where it is none.
 */
export function text(name: string, value: unknown): string {
  if (typeof value !== 'string') throw unexpected(name, 'a text', value);
  return value;
}

/**
 * A list that was given as an argument.
 * @throws {TypeError} where it is none.
 */
export function list<T>(name: string, what: string, value: readonly T[]): readonly T[] {
  const given: unknown = value;
  if (!Array.isArray(given)) throw unexpected(name, `a list of ${what}`, given);
  return value;
}

/**
 * Options that were given, every one of them known.
 * @throws {TypeError} where the value is no object, or has a key that is no option.
 */
export function options<O extends object>(name: string, value: O, known: readonly string[]): O {
  const given: unknown = value;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw unexpected(name, `an object with ${known.join(', ')}`, given);
  }
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const candidate = nearest(key, known);
    const advice = candidate === undefined ? `Its options are ${known.join(', ')}.` : `Did you mean "${candidate}"?`;
    throw new TypeError(`${name} has no option ${shown(key)}. ${advice}`);
  }
  return value;
}

/**
 * A value that has to be one of a few.
 * @throws {RangeError} where it is none of them.
 */
export function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  const candidate = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const advice = candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
  throw new RangeError(
    `${name} is one of ${allowed.map((one) => `"${one}"`).join(', ')}, not ${shown(value)}.${advice}`,
  );
}
