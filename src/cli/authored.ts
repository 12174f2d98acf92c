import type { Field } from '../formats/fields.js';
import type { Calendar } from '../values/calendar.js';
import { DateError, parseDate, type PublishedDate } from '../values/edtf.js';
import { nearest } from '../values/nearest.js';
import { own } from '../values/own.js';
import { isObject } from '../values/paths.js';
import { LEFT_OUT, QUOTED_SETS } from '../values/remedies.js';
import { NUMBER } from '../values/text.js';
import type { OffsetOf } from '../yaml/places.js';

/** Something wrong in a document. */
export interface Fault {
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string;
  /** Whether the key (not the value) is at fault. */
  readonly atKey?: true;
}

/** What stands for a date that is none, so that nothing more is said of it. */
const SOME_DATE = parseDate('1900');

/** A date, or why the text is none. */
function dateIn(text: string, calendar?: Calendar): PublishedDate | string {
  try {
    return parseDate(text, calendar);
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** What a text of YAML without quotes says where the model has no text. */
const BARE: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * A record as it is published, read from a value in the authored or the published shape: in YAML every scalar is
 * text but where the model has a number or a flag, and a date is EDTF. What is wrong with dates and keys, and what is
 * empty, is told here; of the rest the validators judge.
 */
export class Reader {
  readonly faults: Fault[] = [];
  readonly #isBare: (path: readonly string[]) => boolean;

  /** @param source - the text of YAML in which the value stands, with the places in it; left out for JSON. */
  constructor(source?: { readonly text: string; readonly offsetOf: OffsetOf }) {
    this.#isBare = (path) => source !== undefined && !/['"]/.test(source.text.charAt(source.offsetOf(path) - 1));
  }

  /** The record that a value is. */
  record(value: unknown, model: readonly Field[], path: readonly string[]): unknown {
    return this.#group(value, model, path);
  }

  #group(value: unknown, model: readonly Field[], path: readonly string[], around?: Field): unknown {
    if (!isObject(value)) return value;
    const names = model.map(({ name }) => name);
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        const here = [...path, name];
        const field = model.find((other) => other.name === name);
        if (field === undefined) {
          const candidate = nearest(name, names);
          const hint =
            candidate === undefined ? `The fields here are ${names.join(', ')}.` : `Did you mean "${candidate}"?`;
          const within = path.length === 0 || around === undefined ? '' : ` in "${path.join('.')}"`;
          this.faults.push({ path: here, message: `There is no field "${name}"${within}.`, hint, atKey: true });
          return [];
        }
        if (isEmpty(one)) {
          const hint = field.required ? `It is required. ${field.about}` : LEFT_OUT;
          this.faults.push({ path: here, message: `"${here.join('.')}" is empty.`, hint });
          return [[name, one]];
        }
        if (around?.name === 'attested' && name === 'date' && typeof one === 'string')
          this.#checkDate(one, here, 'julian');
        return [[name, this.#field(one, field, here)]];
      }),
    );
  }

  #field(value: unknown, field: Field, path: readonly string[]): unknown {
    return field.list === true && Array.isArray(value)
      ? value.map((item, index) => this.#one(item, field, [...path, String(index)]))
      : this.#one(value, field, path);
  }

  #one(value: unknown, field: Field, path: readonly string[]): unknown {
    switch (field.type) {
      case 'date':
        return isObject(value) && 'edtf' in value ? this.#published(value, path) : this.#checkDate(value, path);
      case 'group':
        return this.#group(value, field.fields ?? [], path, field);
      case 'number':
        return typeof value === 'string' && NUMBER.test(value) && this.#isBare(path) ? Number(value) : value;
      case 'flag':
        return this.#bare(value, path);
      default:
        return value;
    }
  }

  #bare(value: unknown, path: readonly string[]): unknown {
    return typeof value === 'string' && BARE.has(value) && this.#isBare(path) ? BARE.get(value) : value;
  }

  /** The date that a text says. */
  #checkDate(value: unknown, path: readonly string[], calendar?: Calendar): PublishedDate {
    const text = typeof value === 'number' ? String(value) : value;
    const date = typeof text === 'string' ? dateIn(text, calendar) : undefined;
    if (typeof date === 'object') return date;
    if (date !== undefined) this.faults.push({ path, message: date });
    else this.faults.push({ path, message: `"${path.join('.')}" should be a text.`, hint: QUOTED_SETS });
    return SOME_DATE;
  }

  /** A date as it is published: its bounds have to be those of its EDTF text. */
  #published(value: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
    const { edtf } = value;
    if (typeof edtf !== 'string') return value;
    const date = dateIn(edtf);
    if (typeof date === 'string') {
      this.faults.push({ path: [...path, 'edtf'], message: date });
      return SOME_DATE;
    }
    const read = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#bare(one, [...path, key])]));
    for (const [key, right] of Object.entries(date)) {
      const given = own(read, key);
      if (given === undefined || JSON.stringify(given) === JSON.stringify(right)) continue;
      this.faults.push({ path: [...path, key], message: `Of "${date.edtf}" this is ${JSON.stringify(right)}.` });
    }
    return read;
  }
}
