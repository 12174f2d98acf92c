import { isObject } from '../../values/paths.js';
import type { Rule } from '../rule.js';

export const onePreferredName: Rule = {
  name: 'one-preferred-name',
  level: 'error',
  docs: 'Exactly one of the names of a record is preferred: the one it is shown by. In other languages there may be one more each.',
  *check(dataset) {
    for (const { data, document, isSound } of dataset.readings) {
      if (!isObject(data) || !Array.isArray(data.names)) continue;
      const preferred = data.names.filter(isObject).filter((name) => name.preferred === true);
      // Where the structure is wrong, so may be the mark.
      if (preferred.length === 0 && isSound) {
        yield {
          document,
          path: ['names'],
          message: 'No name is preferred.',
          hint: 'Add "preferred: true" to the name by which the record is to be shown.',
        };
      }
      const languages = preferred.map(({ lang }) => lang);
      const twice = languages.find((lang, index) => languages.indexOf(lang) !== index);
      if (typeof twice === 'string')
        yield {
          document,
          path: ['names'],
          message: `Two names in "${twice}" are preferred.`,
          hint: 'Keep "preferred: true" on one of them.',
        };
    }
  },
};
