import type { Vocabulary } from '../../model/vocabulary.js';
import { notesOf, walk } from '../../model/meta.js';
import type { Rule } from '../rule.js';

const VOCABULARY = /^data\/vocabularies\/([a-z-]+)\.yaml$/;

export const termIsUsed: Rule = {
  name: 'term-is-used',
  level: 'warning',
  docs: 'Some record uses every term of a vocabulary, or its other side, or a narrower term: a list that promises more than the data hold misleads.',
  *check(dataset) {
    if (dataset.isPartial) return;
    const used = new Map<string, Set<string>>();
    const use = (vocabulary: string, term: string): void => {
      used.set(vocabulary, (used.get(vocabulary) ?? new Set()).add(term));
    };
    for (const { schema, data } of dataset.readings) {
      walk(schema, data, (field, value) => {
        const { meaning } = notesOf(field);
        if (meaning?.is === 'term' && typeof value === 'string') use(meaning.of, value);
        if (meaning?.is === 'identifier') use('identifier-scheme', meaning.scheme);
      });
    }
    for (const { document, data } of dataset.readings) {
      const [, name] = VOCABULARY.exec(document.file) ?? [];
      if (name === undefined || !used.has(name)) continue;
      const { terms } = data as Vocabulary;
      const isUsed = (id: string): boolean => used.get(name)?.has(id) === true;
      for (const [index, { id, inverse }] of terms.entries()) {
        const narrower = terms.filter(({ broader }) => broader === id);
        if (isUsed(id) || (inverse !== undefined && isUsed(inverse)) || narrower.some((one) => isUsed(one.id)))
          continue;
        yield {
          document,
          path: ['terms', index],
          message: `No record uses the term "${id}".`,
          hint: 'Remove it, or use it where it fits; it can come back when a record needs it.',
        };
      }
    }
  },
};
