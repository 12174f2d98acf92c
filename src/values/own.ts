/**
 * What an object holds under a key that comes from outside, or `undefined`. `object[key]` would find what
 * all objects inherit as well: "constructor" is no field of any record.
 */
export const own = <V>(object: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
