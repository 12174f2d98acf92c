import { ignoreOverride, zodToJsonSchema } from 'zod-to-json-schema';
import { vocabularies } from '../generated/vocabularies.js';
import type { VocabularyName } from '../generated/terms.js';
import {
  collections,
  metaSchema,
  questionSchemas,
  questionsFileSchema,
  redirectSchema,
  redirectsFileSchema,
} from '../model/collections.js';
import { PACKAGE } from '../formats/iri.js';
import { field, type Notes, notesOf } from '../model/meta.js';
import type { Shape } from '../model/primitives.js';
import { vocabularySchema } from '../model/vocabulary.js';
import { z } from '../model/zod.js';
import { publishedShape } from '../model/published.js';
import { portablePattern } from './portable-pattern.js';

/** A JSON Schema of draft 7, the draft that a bare `new Ajv()` and most editors read. */
export type JsonSchema = Record<string, unknown>;

interface NotedDef extends z.ZodTypeDef {
  notes?: Notes;
}

/** Where a schema of this major version can be fetched once the package is published. */
export const schemaId = (path: string, version: string): string =>
  `${PACKAGE}@${version.split('.')[0] ?? '0'}/schemas/${path}`;

/** A vocabulary as JSON Schema: every term with what it means. */
function termsSchema(name: VocabularyName): JsonSchema {
  return {
    oneOf: Object.entries(vocabularies[name]).map(([term, { en, definition }]) => ({
      const: term,
      title: en,
      description: definition,
    })),
  };
}

/**
 * A text that editors' YAML readers may see as a number: `1931`, `9781590170649`. The compiler reads
 * every scalar as text; a schema for other readers has to admit both.
 */
const textOrNumber = ({ type: _, ...schema }: JsonSchema): JsonSchema => {
  const { description, examples, ...rules } = schema;
  return {
    ...(description !== undefined && { description }),
    anyOf: [{ type: 'string', ...rules }, { type: 'number' }],
    ...(examples !== undefined && { examples }),
  };
};

const NUMERIC = new Set(['coded', 'day', 'pages', 'date', 'julianDate', 'isbn', 'identifier']);

/** Translates one zod schema, and every named schema it refers to, into JSON Schema. */
function translated(schema: z.ZodTypeAny, shape: Shape): { root: JsonSchema; definitions: Record<string, JsonSchema> } {
  const named = new Map<string, z.ZodTypeAny | VocabularyName>();
  const definitions: Record<string, JsonSchema> = {};
  const convert = (one: z.ZodTypeAny): JsonSchema =>
    zodToJsonSchema(one as z.ZodType<unknown>, {
      target: 'jsonSchema7',
      $refStrategy: 'none',
      override: (def, refs) => {
        const { notes, description } = def as NotedDef & { description?: string };
        if (!notes?.definition || refs.currentPath.length <= 1) return ignoreOverride;
        if (!named.has(notes.definition)) {
          named.set(notes.definition, notes.meaning?.is === 'term' ? notes.meaning.of : schemaOf(def));
        }
        return {
          $ref: `#/definitions/${notes.definition}`,
          ...(description && { description }),
          ...examplesOf(def, shape),
          ...(notes.meaning?.is === 'reference' && { $comment: `the id of a record in ${notes.meaning.to}` }),
        };
      },
      postProcess: (json, def) => {
        if (!json) return json;
        const { notes } = def as NotedDef;
        const { $schema: _, ...own } = json as JsonSchema;
        const withExamples = {
          ...own,
          ...(typeof own.pattern === 'string' && { pattern: portablePattern(own.pattern) }),
          ...examplesOf(def, shape),
        };
        const numeric =
          shape === 'authored' && own.type === 'string' && notes?.meaning && NUMERIC.has(notes.meaning.is);
        return (numeric ? textOrNumber(withExamples) : withExamples) as never;
      },
    });
  const root = convert(schema);
  for (let done = 0; done < named.size;) {
    const pending = [...named.entries()].slice(done);
    done = named.size;
    for (const [name, one] of pending) {
      definitions[name] =
        typeof one === 'string'
          ? termsSchema(one)
          : { ...aboutOf(one), ...without(convert(one), ['$schema', 'description', 'examples']) };
    }
  }
  return { root: without(root, ['$schema']), definitions };
}

/** A schema with a definition object of zod's, which is all that zod-to-json-schema hands out. */
function schemaOf(def: z.ZodTypeDef): z.ZodTypeAny {
  const { typeName } = def as z.ZodTypeDef & { typeName: 'ZodString' };
  return new (z[typeName] as unknown as new (def: z.ZodTypeDef) => z.ZodTypeAny)(def);
}

