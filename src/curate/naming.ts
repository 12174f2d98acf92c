import type { Dataset } from '../compile/dataset.js';
import { primaryOf, scriptOf } from '../values/languages.js';

/** How it stands with the name of a person in a language: the record has it, a question asks for it, or neither. */
export const NAMINGS = ['named', 'asked', 'neither'] as const;

/** Somebody of core or circle, and how it stands with the name. */
export interface Naming {
  id: string;
  scope: string;
  naming: (typeof NAMINGS)[number];
}

/** How it stands with the names of core and circle in a language, written in its own script. */
export function namingIn(dataset: Dataset, lang: string): Naming[] {
  const asked = new Set(
    dataset.questions
      .flatMap(({ data }) => data.changes)
      .filter(({ collection, field }) => collection === 'people' && field?.split('.')[0] === 'names')
      .map(({ record }) => record),
  );
  const isOwn = (name: { lang: string }): boolean =>
    primaryOf(name.lang) === lang && scriptOf(name.lang) === scriptOf(lang);
  return dataset
    .all('people')
    .filter(({ data }) => data.scope !== 'context')
    .map(({ id, data: { scope, names } }) => ({
      id,
      scope,
      naming: names.some(isOwn) ? 'named' : asked.has(id) ? 'asked' : 'neither',
    }));
}
