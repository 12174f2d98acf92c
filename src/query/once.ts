/** A function that makes its value on the first call and returns the same value ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A function of a text or a number that works each answer out once. */
export function remembered<K extends string | number, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, T>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined || made.has(of)) return known as T;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}

/** A function of a record or a list that works each answer out once: neither ever changes. */
export function onceFor<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
