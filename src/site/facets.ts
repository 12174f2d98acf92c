/**
 * Whether a row that has these values of a facet answers the one that is chosen: one of them is it, or is a range
 * in which it lies.
 * @example
 * holds('1919/1923 1936', '1921') // true
 */
export const holds = (values: string, chosen: string): boolean =>
  values.split(' ').some((value) => {
    const [from = '', to = from] = value.split('/');
    return from <= chosen && chosen <= to;
  });
