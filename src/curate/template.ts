import { dump } from 'js-yaml';
import { collectionOf } from '../model/collections.js';
import { notesOf, unwrapped } from '../model/meta.js';
import type { CollectionName } from '../model/names.js';
import { termIds } from '../model/primitives.js';
import { z } from '../model/zod.js';

/** The terms that fit in a comment. */
const MAX_TERMS = 12;

/** A field's meaning, with the terms it takes where they are few. */
function comment(schema: z.ZodTypeAny): string {
  const { meaning } = notesOf(schema);
  const description = schema.description ?? '';
  if (meaning?.is === 'reference') return `${description} (an id in data/${meaning.to}/)`;
  if (meaning?.is !== 'term') return description;
  const terms = termIds(meaning.of);
  return `${description} (${terms.length <= MAX_TERMS ? terms.join(', ') : `${terms.slice(0, MAX_TERMS).join(', ')} … see data/vocabularies/${meaning.of}.yaml`})`;
}

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);

/** The required keys of a value, empty: the lines below its key, indented from the key's column. */
function blank(schema: z.ZodTypeAny): string {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) {
    const item = blank(bare.element as z.ZodTypeAny);
    return item === '' ? '\n  -' : indented(item, '  ').replace(/^\n {4}/, '\n  - ');
  }
  if (bare instanceof z.ZodObject) {
    const fields = Object.entries(bare.shape as Record<string, z.ZodTypeAny>).filter(
      ([, field]) => !field.isOptional(),
    );
    return fields.map(([key, field]) => indented(`\n# ${comment(field)}\n${key}:${blank(field)}`, '  ')).join('');
  }
  return '';
}

/** An example as YAML, behind its key. */
const example = (key: string, value: unknown): string =>
  dump({ [key]: value }, { flowLevel: 2, lineWidth: -1 }).trimEnd();

/**
 * A record to be filled in: the schema for the editor, the required keys empty, and every other key
 * as a comment with an example.
 */
export function template(collection: CollectionName, id: string): string {
  const { record, description, schemas } = collectionOf(collection);
  const fields = Object.entries(schemas.authored.shape as Record<string, z.ZodTypeAny>);
  const parts = fields.map(([key, field]) => {
    if (key === 'id') return `id: ${id}`;
    const head = `# ${comment(field)}`;
    if (!field.isOptional()) return `${head}\n${key}:${blank(field)}`;
    const [sample] = notesOf(field).examples ?? [];
    return `${head}\n${indented(example(key, sample ?? ''), '# ')}`;
  });
  return [
    `# yaml-language-server: $schema=../../.editor/${record}.schema.json`,
    `# ${description}`,
    '# Fill in the keys; uncomment what a source that you have read says; remove the rest.',
    '',
    ...parts,
    '',
  ].join('\n');
}
