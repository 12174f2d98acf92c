import type { Path } from '../values/paths.js';

/** How much a finding weighs: an error fails the build, a warning is only reported. */
export type Level = 'error' | 'warning';

/**
 * What the source of a value (with its quotes) becomes, which means the same; `null` where the key is to be
 * left out.
 */
export type Fix = (source: string) => string | null;

/** What is wrong, before its place in the file is known. */
export interface Problem {
  /** What is wrong, a whole sentence. */
  message: string;
  /** How to mend it, a whole sentence. */
  hint?: string;
  /** The field concerned; the whole record where left out. */
  path?: Path;
  /** Whether the key (not the value) is at fault. */
  atKey?: boolean;
  /** How to mend it, where that needs no judgement; `npm run check -- --fix` does. */
  fix?: Fix;
}

/** Something wrong with the data, with its place: what every stage collects and the end reports. */
export interface Finding {
  rule: string;
  level: Level;
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  /** Counted from 1, as editors do. */
  column: number;
  /** The field, as `supports` writes it; empty for the whole record. */
  path: string;
  message: string;
  hint?: string;
  /** How to mend it, where that needs no judgement. No part of what is reported. */
  fix?: Fix;
}

/** Findings in the order of files, lines and columns. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      order(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}

/** Whether any finding forbids publication. */
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((one) => one.level === 'error');
