import { tagFault } from '../language-tags.js';
import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

export const languageTagIsCanonical: Rule = {
  name: 'language-tag-is-canonical',
  level: 'error',
  docs: 'Language tags are in the canonical form of BCP 47 and made of registered parts (IANA), the script only where it is not the usual one, so that texts of one language are found under one tag.',
  *check(dataset) {
    const faults = new Map<string, ReturnType<typeof tagFault>>();
    for (const record of dataset.readings) {
      for (const one of valuesThatAre(record, 'language')) {
        const { value } = one;
        if (!faults.has(value)) faults.set(value, tagFault(value));
        const wrong = faults.get(value);
        if (wrong) yield { document: record.document, path: one.path, ...wrong };
      }
    }
  },
};
