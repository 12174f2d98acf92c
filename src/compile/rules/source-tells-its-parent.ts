import type { Rule } from '../rule.js';

export const sourceTellsItsParent: Rule = {
  name: 'source-tells-its-parent',
  level: 'warning',
  docs: 'A tertiary source was drawn from others: it names its parent, or says how it was drawn or that this is not known. Only so can witnesses be counted.',
  *check(dataset) {
    for (const { data, document } of dataset.all('sources')) {
      const { grade, derivedFrom, derivation, basedOn } = data;
      if (grade === 'tertiary' && derivedFrom === undefined && derivation === undefined) {
        yield {
          document,
          path: ['grade'],
          message: 'The source is tertiary, but neither names a parent nor says that none is known.',
          hint: 'Add "derivedFrom", or "derivation: copied" with "basedOn", "derivation: compiled" or "derivation: unknown".',
        };
      }
      if (derivedFrom !== undefined && derivation !== undefined) {
        yield {
          document,
          path: ['derivation'],
          message: `The source names its parent "${derivedFrom}": how it was drawn is said by that.`,
          hint: 'Remove "derivation", or "derivedFrom" where the source copies no text as a whole.',
        };
      }
      if ((derivation === 'copied') !== (basedOn !== undefined)) {
        yield {
          document,
          path: [basedOn === undefined ? 'derivation' : 'basedOn'],
          message:
            basedOn === undefined
              ? 'The source is a copy, but does not say of what.'
              : 'The source says what it rests on, but not that it is a copy.',
          hint: 'Give both "derivation: copied" and "basedOn", or a record of the parent and "derivedFrom".',
        };
      }
    }
  },
};
