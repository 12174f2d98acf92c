import { questionSchemas, questionsFileSchema, redirectSchema, redirectsFileSchema } from '../model/collections.js';
import { isObject } from '../values/paths.js';
import type { z } from '../model/zod.js';
import type { Document } from './document.js';
import type { Finding } from './finding.js';
import { validated } from './record.js';

/** An item of a list that a file holds, with the document it stands in and its position there. */
export interface Item<T> {
  data: T;
  document: Document;
  index: number;
}

export type Redirect = z.infer<typeof redirectSchema>;
export type Question = z.infer<typeof questionSchemas.authored>;

/** Reads a file that holds one list under one key: `redirects:` or `questions:`. */
function itemsIn<T extends z.ZodTypeAny>(
  document: Document | undefined,
  key: string,
  schema: T,
  file: z.ZodTypeAny,
): { items: Item<z.infer<T>>[]; findings: Finding[] } {
  if (!document) return { items: [], findings: [] };
  const findings = validated(file, document, document.value, 'structure');
  const list = isObject(document.value) ? document.value[key] : undefined;
  const items = (Array.isArray(list) ? list : []).flatMap((one, index) => {
    const result = schema.safeParse(one);
    return result.success ? [{ data: result.data as z.infer<T>, document, index }] : [];
  });
  return { items, findings };
}

/** The redirects of `data/redirects.yaml`. */
export const redirectsIn = (document: Document | undefined) =>
  itemsIn(document, 'redirects', redirectSchema, redirectsFileSchema);

/** The questions of `data/questions.yaml`. */
export const questionsIn = (document: Document | undefined) =>
  itemsIn(document, 'questions', questionSchemas.authored, questionsFileSchema);
