/**
 * The published records as zod schemas (the version 3 API, which zod 4 ships as `zod/v3`), for those who
 * validate records of their own. Needs `zod`, an optional peer dependency.
 *
 * The schemas check structure; that references resolve and dates agree is the compiler's work. Ids are
 * any text of the right form, so that records the dataset does not have pass too.
 *
 * @packageDocumentation
 */
import { questionSchemas, redirectSchema as redirects, schemas } from './model/collections.js';
import type { z } from './model/zod.js';
import type {
  CollectionName,
  Edition,
  Event,
  IdOf,
  Organization,
  Person,
  Place,
  Question,
  Redirect,
  Source,
  Work,
} from './types.js';

/** What is published, as anybody may write it: ids are any text, and nothing is read-only. */
export type Foreign<T> = [T] extends [string]
  ? [T] extends [IdOf[CollectionName]]
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? Foreign<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Foreign<Exclude<T[K], undefined>> }
      : T;

/** A schema of what is published. */
export type PublishedSchema<T> = z.ZodType<Foreign<T>, z.ZodTypeDef, unknown>;

/** The model types both shapes as the authored one: here the published shape gets its own type. */
const published = <T>(schema: z.ZodTypeAny): PublishedSchema<T> => schema as PublishedSchema<T>;

/**
 * A published work.
 * @example
 * workSchema.safeParse(JSON.parse(text)).error?.issues
 */
export const workSchema: PublishedSchema<Work> = /* @__PURE__ */ published(schemas.works.published);

/** A published edition. */
export const editionSchema: PublishedSchema<Edition> = /* @__PURE__ */ published(schemas.editions.published);

/** A published person. */
export const personSchema: PublishedSchema<Person> = /* @__PURE__ */ published(schemas.people.published);

/** A published event. */
export const eventSchema: PublishedSchema<Event> = /* @__PURE__ */ published(schemas.events.published);

/** A published place. */
export const placeSchema: PublishedSchema<Place> = /* @__PURE__ */ published(schemas.places.published);

/** A published organization. */
export const organizationSchema: PublishedSchema<Organization> = /* @__PURE__ */ published(
  schemas.organizations.published,
);

/** A published source. */
export const sourceSchema: PublishedSchema<Source> = /* @__PURE__ */ published(schemas.sources.published);

/** A published question. */
export const questionSchema: PublishedSchema<Question> = /* @__PURE__ */ published(questionSchemas.published);

/** A redirect. */
export const redirectSchema: PublishedSchema<Redirect> = /* @__PURE__ */ published(redirects);
