import { parseDate } from '../values/edtf.js';
import { isObject } from '../values/paths.js';
import { type SchemaNode, nodeOf } from './meta.js';
import type { z } from './zod.js';

/**
 * An authored value in its published shape: keys in the order of the schema, whatever order the author
 * chose, and every date the object with its bounds. What has not the shape of the schema stays as it is.
 *
 * @param dateOf - makes a date of its text.
 * @throws {DateError} where a text is no date, unless `dateOf` takes care of it.
 */
export function publishedShape(
  schema: z.ZodTypeAny,
  value: unknown,
  dateOf: (text: string) => unknown = parseDate,
): unknown {
  return publishedNode(nodeOf(schema), value, dateOf);
}

function publishedNode(node: SchemaNode, value: unknown, dateOf: (text: string) => unknown): unknown {
  const { fields, items, notes } = node;
  if (fields && isObject(value)) {
    const copy: Record<string, unknown> = {};
    for (const [key, field] of fields)
      if (Object.hasOwn(value, key)) copy[key] = publishedNode(field, value[key], dateOf);
    return copy;
  }
  if (items && Array.isArray(value)) return value.map((item) => publishedNode(items, item, dateOf));
  return typeof value === 'string' && notes.meaning?.is === 'date' ? dateOf(value) : value;
}
