import { isTranslated } from '../../query/traits.js';
import type { Rule } from '../rule.js';

export const translationIsCoherent: Rule = {
  name: 'translation-is-coherent',
  level: 'error',
  docs: 'A translation is in another language than the original; an original is not, and has no translators.',
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      for (const [index, { work, kind, language, translators }] of data.contents.entries()) {
        const languages = dataset.get('works', work)?.data.languages ?? [];
        const at = { document, path: ['contents', index] };
        if (isTranslated(kind) && languages.length === 1 && languages[0] === language) {
          yield {
            ...at,
            message: `"${work}" was written in "${language}": this is no translation.`,
            hint: 'Mend the language or the kind.',
          };
        }
        if (kind === 'original' && languages.length > 0 && !languages.includes(language)) {
          yield {
            ...at,
            message: `"${work}" was written in ${languages.join(', ')}, not in "${language}".`,
            hint: 'If it is a translation, say "kind: translation".',
          };
        }
        if (kind === 'original' && translators)
          yield {
            ...at,
            message: 'An original text has no translators.',
            hint: 'Remove "translators", or say "kind: translation".',
          };
      }
    }
  },
};
