import { pathText } from '../../values/paths.js';
import type { CollectionName } from '../../model/names.js';
import { idCalled } from '../called.js';
import type { Dataset } from '../dataset.js';
import type { Problem } from '../finding.js';
import { valuesInAll } from '../meanings.js';
import type { Rule } from '../rule.js';
import { didYouMean } from '../suggest.js';

/** Which record is meant by a name that was written as an id: `leningrad`. */
function meant(dataset: Dataset, to: CollectionName, id: string): string | undefined {
  const called = idCalled(dataset, to, id.replaceAll('-', ' '));
  return called === undefined ? undefined : `Did you mean "${called}"?`;
}

/** What is wrong with a reference that does not resolve. */
function fault(dataset: Dataset, to: CollectionName, id: string): Required<Pick<Problem, 'message' | 'hint'>> {
  const redirect = dataset.redirects.find(({ data }) => data.collection === to && data.from === id);
  if (redirect) {
    const targets = redirect.data.to.map((target) => `"${target}"`).join(' or ');
    return {
      message: `"${id}" is a retired id of ${to}.`,
      hint: targets ? `Write ${targets}.` : 'The record was removed: remove the reference.',
    };
  }
  return {
    message: `There is no "${id}" in ${to}.`,
    hint: meant(dataset, to, id) ?? didYouMean(id, dataset.ids(to)) ?? `Add data/${to}/${id}.yaml, or mend the id.`,
  };
}

export const referenceResolves: Rule = {
  name: 'reference-resolves',
  level: 'error',
  docs: 'Every reference names a record that exists, under its present id.',
  *check(dataset) {
    for (const one of valuesInAll(dataset.readings, 'reference')) {
      const { to } = one.meaning;
      if (dataset.has(to, one.value)) continue;
      const { message, hint } = fault(dataset, to, one.value);
      const path = one.path();
      yield {
        document: one.reading.document,
        path,
        message: `${message.slice(0, -1)} (field "${pathText(path)}").`,
        hint,
      };
    }
  },
};
