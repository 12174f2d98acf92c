import data from '#data/questions.json' with { type: 'json' };
import type { Question } from './types.js';

/**
 * What is known to be missing or unsettled, and what was searched for it. `leverage` ranks it.
 * @example
 * questions.filter((question) => question.status === 'searched').map((question) => question.question)
 */
export const questions: readonly Question[] = /* @__PURE__ */ Object.freeze(data);
