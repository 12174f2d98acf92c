import { collectionOf } from '../model/collections.js';
import { type Meaning, notesOf, shapeOf, unwrapped } from '../model/meta.js';
import { isObject, type Path, type Step } from '../values/paths.js';
import { z } from '../model/zod.js';
import type { AuthoredRecord, UnsoundRecord } from './record.js';

/** What rules ask for. */
const ASKED = ['reference', 'date', 'julianDate', 'language', 'isbn', 'identifier'] as const;

type Asked = Extract<Meaning, { is: (typeof ASKED)[number] }>;

/** The way to a value, step by step backwards: most values are in order, and nobody asks for their path. */
interface Trail {
  step: Step;
  from: Trail | undefined;
}

/** A value of a record that means something to the compiler: a reference, a date, a language … */
export class MeantValue<M extends Meaning = Asked> {
  constructor(
    readonly meaning: M,
    readonly value: string,
    private readonly trail: Trail | undefined,
  ) {}

  /** Where it stands in the record. */
  get path(): Path {
    const steps: Step[] = [];
    for (let at = this.trail; at; at = at.from) steps.unshift(at.step);
    return steps;
  }
}

const isAsked = (meaning: Meaning | undefined): meaning is Asked =>
  meaning !== undefined && (ASKED as readonly string[]).includes(meaning.is);

function collect(
  schema: z.ZodTypeAny,
  value: unknown,
  trail: Trail | undefined,
  into: MeantValue[],
  accepts: (schema: z.ZodTypeAny, value: string) => boolean,
): void {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject && isObject(value)) {
    const shape = shapeOf(bare);
    for (const key of Object.keys(value)) {
      const field = shape[key];
      if (field) collect(field, value[key], { step: key, from: trail }, into, accepts);
    }
  } else if (bare instanceof z.ZodArray && Array.isArray(value)) {
    const element = bare.element as z.ZodTypeAny;
    value.forEach((item, index) => {
      collect(element, item, { step: index, from: trail }, into, accepts);
    });
  } else if (typeof value === 'string') {
    const { meaning } = notesOf(bare);
    if (isAsked(meaning) && accepts(bare, value)) into.push(new MeantValue(meaning, value, trail));
  }
}

const known = new WeakMap<AuthoredRecord | UnsoundRecord, readonly MeantValue[]>();

/** Every such value of a record. Worked out once a record, for all the rules that ask. */
function meantValues(record: AuthoredRecord | UnsoundRecord): readonly MeantValue[] {
  let values = known.get(record);
  if (!values) {
    const found: MeantValue[] = [];
    const { authored } = collectionOf(record.collection).schemas;
    // In a record of wrong structure, values that are wrong by themselves have been reported already.
    const accepts =
      'isUnsound' in record ? (schema: z.ZodTypeAny, value: string) => schema.safeParse(value).success : () => true;
    collect(authored, record.data, undefined, found, accepts);
    known.set(record, found);
    values = found;
  }
  return values;
}

/** The values of a record that mean one thing: its references, its dates … */
export const valuesThatAre = <K extends Asked['is']>(
  record: AuthoredRecord | UnsoundRecord,
  ...kinds: readonly K[]
): MeantValue<Extract<Asked, { is: K }>>[] =>
  meantValues(record).filter((one): one is MeantValue<Extract<Asked, { is: K }>> =>
    (kinds as readonly string[]).includes(one.meaning.is),
  );
