import { type SchemaNode, walk, type Wanted } from '../../model/meta.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { Rule } from '../rule.js';

const VOCABULARY = /^data\/vocabularies\/([a-z-]+)\.yaml$/;

/** Terms that stay whether used or not, with the reason. */
const KEPT: Readonly<Record<string, string>> = {
  'identifier-scheme/isni': 'Its check digit is proved: records take it from catalogues as it is.',
  'identifier-scheme/issn': 'Its check digit is proved: records take it from catalogues as it is.',
  'medium/hardback': 'An edition with several ISBN has to say which is that of the bound copies.',
  'medium/paperback': 'An edition with several ISBN has to say which is that of the paper copies.',
};

/** What names a term: in a closed list, or the scheme of an identifier. */
const TERMS: Wanted = ['term', 'identifier'];

export const termIsUsed: Rule = {
  name: 'term-is-used',
  level: 'warning',
  docs: 'Some record uses every term of the vocabularies that records use, or its other side, or a narrower term: a list that promises more than the data hold misleads.',
  *check(dataset) {
    if (dataset.isPartial) return;
    const used = new Map<string, Set<string>>();
    const use = (vocabulary: string, term: string): void => {
      const terms = used.get(vocabulary);
      if (terms) terms.add(term);
      else used.set(vocabulary, new Set([term]));
    };
    const visit = ({ notes: { meaning } }: SchemaNode, value: unknown): void => {
      if (meaning?.is === 'term' && typeof value === 'string') use(meaning.of, value);
      if (meaning?.is === 'identifier') use('identifier-scheme', meaning.scheme);
    };
    for (const { schema, data } of dataset.records) walk(schema, data, visit, TERMS);
    for (const { document, data } of dataset.readings) {
      const [, name] = VOCABULARY.exec(document.file) ?? [];
      if (name === undefined || !used.has(name)) continue;
      const { terms } = data as Vocabulary;
      const isUsed = (id: string): boolean => used.get(name)?.has(id) === true;
      for (const [index, { id, inverse }] of terms.entries()) {
        const narrower = terms.filter(({ broader }) => broader === id);
        const isInUse =
          isUsed(id) || (inverse !== undefined && isUsed(inverse)) || narrower.some((one) => isUsed(one.id));
        if (isInUse || Object.hasOwn(KEPT, `${name}/${id}`)) continue;
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
