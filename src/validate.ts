import * as validators from '#data/validators.js';
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

/** An error as ajv reports it. */
interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

const MAX_TERMS = 12;

const WORDS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'an object'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

/** An ajv error as a sentence. */
function sentence({ keyword, message = 'is not valid', params }: AjvError): string {
  if (keyword === 'required') return `The field "${String(params.missingProperty)}" is missing.`;
  if (keyword === 'additionalProperties') return `There is no field "${String(params.additionalProperty)}".`;
  if (keyword === 'minItems') return 'The list is empty.';
  if (keyword === 'type') return `The value should be ${WORDS.get(String(params.type)) ?? String(params.type)}.`;
  // The end is written so that every reader of JSON Schema takes it for the end; people know it as "$".
  if (keyword === 'pattern')
    return `The text does not match ${String(params.pattern).replaceAll('(?![\\s\\S])', '$$')}.`;
  if (keyword === 'enum') {
    const terms = (params.allowedValues as readonly string[]).map((term) => `"${term}"`);
    const more = terms.length > MAX_TERMS ? ` (and ${String(terms.length - MAX_TERMS)} more)` : '';
    return `The value is not one of ${terms.slice(0, MAX_TERMS).join(', ')}${more}.`;
  }
  return `The value ${message}.`;
}

/** A JSON Pointer as a dotted path. */
const pathOf = (pointer: string): string =>
  pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

/** The most errors that are told; a value with more has one fault many times. */
const MAX_ERRORS = 100;

function shown(errors: readonly AjvError[]): ValidationError[] {
  const told = errors
    .slice(0, MAX_ERRORS)
    .map((error) => ({ path: pathOf(error.instancePath), message: sentence(error) }));
  const more = errors.length - told.length;
  return more > 0 ? [...told, { path: '', message: `There are ${String(more)} more errors.` }] : told;
}

function resultOf<T>(validator: Validator, value: unknown): ValidationResult<T> {
  return validator(value)
    ? { valid: true, value: value as T }
    : {
        valid: false,
        errors: shown(validator.errors ?? []),
      };
}

/**
 * Checks that a value is a record in the published shape. No network, no `eval`: the schemas are
 * compiled into the module. References and dates are checked for form, not for meaning. The first
 * hundred errors are told; a last one says how many more there are.
 *
 * @example
 * validateWork(getWork('ville-conquise')).valid // true
 * validateWork({ id: 'my work' }).errors.map(({ path, message }) => `${path}: ${message}`)
 */
export const validateWork = (value: unknown): ValidationResult<Work> => resultOf(validators.work, value);
/**
 * Checks that a value is an edition; see {@link validateWork}.
 * @example
 * validateEdition(getEdition('conquered-city-doubleday-1975')).valid // true
 */
export const validateEdition = (value: unknown): ValidationResult<Edition> => resultOf(validators.edition, value);
/**
 * Checks that a value is a person; see {@link validateWork}.
 * @example
 * validatePerson(getPerson('victor-serge')).valid // true
 */
export const validatePerson = (value: unknown): ValidationResult<Person> => resultOf(validators.person, value);
/**
 * Checks that a value is an event; see {@link validateWork}.
 * @example
 * validateEvent(getEvent('burial-of-leon-sedov-1938')).valid // true
 */
export const validateEvent = (value: unknown): ValidationResult<Event> => resultOf(validators.event, value);
/**
 * Checks that a value is a place; see {@link validateWork}.
 * @example
 * validatePlace(getPlace('ixelles')).valid // true
 */
export const validatePlace = (value: unknown): ValidationResult<Place> => resultOf(validators.place, value);
/**
 * Checks that a value is an organization; see {@link validateWork}.
 * @example
 * validateOrganization(getOrganization('poum')).valid // true
 */
export const validateOrganization = (value: unknown): ValidationResult<Organization> =>
  resultOf(validators.organization, value);
/**
 * Checks that a value is a source; see {@link validateWork}.
 * @example
 * validateSource(getSource('wikipedia-en-victor-serge')).valid // true
 */
export const validateSource = (value: unknown): ValidationResult<Source> => resultOf(validators.source, value);

/**
 * Whether a value is a work in the published shape.
 * @example
 * isWork(getWork('ville-conquise')) // true
 */
export const isWork = (value: unknown): value is Work => validators.work(value);
/**
 * Whether a value is an edition in the published shape.
 * @example
 * isEdition(getEdition('conquered-city-doubleday-1975')) // true
 */
export const isEdition = (value: unknown): value is Edition => validators.edition(value);
/**
 * Whether a value is a person in the published shape.
 * @example
 * isPerson(getPerson('victor-serge')) // true
 */
export const isPerson = (value: unknown): value is Person => validators.person(value);
/**
 * Whether a value is an event in the published shape.
 * @example
 * isEvent(getEvent('burial-of-leon-sedov-1938')) // true
 */
export const isEvent = (value: unknown): value is Event => validators.event(value);
/**
 * Whether a value is a place in the published shape.
 * @example
 * isPlace(getPlace('ixelles')) // true
 */
export const isPlace = (value: unknown): value is Place => validators.place(value);
/**
 * Whether a value is an organization in the published shape.
 * @example
 * isOrganization(getOrganization('poum')) // true
 */
export const isOrganization = (value: unknown): value is Organization => validators.organization(value);
/**
 * Whether a value is a source in the published shape.
 * @example
 * isSource(getSource('wikipedia-en-victor-serge')) // true
 */
export const isSource = (value: unknown): value is Source => validators.source(value);
