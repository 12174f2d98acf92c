import { nodeOf, type SchemaNode, walk } from '../model/meta.js';
import { onceFor } from '../query/once.js';
import type { Path } from '../values/paths.js';
import type { Problem } from './finding.js';
import { isRecord, type Reading } from './record.js';
import { askedOf } from './salvage.js';
import type { FileRule, LocalRule, LocatedProblem, Place, RecordRule, Rule, TextRule, ValueRule } from './rule.js';

/*
 * The rules that are asked of every file by itself: those on single values on one walk through it.
 */

/** Whether a rule is one on what a file says, whatever stands in others. */
export const isLocal = (rule: Rule): rule is LocalRule => !('check' in rule);

/** The rules that are asked at a place in the model. */
interface Asked {
  readonly ofText: readonly TextRule[];
  readonly ofValue: readonly ValueRule[];
}

/** Rules by what they are asked of. */
const sorted = onceFor((rules: readonly LocalRule[]) => {
  const texts = rules.filter((rule): rule is TextRule => 'checkText' in rule);
  const values = rules.filter((rule): rule is ValueRule => 'checkValue' in rule);
  return {
    ofFiles: rules.filter((rule): rule is FileRule => 'checkFile' in rule),
    ofRecords: rules.filter((rule): rule is RecordRule => 'checkRecord' in rule),
    askedAt: onceFor((node: SchemaNode): Asked | undefined => {
      const meaning = node.notes.meaning?.is;
      const ofText = texts.filter(({ means }) => meaning !== undefined && means.includes(meaning));
      const ofValue = values.filter((rule) => rule.isAsked(node));
      return ofText.length + ofValue.length > 0 ? { ofText, ofValue } : undefined;
    }),
  };
});

/** A breach of a rule in one file. */
export interface Breach {
  rule: LocalRule;
  problem: LocatedProblem;
}

/** The value at which a walk through a file stands. */
class Standpoint implements Place {
  owner: unknown;
  path: () => Path = () => [];

  constructor(
    readonly reading: Reading,
    public node: SchemaNode,
  ) {}

  isRight(value: unknown): boolean {
    return this.reading.isSound || this.node.schema.safeParse(value).success;
  }
}

/** The breaches of rules in one file. */
export function breachesIn(reading: Reading, rules: readonly LocalRule[]): readonly Breach[] {
  const { schema, document } = reading;
  const { ofFiles, ofRecords, askedAt } = sorted(rules);
  const breaches: Breach[] = [];
  /** Takes down what a rule tells: at a path, where it tells none. */
  const take = (rule: LocalRule, told: Problem | readonly Problem[], path?: Path): void => {
    for (const problem of [told].flat())
      breaches.push({ rule, problem: { ...(path && { path }), ...problem, document } });
  };
  const here = new Standpoint(reading, nodeOf(schema));
  walk(schema, document.value, (node, value, path, owner) => {
    const asked = askedAt(node);
    if (!asked) return;
    here.node = node;
    here.owner = owner;
    here.path = path;
    for (const rule of asked.ofValue) {
      const told = rule.checkValue(value, here);
      if (told) take(rule, told, path());
    }
    if (asked.ofText.length === 0 || typeof value !== 'string' || !here.isRight(value)) return;
    for (const rule of asked.ofText) {
      const told = rule.checkText(value, here);
      if (told) take(rule, told, path());
    }
  });
  for (const rule of ofFiles) {
    const told = rule.checkFile(reading);
    if (told) take(rule, told);
  }
  for (const rule of ofRecords) {
    const told = isRecord(reading)
      ? rule.checkRecord(reading)
      : askedOf(reading, (record) => rule.checkRecord(record))?.told;
    if (told) take(rule, told);
  }
  return breaches;
}
