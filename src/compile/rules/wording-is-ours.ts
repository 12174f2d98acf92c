import type { Path } from '../../values/paths.js';
import type { Rule } from '../rule.js';

/** A straight apostrophe or quotation mark in running text, be it at the end of a word. */
const STRAIGHT = /\p{L}'(?=\p{L}|\s|[,.;:!?)]|$)|"/u;

/** A family name, a comma, a given name: as indexes have it. */
const INVERTED = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)*$/u;

export const wordingIsOurs: Rule = {
  name: 'wording-is-ours',
  level: 'error',
  docs: 'Our own words have curly apostrophes and quotation marks; names stand in the order of speech, and the order of an index in "sort".',
  *check(dataset) {
    for (const { data, document } of dataset.records) {
      const texts: [Path, string][] = [];
      for (const key of ['label', 'summary'] as const) {
        const text = (data as Partial<Record<typeof key, { en: string; fr?: string }>>)[key];
        if (text) texts.push([[key, 'en'], text.en]);
        if (text?.fr !== undefined) texts.push([[key, 'fr'], text.fr]);
      }
      for (const [path, text] of texts) {
        if (!STRAIGHT.test(text)) continue;
        yield {
          document,
          path,
          message: 'The text has a straight apostrophe or quotation mark.',
          hint: `Write "’", and “ ” or « » for quotations.`,
        };
      }
    }
    for (const { data, document } of dataset.all('people')) {
      for (const [index, { text, family }] of data.names.entries()) {
        if (!INVERTED.test(text)) continue;
        yield {
          document,
          path: ['names', index, 'text'],
          message: `"${text}" is turned round, as in an index.`,
          hint: `Write ${family === undefined ? 'it' : `"${family}"`} in the order of speech; the order of the index is "sort".`,
        };
      }
    }
  },
};
