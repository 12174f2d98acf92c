import { collections } from '../model/collections.js';
import { nodeOf, type SchemaNode } from '../model/meta.js';
import { z } from '../model/zod.js';
import { isObject } from '../values/paths.js';
import type { SchemaFile } from './json-schema.js';
import { portablePattern } from './portable-pattern.js';

/** What the model says of texts that do not match a pattern, by the pattern as schemas have it. */
function expectations(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = ({ schema, fields, items }: SchemaNode): void => {
    if (schema instanceof z.ZodString) {
      for (const check of schema._def.checks) {
        if (check.kind !== 'regex' || check.message === undefined) continue;
        const pattern = portablePattern(check.regex.source);
        if (!found.has(pattern)) found.set(pattern, `${check.message}.`);
      }
    }
    if (items) collect(items);
    fields?.forEach(collect);
  };
  for (const { schemas } of collections) collect(nodeOf(schemas.published));
  return found;
}

/**
 * A schema with nothing but what decides, vocabularies as plain lists of terms, and with each pattern the words of the
 * model for it: no other texts.
 */
function bare(schema: unknown, expected: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => bare(one, expected));
  if (!isObject(schema)) return schema;
  if (Array.isArray(schema.oneOf)) return { enum: schema.oneOf.map((term: { const: unknown }) => term.const) };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' || key === 'definitions')
        return [
          [key, Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, bare(one, expected)]))],
        ];
      if (key === 'pattern')
        return [
          [key, value],
          ['expected', expected.get(value as string)],
        ];
      return TEXTS.has(key) ? [] : [[key, bare(value, expected)]];
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
  const expected = expectations();
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, bare(form, expected)]));
}
