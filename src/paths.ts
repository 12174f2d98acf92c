/** Whether a written path (`names.0`) leads to the place to which another leads, or to what contains it. */
export const isAtOrAbove = (path: string, other: string): boolean => other === path || other.startsWith(`${path}.`);

/** Whether two paths lead to the same place, or one to a part of the other. */
export const overlap = (a: string, b: string): boolean => isAtOrAbove(a, b) || isAtOrAbove(b, a);
