import { questionSchemas, questionsFileSchema, redirectSchema, redirectsFileSchema } from '../model/collections.js';
import type { Published } from '../model/primitives.js';
import { own } from '../values/own.js';
import { isObject } from '../values/paths.js';
import type { z } from '../model/zod.js';
import type { Document } from './document.js';
import type { Finding } from './finding.js';
import { readBy, type Reading } from './record.js';

/** An item of a list that a file holds, with the document it stands in and its position there. */
export interface Item<T> {
  data: T;
  document: Document;
  index: number;
}

export type Redirect = z.infer<typeof redirectSchema>;
export type Question = Published<z.infer<typeof questionSchemas.authored>>;

/** What a file was found to hold that has one list under one key. */
interface ReadList<T> {
  reading: Reading;
  /** The items of right structure, whatever is wrong with others. */
  items: Item<T>[];
  findings: Finding[];
}

/** Reads a file that holds one list under one key: `redirects:` or `questions:`. */
function listOf<T>(document: Document, key: string, file: z.ZodTypeAny, item: z.ZodTypeAny): ReadList<T> {
  const { findings, ...reading } = readBy(file, document);
  const list = isObject(reading.data) ? own(reading.data, key) : undefined;
  const items = (Array.isArray(list) ? list : []).flatMap((data: unknown, index) =>
    reading.isSound || item.safeParse(data).success ? [{ data: data as T, document, index }] : [],
  );
  return { reading, items, findings };
}

/** The redirects of `data/redirects.yaml`. */
export const redirectsIn = (document: Document): ReadList<Redirect> =>
  listOf(document, 'redirects', redirectsFileSchema, redirectSchema);

/** The questions of `data/questions.yaml`. */
export const questionsIn = (document: Document): ReadList<Question> =>
  listOf(document, 'questions', questionsFileSchema, questionSchemas.published);
