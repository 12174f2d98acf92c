import { collections } from '../model/collections.js';
import { isObject } from '../values/paths.js';
import type { SchemaFile } from './json-schema.js';

/** A schema with nothing but what decides: no texts, and vocabularies as plain lists of terms. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema.oneOf)) return { enum: schema.oneOf.map((term: { const: unknown }) => term.const) };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' || key === 'definitions')
        return [[key, Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, bare(one)]))]];
      return TEXTS.has(key) ? [] : [[key, bare(value)]];
    }),
  );
}

const TEXTS = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples']);

/** The forms of all records in one, for the validators of the package: they share what the schemas define. Their texts stay out. */
export function validatorForms(schemas: readonly SchemaFile[]): Readonly<Record<string, unknown>> {
  const forms: Record<string, unknown> = {};
  for (const { record } of collections) {
    const { definitions, ...form } = schemas.find(({ path }) => path === `${record}.schema.json`)?.schema ?? {};
    Object.assign(forms, definitions, { [record]: form });
  }
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, bare(form)]));
}
