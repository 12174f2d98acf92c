import { collections } from '../../model/collections.js';
import { referrers } from '../referrers.js';
import type { Rule } from '../rule.js';

export const noUnusedRecord: Rule = {
  name: 'no-unused-record',
  level: 'warning',
  docs: 'Sources, places and organizations are there for other records to refer to; one that nothing refers to was forgotten.',
  exceptions: {
    'organizations/british-library':
      'Named by the article the dataset set out from, as the catalogue of its bibliography.',
    'organizations/library-of-congress': 'Named by that article, as the catalogue of its bibliography.',
    'organizations/infogalactic': 'The publisher of that article.',
    'organizations/the-guardian': 'Cited by that article.',
    'sources/guardian-2012-08-17': 'Cited by that article; not read.',
    'organizations/victor-serge-papers-beinecke': 'The archive of his papers, for whoever looks for it.',
  },
  *check(dataset) {
    if (dataset.isPartial) return;
    const counts = referrers(dataset);
    for (const { name, isServing } of collections) {
      for (const [index, { id, document }] of isServing ? dataset.all(name).entries() : []) {
        if (counts[name][index] === 0)
          yield {
            document,
            message: `Nothing refers to "${id}".`,
            hint: 'Refer to it where it belongs, or remove the file.',
          };
      }
    }
  },
};
