import { isMap, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { schemaBelow, shapeOf, unwrapped } from '../model/meta.js';
import { z } from '../model/zod.js';
import { own } from '../values/own.js';
import { isObject } from '../values/paths.js';

/*
 * The order of a file that needs no judgement: line ends, blanks at their end, the last line, quotes, and the
 * order of keys. What is said stays the same, and so do comments: they move with the key below them.
 */

/** The names of the fields of an object schema, in their order; `undefined` where the schema is none. */
const fieldsOf = (schema: z.ZodTypeAny | undefined): string[] | undefined => {
  const bare = schema && unwrapped(schema);
  return bare instanceof z.ZodObject ? Object.keys(shapeOf(bare)) : undefined;
};

/** The schema of a field, or of the items of a list. */
const schemaOf = (schema: z.ZodTypeAny | undefined, key: string | 0 = 0): z.ZodTypeAny | undefined =>
  schema && schemaBelow(schema, key);

/** Keys as the model orders them; those it does not know come last, as they stood. */
function sortedKeys(keys: readonly string[], fields: readonly string[]): readonly string[] {
  const rank = (key: string): number => (fields.includes(key) ? fields.indexOf(key) : fields.length);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}

/** Whether the keys of a value stand in the order of the model, at every depth. */
function isInOrder(schema: z.ZodTypeAny | undefined, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isInOrder(schemaOf(schema), item));
  if (!isObject(value)) return true;
  const keys = Object.keys(value);
  return (
    sortedKeys(keys, fieldsOf(schema) ?? []).join() === keys.join() &&
    keys.every((key) => isInOrder(schemaOf(schema, key), own(value, key)))
  );
}

type Entry = Pair & { key: { value: string; range: readonly [number, number, number] } };

const isEntry = (pair: Pair): pair is Entry => isScalar(pair.key) && typeof pair.key.value === 'string';

/** Where the value of an entry ends, or its key where it has none. */
const endOf = ({ key, value }: Entry): number =>
  (value as { range?: readonly [number, number, number] } | null)?.range?.[1] ?? key.range[1];

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Where an entry of a block begins: at the first of the comment lines right above its key. */
function blockStart(text: string, entry: Entry, from: number): number {
  let start = lineStart(text, entry.key.range[0]);
  while (start > from) {
    const above = lineStart(text, start - 1);
    if (above < from || !/^\s*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** The text with the entries of one map in another order. */
function permuted(text: string, map: YAMLMap, order: readonly string[]): string {
  const entries = map.items.filter(isEntry);
  const wanted = order.flatMap((key) => entries.findIndex((entry) => entry.key.value === key));
  const [first] = entries;
  if (!first) return text;
  if (map.flow === true) {
    const spans = entries.map((entry) => [entry.key.range[0], endOf(entry)] as const);
    const last = spans.at(-1)?.[1] ?? 0;
    const gaps = spans.map(([, end], index) => text.slice(end, spans[index + 1]?.[0] ?? end));
    const body = wanted.map((from, index) => text.slice(...(spans[from] ?? [0, 0])) + (gaps[index] ?? ''));
    return text.slice(0, first.key.range[0]) + body.join('') + text.slice(last);
  }
  const begin = first.key.range[0];
  const indent = ' '.repeat(begin - lineStart(text, begin));
  const starts = entries.map((entry, index) => {
    const before = entries[index - 1];
    return before ? blockStart(text, entry, lineEnd(text, endOf(before) - 1)) : begin;
  });
  const end = lineEnd(text, endOf(entries.at(-1) ?? first) - 1);
  const pieces = starts.map((start, index) => {
    const piece = text.slice(start, starts[index + 1] ?? end);
    return index === 0 ? piece : piece.slice(indent.length);
  });
  return text.slice(0, begin) + wanted.map((from) => pieces[from] ?? '').join(indent) + text.slice(end);
}

/** The text with the first map that is out of order put in order, or `undefined` where all are. */
function withOneOrdered(text: string, node: unknown, schema: z.ZodTypeAny | undefined): string | undefined {
  if (isSeq(node)) {
    for (const item of node.items) {
      const better = withOneOrdered(text, item, schemaOf(schema));
      if (better !== undefined) return better;
    }
  } else if (isMap(node)) {
    const entries = node.items.filter(isEntry);
    const keys = entries.map(({ key }) => key.value);
    const order = sortedKeys(keys, fieldsOf(schema) ?? []);
    if (order.join() !== keys.join()) return permuted(text, node, order);
    for (const { key, value } of entries) {
      const better = withOneOrdered(text, value, schemaOf(schema, key.value));
      if (better !== undefined) return better;
    }
  }
  return undefined;
}

/** Lines that end in a line feed, without blanks before it, and one at the end of the last. */
const withPlainLines = (text: string): string =>
  `${text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/\n*$/, '')}\n`;

/**
 * What no reader of YAML, of 1.1 or 1.2, takes for anything but the text it is, wherever it stands. Some take "e1"
 * for a number.
 */
const SURELY_TEXT =
  /^(?!(?:true|false|null|yes|no|on|off|y|n|e\d+)$)\p{L}(?:[\p{L}\p{M}\p{N} .()/'’“”«»–—_-]*[\p{L}\p{M}\p{N}.)'’”»_-])?$/iu;

/** A value in quotes: most files have none, and need no closer look. */
const QUOTED = /(?:: |- |[[{,] ?)["']\p{L}/u;

/** The text without quotes around values that are the same without. */
function withoutQuotes(text: string): string {
  if (!QUOTED.test(text)) return text;
  const found: [start: number, end: number, value: string][] = [];
  visit(parseDocument(text, { schema: 'failsafe' }), {
    Scalar(key, { type, range, value }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (key === 'key' || !isQuoted || !range || typeof value !== 'string' || !SURELY_TEXT.test(value)) return;
      found.push([range[0], range[1], value]);
    },
  });
  return found.reduceRight((better, [start, end, value]) => better.slice(0, start) + value + better.slice(end), text);
}

/**
 * A file in order: plain lines, no quotes where none are needed, keys as the model orders them.
 *
 * @param value - what the file holds; `undefined` where it cannot be parsed, and only lines are mended.
 */
export function tidied(text: string, schema: z.ZodTypeAny, value: unknown): string {
  const plain = withPlainLines(text);
  let better: string | undefined = value === undefined ? plain : withoutQuotes(plain);
  if (isInOrder(schema, value)) return better;
  let ordered = better;
  while (better !== undefined) {
    ordered = better;
    better = withOneOrdered(ordered, parseDocument(ordered, { schema: 'failsafe' }).contents, schema);
  }
  return ordered;
}
