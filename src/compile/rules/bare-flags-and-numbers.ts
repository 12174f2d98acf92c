import { notesOf, walk } from '../../model/meta.js';
import type { Path } from '../../values/paths.js';
import type { Rule } from '../rule.js';

/** What may be such a value in quotes: most files have none, and need no closer look. */
const QUOTED = /: *(?:"true"|'true'|"-?[\d.]+"|'-?[\d.]+')/;

/** What stands between the quotes. */
const unquoted = (source: string): string => source.slice(1, -1);

export const bareFlagsAndNumbers: Rule = {
  name: 'bare-flags-and-numbers',
  level: 'error',
  docs: 'Flags and coordinates stand without quotes: editors take what is quoted for text, and mark it as wrong.',
  *check(dataset) {
    for (const { schema, document } of dataset.readings) {
      if (!QUOTED.test(document.text)) continue;
      const lines = document.text.split('\n');
      const bare: Path[] = [];
      walk(schema, document.value, (leaf, _, path) => {
        if (['flag', 'number'].includes(notesOf(leaf).meaning?.is ?? '')) bare.push(path);
      });
      for (const path of bare) {
        const { line, column } = document.placeOf(path);
        // A value in quotes begins behind the first of them.
        const before = Array.from(lines[line - 1] ?? '')[column - 2] ?? '';
        if (!['"', "'"].includes(before)) continue;
        yield { document, path, message: 'The value is in quotes.', hint: 'Leave the quotes out.', fix: unquoted };
      }
    }
  },
};
