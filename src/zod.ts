/**
 * The published records as zod schemas (the version 3 API, which zod 4 ships as `zod/v3`), for those who
 * validate records of their own. Needs `zod`, an optional peer dependency.
 *
 * The schemas check structure; that references resolve and dates agree is the compiler's work. Ids are
 * any text of the right form, so that records the dataset does not have pass too.
 *
 * @packageDocumentation
 */
import { questionSchemas, schemas } from './model/collections.js';
import type { Published } from './model/primitives.js';
import type { z } from './model/zod.js';

export { redirectSchema } from './model/collections.js';

/** A schema of the model, typed by what it checks in its published shape. */
type PublishedSchema<S extends z.ZodTypeAny> = z.ZodType<Published<z.infer<S>>, z.ZodTypeDef, unknown>;

/** The model types both shapes as the authored one: here the published shape gets its own type. */
const typed = <S extends z.ZodTypeAny>(schema: S): PublishedSchema<S> => schema;

/**
 * A published work.
 * @example
 * workSchema.safeParse(JSON.parse(text)).error?.issues
 */
export const workSchema = /* @__PURE__ */ typed(schemas.works.published);

/** A published edition. */
export const editionSchema = /* @__PURE__ */ typed(schemas.editions.published);

/** A published person. */
export const personSchema = /* @__PURE__ */ typed(schemas.people.published);

/** A published event. */
export const eventSchema = /* @__PURE__ */ typed(schemas.events.published);

/** A published place. */
export const placeSchema = /* @__PURE__ */ typed(schemas.places.published);

/** A published organization. */
export const organizationSchema = /* @__PURE__ */ typed(schemas.organizations.published);

/** A published source. */
export const sourceSchema = /* @__PURE__ */ typed(schemas.sources.published);

/** A published question. */
export const questionSchema = /* @__PURE__ */ typed(questionSchemas.published);
