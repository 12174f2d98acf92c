import { isUtf8 } from 'node:buffer';
import {
  CHOMPING_MODE,
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { readPlain } from './plain.js';
import { type Fault, quoteFault } from './quotes.js';

type Events = ReturnType<typeof parseEvents>;

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
  // In brackets, as in JSON, indentation means nothing.
  const tab = /^\s*[[{]/.test(text) ? null : /^ *\t/m.exec(text);
  return tab
    ? {
        offset: tab.index + tab[0].length - 1,
        message: 'The line is indented with a tab.',
        hint: 'Indent with spaces, two a level.',
      }
    : undefined;
}

/** What a text says, with what is wrong with how it says it. */
export interface Yaml {
  readonly text: string;
  /** Every scalar is the text it is: `1931`, `no`, `0192110378`. `null` of an empty file, left out where the text cannot be read. */
  readonly value?: unknown;
  readonly faults: readonly Fault[];
}

/** A text as bytes were decoded to it. */
export interface Decoded {
  readonly text: string;
  /** Given where the bytes are no UTF-8: what could not be decoded is U+FFFD. */
  readonly isGarbled?: true;
}

const REPLACEMENT = '\uFFFD';

/** Decodes UTF-8. */
export function decoded(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  // Only a text with the replacement character needs the slow proof: it may stand in the file itself.
  return text.includes(REPLACEMENT) && !isUtf8(bytes) ? { text, isGarbled: true } : { text };
}

/** Reads YAML, and says where it is none, or none that a record has use for. */
export function readYaml(source: Decoded): Yaml {
  const { text } = source;
  const value = readPlain(text);
  return value ? { text, value, faults: [] } : readStrictly(source);
}

/** Reads whatever YAML; of plain YAML it makes what {@link readYaml} makes. */
export function readStrictly({ text, isGarbled }: Decoded): Yaml {
  const bad = (...faults: Fault[]): Yaml => ({ text, faults });
  if (isGarbled) {
    return bad({
      offset: text.indexOf(REPLACEMENT),
      message: 'The file is not valid UTF-8.',
      hint: 'Save it in the encoding UTF-8.',
    });
  }
  if (text.startsWith('\uFEFF')) {
    return bad({
      offset: 0,
      message: 'The file begins with a byte order mark.',
      hint: 'Save it as UTF-8 without BOM.',
    });
  }
  const early = unreadable(text);
  if (early) return bad(early);
  try {
    const events = parseEvents(text, {});
    const unused = MARKS.test(text) ? forbidden(events, text) : [];
    if (unused.length > 0) return bad(...unused);
    const [value = null] = constructFromEvents(events, { source: text, schema: FAILSAFE_SCHEMA });
    return { text, value, faults: CUTS.test(text) ? misread(events, text) : [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const reason = error.reason || 'The YAML cannot be read';
    const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`;
    const offset = error.mark?.position ?? 0;
    return bad(quoteFault(text, offset) ?? { offset, message, hint: advice(reason) });
  }
}
