import { dateFields, fields as model } from '../generated/fields.js';
import type { Field } from './fields.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';

type Item = Readonly<Record<string, unknown>>;

/** Makes the whole of an item: every field of the model, `null` where nothing is known. */
type Whole = (item: Item | undefined) => Record<string, unknown>;

/** Identifiers by scheme, as pairs: a new scheme is no new column. */
const pairs = (map: unknown): unknown[] =>
  Object.entries((map ?? {}) as Record<string, string>).map(([scheme, identifier]) => ({ scheme, identifier }));

const EDTF: Field = { name: 'edtf', about: 'The date in EDTF.', type: 'text' };

/** What makes the whole of one value of a field. */
function wholeValue(field: Field): (value: unknown) => unknown {
  if (field.type === 'map') return pairs;
  if (field.type !== 'group' && field.type !== 'date')
    return (value) => value ?? (field.type === 'flag' ? false : null);
  const whole = wholeItem(field.type === 'date' ? [EDTF, ...dateFields] : (field.fields ?? []), field.type === 'date');
  return (value) => whole(value as Item | undefined);
}

/** What makes the whole of an item. The flags of a date that is not there say nothing, not "no". */
function wholeItem(fields: readonly Field[], isDate = false): Whole {
  const makers = fields.map((field) => {
    const one = wholeValue(isDate && field.type === 'flag' ? { ...field, type: 'text' } : field);
    const make = field.list ? (list: unknown) => ((list ?? []) as readonly unknown[]).map(one) : one;
    return [field.name, make] as const;
  });
  return (item) => {
    const whole: Record<string, unknown> = {};
    for (const [name, make] of makers) whole[name] = make(item?.[name]);
    return whole;
  };
}

const LISTS = [...COLLECTIONS, 'questions'] as const;

/** Every record with every field of the model, so that those who guess types from the first lines guess right. */
export const ndjson: Format = {
  name: 'ndjson',
  title: 'NDJSON',
  use: 'DuckDB, BigQuery, pandas, Hugging Face: one record a line, every key in every line',
  standard: 'https://github.com/ndjson/ndjson-spec',
  mediaType: 'application/x-ndjson',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset): Files =>
    Object.fromEntries(
      LISTS.map((name) => {
        const whole = wholeItem(model[name]);
        const records = dataset[name] as unknown as readonly Item[];
        return [`${name}.ndjson`, records.map((record) => `${JSON.stringify(whole(record))}\n`).join('')];
      }),
    ),
};
