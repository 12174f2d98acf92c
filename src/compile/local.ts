import { nodeOf, type SchemaNode, walkFrom, type Way } from '../model/meta.js';
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

/** A place in the model where rules are asked, or below which they are. */
interface Asked extends Way<Asked> {
  readonly node: SchemaNode;
  readonly ofText: readonly TextRule[];
  readonly ofValue: readonly ValueRule[];
}

/** What is asked at a place in the model; `undefined` where nothing is, nor below it. */
function askedAt(node: SchemaNode, texts: readonly TextRule[], values: readonly ValueRule[]): Asked | undefined {
  const meaning = node.notes.meaning?.is;
  const ofText = texts.filter(({ means }) => meaning !== undefined && means.includes(meaning));
  const ofValue = values.filter((rule) => rule.isAsked(node));
  const fields = new Map<string, Asked>();
  for (const [key, field] of node.fields ?? []) {
    const asked = askedAt(field, texts, values);
    if (asked) fields.set(key, asked);
  }
  const items = node.items && askedAt(node.items, texts, values);
  if (ofText.length + ofValue.length + fields.size === 0 && !items) return undefined;
  return { node, ofText, ofValue, fields: fields.size > 0 ? fields : undefined, items };
}

/** Rules by what they are asked of. */
const sorted = onceFor((rules: readonly LocalRule[]) => {
  const texts = rules.filter((rule): rule is TextRule => 'checkText' in rule);
  const values = rules.filter((rule): rule is ValueRule => 'checkValue' in rule);
  return {
    ofFiles: rules.filter((rule): rule is FileRule => 'checkFile' in rule),
    ofRecords: rules.filter((rule): rule is RecordRule => 'checkRecord' in rule),
    askedAt: onceFor((node: SchemaNode) => askedAt(node, texts, values)),
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
  const node = nodeOf(schema);
  const here = new Standpoint(reading, node);
  const visit = ({ node, ofText, ofValue }: Asked, value: unknown, path: () => Path, owner: unknown): void => {
    here.node = node;
    here.owner = owner;
    here.path = path;
    for (const rule of ofValue) {
      const told = rule.checkValue(value, here);
      if (told) take(rule, told, path());
    }
    if (ofText.length === 0 || typeof value !== 'string' || !here.isRight(value)) return;
    for (const rule of ofText) {
      const told = rule.checkText(value, here);
      if (told) take(rule, told, path());
    }
  };
  const asked = askedAt(node);
  if (asked) walkFrom(asked, document.value, visit);
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
