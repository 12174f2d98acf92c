import { nodeOf, type SchemaNode } from '../model/meta.js';
import { onceFor } from '../query/once.js';
import { isObject, type Path, type Step } from '../values/paths.js';
import { isRecord, type Reading } from './record.js';
import { askedOf } from './salvage.js';
import type {
  FileRule,
  LocalRule,
  LocatedProblem,
  Place,
  RecordRule,
  Rule,
  TextRule,
  Told,
  ValueRule,
} from './rule.js';

/*
 * The rules that are asked of every file by itself: those on single values on one walk through it.
 */

/** Whether a rule is one on what a file says, whatever stands in others. */
export const isLocal = (rule: Rule): rule is LocalRule => !('check' in rule);

/** The rules that are asked at a place in the model and below it. */
interface Asked {
  readonly node: SchemaNode;
  readonly ofText: readonly TextRule[];
  readonly ofValue: readonly ValueRule[];
  readonly fields: ReadonlyMap<string, Asked> | undefined;
  readonly items: Asked | undefined;
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

/** Asks rules on a walk through a file; the place is that of the value at which it stands. */
class Walk implements Place {
  readonly breaches: Breach[] = [];
  owner: unknown;
  readonly #steps: Step[] = [];

  constructor(
    readonly reading: Reading,
    public node: SchemaNode,
  ) {}

  path(): Path {
    return [...this.#steps];
  }

  isRight(value: unknown): boolean {
    return this.reading.isSound || this.node.schema.safeParse(value).success;
  }

  /** Takes down what a rule tells of the file, or of the value at which the walk stands. */
  tell(rule: LocalRule, told: Told, path?: Path): void {
    for (const problem of told ? [told].flat() : [])
      this.breaches.push({ rule, problem: { ...(path && { path }), ...problem, document: this.reading.document } });
  }

  #answer(rule: LocalRule, told: Told): void {
    if (told) this.tell(rule, told, this.path());
  }

  visit(asked: Asked, value: unknown, owner: unknown): void {
    const { node, ofText, ofValue, fields, items } = asked;
    this.node = node;
    this.owner = owner;
    for (const rule of ofValue) this.#answer(rule, rule.checkValue(value, this));
    if (typeof value === 'string') {
      if (ofText.length > 0 && this.isRight(value))
        for (const rule of ofText) this.#answer(rule, rule.checkText(value, this));
    } else if (fields && isObject(value)) {
      for (const key of Object.keys(value)) {
        const field = fields.get(key);
        if (!field) continue;
        this.#steps.push(key);
        this.visit(field, value[key], value);
        this.#steps.pop();
      }
    } else if (items && Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        this.#steps.push(index);
        this.visit(items, value[index], owner);
        this.#steps.pop();
      }
    }
  }
}

/** The breaches of rules in one file. */
export function breachesIn(reading: Reading, rules: readonly LocalRule[]): readonly Breach[] {
  const { ofFiles, ofRecords, askedAt } = sorted(rules);
  const node = nodeOf(reading.schema);
  const walk = new Walk(reading, node);
  const asked = askedAt(node);
  if (asked) walk.visit(asked, reading.document.value, undefined);
  for (const rule of ofFiles) walk.tell(rule, rule.checkFile(reading));
  for (const rule of ofRecords) {
    const told = isRecord(reading)
      ? rule.checkRecord(reading)
      : askedOf(reading, (record) => rule.checkRecord(record))?.told;
    walk.tell(rule, told);
  }
  return walk.breaches;
}
