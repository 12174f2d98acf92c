import { collections } from '../../model/collections.js';
import { notesOf, shapeOf, unwrapped, walk } from '../../model/meta.js';
import { vocabularySchema } from '../../model/vocabulary.js';
import { z } from '../../model/zod.js';
import type { Path } from '../../values/paths.js';
import type { Problem } from '../finding.js';
import type { FileRule } from '../rule.js';

const isBare = (schema: z.ZodTypeAny): boolean => ['flag', 'number'].includes(notesOf(schema).meaning?.is ?? '');

/** The names of the flags and numbers below a schema. */
function namesIn(schema: z.ZodTypeAny): string[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return namesIn(bare.element as z.ZodTypeAny);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(shapeOf(bare)).flatMap(([name, field]) => (isBare(field) ? [name] : namesIn(field)));
}

const NAMES = new Set([vocabularySchema, ...collections.map(({ schemas }) => schemas.authored)].flatMap(namesIn));

/**
 * A flag or number in quotes: most files have none, and need no closer look. The quote is sought first, and its name
 * behind it: names begin at every word.
 */
const QUOTED = new RegExp(`:\\s*["'](?<=\\b(?:${[...NAMES].join('|')})["']?[ \\t]*:\\s*["'])`);

/** What stands between the quotes. */
const unquoted = (source: string): string => source.slice(1, -1);

export const bareFlagsAndNumbers: FileRule = {
  name: 'bare-flags-and-numbers',
  level: 'error',
  docs: 'Flags and coordinates stand without quotes: editors take what is quoted for text, and mark it as wrong.',
  checkFile({ schema, document }) {
    if (!QUOTED.test(document.text)) return undefined;
    const lines = document.text.split('\n');
    const bare: Path[] = [];
    const problems: Problem[] = [];
    walk(schema, document.value, ({ schema: leaf }, _, path) => {
      if (isBare(leaf)) bare.push(path());
    });
    for (const path of bare) {
      const { line, column } = document.placeOf(path);
      // A value in quotes begins behind the first of them.
      const before = Array.from(lines[line - 1] ?? '')[column - 2] ?? '';
      if (!['"', "'"].includes(before)) continue;
      problems.push({ path, message: 'The value is in quotes.', hint: 'Leave the quotes out.', fix: unquoted });
    }
    return problems;
  },
};
