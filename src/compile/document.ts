import { isUtf8 } from 'node:buffer';
import {
  CHOMPING_MODE,
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { isObject, type Path, pathText, type Step } from '../values/paths.js';
import type { Finding, Level, Problem } from './finding.js';
import { readPlain } from './plain.js';
import { type Fault, quoteFault } from './quotes.js';

/** A file as read: nothing is known of it yet but its bytes. */
export interface Text {
  /** Path from the project's root, with forward slashes. */
  file: string;
  bytes: Uint8Array;
}

/** A parsed YAML file: every scalar is text, and every value knows its place. */
export interface Document {
  file: string;
  text: string;
  value: Readonly<Record<string, unknown>>;
  /** Line and column (from 1) of a field, or of what it lies in where the file does not have it. */
  placeOf(path: Path, atKey?: boolean): { line: number; column: number };
  /** A finding about this file, at the place of the problem's path. */
  finding(rule: string, level: Level, problem: Problem): Finding;
}

type Events = ReturnType<typeof parseEvents>;

interface Place {
  key?: number;
  value: number;
}

/** Line and column (from 1) of an offset. Columns count characters, as editors do. */
function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
}

/** The offset of every value in a document, and of its key, by written path. */
function placesOf(events: Events, source: string): Map<string, Place> {
  const places = new Map<string, Place>();
  interface Frame {
    path: Path;
    isMap: boolean;
    key?: { text: string; at: number };
    next: number;
  }
  const stack: Frame[] = [];
  let last = 0;
  const enter = (start: number): Path => {
    const frame = stack.at(-1);
    // An empty value is nowhere in the text: it takes the place of its key, or of what came before.
    const at = start >= 0 ? start : (frame?.key?.at ?? last);
    last = at;
    if (!frame) {
      places.set('', { value: at });
      return [];
    }
    const step: Step = frame.isMap ? (frame.key?.text ?? '') : frame.next++;
    const path = [...frame.path, step];
    places.set(pathText(path), { value: at, ...(frame.key && { key: frame.key.at }) });
    delete frame.key;
    return path;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      stack.push({ path: enter(event.start), isMap: event.type === EVENT_ID.MAPPING, next: 0 });
    } else if (event.type === EVENT_ID.SCALAR) {
      const frame = stack.at(-1);
      if (frame?.isMap && !frame.key) frame.key = { text: getScalarValue(source, event), at: event.valueStart };
      else enter(event.valueStart);
    } else if (event.type === EVENT_ID.POP) {
      stack.pop();
    }
  }
  return places;
}

/** The characters without which a text has none of the features that are not used. */
const MARKS = /[&*!]|<<|^(?:---|\.\.\.)/m;

/** YAML features that a record has no use for, with what to do instead. */
function forbidden(events: Events, source: string): Fault[] {
  const found: Fault[] = [];
  let documents = 0;
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.DOCUMENT && ++documents === 2) {
      const next = events[index + 1];
      const start = next && ('start' in next ? next.start : 'valueStart' in next ? next.valueStart : -1);
      found.push({
        offset: event.explicitStart ? source.lastIndexOf('---', start) : (start ?? source.length),
        message: 'The file holds more than one YAML document.',
        hint: 'Keep one record a file, without "---" between records.',
      });
    }
    if (event.type === EVENT_ID.ALIAS) {
      found.push({
        offset: event.anchorStart,
        message: 'YAML aliases ("*name") are not used.',
        hint: 'Write the value out, or quote it if it begins with an asterisk.',
      });
    } else if ('anchorStart' in event && event.anchorStart >= 0) {
      found.push({
        offset: event.anchorStart,
        message: 'YAML anchors ("&name") are not used.',
        hint: 'Write the value out where it is needed, or quote it if it begins with "&".',
      });
    }
    if ('tagStart' in event && event.tagStart >= 0) {
      found.push({
        offset: event.tagStart,
        message: 'YAML tags ("!name") are not used.',
        hint: 'Leave the tag out: every value is read as text. Quote it if it begins with "!".',
      });
    }
    if (
      event.type === EVENT_ID.SCALAR &&
      event.style === SCALAR_STYLE.PLAIN &&
      event.valueEnd - event.valueStart === 2 &&
      source.startsWith('<<', event.valueStart)
    ) {
      found.push({
        offset: event.valueStart,
        message: 'YAML merge keys ("<<") are not used.',
        hint: 'Write the keys out.',
      });
    }
  }
  return found;
}

/** What the parser's terse reasons mean for a curator. */
function advice(reason: string): string {
  if (/\btabs?\b/i.test(reason)) return 'Indent with spaces, two a level; tabs are not allowed.';
  if (reason.includes('duplicated mapping key')) return 'Each key stands once: merge the two, or remove one.';
  if (/bad indentation|expected|unexpected|end of the stream|block mapping|flow/i.test(reason)) {
    return 'Check the indentation (two spaces a level) and quote texts that contain ": ", " #" or begin with one of [ { * & ! | > % @ `.';
  }
  return 'Check the YAML around this place; quoting the text often helps.';
}

/** The characters without which nothing of a text is cut off or changed by the way it is written. */
const CUTS = /[ \t]#|[|>][0-9+-]*[ \t]*(?:#.*)?$/m;

