import { bareText } from '../../values/text.js';
import type { Rule } from '../rule.js';

/** A name as authors of sources and people have it: family name and given name. */
const keyOf = (family: string, given: string): string => `${bareText(family)}, ${bareText(given)}`;

export const authorIsPerson: Rule = {
  name: 'author-is-person',
  level: 'warning',
  docs: 'An author of a source who is named as one person of the dataset is that person: only so is it known that several sources are by one hand, and can a person be trusted.',
  *check(dataset) {
    const people = new Map<string, Set<string>>();
    for (const { id, data } of dataset.all('people')) {
      for (const { family, given, sort } of data.names) {
        const parts = family !== undefined && given !== undefined ? [family, given] : (sort?.split(', ') ?? []);
        const [last, first, ...others] = parts;
        if (last === undefined || first === undefined || others.length > 0) continue;
        const key = keyOf(last, first);
        people.set(key, (people.get(key) ?? new Set()).add(id));
      }
    }
    for (const { data, document } of dataset.all('sources')) {
      for (const [index, { family, given, person }] of (data.authors ?? []).entries()) {
        if (person !== undefined || family === undefined || given === undefined) continue;
        const [id, ...others] = people.get(keyOf(family, given)) ?? [];
        if (id === undefined || others.length > 0) continue;
        yield {
          document,
          path: ['authors', index],
          message: `The author ${given} ${family} is named as the person "${id}".`,
          hint: `Add "person: ${id}", or make it an exception of the rule where it is another of that name.`,
        };
      }
    }
  },
};