/** What a value of a named schema is, wherever it stands. */
const aboutOf = (schema: z.ZodTypeAny): JsonSchema => {
  const { about } = notesOf(schema);
  return about === undefined ? {} : { description: about };
};

/** The examples noted on a schema, in the shape that it describes. */
function examplesOf(def: z.ZodTypeDef, shape: Shape): { examples?: unknown[] } {
  const { notes } = def as NotedDef;
  if (!notes?.examples?.length) return {};
  return {
    examples: notes.examples.map((example) =>
      shape === 'published' ? publishedShape(schemaOf(def), example) : example,
    ),
  };
}

const without = (schema: JsonSchema, keys: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));

/** The definitions that a schema refers to, sorted by name. */
const sortedByName = (definitions: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A schema file: `schemas/<path>`. */
export interface SchemaFile {
  path: string;
  schema: JsonSchema;
}

function file(
  path: string,
  title: string,
  description: string,
  schema: z.ZodTypeAny,
  shape: Shape,
  version: string,
): SchemaFile {
  const { root, definitions } = translated(schema, shape);
  return {
    path,
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: schemaId(path, version),
      title,
      description,
      ...without(root, ['description']),
      ...(Object.keys(definitions).length > 0 && { definitions: sortedByName(definitions) }),
    },
  };
}

/** A text with its first letter in capitals: `Work` for `work`. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What `meta` of a release may be. */
const META = {
  name: 'serge-data',
  version: '1.2.0',
  schemaVersion: '1',
  license: { data: 'CC0-1.0', code: 'MIT' },
  counts: Object.fromEntries(collections.map(({ name }) => [name, 100])),
  citations: 1000,
  disputes: 100,
};

/** Every schema the package ships, in both shapes. */
export function schemaFiles(version: string): SchemaFile[] {
  const records = collections.flatMap(({ name, record, description, schemas }) => [
    file(`${record}.schema.json`, capitalized(record), description, schemas.published, 'published', version),
    file(
      `${name}.schema.json`,
      capitalized(name),
      `All ${name} of the dataset, sorted by id.`,
      z.array(schemas.published),
      'published',
      version,
    ),
    file(
      `authoring/${record}.schema.json`,
      `${capitalized(record)} (authoring)`,
      `${description} As written in YAML: dates are EDTF texts.`,
      schemas.authored,
      'authored',
      version,
    ),
  ]);
  return [
    ...records,
    file(
      'redirects.schema.json',
      'Redirects',
      'Ids that were published and are no longer used.',
      z.array(redirectSchema),
      'published',
      version,
    ),
    file(
      'questions.schema.json',
      'Questions',
      'What is known to be missing or unsettled.',
      z.array(questionSchemas.published),
      'published',
      version,
    ),
    file(
      'vocabularies.schema.json',
      'Vocabularies',
      'The closed lists of terms.',
      z.array(vocabularySchema),
      'published',
      version,
    ),
    file('meta.schema.json', 'Meta', 'What this release holds.', metaSchema, 'published', version),
    file(
      'all.schema.json',
      'Dataset',
      'The whole dataset in one object.',
      z
        .object({
          meta: field(metaSchema, 'What this release holds.', META),
          ...Object.fromEntries(
            collections.map(({ name, schemas }) => [
              name,
              field(z.array(schemas.published), `All ${name} of the dataset, sorted by id.`, []),
            ]),
          ),
          redirects: field(z.array(redirectSchema), 'Ids that were published and are no longer used.', []),
          questions: field(z.array(questionSchemas.published), 'What is known to be missing or unsettled.', []),
          vocabularies: field(z.array(vocabularySchema), 'The closed lists of terms.', []),
        })
        .strict(),
      'published',
      version,
    ),
    file(
      'authoring/redirects.schema.json',
      'Redirects (authoring)',
      'data/redirects.yaml',
      redirectsFileSchema,
      'authored',
      version,
    ),
    file(
      'authoring/questions.schema.json',
      'Questions (authoring)',
      'data/questions.yaml',
      questionsFileSchema,
      'authored',
      version,
    ),
  ];
}

/** The schema files as text, by path below `schemas/`. */
export const schemaTexts = (schemas: readonly SchemaFile[]): Record<string, string> =>
  Object.fromEntries(schemas.map(({ path, schema }) => [path, `${JSON.stringify(schema, null, 2)}\n`]));
