import { collectionOf } from '../../model/collections.js';
import { schemaAt } from '../../model/meta.js';
import { isObject, pathOf, valueAt } from '../../values/paths.js';
import { z } from '../../model/zod.js';
import type { Rule } from '../rule.js';
import { didYouMean } from '../suggest.js';

/** Every path that a value has, as `supports` writes them. */
function pathsOf(value: unknown, prefix = ''): string[] {
  const entries = Array.isArray(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => [`${prefix}${key}`, ...pathsOf(item, `${prefix}${key}.`)]);
}

export const fieldPathExists: Rule = {
  name: 'field-path-exists',
  level: 'error',
  docs: 'What a citation supports is a field of the record; what a dispute is about is a field the record has or could have.',
  *check(dataset) {
    for (const { data, document, index } of dataset.questions) {
      for (const [position, { collection, field }] of (data.changes ?? []).entries()) {
        const schema = collectionOf(collection).schemas.authored;
        if (field === undefined || schemaAt(schema, pathOf(field))) continue;
        yield {
          document,
          path: ['questions', index, 'changes', position, 'field'],
          message: `Records in ${collection} have no field "${field}".`,
          hint: didYouMean(field, Object.keys(schema.shape as object)) ?? 'Write a path such as "born.date".',
        };
      }
    }
    for (const { collection, data, document } of dataset.records) {
      const paths = (): string[] => pathsOf(data).filter((path) => !/^(?:sources|disputes)(?:\.|$)/.test(path));
      const citations = 'sources' in data ? data.sources : [];
      for (const [index, { supports }] of citations.entries()) {
        for (const [position, path] of supports.entries()) {
          if (valueAt(data, pathOf(path)) !== undefined) continue;
          yield {
            document,
            path: ['sources', index, 'supports', position],
            message: `The record has no field "${path}" for a source to support.`,
            hint:
              didYouMean(path, paths()) ??
              `Its fields are ${Object.keys(data)
                .filter((key) => key !== 'sources' && key !== 'disputes')
                .join(', ')}.`,
          };
        }
      }
      const schema = collectionOf(collection).schemas.authored;
      for (const [index, { field }] of (data.disputes ?? []).entries()) {
        if (schemaAt(schema, pathOf(field))) continue;
        const known = schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [];
        yield {
          document,
          path: ['disputes', index, 'field'],
          message: `Records in ${collection} have no field "${field}".`,
          hint: didYouMean(field, [...paths(), ...known]) ?? `Write a path such as "born.date" or "names.0.text".`,
        };
      }
    }
  },
};
