import type { Field } from '../formats/fields.js';
import type { Vocabulary, VocabularyName } from '../types.js';
import { isPosition } from '../values/paths.js';
import { type Languages, nameForId, noLanguageTag, noTerm, type Remedy } from '../values/remedies.js';
import { type Data, load } from './data.js';
import { LANGUAGE_TAGS } from './words.js';

/** The field at a place in a record; `undefined` where the model has none. */
function fieldAt(model: readonly Field[], path: string): Field | undefined {
  let fields: readonly Field[] = model;
  let field: Field | undefined;
  for (const step of path.split('.')) {
    if (isPosition(step)) continue;
    field = fields.find(({ name }) => name === step);
    fields = field?.fields ?? [];
  }
  return field;
}

/** The languages with a code of two letters that have a name in English. */
function knownLanguages(): Languages {
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((tag) => english.of(tag) !== undefined)
      .map((tag) => [tag, []]),
  );
}

const termsOf = (vocabularies: readonly Vocabulary[], name: VocabularyName) =>
  (vocabularies.find(({ id }) => id === name)?.terms ?? []).map(({ id, label }) => ({
    id,
    labels: [label.en, label.fr],
  }));

/** The id of the record of a collection that goes by a name. */
const idCalled = (data: Data, field: Field, name: string): string | undefined =>
  data.find(name).find(({ collection, match }) => collection === field.to && match !== 'slip' && match !== 'beginning')
    ?.record.id;

/**
 * How to mend a value that a validator refuses: the id, the term, the tag of a language that is meant by it, else what
 * the field is for.
 *
 * @param message - what the validator says.
 */
export async function remedyFor(
  model: readonly Field[],
  path: string,
  value: unknown,
  message: string,
): Promise<Partial<Remedy>> {
  const field = fieldAt(model, path);
  if (typeof value === 'string' && field !== undefined) {
    if (LANGUAGE_TAGS.has(field.name)) return noLanguageTag(value, knownLanguages) ?? {};
    if (field.type === 'term' && field.vocabulary !== undefined) {
      const { vocabularies } = await load();
      return noTerm(value, `"${path}"`, termsOf(vocabularies, field.vocabulary));
    }
    if (field.type === 'reference' && field.to !== undefined) {
      const id = idCalled(await load(), field, value);
      if (id !== undefined) return nameForId(value, path, field.to, id);
    }
  }
  const missing = /^The field "(\w+)" is missing\.$/.exec(message)?.[1];
  const about =
    missing === undefined ? field?.about : fieldAt(model, path === '' ? missing : `${path}.${missing}`)?.about;
  return about === undefined ? {} : { hint: about };
}
