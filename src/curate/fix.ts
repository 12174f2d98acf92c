import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document as YAML,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Document, parse } from '../compile/document.js';
import type { Finding } from '../compile/finding.js';
import type { Reading } from '../compile/record.js';
import { isObject, isPosition, pathOf } from '../values/paths.js';
import { tidied } from './tidy.js';

/** A value as it is compared: without regard to the order of keys. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** A copy of a value without the field or the item at a path. */
function without(value: unknown, [step, ...steps]: readonly (string | number)[]): unknown {
  const isMeant = (key: string | number): boolean => String(key) === String(step);
  const kept = <K extends string | number>(entries: [K, unknown][]): [K, unknown][] =>
    steps.length === 0
      ? entries.filter(([key]) => !isMeant(key))
      : entries.map(([key, item]) => [key, isMeant(key) ? without(item, steps) : item]);
  if (Array.isArray(value)) return kept([...(value as unknown[]).entries()]).map(([, item]) => item);
  return isObject(value) ? Object.fromEntries(kept(Object.entries(value))) : value;
}

const valueOf = (file: string, text: string): unknown => parse({ file, text }).document?.value;

type Span = readonly [start: number, end: number];

const rangeOf = (node: unknown): Span | undefined => {
  const [start, end] = isNode(node) ? (node.range ?? []) : [];
  return start === undefined || end === undefined ? undefined : [start, end];
};

/** Where each key of a map stands with its value, or each item of a list; blanks at the end are not part of it. */
function spansOf(text: string, owner: YAMLMap | YAMLSeq): Span[] {
  return owner.items.flatMap((item): Span[] => {
    const [first, last] = isPair(item) ? [item.key, item.value] : [item, item];
    const [start] = rangeOf(first) ?? [];
    const end = (rangeOf(last) ?? rangeOf(first))?.[1];
    return start === undefined || end === undefined ? [] : [[start, start + text.slice(start, end).trimEnd().length]];
  });
}

/** The text without a key or an item, or as it was where it is the only one or a comment stands beside it. */
function withoutPart(text: string, document: YAML, steps: readonly (string | number)[]): string {
  const owner = document.getIn(steps.slice(0, -1), true);
  const step = steps.at(-1);
  if (!isMap(owner) && !isSeq(owner)) return text;
  const index = isMap(owner)
    ? owner.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step))
    : Number(step);
  const spans = spansOf(text, owner);
  const [before, here, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!here || spans.length !== owner.items.length) return text;
  const [from, to] = after ? [here[0], after[0]] : [before?.[1], here[1]];
  const above = text.slice(0, text.lastIndexOf('\n', here[0]) + 1).trimEnd();
  const isCommented = /^[ \t]*#/.test(above.slice(above.lastIndexOf('\n') + 1));
  if (from === undefined || isCommented || text.slice(from, to).includes('#')) return text;
  return text.slice(0, from) + text.slice(to);
}

/** A text without what readers do not see: whether letters are composed, and which apostrophe stands. */
const asRead = (text: string): string => text.normalize('NFC').replaceAll('’', "'");

/** The text with one finding mended as its rule says, or as it was where that cannot be done safely. */
function withFix(file: string, text: string, { path, fix }: Finding): string {
  if (!fix) return text;
  const steps = pathOf(path).map((step) => (isPosition(step) ? Number(step) : step));
  const document = parseDocument(text, { schema: 'failsafe' });
  const range = rangeOf(document.getIn(steps, true));
  const source = fix(range ? text.slice(...range) : '');
  if (source === null) {
    const better = withoutPart(text, document, steps);
    return plain(valueOf(file, better)) === plain(without(valueOf(file, text), steps)) ? better : text;
  }
  if (!range) return text;
  const replaced = text.slice(0, range[0]) + source + text.slice(range[1]);
  const [now, then] = [replaced, text].map((one) => asRead(plain(valueOf(file, one))));
  return now === then ? replaced : text;
}

/**
 * A file with all that is mended which needs no judgement: what rules say how to mend, and the order of the
 * file. Says the same as before, comments included; where that cannot be proved, the file stays as it was.
 *
 * @param findings - those of this file.
 */
export function mended({ document, schema }: Reading, findings: readonly Finding[]): string {
  const { file, text, value } = document;
  let better = text;
  // From the end to the beginning: what is left out moves nothing that is still to be mended.
  for (const finding of [...findings].reverse()) better = withFix(file, better, finding);
  const tidy = tidied(better, schema, better === text ? value : valueOf(file, better));
  return tidy === better || keepsAll(document, better, tidy) ? tidy : better;
}

const commentsOf = (text: string): string =>
  (text.match(/(?:^|\s)#.*$/gm) ?? [])
    .map((comment) => comment.trim())
    .sort()
    .join('\n');

/** Whether a text says what another does, with the same comments. */
const keepsAll = ({ file }: Document, before: string, after: string): boolean =>
  plain(valueOf(file, before)) === plain(valueOf(file, after)) && commentsOf(before) === commentsOf(after);
