import data from '#data/vocabularies.json' with { type: 'json' };
import type { Vocabulary } from './types.js';

/**
 * The closed lists of terms, with labels, definitions and what they are called elsewhere (schema.org, LRM, CSL).
 * @example
 * vocabularies.find((vocabulary) => vocabulary.id === 'verdict').terms.map((term) => term.label.fr)
 */
export const vocabularies: readonly Vocabulary[] = /* @__PURE__ */ Object.freeze(data);
