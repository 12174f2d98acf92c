import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

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
    const forms = new Map<string, string | undefined>();
    for (const record of dataset.readings) {
      for (const { value, path } of valuesThatAre(record, 'language')) {
        if (!forms.has(value)) forms.set(value, canonical(value));
        const right = forms.get(value);
        if (right === value) continue;
        yield {
          document: record.document,
          path,
          message: `"${value}" is no canonical language tag.`,
          hint: right ? `Write "${right}".` : 'Use a BCP 47 tag such as "fr", "ru" or "ru-Latn".',
        };
      }
    }
  },
};
