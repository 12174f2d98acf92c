import { type Dataset, linked } from './dataset.js';
import { type Document, parse, type Text } from './document.js';
import type { Files } from './files.js';
import { type Finding, sorted } from './finding.js';
import { type AuthoredRecord, recordOf, type UnsoundRecord } from './record.js';
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

/**
 * The findings of one rule, but for its exceptions; and those exceptions that have nothing to except,
 * which only a whole dataset can tell.
 */
function findingsOf(rule: Rule, dataset: Dataset): Finding[] {
  const { name, level, exceptions = {} } = rule;
  const excepted = new Map(
    dataset.records
      .filter(({ collection, id }) => `${collection}/${id}` in exceptions)
      .map(({ collection, id, document }) => [document, `${collection}/${id}`]),
  );
  const needed = new Set<Document>();
  const findings = [...rule.check(dataset)].flatMap(({ document, ...problem }) => {
    if (!excepted.has(document)) return [document.finding(name, level, problem)];
    needed.add(document);
    return [];
  });
  const stale = [...excepted].flatMap(([document, id]) =>
    needed.has(document) || dataset.isPartial
      ? []
      : [
          document.finding(name, 'error', {
            message: `"${id}" is an exception to the rule, but does not break it.`,
            hint: `Remove it from the exceptions in src/compile/rules/${name}.ts.`,
          }),
        ],
  );
  return [...findings, ...stale];
}

/** The findings of rules on a dataset, each at its place in the file. */
export const checked = (dataset: Dataset, rules: readonly Rule[]): Finding[] =>
  rules.flatMap((rule) => findingsOf(rule, dataset));

/** A file as a document, and the document as a record: what nothing outside the file has a say in. */
function reading(text: Text): Partial<ReturnType<typeof recordOf>> & ReturnType<typeof parse> {
  let found = readings.get(text);
  if (!found) {
    const { document, findings } = parse(text);
    const result = document && recordOf(document);
    found = { ...result, ...(document && { document }), findings: [...findings, ...(result?.findings ?? [])] };
    readings.set(text, found);
  }
  return found;
}

/** Kept as long as the texts are: whoever compiles again with the same texts need not read them anew. */
const readings = new WeakMap<Text, ReturnType<typeof reading>>();

/**
 * Compiles the files of a data folder: text, document, record, linked dataset, checked dataset.
 * Pure: the same bytes give the same result. Nothing stops at the first fault; whatever can still be
 * checked is.
 */
export function compile(files: Files, rules: readonly Rule[] = allRules): Compiled {
  const findings: Finding[] = [...files.findings];
  const parsed = (text: Text | undefined): Document | undefined => {
    if (!text) return undefined;
    const result = parse(text);
    findings.push(...result.findings);
    return result.document;
  };
  const records: AuthoredRecord[] = [];
  const unsound: UnsoundRecord[] = [];
  const unread: string[] = [];
  for (const text of files.records) {
    const result = reading(text);
    findings.push(...result.findings);
    if (result.record) records.push(result.record);
    else if (result.unsound) unsound.push(result.unsound);
    else unread.push(text.file);
  }
  const vocabularyDocuments = files.vocabularies.flatMap((text) => parsed(text) ?? []);
  const vocabularies = vocabularyDocuments.flatMap((document) => {
    const result = vocabularyOf(document);
    findings.push(...result.findings);
    return result.vocabulary ? [result.vocabulary] : [];
  });
  const redirectDocument = parsed(files.redirects);
  const questionDocument = parsed(files.questions);
  const redirects = redirectsIn(redirectDocument);
  const questions = questionsIn(questionDocument);
  findings.push(...redirects.findings, ...questions.findings);
  const documents = [...vocabularyDocuments, redirectDocument, questionDocument].filter((one) => one !== undefined);
  const dataset = linked(records, {
    unsound,
    unread,
    redirects: redirects.items,
    questions: questions.items,
    documents,
  });
  findings.push(...checked(dataset, rules));
  return { dataset, vocabularies, findings: sorted(findings) };
}
