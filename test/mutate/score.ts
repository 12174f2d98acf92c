import { dump } from 'js-yaml';
import { compile } from '../../src/compile/compile.js';
import { parse } from '../../src/compile/document.js';
import type { Files } from '../../src/compile/files.js';
import { collectionOfFile } from '../../src/compile/record.js';
import { collections } from '../../src/model/collections.js';
import { pathText } from '../../src/values/paths.js';
import { textsIn } from '../../src/values/walk.js';
import { type Mutant, mutants } from './operators.js';

/** What became of the mutants of one class. */
export interface Score {
  made: number;
  caught: number;
  /** Where those stand that nobody found: `works/ville-conquise title.text`. */
  survivors: string[];
}

const keyOf = ({ file, rule, path, message }: { file: string; rule: string; path: string; message: string }): string =>
  [file, rule, path, message].join('\u0000');

/** The richest records of each collection: those with most values. */
function richest(files: Files, perCollection: number): { file: string; value: unknown }[] {
  return collections.flatMap(({ name }) =>
    files.records
      .filter(({ file }) => collectionOfFile(file)?.name === name)
      .map((text) => ({ file: text.file, value: parse(text).document?.value }))
      .map((one) => ({ ...one, size: textsIn(one.value).length }))
      .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1))
      .slice(0, perCollection),
  );
}

/**
 * Breaks the richest records in every way there is, one at a time, and asks the compiler what it finds.
 *
 * @param files - the data folder, in which nothing else is wrong.
 * @param perClass - at most so many mutants of each class, spread over the records; all where left out.
 * @param told - hears of each class as it is done.
 */
export function score({
  files,
  perCollection,
  perClass,
  told = () => undefined,
}: {
  files: Files;
  perCollection: number;
  perClass?: number;
  told?: (name: string, score: Score) => void;
}): Map<string, Score> {
  const known = new Set(compile(files).findings.map(keyOf));
  const byClass = new Map<string, (Mutant & { file: string })[]>();
  for (const { file, value } of richest(files, perCollection)) {
    const schema = collectionOfFile(file)?.schemas.authored;
    if (!schema) continue;
    for (const mutant of mutants(schema, value))
      byClass.set(mutant.class, [...(byClass.get(mutant.class) ?? []), { ...mutant, file }]);
  }
  const scores = new Map<string, Score>();
  for (const [name, all] of [...byClass].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = perClass === undefined ? 1 : Math.max(1, Math.floor(all.length / perClass));
    const chosen = all.filter((_, index) => index % step === 0).slice(0, perClass);
    const result: Score = { made: chosen.length, caught: 0, survivors: [] };
    for (const { file, path, data } of chosen) {
      const text = { file, bytes: new TextEncoder().encode(dump(data, { lineWidth: -1 })) };
      const { findings } = compile({ ...files, records: files.records.map((one) => (one.file === file ? text : one)) });
      if (findings.some((finding) => !known.has(keyOf(finding)))) result.caught++;
      else result.survivors.push(`${file.replace(/^data\/|\.yaml$/g, '')} ${pathText(path)}`);
    }
    scores.set(name, result);
    told(name, result);
  }
  return scores;
}

/** The share of all mutants that were caught. */
export function shareOf(scores: ReadonlyMap<string, Score>): number {
  const sum = (key: 'made' | 'caught'): number => [...scores.values()].reduce((total, one) => total + one[key], 0);
  return sum('caught') / sum('made');
}
