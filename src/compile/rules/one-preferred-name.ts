import type { Rule } from '../rule.js';

export const onePreferredName: Rule = {
  name: 'one-preferred-name',
  level: 'error',
  docs: 'Exactly one of the names of a record is preferred: the one it is shown by. In other languages there may be one more each.',
  *check(dataset) {
    for (const { data, document } of dataset.records) {
      if (!('names' in data)) continue;
      const preferred = data.names.filter((name) => name.preferred);
      if (preferred.length === 0) {
        yield {
          document,
          path: ['names'],
          message: 'No name is preferred.',
          hint: 'Add "preferred: true" to the name by which the record is to be shown.',
        };
      }
      const languages = preferred.map(({ lang }) => lang);
      const twice = languages.find((lang, index) => languages.indexOf(lang) !== index);
      if (twice !== undefined)
        yield {
          document,
          path: ['names'],
          message: `Two names in "${twice}" are preferred.`,
          hint: 'Keep "preferred: true" on one of them.',
        };
    }
  },
};
