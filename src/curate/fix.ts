import { isCollection, isMap, isScalar, parseDocument } from 'yaml';
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

/** A copy of a value without the field at a path. */
function without(value: unknown, [step, ...steps]: readonly (string | number)[]): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) => (index === Number(step) ? without(item, steps) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key !== step ? [[key, item]] : steps.length === 0 ? [] : [[key, without(item, steps)]],
    ),
  );
}

const valueOf = (file: string, text: string): unknown =>
  parse({ file, bytes: new TextEncoder().encode(text) }).document?.value;

/** The text with one finding mended as its rule says, or as it was where that cannot be done safely. */
function withFix(file: string, text: string, { path, fix }: Finding): string {
  if (!fix) return text;
  const steps = pathOf(path).map((step) => (isPosition(step) ? Number(step) : step));
  const document = parseDocument(text, { schema: 'failsafe' });
  const node = document.getIn(steps, true);
  if (!isScalar(node) || !node.range) return text;
  const [start, end] = node.range;
  const source = fix(text.slice(start, end));
  if (source !== null) {
    const better = text.slice(0, start) + source + text.slice(end);
    const [now, then] = [better, text].map((one) => plain(valueOf(file, one)).normalize('NFC'));
    return now === then ? better : text;
  }
  const owner = document.getIn(steps.slice(0, -1), true);
  if (!isCollection(owner) || !isMap(owner) || owner.items.length < 2) return text;
  const before = Math.max(text.lastIndexOf('\n', start), owner.flow === true ? text.lastIndexOf(',', start) : -1);
  const after = owner.flow === true ? end : text.indexOf('\n', end);
  const better = text.slice(0, before) + text.slice(after < 0 ? text.length : after);
  return plain(valueOf(file, better)) === plain(without(valueOf(file, text), steps)) ? better : text;
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
  for (const finding of findings) better = withFix(file, better, finding);
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
