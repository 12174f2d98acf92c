import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Field } from '../formats/fields.js';
import type { Calendar } from '../values/calendar.js';
import { DateError, parseDate, type PublishedDate } from '../values/edtf.js';
import { nearest } from '../values/nearest.js';
import { own } from '../values/own.js';
import { isObject } from '../values/paths.js';

/** Something wrong in a document. */
export interface Fault {
  readonly path: readonly string[];
  readonly message: string;
  /** Where it stands (the offset in the text), where the path does not tell. */
  readonly offset?: number;
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

const offsetOf = (node: unknown): { offset?: number } => {
  const start = (node as Partial<Node> | null)?.range?.[0];
  return start === undefined ? {} : { offset: start };
};

/**
 * A record as it is published, read from a document in the authored or the published shape: in YAML every scalar is
 * text but where the model has a number or a flag, and a date is EDTF. What is wrong with dates and keys is told
 * here; of the rest the validators judge.
 */
export class Reader {
  readonly faults: Fault[] = [];
  readonly #isYaml: boolean;

  /** @param isYaml - whether `1931` is as good as `"1931"`: in JSON it is not. */
  constructor(isYaml: boolean) {
    this.#isYaml = isYaml;
  }

  /** The record that a node of a document holds. */
  record(node: unknown, model: readonly Field[], path: readonly string[], document: Document): unknown {
    return this.#group(node, model, path, document);
  }

  #group(node: unknown, model: readonly Field[], path: readonly string[], document: Document, around?: Field): unknown {
    if (!isMap(node)) return plain(node, document);
    const names = model.map(({ name }) => name);
    return Object.fromEntries(
      node.items.flatMap(({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : String(key);
        const here = [...path, name];
        const field = model.find((one) => one.name === name);
        if (field === undefined) {
          const candidate = nearest(name, names);
          const advice =
            candidate === undefined ? `The fields here are ${names.join(', ')}.` : `Did you mean "${candidate}"?`;
          this.faults.push({ path: here, message: `There is no field "${name}". ${advice}`, ...offsetOf(key) });
          return [];
        }
        if (around?.name === 'attested' && name === 'date') this.#checkDate(value, here, 'julian');
        return [[name, this.#field(value, field, here, document)]];
      }),
    );
  }

  #field(node: unknown, field: Field, path: readonly string[], document: Document): unknown {
    if (field.list === true && isSeq(node)) {
      return node.items.map((item, index) => this.#one(item, field, [...path, String(index)], document));
    }
    return this.#one(node, field, path, document);
  }

  #one(node: unknown, field: Field, path: readonly string[], document: Document): unknown {
    switch (field.type) {
      case 'date':
        return isScalar(node) ? this.#checkDate(node, path) : this.#published(node, path, document);
      case 'group':
        return this.#group(node, field.fields ?? [], path, document, field);
      case 'number':
      case 'flag':
      case 'map':
        return plain(node, document, this.#isYaml && field.type === 'map');
      default:
        return plain(node, document, this.#isYaml);
    }
  }

  /** The date that a scalar says. */
  #checkDate(node: unknown, path: readonly string[], calendar?: Calendar): PublishedDate {
    const date = dateIn(String(isScalar(node) ? (node.source ?? node.value) : node), calendar);
    if (typeof date !== 'string') return date;
    this.faults.push({ path, message: date });
    return SOME_DATE;
  }

  /** A date as it is published: its bounds have to be those of its EDTF text. */
  #published(node: unknown, path: readonly string[], document: Document): unknown {
    const value = plain(node, document);
    if (!isObject(value) || typeof value.edtf !== 'string') return value;
    const date = dateIn(value.edtf);
    if (typeof date === 'string') {
      this.faults.push({ path: [...path, 'edtf'], message: date });
      return SOME_DATE;
    }
    for (const [key, right] of Object.entries(date)) {
      const given = own(value, key);
      if (given === undefined || JSON.stringify(given) === JSON.stringify(right)) continue;
      this.faults.push({ path: [...path, key], message: `Of "${date.edtf}" this is ${JSON.stringify(right)}.` });
    }
    return value;
  }
}

/** What a node holds; as text, where every scalar is one. */
function plain(node: unknown, document: Document, isText = false): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        isScalar(key) ? String(key.value) : String(key),
        plain(value, document, isText),
      ]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, document, isText));
  if (!isScalar(node)) return (node as Node | null)?.toJS(document) ?? null;
  return isText && ['number', 'boolean'].includes(typeof node.value) ? (node.source ?? String(node.value)) : node.value;
}
