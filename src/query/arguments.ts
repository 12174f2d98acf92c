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
