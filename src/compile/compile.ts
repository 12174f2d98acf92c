import { walk } from '../model/meta.js';
import { pathText } from '../values/paths.js';
import { nameForId } from '../values/remedies.js';
import { idCalled } from './called.js';
import { checked } from './checked.js';
import { type Dataset, linked } from './dataset.js';
import { type Document, parse, type Text } from './document.js';
import type { Files } from './files.js';
import { type Finding, sorted } from './finding.js';
import { type AuthoredRecord, isRecord, recordOf, type UnsoundRecord } from './record.js';
import { questionsIn, redirectsIn } from './redirects.js';
import type { Rule } from './rule.js';
import { rules as allRules } from './rules/index.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { vocabularyOf } from './vocabulary.js';

/** Everything a data folder says, with everything that is wrong with it. */
export interface Compiled {
  dataset: Dataset;
  vocabularies: Vocabulary[];
  /** Findings of every stage and every file, in reading order. */
  findings: Finding[];
}

interface Found<R> {
  /** What the file holds; `undefined` where it could not even be parsed. */
  result: R | undefined;
  findings: readonly Finding[];
}

/** Kept as long as the texts are: whoever compiles again with the same texts need not read them anew. */
const found = new WeakMap<Text, Found<unknown>>();

/** A file as a document, and what that holds: what nothing outside the file has a say in. */
function read<R extends { findings: readonly Finding[] }>(text: Text, by: (document: Document) => R): Found<R> {
  let one = found.get(text) as Found<R> | undefined;
  if (!one) {
    const { document, findings } = parse(text);
    const result = document && by(document);
    one = { result, findings: [...findings, ...(result?.findings ?? [])] };
    found.set(text, one);
  }
  return one;
}

/**
 * The places at which records name others where ids belong, and how the finding of their form is put better: by
 * the id that is meant, which only the whole dataset can tell.
 */
function namesIn(dataset: Dataset): ReadonlyMap<string, (finding: Finding) => Finding> {
  const found = new Map<string, (finding: Finding) => Finding>();
  for (const { isSound: isOrdered, schema, document } of dataset.readings) {
    if (isOrdered) continue;
    walk(schema, document.value, ({ notes, schema: leaf }, text, path) => {
      const { meaning } = notes;
      if (meaning?.is !== 'reference' || typeof text !== 'string' || leaf.safeParse(text).success) return;
      const id = idCalled(dataset, meaning.to, text);
      if (id === undefined) return;
      const at = pathText(path());
      found.set(`${document.file} ${at}`, (finding) =>
        finding.rule !== 'structure' ? finding : { ...finding, ...nameForId(text, at, meaning.to, id) },
      );
    });
  }
  return found;
}

/**
 * Compiles the files of a data folder: text, document, record, linked dataset, checked dataset.
 * Pure: the same texts give the same result. Nothing stops at the first fault; whatever can still be
 * checked is.
 */
export function compile(files: Files, rules: readonly Rule[] = allRules): Compiled {
  const findings: Finding[] = [...files.findings];
  const gathered = <R extends { findings: readonly Finding[] }>(
    text: Text | undefined,
    by: (document: Document) => R,
  ): R | undefined => {
    if (!text) return undefined;
    const one = read(text, by);
    findings.push(...one.findings);
    return one.result;
  };
  const records: AuthoredRecord[] = [];
  const unsound: UnsoundRecord[] = [];
  const unread: string[] = [];
  for (const text of files.records) {
    const record = gathered(text, recordOf)?.record;
    if (!record) unread.push(text.file);
    else if (isRecord(record)) records.push(record);
    else unsound.push(record);
  }
  const vocabularies = files.vocabularies.flatMap((text) => gathered(text, vocabularyOf) ?? []);
  const redirects = gathered(files.redirects, redirectsIn);
  const questions = gathered(files.questions, questionsIn);
  const dataset = linked(records, {
    unsound,
    unread,
    redirects: redirects?.items ?? [],
    questions: questions?.items ?? [],
    others: [...vocabularies, redirects, questions].flatMap((one) => one?.reading ?? []),
  });
  findings.push(...checked(dataset, rules));
  const named = namesIn(dataset);
  return {
    dataset,
    vocabularies: vocabularies.flatMap(({ vocabulary }) => vocabulary ?? []),
    findings: sorted(findings.map((finding) => named.get(`${finding.file} ${finding.path}`)?.(finding) ?? finding)),
  };
}
