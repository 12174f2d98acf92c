import { dump } from 'js-yaml';
import { checked } from '../../src/compile/checked.js';
import { compile, type Compiled } from '../../src/compile/compile.js';
import { parse, textOf } from '../../src/compile/document.js';
import type { Files } from '../../src/compile/files.js';
import type { Finding } from '../../src/compile/finding.js';
import { collectionOfFile, idOfFile } from '../../src/compile/record.js';
import { rules } from '../../src/compile/rules/index.js';
import { type Collection, collections } from '../../src/model/collections.js';
import { walk } from '../../src/model/meta.js';
import { isObject, type Path, pathText, valueAt } from '../../src/values/paths.js';
import { textsIn } from '../../src/values/walk.js';
import { BLIND, type Mutant, mutants, type Others, replaced } from './operators.js';

/** What became of the mutants of one class. */
export interface Score {
  made: number;
  caught: number;
  /** Where those stand that nobody found: `works/ville-conquise title.text`. */
  survivors: string[];
}

const keyOf = ({ file, rule, path, message }: Finding): string => [file, rule, path, message].join('\u0000');

interface Authored {
  file: string;
  collection: Collection;
  value: unknown;
}

/** The records as they are written, every scalar a text, the richest of each collection first. */
function authored(files: Files): Authored[] {
  return collections.flatMap((collection) =>
    files.records
      .filter(({ file }) => collectionOfFile(file) === collection)
      .map((text) => ({ file: text.file, collection, value: parse(text).document?.value }))
      .map((one) => ({ ...one, size: [...textsIn(one.value)].length }))
      .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1)),
  );
}

/** What there is beside one record, to confuse with what it says. */
const othersOf = (all: readonly Authored[], { file, collection }: Authored): Others => {
  const rest = all.filter((one) => one.file !== file);
  const first = (path: Path, among = rest): string | undefined =>
    among.map(({ value }) => valueAt(value, path)).find((value) => typeof value === 'string');
  return {
    ids: (name) => rest.filter((one) => one.collection.name === name).map((one) => idOfFile(one.file)),
    isbn: first(['isbn', 0, 'number']),
    identifier: (scheme) =>
      first(
        ['identifiers', scheme],
        rest.filter((one) => one.collection === collection),
      ),
  };
};

/** A record as YAML, flags and numbers bare, as curators write them. */
function yamlOf({ collection }: Authored, data: unknown): string {
  let bare = data;
  walk(collection.schemas.authored, data, ({ notes }, value, path) => {
    const meaning = notes.meaning?.is;
    if (meaning === 'flag' && value === 'true') bare = replaced(bare, path(), () => true);
    if (meaning === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value))
      bare = replaced(bare, path(), () => Number(value));
  });
  return dump(bare, { lineWidth: -1 });
}

/** Tells whether the compiler finds something new when one file is changed. The rules that find most are asked first. */
function judge(files: Files): (file: string, yaml: string) => boolean {
  // Rules that are asked of single files are asked of the one that changed, the others of all.
  const local = rules.filter((rule) => !('check' in rule));
  const hits = rules.filter((rule) => 'check' in rule).map((rule) => ({ rule, hits: 0 }));
  const known = new Set(compile(files).findings.map(keyOf));
  const isNew = (finding: Finding): boolean => !known.has(keyOf(finding));
  return (file, yaml) => {
    const text = textOf(file, new TextEncoder().encode(yaml));
    const { dataset, findings }: Compiled = compile(
      { ...files, records: files.records.map((one) => (one.file === file ? text : one)) },
      local,
    );
    if (findings.some(isNew)) return true;
    hits.sort((a, b) => b.hits - a.hits);
    const hit = hits.find(({ rule }) => checked(dataset, [rule]).some(isNew));
    if (hit) hit.hits++;
    return hit !== undefined;
  };
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
  const all = authored(files);
  const isFound = judge(files);
  const byClass = new Map<string, (Mutant & { record: Authored })[]>();
  for (const { name } of collections) {
    for (const record of all.filter(({ collection }) => collection.name === name).slice(0, perCollection)) {
      // What is found of a record that nothing was done to would be found of all its mutants.
      if (isFound(record.file, yamlOf(record, record.value)))
        throw new Error(`${record.file} is found to be wrong when it is only written anew.`);
      for (const mutant of mutants(record.collection.schemas.authored, record.value, othersOf(all, record)))
        byClass.set(mutant.class, [...(byClass.get(mutant.class) ?? []), { ...mutant, record }]);
    }
  }
  const scores = new Map<string, Score>();
  for (const [name, made] of [...byClass].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = perClass === undefined ? 1 : Math.max(1, Math.ceil(made.length / perClass));
    const chosen = made.filter((_, index) => index % step === 0);
    const result: Score = { made: chosen.length, caught: 0, survivors: [] };
    for (const { record, path, data } of chosen) {
      if (isFound(record.file, isObject(data) ? yamlOf(record, data) : dump(data, { lineWidth: -1 }))) result.caught++;
      else result.survivors.push(`${record.file.replace(/^data\/|\.yaml$/g, '')} ${pathText(path)}`);
    }
    scores.set(name, result);
    told(name, result);
  }
  return scores;
}

/** The share of the mutants that were caught: of all, or of those that a rule could see. */
export function shareOf(scores: ReadonlyMap<string, Score>, of: 'all' | 'visible' = 'visible'): number {
  const counted = [...scores].filter(([name]) => of === 'all' || !Object.hasOwn(BLIND, name)).map(([, one]) => one);
  const sum = (key: 'made' | 'caught'): number => counted.reduce((total, one) => total + one[key], 0);
  return sum('caught') / sum('made');
}
