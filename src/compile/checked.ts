import { onceFor } from '../query/once.js';
import type { Dataset } from './dataset.js';
import type { Document } from './document.js';
import type { Finding } from './finding.js';
import { type Breach, breachesIn, isLocal } from './local.js';
import type { Reading } from './record.js';
import type { DatasetRule, LocalRule, LocatedProblem, Rule } from './rule.js';
import { askedOfAll } from './salvage.js';

/** The rules among others that are asked of every file by itself: the same list for the same rules. */
const localRules = onceFor((rules: readonly Rule[]): readonly LocalRule[] => rules.filter(isLocal));

/** Kept as long as what was read is: whoever asks the same rules again need not have them run on files that stayed. */
const known = new WeakMap<Reading, { rules: readonly LocalRule[]; breaches: readonly Breach[] }>();

/** What is wrong with files by themselves, by the rule that says so. */
function localProblems(
  dataset: Dataset,
  rules: readonly LocalRule[],
): ReadonlyMap<LocalRule, readonly LocatedProblem[]> {
  const problems = new Map<LocalRule, LocatedProblem[]>(rules.map((rule) => [rule, []]));
  for (const reading of rules.length > 0 ? dataset.readings : []) {
    let one = known.get(reading);
    if (one?.rules !== rules) known.set(reading, (one = { rules, breaches: breachesIn(reading, rules) }));
    for (const { rule, problem } of one.breaches) problems.get(rule)?.push(problem);
  }
  return problems;
}

/**
 * The findings of one rule, but for its exceptions; and those exceptions that have nothing to except,
 * which only a whole dataset can tell.
 */
function findingsOf(rule: Rule, problems: Iterable<LocatedProblem>, dataset: Dataset): Finding[] {
  const { name, level, exceptions = {} } = rule;
  const excepted = new Map(
    Object.keys(exceptions).flatMap((name): [Document, string][] => {
      const record = dataset.named(name);
      return record ? [[record.document, name]] : [];
    }),
  );
  const needed = new Set<Document>();
  const findings = [...problems].flatMap(({ document, ...problem }) => {
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

/** What breaks a rule in a dataset, with what is right of unsound records where that can be told. */
const problemsOf = (rule: DatasetRule, dataset: Dataset): Iterable<LocatedProblem> =>
  askedOfAll(dataset, (whole) => [...rule.check(whole)])?.told ?? rule.check(dataset);

/** The findings of rules on a dataset, each at its place in the file. */
export function checked(dataset: Dataset, rules: readonly Rule[]): Finding[] {
  const local = localProblems(dataset, localRules(rules));
  return rules.flatMap((rule) =>
    findingsOf(rule, isLocal(rule) ? (local.get(rule) ?? []) : problemsOf(rule, dataset), dataset),
  );
}
