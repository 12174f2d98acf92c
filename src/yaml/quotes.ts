/** What is wrong at an offset of a text, before line and column are known. */
export interface Fault {
  offset: number;
  message: string;
  hint: string;
}

const twiceOf = (quote: string): string =>
  quote === "'" ? 'an apostrophe inside single quotes is written twice' : 'a quote inside is written \\"';

const unclosed = (offset: number, quote: string): Fault => ({
  offset,
  message: 'The quote that opens here is not closed on its line.',
  hint: `Close it on the same line; ${twiceOf(quote)}.`,
});

/** What a quoted text holds, with the quote that closes it, by its quote. */
const CLOSED = { '"': /(?:[^"\\]|\\[^])*"/y, "'": /(?:[^']|'')*'(?!')/y };

/** What may stand behind a quoted text. */
const BEHIND = /[ \t\r]*(?:[,\]}:\n]|#|$)/y;

/** What stands before a quote that opens rather than closes. */
const BEFORE_OPENING = /(?:[:,[{]|^\s*-)\s*$/;

const BLOCK = /[ \t][|>][0-9+-]*[ \t]*(?:#.*)?$/;

/**
 * The first quoted text before a place that does not close, or closes too early: where a fault that shows later
 * began. What is no quote is passed over: comments, blocks, apostrophes within a text.
 */
export function quoteFault(source: string, end: number): Fault | undefined {
  /** How deep in brackets. */
  let depth = 0;
  /** The column that the next line has to pass to go on with a text that stands without quotes, or with a block. */
  let goesOnPast: number | undefined;
  let at = 0;
  while (at <= end && at < source.length) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, next).trimEnd();
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const goesOn: boolean = goesOnPast !== undefined && (line === '' || indent > goesOnPast);
    if (goesOn) {
      at = next;
      continue;
    }
    const scanned = scan(source, at, at + line.length, depth);
    if ('fault' in scanned) return scanned.fault;
    ({ depth } = scanned);
    goesOnPast = depth === 0 && (scanned.endsInText || BLOCK.test(line)) ? scanned.column : undefined;
    at = scanned.next > at + line.length ? scanned.next : next;
  }
  return undefined;
}

/** What a line holds, from where what follows it is to be read, or what is wrong with a quote in it. */
type Scanned =
  | { readonly fault: Fault }
  | { readonly depth: number; readonly endsInText: boolean; readonly column: number; readonly next: number };

/** Reads a line, and what a quoted text that opens in it takes of others. */
function scan(source: string, start: number, stop: number, depthBefore: number): Scanned {
  let depth = depthBefore;
  /** The column of the last key or item that begins in the line. */
  let column = 0;
  let at = start;
  while (at < stop) {
    const sign = source.charAt(at);
    if (/\s/.test(sign)) at++;
    else if (sign === '#' && (at === start || /\s/.test(source.charAt(at - 1)))) break;
    else if (/[-?]/.test(sign) && depth === 0 && /^(?:\s|$)/.test(source.slice(at + 1, at + 2))) {
      column = at - start;
      at++;
    } else if (/[[{]/.test(sign)) {
      depth++;
      at++;
    } else if (/[\]}]/.test(sign)) {
      depth--;
      at++;
    } else if (sign === ':' || (sign === ',' && depth > 0)) at++;
    else if (sign === '"' || sign === "'") {
      const pattern = CLOSED[sign];
      pattern.lastIndex = at + 1;
      const text = pattern.exec(source)?.[0];
      const after = at + 1 + (text?.length ?? 0);
      if (text === undefined || (after > stop && !goesOnWell(text, column))) return { fault: unclosed(at, sign) };
      BEHIND.lastIndex = after;
      if (!BEHIND.test(source)) {
        if (BEFORE_OPENING.test(text.slice(0, -1))) return { fault: unclosed(at, sign) };
        const message = 'The quote closes here, but the text goes on.';
        return { fault: { offset: after - 1, message, hint: `Put the whole text in quotes; ${twiceOf(sign)}.` } };
      }
      if (after > stop) return { depth, endsInText: false, column, next: after };
      if (/^[ \t]*:(?:\s|$)/.test(source.slice(after, stop))) column = at - start;
      at = after;
    } else {
      const from = at;
      const stops = depth > 0 ? /:(?=\s|$)|[ \t]#|[,[\]{}]/m : /:(?=\s|$)|[ \t]#/m;
      const plain = source.slice(at, stop);
      const length = stops.exec(plain)?.index;
      if (length === undefined) return { depth, endsInText: true, column, next: stop };
      if (plain.charAt(length) === ':') column = from - start;
      at = from + length;
    }
  }
  return { depth, endsInText: false, column, next: stop };
}

/** Whether the further lines of a quoted text stand deeper than what it belongs to. */
const goesOnWell = (text: string, column: number): boolean =>
  text
    .split('\n')
    .slice(1)
    .every((line) => line.trim() === '' || (/^ */.exec(line)?.[0].length ?? 0) > column);
