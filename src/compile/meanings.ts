import { type Meaning, nodeOf, type SchemaNode, walkFrom, type Wanted, wayTo } from '../model/meta.js';
import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import { onceFor, remembered } from '../query/once.js';
import type { PublishedDate } from '../values/edtf.js';
import { own } from '../values/own.js';
import { isObject, type Path } from '../values/paths.js';
import type { Reading } from './record.js';

/** What rules on all records together ask for; where a field beside a reference names its collection, that has been looked up. */
type Asked = Extract<Meaning, { is: 'reference' | 'date' | 'day' }>;

/** A value of a file that means something to the compiler: a reference, a date. */
export class MeantValue<M extends Asked = Asked> {
  constructor(
    readonly meaning: M,
    readonly value: M extends { is: 'date' } ? PublishedDate : string,
    readonly reading: Reading,
    private readonly position: number,
  ) {}

  /** Where it stands in the record. Most values are in order, and nobody asks: the walk is gone again. */
  path(): Path {
    let place: Path = [];
    let passed = 0;
    walkAsked(this.reading, (_, __, path) => {
      if (passed++ === this.position) place = path();
    });
    return place;
  }
}

const isCollection = (name: unknown): name is CollectionName => COLLECTION_NAMES.some((one) => one === name);

/**
 * What a value means to those who ask, or `undefined` where nobody asks for its like.
 *
 * @param owner - the object in which it stands, or the list in which it stands does.
 */
function askedOf(meaning: Meaning | undefined, value: unknown, owner: unknown): Asked | undefined {
  switch (meaning?.is) {
    case 'date':
      // A text here is no date, which has been said.
      return isObject(value) ? meaning : undefined;
    case 'reference':
    case 'day':
      return typeof value === 'string' ? meaning : undefined;
    case 'namedReference': {
      const to = isObject(owner) ? own(owner, meaning.collectionIn) : undefined;
      return typeof value === 'string' && isCollection(to) ? { is: 'reference', to } : undefined;
    }
    default:
      return undefined;
  }
}

/** What is asked for: all other branches of a record are passed over. */
const ASKED: Wanted = ['reference', 'namedReference', 'date', 'day'];

function walkAsked({ schema, data }: Reading, visit: Parameters<typeof walkFrom<SchemaNode>>[2]): void {
  const way = wayTo(ASKED, nodeOf(schema));
  if (way) walkFrom(way, data, visit);
}

/** Every value of a reading that means something to the compiler, by what it means. Worked out once. */
const meantIn = onceFor((reading: Reading): Readonly<Record<Asked['is'], readonly MeantValue[]>> => {
  const found: Record<Asked['is'], MeantValue[]> = { reference: [], date: [], day: [] };
  let passed = 0;
  walkAsked(reading, (node, value, _, owner) => {
    const position = passed++;
    const asked = askedOf(node.notes.meaning, value, owner);
    // In a file of wrong structure, values that are wrong by themselves have been reported already.
    if (asked && (reading.isSound || asked.is === 'date' || node.schema.safeParse(value).success))
      found[asked.is].push(new MeantValue(asked, value as string | PublishedDate, reading, position));
  });
  return found;
});

type Meant<K extends Asked['is']> = MeantValue<Extract<Asked, { is: K }>>;

/** The values of a reading that mean one thing: its references, its dates. */
export const valuesThatAre = <K extends Asked['is']>(reading: Reading, kind: K): readonly Meant<K>[] =>
  meantIn(reading)[kind] as readonly MeantValue[] as readonly Meant<K>[];

const meantInAll = onceFor((readings: readonly Reading[]) =>
  remembered((kind: Asked['is']) => readings.flatMap((reading) => meantIn(reading)[kind])),
);

/** The same of many readings, in one list: rules that run over all of them take one step for each value. */
export const valuesInAll = <K extends Asked['is']>(readings: readonly Reading[], kind: K): readonly Meant<K>[] =>
  meantInAll(readings)(kind) as readonly MeantValue[] as readonly Meant<K>[];
