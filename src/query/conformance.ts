import { own } from '../values/own.js';
import { isObject, type Path, pathText, type Step } from '../values/paths.js';
import { remembered } from './once.js';

/**
 * What a published record may be: the part of JSON Schema (draft 7) that the schemas of the records are
 * written in. Where a list of terms is closed, it is an `enum`.
 */
export interface Form {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Form;
  readonly items?: Form;
  readonly minItems?: number;
  readonly pattern?: string;
  /** What a text that does not match the pattern is told: no keyword of JSON Schema. */
  readonly expected?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Form[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Forms by name, as `$ref` names them: `#/definitions/Title`. */
export type Forms = Readonly<Record<string, Form>>;

/** Something that does not conform, and where. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The way to a value, step by step backwards: most values conform, and nobody asks for their path. */
interface Trail {
  readonly step: Step;
  readonly from: Trail | undefined;
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['object', 'an object'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['null', 'null'],
]);

const nounOf = (type = ''): string => NOUNS.get(type) ?? type;

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const hasType = (value: unknown, type: string | undefined): boolean =>
  type === undefined || (typeOf(value) === type && (type !== 'number' || Number.isFinite(value)));

const regex = remembered((pattern: string) => new RegExp(pattern, 'u'));

const MAX_TERMS = 12;

function termsOf(terms: readonly unknown[]): string {
  const told = terms.slice(0, MAX_TERMS).map((term) => `"${String(term)}"`);
  return told.join(', ') + (terms.length > MAX_TERMS ? ` (and ${String(terms.length - MAX_TERMS)} more)` : '');
}

/** The steps of a trail as a dotted path. */
function pathTo(at: Trail | undefined): string {
  const steps: Path[number][] = [];
  for (let here = at; here; here = here.from) steps.unshift(here.step);
  return pathText(steps);
}

/** Holds values against forms, and keeps the first faults; with a limit of 0 it stops at the first. */
class Examination {
  readonly faults: Fault[] = [];
  count = 0;
  readonly #forms: Forms;
  readonly #limit: number;

  constructor(forms: Forms, limit: number) {
    this.#forms = forms;
    this.#limit = limit;
  }

  get isOver(): boolean {
    return this.#limit === 0 && this.count > 0;
  }

  #note(at: Trail | undefined, message: () => string): void {
    if (this.count++ < this.#limit) this.faults.push({ path: pathTo(at), message: message() });
  }

  hold(value: unknown, form: Form, at?: Trail): void {
    const { $ref, type, anyOf, pattern, expected, minimum, maximum } = form;
    if ($ref !== undefined) {
      this.hold(value, formOf(this.#forms, $ref), at);
    } else if (anyOf) {
      if (anyOf.some((one) => fits(value, one, this.#forms))) return;
      const near = anyOf.find((one) => hasType(value, one.type));
      if (near) this.hold(value, near, at);
      else this.#note(at, () => `The value should be ${anyOf.map((one) => nounOf(one.type)).join(' or ')}.`);
    } else if (!hasType(value, type)) {
      this.#note(at, () => `The value should be ${nounOf(type)}.`);
    } else if (form.enum && !form.enum.includes(value)) {
      const terms = form.enum;
      this.#note(at, () => `The value is not one of ${termsOf(terms)}.`);
    } else if (form.const !== undefined && form.const !== value) {
      this.#note(at, () => `The value should be ${JSON.stringify(form.const)}.`);
    } else if (typeof value === 'string') {
      if (pattern !== undefined && !regex(pattern).test(value))
        this.#note(at, () => expected ?? `The text does not match ${pattern.replaceAll(END, '$$')}.`);
    } else if (typeof value === 'number') {
      if (minimum !== undefined && value < minimum)
        this.#note(at, () => `The value should be at least ${String(minimum)}.`);
      if (maximum !== undefined && value > maximum)
        this.#note(at, () => `The value should be at most ${String(maximum)}.`);
    } else if (Array.isArray(value)) this.#list(value, form, at);
    else if (isObject(value)) this.#object(value, form, at);
  }

  #list(list: readonly unknown[], { items, minItems = 0 }: Form, at: Trail | undefined): void {
    if (list.length < minItems) this.#note(at, () => 'The list is empty.');
    if (!items) return;
    for (let step = 0; step < list.length && !this.isOver; step++) this.hold(list[step], items, { step, from: at });
  }

  #object(object: Readonly<Record<string, unknown>>, form: Form, at: Trail | undefined): void {
    const { properties = {}, required = [], additionalProperties = true } = form;
    for (const key of required)
      if (own(object, key) === undefined) this.#note(at, () => `The field "${key}" is missing.`);
    for (const step of Object.keys(object)) {
      if (this.isOver) return;
      const value = own(object, step);
      const known = own(properties, step);
      if (known) {
        if (value !== undefined) this.hold(value, known, { step, from: at });
      } else if (additionalProperties === false) this.#note(at, () => `There is no field "${step}".`);
      else if (additionalProperties !== true) this.hold(value, additionalProperties, { step, from: at });
    }
  }
}

/** How the end of a text is written so that every reader of JSON Schema takes it for the end; people know it as "$". */
const END = '(?![\\s\\S])';

function formOf(forms: Forms, ref: string): Form {
  const form = own(forms, ref.slice(ref.lastIndexOf('/') + 1));
  if (!form) throw new Error(`There is no form "${ref}".`);
  return form;
}

/** Whether a value conforms to a form: stops at the first fault. */
export function fits(value: unknown, form: Form, forms: Forms): boolean {
  const examination = new Examination(forms, 0);
  examination.hold(value, form);
  return examination.count === 0;
}

/**
 * What of a value does not conform to a form, in the order of the value: the first faults, and how many
 * there are in all. Takes time in step with the size of the value, however much of it is wrong.
 *
 * @param limit - how many faults are told.
 */
export function faultsIn(
  value: unknown,
  form: Form,
  forms: Forms,
  limit: number,
): { readonly faults: readonly Fault[]; readonly count: number } {
  const examination = new Examination(forms, limit);
  examination.hold(value, form);
  return examination;
}
