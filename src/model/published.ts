import { parseDate } from '../values/edtf.js';
import { isObject } from '../values/paths.js';
import { notesOf, shapeOf, unwrapped } from './meta.js';
import { z } from './zod.js';

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
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject && isObject(value)) {
    const shape = shapeOf(bare);
    const copy: Record<string, unknown> = {};
    for (const key in shape) {
      const field = shape[key];
      if (field && Object.hasOwn(value, key)) copy[key] = publishedShape(field, value[key], dateOf);
    }
    return copy;
  }
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => publishedShape(bare.element as z.ZodTypeAny, item, dateOf));
  }
  return typeof value === 'string' && notesOf(bare).meaning?.is === 'date' ? dateOf(value) : value;
}
