import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refreshFiles } from './write.js';

/** Part of a JSON Schema, as far as it is looked into here. */
interface Schema {
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** What editors say of a text that a pattern refuses, by the definition that has the pattern. */
const WORDS: Readonly<Record<string, string>> = {
  Date: 'No date. Write "1933", "1933-03", "1933-03-08", "1938~" (about), "1893?" (uncertain), "193X", "1940/1941", "../1914" or "[1930..1932]" (EDTF).',
  LanguageTag: 'No language tag. Write "fr", "ru", "ru-Latn" or the like (BCP 47).',
  Id: 'No id. Write small letters, digits and hyphens: "ville-conquise".',
};

/** A pattern with words for what it refuses; numbers, as which editors read `1931`, pass as before. */
function worded(schema: Schema, message: string): Schema {
  const [text, ...others] = schema.anyOf ?? [schema];
  return { ...text, type: ['string', ...others.map(({ type }) => type)].flat(), patternErrorMessage: message };
}

/**
 * A schema of authored records for the editor of whoever has the data at hand: it knows the ids that there are,
 * and says in words what is wrong with a date. It is not published: ids change with every record.
 */
export function editorSchema(schema: Schema, ids: Readonly<Record<string, readonly string[]>>): Schema {
  const definitions = Object.entries(schema.definitions ?? {}).map(([name, definition]): [string, Schema] => {
    const known = name.endsWith('Id') ? ids[name.slice(0, -'Id'.length)] : undefined;
    const words = WORDS[name];
    if (known) return [name, { enum: known }];
    return [name, words === undefined ? definition : worded(definition, words)];
  });
  return { ...schema, definitions: Object.fromEntries(definitions) };
}

/** Writes the schemas for the editor, where they are not there or not as the data are. */
export function refreshEditorSchemas(root: string): void {
  const folder = join(root, 'schemas/authoring');
  const data = join(root, 'data');
  const ids = Object.fromEntries(
    readdirSync(data, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [
        name,
        readdirSync(join(data, name))
          .flatMap((file) => /^([^.].*)\.yaml$/.exec(file)?.[1] ?? [])
          .sort(),
      ]),
  );
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
      return [file, `${JSON.stringify(editorSchema(schema, ids))}\n`] as const;
    });
  refreshFiles(join(root, '.editor'), Object.fromEntries(schemas));
}
