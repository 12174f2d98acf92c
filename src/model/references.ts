import { collections } from './collections.js';
import { notesOf, shapeOf, unwrapped } from './meta.js';
import type { CollectionName } from './names.js';
import { z } from './zod.js';

/** A place at which records of a collection name records. */
export interface Reference {
  from: CollectionName;
  /** The names of the fields that lead there; lists on the way count by their items. */
  path: readonly string[];
  to: CollectionName;
  /** Whether two records may name one another there, as persons do who are related. */
  isMutual: boolean;
}

/** The references below a schema. */
function below(schema: z.ZodTypeAny, from: CollectionName, path: readonly string[]): Reference[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return below(bare.element as z.ZodTypeAny, from, path);
  if (bare instanceof z.ZodObject)
    return Object.entries(shapeOf(bare)).flatMap(([key, field]) => below(field, from, [...path, key]));
  const { meaning } = notesOf(bare);
  return meaning?.is === 'reference' ? [{ from, path, to: meaning.to, isMutual: meaning.isMutual ?? false }] : [];
}

/** Every place at which a record names another, as the schemas say. */
export const references: readonly Reference[] = collections.flatMap(({ name, schemas }) =>
  below(schemas.authored, name, []),
);
