/**
 * The published records as zod schemas (the version 3 API, which zod 4 ships as `zod/v3`), for those who
 * validate or extend records of their own. Needs `zod`, an optional peer dependency.
 *
 * The schemas check structure; that references resolve and dates agree is the compiler's work.
 *
 * @packageDocumentation
 */
import { primitives } from './model/primitives.js';
import { edition } from './model/records/edition.js';
import { event } from './model/records/event.js';
import { organization } from './model/records/organization.js';
import { person } from './model/records/person.js';
import { place } from './model/records/place.js';
import { source } from './model/records/source.js';
import { work } from './model/records/work.js';

export { questionSchema, redirectSchema } from './model/collections.js';

const published = /* @__PURE__ */ primitives('published');

/**
 * A date as published, with its bounds.
 * @example
 * dateSchema.parse(works[0]?.published?.date)
 */
export const dateSchema = /* @__PURE__ */ published.date();

/**
 * A published work.
 * @example
 * workSchema.safeParse(JSON.parse(text)).error?.issues
 */
export const workSchema = /* @__PURE__ */ work(published);

/** A published edition. */
export const editionSchema = /* @__PURE__ */ edition(published);

/** A published person. */
export const personSchema = /* @__PURE__ */ person(published);

/** A published event. */
export const eventSchema = /* @__PURE__ */ event(published);

/** A published place. */
export const placeSchema = /* @__PURE__ */ place(published);

/** A published organization. */
export const organizationSchema = /* @__PURE__ */ organization(published);

/** A published source. */
export const sourceSchema = /* @__PURE__ */ source(published);
