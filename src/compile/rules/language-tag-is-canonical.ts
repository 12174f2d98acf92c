import { remembered } from '../../query/once.js';
import { tagFault } from '../language-tags.js';
import { valuesThatAre } from '../meanings.js';
import type { FileRule } from '../rule.js';

/** What is wrong with a tag: there are few, which stand everywhere. */
const faultOf = remembered(tagFault);

export const languageTagIsCanonical: FileRule = {
  name: 'language-tag-is-canonical',
  level: 'error',
  docs: 'Language tags are in the canonical form of BCP 47 and made of registered parts (IANA), the script only where it is not the usual one, so that texts of one language are found under one tag.',
  *checkFile(reading) {
    for (const one of valuesThatAre(reading, 'language')) {
      const wrong = faultOf(one.value);
      if (wrong) yield { path: one.path(), ...wrong };
    }
  },
};
