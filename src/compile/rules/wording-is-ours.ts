import type { Data } from '../record.js';
import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** A straight apostrophe or quotation mark in running text, be it at the end of a word. */
const STRAIGHT = /\p{L}'(?=\p{L}|\s|[,.;:!?)]|$)|"/u;

/** The signs it is looked for by: few texts have any. */
const SIGNS = /['"]/;

/** A family name, a comma, a given name: as indexes have it. */
const INVERTED = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)*$/u;

export const wordingIsOurs: RecordRule = {
  name: 'wording-is-ours',
  level: 'error',
  docs: 'Our own words have curly apostrophes and quotation marks; names stand in the order of speech, and the order of an index in "sort".',
  checkRecord({ collection, data }) {
    const problems: Problem[] = [];
    for (const key of ['label', 'summary'] as const) {
      const text = (data as Partial<Record<typeof key, { en: string; fr?: string }>>)[key];
      if (!text) continue;
      for (const lang of ['en', 'fr'] as const) {
        const words = text[lang] ?? '';
        if (!SIGNS.test(words) || !STRAIGHT.test(words)) continue;
        problems.push({
          path: [key, lang],
          message: 'The text has a straight apostrophe or quotation mark.',
          hint: `Write "’", and “ ” or « » for quotations.`,
        });
      }
    }
    if (collection !== 'people') return problems;
    for (const [index, { text, family }] of (data as Data['people']).names.entries()) {
      if (!text.includes(', ') || !INVERTED.test(text)) continue;
      problems.push({
        path: ['names', index, 'text'],
        message: `"${text}" is turned round, as in an index.`,
        hint: `Write ${family === undefined ? 'it' : `"${family}"`} in the order of speech; the order of the index is "sort".`,
      });
    }
    return problems;
  },
};
