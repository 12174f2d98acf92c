import { collectionOf, collections, questionSchemas } from '../model/collections.js';
import { parseDate } from '../values/edtf.js';
import { notesOf, shapeOf, unwrapped } from '../model/meta.js';
import { isObject } from '../values/paths.js';
import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import { z } from '../model/zod.js';
import type { Compiled } from './compile.js';
import { referrers } from './referrers.js';

/** A record as published: what the JSON holds. */
export type PublishedRecord = Record<string, unknown> & { id: string };

/** What the package holds, ready to be written. */
export interface Published {
  collections: Record<CollectionName, PublishedRecord[]>;
  redirects: unknown[];
  questions: unknown[];
  vocabularies: unknown[];
  meta: Record<string, unknown>;
  /** By how many others each record is referred to, in the order of the collection. */
  referrers: Record<CollectionName, number[]>;
}

/**
 * A copy of an authored value as it is published: keys in the order of the schema, whatever order the
 * author chose, and every date the object with its bounds.
 */
export function withPublishedDates(schema: z.ZodTypeAny, value: unknown): unknown {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject && isObject(value)) {
    const shape = shapeOf(bare);
    const copy: Record<string, unknown> = {};
    for (const key in shape) {
      const field = shape[key];
      if (field && Object.hasOwn(value, key)) copy[key] = withPublishedDates(field, value[key]);
    }
    return copy;
  }
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => withPublishedDates(bare.element as z.ZodTypeAny, item));
  }
  return typeof value === 'string' && notesOf(bare).meaning?.is === 'date' ? parseDate(value) : value;
}

const count = (published: Record<CollectionName, PublishedRecord[]>, key: 'sources' | 'disputes'): number =>
  Object.values(published)
    .flat()
    .reduce((sum, record) => sum + (Array.isArray(record[key]) ? record[key].length : 0), 0);

/** Turns compiled data into what is published: sorted, in model order, dates with their bounds. */
export function publish({ dataset, vocabularies }: Compiled, version: string): Published {
  const published = Object.fromEntries(
    COLLECTION_NAMES.map((name) => {
      const { schemas } = collectionOf(name);
      const records = dataset.all(name).map(({ data }) => withPublishedDates(schemas.authored, data));
      return [name, records];
    }),
  ) as Record<CollectionName, PublishedRecord[]>;
  return {
    collections: published,
    redirects: dataset.redirects.map(({ data }) => data),
    questions: dataset.questions.map(({ data }) => withPublishedDates(questionSchemas.authored, data)),
    vocabularies,
    meta: {
      name: 'serge-data',
      version,
      schemaVersion: version.split('.')[0] ?? '0',
      license: { data: 'CC0-1.0', code: 'MIT' },
      counts: Object.fromEntries(collections.map(({ name }) => [name, published[name].length])),
      citations: count(published, 'sources'),
      disputes: count(published, 'disputes'),
    },
    referrers: referrers(dataset),
  };
}