const COMMENT = /[ \t]+(?=#)/y;

/**
 * What YAML reads otherwise than it looks: text behind " #" that an unquoted value loses, and blocks
 * that end in a line break.
 */
function misread(events: Events, source: string): Fault[] {
  const found: Fault[] = [];
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    if (event.style === SCALAR_STYLE.PLAIN) {
      COMMENT.lastIndex = event.valueEnd;
      if (event.valueEnd <= event.valueStart || !COMMENT.test(source)) continue;
      found.push({
        offset: COMMENT.lastIndex,
        message: 'YAML takes " #" and what follows for a comment: the value ends before it.',
        hint: 'Quote the text if it belongs to the value; put a comment on a line of its own.',
      });
    } else if (
      (event.style === SCALAR_STYLE.FOLDED_BLOCK || event.style === SCALAR_STYLE.LITERAL_BLOCK) &&
      event.chomping !== CHOMPING_MODE.STRIP
    ) {
      const sign = event.style === SCALAR_STYLE.FOLDED_BLOCK ? '>' : '|';
      const at = source.lastIndexOf(sign, event.valueStart - 1);
      found.push({
        offset: at,
        message: `The block that "${sign}" begins ends in a line break.`,
        hint: `Write "${sign}-", which leaves the line break out, or put the text on one line.`,
      });
    }
  }
  return found;
}

/** The first of the lines that git leaves where two versions of a file clash. */
const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)/m;

/** What keeps a text from being YAML at all, said better than a parser of YAML can. */
function unreadable(text: string): Fault | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    return {
      offset: conflict.index,
      message: 'The file holds a conflict of git: two versions stand in it, one after the other.',
      hint: 'Keep what is right of both, and remove the lines that begin with "<<<<<<<", "|||||||", "=======" and ">>>>>>>".',
    };
  }
  const tab = /^ *\t/m.exec(text);
  return tab
    ? {
        offset: tab.index + tab[0].length - 1,
        message: 'The line is indented with a tab.',
        hint: 'Indent with spaces, two a level.',
      }
    : undefined;
}

/** What a file says, with what is wrong with how it says it. */
interface Parsed {
  document?: Document;
  findings: Finding[];
}

const decoded = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** The places in the document that was asked last: those of every file, kept, would take more memory than all else. */
let latest: { text: string; places: Map<string, Place> } | undefined;

function documentOf(file: string, text: string, value: Readonly<Record<string, unknown>>): Document {
  const document: Document = {
    file,
    text,
    value,
    placeOf(path, atKey = false) {
      if (latest?.text !== text) latest = { text, places: placesOf(parseEvents(text, { filename: file }), text) };
      const { places } = latest;
      let place: Place | undefined;
      for (let steps = path; !place; steps = steps.slice(0, -1)) {
        place = places.get(pathText(steps));
        if (steps.length === 0) break;
      }
      return lineAndColumn(text, (atKey ? place?.key : undefined) ?? place?.value ?? 0);
    },
    finding: (rule, level, { message, hint, path = [], atKey, fix }) => ({
      rule,
      level,
      file,
      ...document.placeOf(path, atKey),
      path: pathText(path),
      message,
      ...(hint !== undefined && { hint }),
      ...(fix && { fix }),
    }),
  };
  return document;
}

/**
 * Parses a file into a document. Scalars stay the text they are (`1931`, `no`, `0192110378`): what
 * they mean is the model's to say.
 */
export function parse({ file, bytes }: Text): Parsed {
  const text = decoded(bytes);
  const value = readPlain(text);
  return value ? { document: documentOf(file, text, value), findings: [] } : parseStrictly({ file, bytes });
}

/** Parses a file of whatever YAML, and says where it is none; of plain YAML it makes what `parse` makes. */
export function parseStrictly({ file, bytes }: Text): Parsed {
  const at = (text: string, offset: number, message: string, hint: string): Finding => ({
    rule: 'yaml',
    level: 'error',
    file,
    ...lineAndColumn(text, offset),
    path: '',
    message,
    hint,
  });
  const text = decoded(bytes);
  // What is no UTF-8 becomes a replacement character; only a file that has one needs the slow proof.
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0 && !isUtf8(bytes)) {
    return { findings: [at(text, replaced, 'The file is not valid UTF-8.', 'Save it in the encoding UTF-8.')] };
  }
  if (text.startsWith('\uFEFF')) {
    return { findings: [at(text, 0, 'The file begins with a byte order mark.', 'Save it as UTF-8 without BOM.')] };
  }
  const early = unreadable(text);
  if (early) return { findings: [at(text, early.offset, early.message, early.hint)] };
  try {
    const events = parseEvents(text, { filename: file });
    const bad = MARKS.test(text) ? forbidden(events, text) : [];
    if (bad.length > 0) return { findings: bad.map((one) => at(text, one.offset, one.message, one.hint)) };
    const [value] = constructFromEvents(events, { source: text, filename: file, schema: FAILSAFE_SCHEMA });
    if (!isObject(value)) {
      return {
        findings: [
          at(
            text,
            0,
            'The file holds no record.',
            'Begin with "id:", one key a line; "npm run new" writes a file to fill in.',
          ),
        ],
      };
    }
    const doubtful = CUTS.test(text) ? misread(events, text) : [];
    return {
      document: documentOf(file, text, value),
      findings: doubtful.map((one) => at(text, one.offset, one.message, one.hint)),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const reason = error.reason || 'The YAML cannot be read';
    const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`;
    const place = error.mark?.position ?? 0;
    const quote = quoteFault(text, place);
    if (quote) return { findings: [at(text, quote.offset, quote.message, quote.hint)] };
    return { findings: [at(text, place, message, advice(reason))] };
  }
}
