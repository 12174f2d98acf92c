import { type Meaning, nodeOf, type SchemaNode, type Wanted, wayTo } from '../model/meta.js';
import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import type { PublishedDate } from '../values/edtf.js';
import { own } from '../values/own.js';
import { isObject, type Path, type Step } from '../values/paths.js';
import type { Reading } from './record.js';

/** What rules on all records together ask for; where a field beside a reference names its collection, that has been looked up. */
type Asked = Extract<Meaning, { is: 'reference' | 'date' | 'day' }>;

/** The way to a value, step by step backwards: most values are in order, and nobody asks for their path. */
interface Trail {
  step: Step;
  from: Trail | undefined;
}

/** A value of a file that means something to the compiler: a reference, a date. */
export class MeantValue<M extends Asked = Asked> {
  constructor(
    readonly meaning: M,
    readonly value: M extends { is: 'date' } ? PublishedDate : string,
    private readonly trail: Trail | undefined,
  ) {}

  /** Where it stands in the record. Worked out anew each time: for whoever has something to report. */
  path(): Path {
    const steps: Step[] = [];
    for (let at = this.trail; at; at = at.from) steps.unshift(at.step);
    return steps;
  }
}

const isCollection = (name: unknown): name is CollectionName => COLLECTION_NAMES.some((one) => one === name);

/**
 * What a text means to those who ask, or `undefined` where nobody asks for its like.
 *
 * @param owner - the object in which it stands, or the list in which it stands does.
 */
function askedOf(meaning: Meaning | undefined, owner: unknown): Asked | undefined {
  if (meaning?.is === 'reference' || meaning?.is === 'day') return meaning;
  const to = meaning?.is === 'namedReference' && isObject(owner) ? own(owner, meaning.collectionIn) : undefined;
  return isCollection(to) ? { is: 'reference', to } : undefined;
}

/** What is asked for: all other branches of a record are passed over. */
const ASKED: Wanted = ['reference', 'namedReference', 'date', 'day'];

type Found = ReadonlyMap<Asked['is'], readonly MeantValue[]>;

/** Every value of a reading that means something to the compiler, by what it means. */
function collected({ schema, data, isSound }: Reading): Found {
  const found = new Map<Asked['is'], MeantValue[]>();
  const add = (asked: Asked, value: string | PublishedDate, trail: Trail | undefined): void => {
    const list = found.get(asked.is);
    const one = new MeantValue(asked, value, trail);
    if (list) list.push(one);
    else found.set(asked.is, [one]);
  };
  const collect = (node: SchemaNode, value: unknown, trail: Trail | undefined, owner: unknown): void => {
    const { fields, items } = node;
    if (fields && isObject(value)) {
      for (const key of Object.keys(value)) {
        const field = fields.get(key);
        if (field) collect(field, value[key], { step: key, from: trail }, value);
      }
    } else if (items && Array.isArray(value)) {
      for (let index = 0; index < value.length; index++)
        collect(items, value[index], { step: index, from: trail }, owner);
    } else {
      const { meaning } = node.notes;
      if (meaning?.is === 'date') {
        // A text here is no date, which has been said.
        if (isObject(value)) add(meaning, value as unknown as PublishedDate, trail);
      } else if (typeof value === 'string') {
        const asked = askedOf(meaning, owner);
        // In a file of wrong structure, values that are wrong by themselves have been reported already.
        if (asked && (isSound || node.schema.safeParse(value).success)) add(asked, value, trail);
      }
    }
  };
  const way = wayTo(ASKED, nodeOf(schema));
  if (way) collect(way, data, undefined, undefined);
  return found;
}

const known = new WeakMap<Reading, Found>();

/** The values of a reading that mean one thing: its references, its dates. Worked out once. */
export function valuesThatAre<K extends Asked['is']>(
  reading: Reading,
  kind: K,
): readonly MeantValue<Extract<Asked, { is: K }>>[] {
  let found = known.get(reading);
  if (!found) known.set(reading, (found = collected(reading)));
  return (found.get(kind) ?? []) as unknown as readonly MeantValue<Extract<Asked, { is: K }>>[];
}
