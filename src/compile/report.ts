import type { Text } from './document.js';
import type { Finding } from './finding.js';

/** How findings are shown: to people, as GitHub annotations, or as JSON lines for programs. */
export type ReportFormat = 'pretty' | 'github' | 'json';

/** Characters that steer a terminal or reorder a line instead of being seen. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;

const escape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** A text as it may be shown, whatever a file holds: what cannot be seen stands as its escape. */
const shown = (text: string): string => text.replaceAll(UNSEEN, escape);

/** The same for a line under which a caret stands: one sign for each that cannot be seen. */
const shownInPlace = (line: string): string =>
  line.replaceAll(UNSEEN, (character) =>
    character === '\r' ? '' : character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\ufffd',
  );

/** The lines around a finding, with a caret under its place. */
function codeFrame(finding: Finding, text: string): string {
  const lines = text.split('\n');
  const first = Math.max(1, finding.line - 1);
  const last = Math.min(lines.length, finding.line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const mark = number === finding.line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(width)} | ${shownInPlace(lines[number - 1] ?? '')}`.trimEnd());
    if (number === finding.line) frame.push(`  ${' '.repeat(width)} | ${' '.repeat(finding.column - 1)}^`);
  }
  return frame.join('\n');
}

/** GitHub's escapes for the values of a workflow command. */
const escaped = (text: string, inProperty = false): string => {
  const plain = shown(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
  return inProperty ? plain.replaceAll(':', '%3A').replaceAll(',', '%2C') : plain;
};

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** How many errors and warnings there are, in words. */
export function tally(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')} in ${plural(files, 'file')}`;
}

/**
 * All findings as one text, ending in a line break; empty where there are none.
 *
 * @param texts - the files as they were read: the places that people are shown.
 */
export function report(
  findings: readonly Finding[],
  { texts, format = 'pretty' }: { texts: readonly Text[]; format?: ReportFormat },
): string {
  if (format === 'json') return findings.map((finding) => `${shown(JSON.stringify(finding))}\n`).join('');
  if (findings.length === 0) return '';
  if (format === 'github') {
    return findings
      .map(({ level, file, line, column, rule, message, hint }) => {
        const place = `file=${escaped(file, true)},line=${String(line)},col=${String(column)},title=${escaped(rule, true)}`;
        return `::${level} ${place}::${escaped(hint === undefined ? message : `${message} ${hint}`)}\n`;
      })
      .join('');
  }
  const textOf = new Map(texts.map(({ file, text }) => [file, text]));
  const blocks = findings.map((finding) => {
    const { level, file, line, column, rule, message, hint } = finding;
    const head = `${shown(file)}:${String(line)}:${String(column)} ${level} [${rule}]\n${shown(message)}`;
    return `${head}${hint === undefined ? '' : `\n${shown(hint)}`}\n${codeFrame(finding, textOf.get(file) ?? '')}\n`;
  });
  return `${blocks.join('\n')}\n${tally(findings)}\n`;
}
