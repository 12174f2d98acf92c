/*
 * The interfaces say the same as the zod schemas they are made from. Checked by `tsc` alone: a field missing
 * on either side, optional on one side only, or of another type, fails the compilation.
 */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment --
   the comparison needs a free type, and the refutations are wrong on purpose */
import type { z } from 'zod/v3';
import type { PublishedDate } from '../../src/values/edtf.js';
import type { CollectionName as ModelCollectionName } from '../../src/model/names.js';
import type {
  CollectionName,
  DataRecord,
  Edition,
  EdtfDate,
  Event,
  HistoricalEvent,
  Organization,
  Person,
  PersonId,
  Place,
  Question,
  Redirect,
  Source,
  Vocabulary,
  Work,
  WorkId,
} from '../../src/types.js';
import type { questionSchemas, redirectSchema, schemas } from '../../src/model/collections.js';
import type { Published } from '../../src/model/primitives.js';
import type { vocabularySchema } from '../../src/model/vocabulary.js';
import type { Foreign } from '../../src/zod.js';

/** Whether two types are the same, not merely assignable to each other. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Fails to compile unless its argument is `true`. */
type Proof<T extends true> = T;

/** What a schema gives, without `undefined` in optional fields. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T;

/** Whether an interface, and what `serge-data/zod` makes of it, say what the model checks. */
type Agrees<Interface, Schema extends z.ZodTypeAny> = Same<Foreign<Interface>, Plain<Published<z.infer<Schema>>>>;

type Schemas = typeof schemas;

export type Proofs = [
  Proof<Same<Foreign<EdtfDate>, Plain<PublishedDate>>>,
  Proof<Agrees<Work, Schemas['works']['published']>>,
  Proof<Agrees<Edition, Schemas['editions']['published']>>,
  Proof<Agrees<Person, Schemas['people']['published']>>,
  Proof<Agrees<Event, Schemas['events']['published']>>,
  Proof<Agrees<Place, Schemas['places']['published']>>,
  Proof<Agrees<Organization, Schemas['organizations']['published']>>,
  Proof<Agrees<Source, Schemas['sources']['published']>>,
  Proof<Agrees<Redirect, typeof redirectSchema>>,
  Proof<Agrees<Question, (typeof questionSchemas)['published']>>,
  Proof<Same<Foreign<Omit<Vocabulary, 'id'>>, Plain<Omit<z.infer<typeof vocabularySchema>, 'id'>>>>,
  Proof<Same<CollectionName, ModelCollectionName>>,
  Proof<Same<HistoricalEvent, Event>>,
];

/** The comparison itself notices what it should. */
interface Missing extends Omit<Work, 'titles'> {
  readonly id: WorkId;
}
interface Extra extends Work {
  readonly mood?: string;
}
interface Optional extends Omit<Work, 'status'> {
  readonly status?: Work['status'];
}
interface Widened extends Omit<Work, 'kind'> {
  readonly kind: string;
}

export type Refutations = [
  // @ts-expect-error a field of the schema is missing from the interface
  Proof<Agrees<Missing, Schemas['works']['published']>>,
  // @ts-expect-error a field of the interface is missing from the schema
  Proof<Agrees<Extra, Schemas['works']['published']>>,
  // @ts-expect-error a field is optional on one side only
  Proof<Agrees<Optional, Schemas['works']['published']>>,
  // @ts-expect-error a vocabulary is any text on one side
  Proof<Agrees<Widened, Schemas['works']['published']>>,
];

declare const person: Person;
declare const record: DataRecord;

// @ts-expect-error records are read only
person.scope = 'core';
// @ts-expect-error lists are read only
person.names.push({ text: 'Le Rétif', lang: 'fr', kind: 'pen' });
// @ts-expect-error an id is not any text
export const stranger: PersonId = 'nobody-of-that-name';
// @ts-expect-error a vocabulary is closed
export const scope: Person['scope'] = 'outer';
// @ts-expect-error sources cite nothing
export const cited = (record as Source).sources;
