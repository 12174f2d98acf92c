import { textsIn } from '../../values/walk.js';
import type { Problem } from '../finding.js';
import type { FileRule } from '../rule.js';

/** Capitals, because "todo" is a word of Spanish titles; no XXX, which is also thirty. */
const MARKS = /\b(?:TODO|FIXME|TBD)\b/;
const PHRASES = /\b(?:lorem ipsum|placeholder|citation needed|unknown source|source unknown)\b/i;

export const noPlaceholder: FileRule = {
  name: 'no-placeholder',
  level: 'error',
  docs: 'Nothing stands in for a fact or a source that is still to be found: what is unknown is left out.',
  checkFile({ document }) {
    if (!MARKS.test(document.text) && !PHRASES.test(document.text)) return undefined;
    const problems: Problem[] = [];
    for (const { text, path } of textsIn(document.value)) {
      if (!MARKS.test(text) && !PHRASES.test(text)) continue;
      problems.push({
        path,
        message: `"${text}" is a placeholder.`,
        hint: 'Give the fact with its source, or leave the field out and ask in data/questions.yaml.',
      });
    }
    return problems;
  },
};
