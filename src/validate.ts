import forms from '#data/forms.json' with { type: 'json' };
import { faultsIn, fits } from './query/conformance.js';
import type { Edition, Event, Organization, Person, Place, Source, Work } from './types.js';

/** What is wrong with a value, and where. */
export interface ValidationError {
  /**
   * The place in the value, as `supports` writes it; empty for the value as a whole.
   * @example 'contents.0.language'
   */
  readonly path: string;
  /**
   * What is wrong, a whole sentence.
   * @example 'The field "kind" is missing.'
   */
  readonly message: string;
}

/** The answer of a validator: the value, now typed, or everything that is wrong with it. */
export type ValidationResult<T> =
  { readonly valid: true; readonly value: T } | { readonly valid: false; readonly errors: readonly ValidationError[] };

type RecordName = 'work' | 'edition' | 'person' | 'event' | 'place' | 'organization' | 'source';

/** The most errors that are told; a value with more has one fault many times. */
const MAX_ERRORS = 100;

function resultOf<T>(record: RecordName, value: unknown): ValidationResult<T> {
  const { faults, count } = faultsIn(value, forms[record], forms, MAX_ERRORS);
  if (count === 0) return { valid: true, value: value as T };
  const more = count - faults.length;
  const told = more > 0 ? [{ path: '', message: `There are ${String(more)} more errors.` }] : [];
  return { valid: false, errors: [...faults, ...told] };
}

const is = (record: RecordName, value: unknown): boolean => fits(value, forms[record], forms);

/**
 * Checks that a value is a record in the published shape. No network, no `eval`: the
 * forms come with the module. References and dates are checked for form, not for meaning. The first
 * hundred errors are told; a last one says how many more there are.
 *
 * @example
 * validateWork(getWork('ville-conquise')).valid // true
 * validateWork({ id: 'my work' }).errors.map(({ path, message }) => `${path}: ${message}`)
 */
export const validateWork = (value: unknown): ValidationResult<Work> => resultOf('work', value);
/**
 * Checks that a value is an edition; see {@link validateWork}.
 * @example
 * validateEdition(getEdition('conquered-city-doubleday-1975')).valid // true
 */
export const validateEdition = (value: unknown): ValidationResult<Edition> => resultOf('edition', value);
/**
 * Checks that a value is a person; see {@link validateWork}.
 * @example
 * validatePerson(getPerson('victor-serge')).valid // true
 */
export const validatePerson = (value: unknown): ValidationResult<Person> => resultOf('person', value);
/**
 * Checks that a value is an event; see {@link validateWork}.
 * @example
 * validateEvent(getEvent('burial-of-leon-sedov-1938')).valid // true
 */
export const validateEvent = (value: unknown): ValidationResult<Event> => resultOf('event', value);
/**
 * Checks that a value is a place; see {@link validateWork}.
 * @example
 * validatePlace(getPlace('ixelles')).valid // true
 */
export const validatePlace = (value: unknown): ValidationResult<Place> => resultOf('place', value);
/**
 * Checks that a value is an organization; see {@link validateWork}.
 * @example
 * validateOrganization(getOrganization('poum')).valid // true
 */
export const validateOrganization = (value: unknown): ValidationResult<Organization> => resultOf('organization', value);
/**
 * Checks that a value is a source; see {@link validateWork}.
 * @example
 * validateSource(getSource('wikipedia-en-victor-serge')).valid // true
 */
export const validateSource = (value: unknown): ValidationResult<Source> => resultOf('source', value);

/**
 * Whether a value is a work in the published shape.
 * @example
 * isWork(getWork('ville-conquise')) // true
 */
export const isWork = (value: unknown): value is Work => is('work', value);
/**
 * Whether a value is an edition in the published shape.
 * @example
 * isEdition(getEdition('conquered-city-doubleday-1975')) // true
 */
export const isEdition = (value: unknown): value is Edition => is('edition', value);
/**
 * Whether a value is a person in the published shape.
 * @example
 * isPerson(getPerson('victor-serge')) // true
 */
export const isPerson = (value: unknown): value is Person => is('person', value);
/**
 * Whether a value is an event in the published shape.
 * @example
 * isEvent(getEvent('burial-of-leon-sedov-1938')) // true
 */
export const isEvent = (value: unknown): value is Event => is('event', value);
/**
 * Whether a value is a place in the published shape.
 * @example
 * isPlace(getPlace('ixelles')) // true
 */
export const isPlace = (value: unknown): value is Place => is('place', value);
/**
 * Whether a value is an organization in the published shape.
 * @example
 * isOrganization(getOrganization('poum')) // true
 */
export const isOrganization = (value: unknown): value is Organization => is('organization', value);
/**
 * Whether a value is a source in the published shape.
 * @example
 * isSource(getSource('wikipedia-en-victor-serge')) // true
 */
export const isSource = (value: unknown): value is Source => is('source', value);
