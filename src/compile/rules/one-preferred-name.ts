import { isObject } from '../../values/paths.js';
import type { Problem } from '../finding.js';
import type { FileRule } from '../rule.js';

export const onePreferredName: FileRule = {
  name: 'one-preferred-name',
  level: 'error',
  docs: 'Exactly one of the names of a record is preferred: the one it is shown by. In other languages there may be one more each.',
  checkFile({ data, isSound }) {
    if (!isObject(data) || !Array.isArray(data.names)) return undefined;
    const preferred = data.names.filter((name) => isObject(name) && name.preferred === true) as { lang?: unknown }[];
    // Where the structure is wrong, so may be the mark.
    const problems: Problem[] = [];
    if (preferred.length === 0 && isSound) {
      problems.push({
        path: ['names'],
        message: 'No name is preferred.',
        hint: 'Add "preferred: true" to the name by which the record is to be shown.',
      });
    }
    const languages = preferred.map(({ lang }) => lang);
    const twice = languages.length > 1 ? languages.find((lang, index) => languages.indexOf(lang) !== index) : undefined;
    if (typeof twice === 'string')
      problems.push({
        path: ['names'],
        message: `Two names in "${twice}" are preferred.`,
        hint: 'Keep "preferred: true" on one of them.',
      });
    return problems;
  },
};
