import { collectionOf } from '../../model/collections.js';
import { notesOf, walk } from '../../model/meta.js';
import type { LocatedProblem, Rule } from '../rule.js';

/** The canonical form of a language tag (BCP 47), or `undefined` where it is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

export const languageTagIsCanonical: Rule = {
  name: 'language-tag-is-canonical',
  level: 'error',
  docs: 'Language tags are in the canonical form of BCP 47, so that texts of one language are found under one tag.',
  *check(dataset) {
    for (const { collection, data, document } of dataset.records) {
      const problems: LocatedProblem[] = [];
      walk(collectionOf(collection).schemas.authored, data, (schema, value, path) => {
        if (notesOf(schema).meaning?.is !== 'language') return;
        const right = canonical(String(value));
        if (right === value) return;
        problems.push({
          document,
          path,
          message: `"${String(value)}" is no canonical language tag.`,
          hint: right ? `Write "${right}".` : 'Use a BCP 47 tag such as "fr", "ru" or "ru-Latn".',
        });
      });
      yield* problems;
    }
  },
};
