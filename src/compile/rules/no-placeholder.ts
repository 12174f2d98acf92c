import type { Rule } from '../rule.js';

const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX+|lorem ipsum|placeholder|citation needed|unknown source)\b/i;

export const noPlaceholder: Rule = {
  name: 'no-placeholder',
  level: 'error',
  docs: 'Nothing stands in for a fact or a source that is still to be found: what is unknown is left out.',
  *check(dataset) {
    for (const { document } of dataset.records) {
      const line = document.text.split('\n').find((one) => !/^\s*#/.test(one) && PLACEHOLDER.test(one));
      if (line === undefined) continue;
      const key = /^\s*([a-zA-Z]+):/.exec(line)?.[1];
      yield {
        document,
        ...(key !== undefined && key in (document.value as object) && { path: [key] }),
        message: `"${line.trim()}" is a placeholder.`,
        hint: 'Give the fact with its source, or leave the field out and ask in data/questions.yaml.',
      };
    }
  },
};
