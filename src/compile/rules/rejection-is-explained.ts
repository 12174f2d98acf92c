import { kinshipOf, voicesAmong } from '../../query/witnesses.js';
import type { Rule } from '../rule.js';

export const rejectionIsExplained: Rule = {
  name: 'rejection-is-explained',
  level: 'error',
  docs: 'Where two independent witnesses agree on a value, it is rejected only with the reason in words: one is easily wrong, two seldom in the same way.',
  *check(dataset) {
    const kinship = kinshipOf(new Map(dataset.all('sources').map(({ id, data }) => [id, data])));
    for (const { data, document } of dataset.records) {
      for (const [index, { verdict, sources, note }] of (data.disputes ?? []).entries()) {
        if (verdict !== 'rejected' || note !== undefined) continue;
        const voices = voicesAmong(sources, kinship).length;
        if (voices < 2) continue;
        yield {
          document,
          path: ['disputes', index, 'verdict'],
          message: `The value is rejected, though ${String(voices)} independent witnesses have it.`,
          hint: 'Say in "note" why they all err, or leave the verdict "open".',
        };
      }
    }
  },
};
