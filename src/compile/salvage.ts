import { mapped, typed, walk } from '../model/meta.js';
import type { CollectionName } from '../model/names.js';
import { onceFor } from '../query/once.js';
import { dateOf } from '../values/edtf.js';
import { own } from '../values/own.js';
import { isObject, type Path, pathText } from '../values/paths.js';
import { walked } from '../values/walk.js';
import type { Dataset } from './dataset.js';
import { type AuthoredRecord, isOptional, type Reading, type UnsoundRecord } from './record.js';

/*
 * What is right of a record whose structure is wrong: the record without what is wrong in it. Rules are asked of it,
 * too, and heard where they read nothing of what was taken out, so that all that is wrong is found in one run.
 */

/** A record without what is wrong in it, and the keys that were taken out, by the path of the object that had them. */
interface Salvage {
  readonly record: AuthoredRecord;
  readonly gone: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How often a record is looked at anew: what is taken out may leave something else incomplete. */
const MOST_LOOKS = 10;

/** The paths of what is wrong in a value. */
function faultsIn(schema: Reading['schema'], value: unknown): Path[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const faults = issues.flatMap((issue): Path[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  walk(schema, value, ({ schema: leaf, notes }, text, path) => {
    if (notes.meaning?.is === 'date' && leaf.safeParse(text).success && !dateOf(String(text))) faults.push(path());
  });
  for (const { path, value: one } of walked(value))
    if (isObject(one) && Object.keys(one).length === 0) faults.push(path);
  return faults;
}

/** Takes a fault out of a value, with what cannot be without it: the path of what was taken out, if that can be. */
function takeOut(schema: Reading['schema'], value: unknown, fault: Path): Path | undefined {
  for (let path = fault; path.length > 0; path = path.slice(0, -1)) {
    const key = path.at(-1);
    if (typeof key !== 'string' || !isOptional(schema, path)) continue;
    let owner: unknown = value;
    for (const step of path.slice(0, -1))
      owner =
        typeof owner === 'object' && owner !== null
          ? own(owner as Readonly<Record<string, unknown>>, String(step))
          : undefined;
    if (isObject(owner)) {
      Reflect.deleteProperty(owner, key);
      return path;
    }
  }
  return undefined;
}

/** What is right of a record; nothing where it cannot be without what is wrong. */
const salvageOf = onceFor((reading: UnsoundRecord): Salvage | undefined => {
  const { schema, document } = reading;
  const value = structuredClone(typed(schema, document.value));
  const gone = new Map<string, Set<string>>();
  const note = (path: Path): void => {
    const owner = pathText(path.slice(0, -1));
    gone.set(owner, (gone.get(owner) ?? new Set<string>()).add(String(path.at(-1))));
  };
  if (isObject(document.value) && document.value.id !== reading.id) note(['id']);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const faults = faultsIn(schema, value);
    if (faults.length === 0) {
      const data = mapped(schema, schema.parse(value), (_, text) => dateOf(String(text)), ['date']);
      return { record: { ...reading, data, isSound: true } as unknown as AuthoredRecord, gone };
    }
    for (const fault of faults) {
      const path = takeOut(schema, value, fault);
      if (!path) return undefined;
      note(path);
    }
  }
  return undefined;
});

/** A copy of a value that takes down where somebody reads of what was taken out of it. */
function watched(value: unknown, path: string, gone: Salvage['gone'], touched: string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const below = path === '' ? '' : `${path}.`;
  if (![...gone.keys()].some((owner) => owner === path || owner.startsWith(below))) return value;
  const taken = gone.get(path);
  const target: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  return new Proxy(target, {
    get(owner, key, receiver): unknown {
      if (typeof key === 'string' && taken?.has(key)) touched.push(key);
      const read: unknown = Reflect.get(owner, key, receiver);
      return typeof key === 'string' ? watched(read, `${below}${key}`, gone, touched) : read;
    },
    has(owner, key) {
      if (typeof key === 'string' && taken?.has(key)) touched.push(key);
      return Reflect.has(owner, key);
    },
    ownKeys(owner) {
      if (taken) touched.push(...taken);
      return Reflect.ownKeys(owner);
    },
  });
}

/** What somebody made of records, if they read nothing of what was taken out of them. */
export interface Heard<T> {
  readonly told: T;
}

const isUnsound = (reading: Reading): reading is UnsoundRecord => !reading.isSound && 'collection' in reading;

/** Asks about what is right of some file's record, where its structure is wrong; nothing where the answer is not sure. */
export function askedOf<T>(reading: Reading, ask: (record: AuthoredRecord) => T): Heard<T> | undefined {
  const salvage = isUnsound(reading) ? salvageOf(reading) : undefined;
  if (!salvage) return undefined;
  const touched: string[] = [];
  const told = ask(guarded(salvage, touched));
  return touched.length > 0 ? undefined : { told };
}

/** A record whose data, as read and as written, take down where somebody reads of what was taken out. */
function guarded({ record, gone }: Salvage, touched: string[]): AuthoredRecord {
  const guard = (value: unknown): unknown => watched(value, '', gone, touched);
  const document = { ...record.document, value: guard(record.document.value) };
  return { ...record, document, data: guard(record.data) } as AuthoredRecord;
}

/** What is right of the unsound records of a dataset. */
const salvagesIn = onceFor(({ readings }: Dataset): readonly Salvage[] =>
  readings.filter(isUnsound).flatMap((reading) => salvageOf(reading) ?? []),
);

/** Asks about a dataset with what is right of its unsound records; nothing where there is none, or the answer is not sure. */
export function askedOfAll<T>(dataset: Dataset, ask: (whole: Dataset) => T): Heard<T> | undefined {
  const salvages = salvagesIn(dataset);
  if (salvages.length === 0) return undefined;
  const touched: string[] = [];
  const added = salvages.map((salvage) => guarded(salvage, touched));
  const of = <C extends CollectionName>(collection: C): readonly AuthoredRecord<C>[] =>
    added.filter((one): one is AuthoredRecord<C> => one.collection === collection);
  const told = ask({
    ...dataset,
    records: [...dataset.records, ...added],
    all: (collection) => [...dataset.all(collection), ...of(collection)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    get: (collection, id) => dataset.get(collection, id) ?? of(collection).find((one) => one.id === id),
    named: (name) => dataset.named(name) ?? added.find(({ collection, id }) => name === `${collection}/${id}`),
  });
  return touched.length > 0 ? undefined : { told };
}
