/** What JavaScript takes for white space (ECMA-262), for other readers one by one. */
const BLANKS = String.raw`\t\n\u000b\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;

/** The end of a text, which no line break passes: in Python "$" also stands before a last one. */
const END = String.raw`(?![\s\S])`;

/** The parts of a regular expression: classes whole, escapes, and single signs. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\\u[0-9a-f]{4}|\\.|./gisu;

const inClass: Readonly<Record<string, string>> = { '\\d': '0-9', '\\s': BLANKS };
const alone: Readonly<Record<string, string>> = {
  '\\d': '[0-9]',
  '\\s': `[${BLANKS}]`,
  '\\S': `[^${BLANKS}]`,
  '.': String.raw`[^\n\r\u2028\u2029]`,
  $: END,
};

/** Escapes that mean the same everywhere: those of signs, and of characters by number. */
const isPlain = (escape: string): boolean => /^\\(?:[^a-zA-Z0-9]|[tnfr]|u[0-9a-f]{4})$/i.test(escape);

function portablePart(part: string, pattern: string): string {
  if (part === String.raw`[\s\S]`) return part;
  if (part.startsWith('[')) {
    return part.replaceAll(/\\u[0-9a-f]{4}|\\./gi, (escape) => {
      const other = Object.hasOwn(inClass, escape) ? inClass[escape] : undefined;
      if (other === undefined && !isPlain(escape))
        throw new Error(`"${escape}" in ${pattern} means other things elsewhere`);
      return other ?? escape;
    });
  }
  const other = Object.hasOwn(alone, part) ? alone[part] : undefined;
  if (other === undefined && part.startsWith('\\') && !isPlain(part))
    throw new Error(`"${part}" in ${pattern} means other things elsewhere`);
  return other ?? part;
}

/**
 * A regular expression of JavaScript as one that means the same in Python and in other readers of JSON
 * Schema, where digits and blanks are those of every script and "$" lets a last line break pass.
 *
 * @throws where a part of it cannot be said so that all read it alike.
 * @example
 * portablePattern('^\\d{4}$') // '^[0-9]{4}(?![\\s\\S])'
 */
export const portablePattern = (pattern: string): string =>
  (pattern.match(PARTS) ?? []).map((part) => portablePart(part, pattern)).join('');
