import { isTranslated } from '../../query/traits.js';
import { primaryOf } from '../../values/languages.js';
import type { Rule } from '../rule.js';

export const translationIsCoherent: Rule = {
  name: 'translation-is-coherent',
  level: 'error',
  docs: 'A translation is in another language than the original and than what it was made from; an original is not, and has no translators; a translated title is in another language than the work.',
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      for (const [index, { work, kind, language, translators, translatedFrom }] of data.contents.entries()) {
        const { languages = [], title } = dataset.get('works', work)?.data ?? {};
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
        if (
          kind === 'original' &&
          !languages.length &&
          title?.kind === 'translated' &&
          primaryOf(title.lang) === primaryOf(language)
        )
          yield {
            ...at,
            message: `"${title.text}" is a translated title: a text in "${language}" is no original of "${work}".`,
            hint: 'Leave the kind of the contents out, unless a source says it; or mend the kind of the title.',
          };
        if (translatedFrom !== undefined && primaryOf(translatedFrom) === primaryOf(language))
          yield {
            ...at,
            message: `A text in "${language}" is not translated from "${translatedFrom}".`,
            hint: 'Mend one of the two languages.',
          };
        if (kind === 'original' && translators)
          yield {
            ...at,
            message: 'An original text has no translators.',
            hint: 'Remove "translators", or say "kind: translation".',
          };
      }
    }
    for (const { data, document } of dataset.all('works')) {
      const { title, languages = [] } = data;
      if (title.kind === 'translated' && languages.some((one) => primaryOf(one) === primaryOf(title.lang)))
        yield {
          document,
          path: ['title', 'kind'],
          message: `The work was written in "${title.lang}": "${title.text}" is no translated title.`,
          hint: 'Mend the language, or leave the kind out.',
        };
      for (const [index, { lang, kind, text }] of (data.titles ?? []).entries()) {
        if (kind !== 'translated' || !languages.length || !languages.every((one) => primaryOf(one) === primaryOf(lang)))
          continue;
        yield {
          document,
          path: ['titles', index],
          message: `The work was written in "${lang}": "${text}" is no translated title.`,
          hint: 'Mend the language, or the kind: "alternative", "working".',
        };
      }
    }
  },
};
