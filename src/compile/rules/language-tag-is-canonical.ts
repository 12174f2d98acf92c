import { remembered } from '../../query/once.js';
import { tagFault } from '../language-tags.js';
import type { TextRule } from '../rule.js';

/** What is wrong with a tag: there are few, which stand everywhere. */
const faultOf = remembered(tagFault);

export const languageTagIsCanonical: TextRule = {
  name: 'language-tag-is-canonical',
  level: 'error',
  docs: 'Language tags are in the canonical form of BCP 47 and made of registered parts (IANA), the script only where it is not the usual one, so that texts of one language are found under one tag.',
  means: ['language'],
  checkText: (tag) => faultOf(tag),
};
