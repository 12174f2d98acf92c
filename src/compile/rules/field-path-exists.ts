import { schemaAt, shapeOf } from '../../model/meta.js';
import { pathOf, pathText, valueAt } from '../../values/paths.js';
import { walked } from '../../values/walk.js';
import { valuesThatAre } from '../meanings.js';
import type { FileRule } from '../rule.js';
import { didYouMean } from '../suggest.js';

/** Every path that a record has, as `supports` writes them. */
const pathsOf = (value: unknown): string[] =>
  walked(value, ({ path: [first] }) => first === 'sources' || first === 'disputes')
    .slice(1)
    .map(({ path }) => pathText(path));

/** What a record says of itself, not of the world. */
const NO_FACT = /^(?:id|sources|disputes)(?:\.|$)/;

export const fieldPathExists: FileRule = {
  name: 'field-path-exists',
  level: 'error',
  docs: 'What a citation supports is a field of the record; what a dispute is about is a field the record has or could have.',
  *checkFile(reading) {
    const { document, isSound } = reading;
    const paths = (): string[] => pathsOf(document.value);
    for (const one of valuesThatAre(reading, 'path')) {
      const { value } = one;
      if (NO_FACT.test(value)) {
        yield {
          path: one.path(),
          message: `"${value}" is no fact for a source to support.`,
          hint: 'Name the fields for which the source speaks, as "born.date".',
        };
        continue;
      }
      if (/(?:^|\.)0\d/.test(value)) {
        const right = value.replaceAll(/(?<=^|\.)0+(?=\d)/g, '');
        yield {
          path: one.path(),
          message: `"${value}" counts with leading zeros.`,
          hint: `Write "${right}".`,
        };
        continue;
      }
      if (valueAt(document.value, pathOf(value)) !== undefined) continue;
      // A field of the model may be there under a misspelt name, which has been reported at its place.
      if (!isSound && schemaAt(reading.schema, pathOf(value))) continue;
      const fields = Object.keys(document.value).filter((key) => key !== 'sources' && key !== 'disputes');
      yield {
        path: one.path(),
        message: `The record has no field "${value}" for a source to support.`,
        hint: didYouMean(value, paths()) ?? `Its fields are ${fields.join(', ')}.`,
      };
    }
    for (const one of valuesThatAre(reading, 'fieldPath')) {
      const { value, meaning } = one;
      const { name, schemas } = meaning.of;
      if (NO_FACT.test(value)) {
        yield {
          path: one.path(),
          message: `"${value}" is no fact for sources to disagree on.`,
          hint: 'Name the field that is disputed, as "born.date".',
        };
        continue;
      }
      if (schemaAt(schemas.authored, pathOf(value))) continue;
      const known = [
        ...(schemas.authored === reading.schema ? paths() : []),
        ...Object.keys(shapeOf(schemas.authored)),
      ];
      yield {
        path: one.path(),
        message: `Records in ${name} have no field "${value}".`,
        hint: didYouMean(value, known) ?? `Write a path such as "born.date" or "names.0.text".`,
      };
    }
  },
};
