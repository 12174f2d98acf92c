import { isDeepStrictEqual } from 'node:util';
import type { Aspect, Dataset } from '../../src/formats/format.js';
import type { CollectionName } from '../../src/types.js';
import { isObject, pathOf, valueAt } from '../../src/values/paths.js';
import type { Probes } from './probes.js';

/** Records as somebody read them, by collection. */
export type Records = Readonly<Record<string, readonly unknown[]>>;

const idOf = (value: unknown): string => (isObject(value) ? String(value.id) : '');

/** What records say otherwise than those of the dataset, after each was brought to the same form. */
export function recordDifferences(
  collections: readonly (CollectionName | 'questions')[],
  read: Records,
  dataset: Dataset,
  form: (record: unknown) => unknown = (record) => record,
): string[] {
  return collections.flatMap((collection) => {
    const found = new Map((read[collection] ?? []).map((record) => [idOf(record), record]));
    const wanted: readonly { readonly id: string }[] = dataset[collection];
    const strays = [...found.keys()].filter((id) => !wanted.some((record) => record.id === id));
    return [
      ...strays.map((id) => `${collection}/${id} is no record of the dataset`),
      ...wanted
        .filter((record) => !isDeepStrictEqual(form(found.get(record.id)), form(record)))
        .map(({ id }) => `${collection}/${id} is not as the dataset has it`),
    ];
  });
}

const byId = new WeakMap<Records, Map<string, unknown>>();

/** What stands at a place of the records as read. */
function valueIn(read: Records, { collection, id, path }: { collection: string; id: string; path: string }): unknown {
  const known =
    byId.get(read) ??
    new Map(Object.entries(read).flatMap(([name, records]) => records.map((one) => [`${name}/${idOf(one)}`, one])));
  byId.set(read, known);
  return valueAt(known.get(`${collection}/${id}`), pathOf(path));
}

type Kept = { readonly [A in Aspect]: (read: Records, probe: Probes[A]) => boolean };

const isThere = (
  read: Records,
  { value, ...at }: { collection: string; id: string; path: string; value: unknown },
  form: (value: unknown) => unknown,
): boolean => isDeepStrictEqual(form(valueIn(read, at)), form(value));

/** What is kept where records keep their form. */
export function keptInRecords(form: (value: unknown) => unknown = (value) => value): Kept {
  const whole = (read: Records, probe: Probes[Aspect]): boolean => isThere(read, probe, form);
  return {
    uncertainty: whole,
    dispute: whole,
    source: (read, { value, ...at }) => {
      const found = valueIn(read, at);
      return isObject(found) && found.source === value.source && found.at === value.at;
    },
    script: whole,
    translator: whole,
    calendar: whole,
  };
}
