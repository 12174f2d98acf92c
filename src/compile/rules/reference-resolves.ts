import { collectionOf } from '../../model/collections.js';
import { notesOf, pathText, walk } from '../../model/meta.js';
import type { CollectionName } from '../../model/names.js';
import type { Dataset } from '../dataset.js';
import type { Problem } from '../finding.js';
import type { LocatedProblem, Rule } from '../rule.js';
import { didYouMean } from '../suggest.js';

/** What is wrong with a reference, or `undefined` where it resolves. */
function fault(dataset: Dataset, to: CollectionName, id: string): Pick<Problem, 'message' | 'hint'> | undefined {
  if (dataset.has(to, id)) return undefined;
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
    hint: didYouMean(id, dataset.ids(to)) ?? `Add data/${to}/${id}.yaml, or mend the id.`,
  };
}

export const referenceResolves: Rule = {
  name: 'reference-resolves',
  level: 'error',
  docs: 'Every reference names a record that exists, under its present id.',
  *check(dataset) {
    for (const { collection, data, document } of dataset.records) {
      const problems: LocatedProblem[] = [];
      walk(collectionOf(collection).schemas.authored, data, (schema, value, path) => {
        const { meaning } = notesOf(schema);
        if (meaning?.is !== 'reference' || typeof value !== 'string') return;
        const wrong = fault(dataset, meaning.to, value);
        if (wrong)
          problems.push({
            document,
            path,
            ...wrong,
            message: `${wrong.message.slice(0, -1)} (field "${pathText(path)}").`,
          });
      });
      yield* problems;
    }
    for (const { data, document, index } of dataset.questions) {
      for (const [position, change] of (data.changes ?? []).entries()) {
        const wrong = fault(dataset, change.collection, change.record);
        if (wrong) yield { document, path: ['questions', index, 'changes', position, 'record'], ...wrong };
      }
    }
  },
};
