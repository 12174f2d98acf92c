import { type Collection, collections } from '../../model/collections.js';
import { schemaAt, shapeOf } from '../../model/meta.js';
import { own } from '../../values/own.js';
import { isObject, pathOf, pathText, valueAt } from '../../values/paths.js';
import { walked } from '../../values/walk.js';
import type { Problem } from '../finding.js';
import type { Reading } from '../record.js';
import type { Place, TextRule } from '../rule.js';
import { didYouMean } from '../suggest.js';

/** Every path that a record has, as `supports` writes them. */
const pathsOf = (value: unknown): string[] =>
  walked(value, ({ path: [first] }) => first === 'sources' || first === 'disputes')
    .slice(1)
    .map(({ path }) => pathText(path));

/** What a record says of itself, not of the world. */
const NO_FACT = /^(?:id|sources|disputes)(?:\.|$)/;

/** What is wrong with a path of which a citation speaks. */
function supportFault(path: string, { document, isSound, schema }: Reading): Problem | undefined {
  if (NO_FACT.test(path))
    return {
      message: `"${path}" is no fact for a source to support.`,
      hint: 'Name the fields for which the source speaks, as "born.date".',
    };
  if (Object.hasOwn(document.value, path)) return undefined;
  if (/(?:^|\.)0\d/.test(path)) {
    const right = path.replaceAll(/(?<=^|\.)0+(?=\d)/g, '');
    return { message: `"${path}" counts with leading zeros.`, hint: `Write "${right}".` };
  }
  if (valueAt(document.value, pathOf(path)) !== undefined) return undefined;
  // A field of the model may be there under a misspelt name, which has been reported at its place.
  if (!isSound && schemaAt(schema, pathOf(path))) return undefined;
  const fields = Object.keys(document.value).filter((key) => key !== 'sources' && key !== 'disputes');
  return {
    message: `The record has no field "${path}" for a source to support.`,
    hint: didYouMean(path, pathsOf(document.value)) ?? `Its fields are ${fields.join(', ')}.`,
  };
}

/** What is wrong with the path of a field that records of a collection have or could have. */
function fieldFault(path: string, { name, schemas }: Collection, { document, schema }: Reading): Problem | undefined {
  if (NO_FACT.test(path))
    return {
      message: `"${path}" is no fact for sources to disagree on.`,
      hint: 'Name the field that is disputed, as "born.date".',
    };
  if (schemaAt(schemas.authored, pathOf(path))) return undefined;
  const known = [
    ...(schemas.authored === schema ? pathsOf(document.value) : []),
    ...Object.keys(shapeOf(schemas.authored)),
  ];
  return {
    message: `Records in ${name} have no field "${path}".`,
    hint: didYouMean(path, known) ?? `Write a path such as "born.date" or "names.0.text".`,
  };
}

/** The collection whose field a path names: that of the record, or the one that a field beside it names. */
const collectionOfField = (collectionIn: string | undefined, { owner, reading }: Place): Collection | undefined =>
  collections.find(({ name, schemas }) =>
    collectionIn === undefined
      ? schemas.authored === reading.schema
      : isObject(owner) && own(owner, collectionIn) === name,
  );

export const fieldPathExists: TextRule = {
  name: 'field-path-exists',
  level: 'error',
  docs: 'What a citation supports is a field of the record; what a dispute is about is a field the record has or could have.',
  means: ['path', 'fieldPath'],
  checkText(path, place) {
    const { meaning } = place.node.notes;
    if (meaning?.is !== 'fieldPath') return supportFault(path, place.reading);
    const collection = collectionOfField(meaning.collectionIn, place);
    return collection && fieldFault(path, collection, place.reading);
  },
};
