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
  IdOf,
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
import type { vocabularySchema } from '../../src/model/vocabulary.js';
import type {
  editionSchema,
  eventSchema,
  organizationSchema,
  personSchema,
  placeSchema,
  questionSchema,
  redirectSchema,
  sourceSchema,
  workSchema,
} from '../../src/zod.js';

/** Whether two types are the same, not merely assignable to each other. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Fails to compile unless its argument is `true`. */
type Proof<T extends true> = T;

/** The unions of ids, of any collection. */
type AnyId = IdOf[CollectionName];

/**
 * A type as both sides write it: mutable, without `undefined` in optional fields, ids widened to
 * `string`. Vocabularies are left as they are.
 */
type Plain<T> = [T] extends [string]
  ? [T] extends [AnyId]
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
      : T;

type Agrees<Interface, Schema extends z.ZodTypeAny> = Same<Plain<Interface>, Plain<z.infer<Schema>>>;

export type Proofs = [
  Proof<Same<Plain<EdtfDate>, Plain<PublishedDate>>>,
  Proof<Agrees<Work, typeof workSchema>>,
  Proof<Agrees<Edition, typeof editionSchema>>,
  Proof<Agrees<Person, typeof personSchema>>,
  Proof<Agrees<Event, typeof eventSchema>>,
  Proof<Agrees<Place, typeof placeSchema>>,
  Proof<Agrees<Organization, typeof organizationSchema>>,
  Proof<Agrees<Source, typeof sourceSchema>>,
  Proof<Agrees<Redirect, typeof redirectSchema>>,
  Proof<Agrees<Question, typeof questionSchema>>,
  Proof<Same<Plain<Omit<Vocabulary, 'id'>>, Plain<Omit<z.infer<typeof vocabularySchema>, 'id'>>>>,
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
  Proof<Agrees<Missing, typeof workSchema>>,
  // @ts-expect-error a field of the interface is missing from the schema
  Proof<Agrees<Extra, typeof workSchema>>,
  // @ts-expect-error a field is optional on one side only
  Proof<Agrees<Optional, typeof workSchema>>,
  // @ts-expect-error a vocabulary is any text on one side
  Proof<Agrees<Widened, typeof workSchema>>,
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
