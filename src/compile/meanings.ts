import { collectionOf } from '../model/collections.js';
import { type Meaning, notesOf, type Path, walk } from '../model/meta.js';
import type { AuthoredRecord } from './record.js';

/** A value of a record that means something to the compiler: a reference, a date, a language … */
export interface MeantValue<M extends Meaning = Meaning> {
  meaning: M;
  value: string;
  path: Path;
}

const known = new WeakMap<AuthoredRecord, readonly MeantValue[]>();

/** Every text of a record with what it means. Worked out once a record, for all the rules that ask. */
function meantValues(record: AuthoredRecord): readonly MeantValue[] {
  const found = known.get(record);
  if (found) return found;
  const values: MeantValue[] = [];
  walk(collectionOf(record.collection).schemas.authored, record.data, (schema, value, path) => {
    const { meaning } = notesOf(schema);
    if (meaning && typeof value === 'string') values.push({ meaning, value, path });
  });
  known.set(record, values);
  return values;
}

/** The values of a record that mean one thing: its references, its dates … */
export const valuesThatAre = <K extends Meaning['is']>(
  record: AuthoredRecord,
  ...kinds: readonly K[]
): MeantValue<Extract<Meaning, { is: K }>>[] =>
  meantValues(record).filter((one): one is MeantValue<Extract<Meaning, { is: K }>> =>
    (kinds as readonly string[]).includes(one.meaning.is),
  );
