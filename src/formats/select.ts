import { checkedPeriod, firstDay, type Period, touches } from '../query/dates.js';
import { recordKeys, titlesOfEditions } from '../query/keys.js';
import { searcher } from '../query/search.js';
import type { CollectionName, DataRecord, EdtfDate, Title, WorkId } from '../types.js';
import { nearest } from '../values/nearest.js';
import { list, options, shown, text } from '../query/arguments.js';
import { checkDataset, type Dataset } from './format.js';
import { COLLECTIONS } from './names.js';

/**
 * Which records to write: those that answer every condition that is given, and all where none is.
 * @example { collections: ['editions'], query: 'conquered city' }
 */
export interface Selection extends Period {
  /** Only records of these collections. */
  readonly collections?: readonly CollectionName[];
  /**
   * Only these records, by collection and id.
   * @example ['works/ville-conquise']
   */
  readonly records?: readonly string[];
  /**
   * Only records with such a title or name, in any language and script; as the `find…` functions take it, but for
   * words in which a letter is wrong.
   */
  readonly query?: string;
  /**
   * Only records with a date that may reach into the period from here on: a year, a month or a day.
   * @example '1933'
   */
  readonly from?: string;
  /**
   * Only records with a date that may reach into the period up to here.
   * @example '1936-04'
   */
  readonly to?: string;
}

/** The dates by which a record is placed in time: of what happened, of a life, of a first publication. */
function datesOf(record: DataRecord): (EdtfDate | undefined)[] {
  if ('born' in record || 'died' in record) {
    const { born, died } = record;
    return [born?.date, died?.date];
  }
  if ('founded' in record || 'dissolved' in record) {
    const { founded, dissolved } = record;
    return [founded?.date, dissolved?.date];
  }
  if ('written' in record || 'published' in record) {
    const { written, published } = record;
    return [written?.date, published?.date];
  }
  return 'date' in record ? [record.date] : [];
}

/** Whether some date of a record may reach into a period. One without a date is in none. */
const isWithin = (record: DataRecord, period: Period): boolean =>
  datesOf(record).some((date) => date !== undefined && firstDay(date) !== null && touches(date, period));

/** The ids of the records that a text leads to. */
function found(
  records: readonly DataRecord[],
  titles: ReadonlyMap<WorkId, readonly Title[]>,
  query: string,
): ReadonlySet<string> {
  const search = searcher(
    records,
    (record, add) => {
      recordKeys(record, add, titles);
    },
    () => 0,
  );
  const answers = search(query).filter(({ match }) => match !== 'slip');
  return new Set(answers.map(({ record }) => record.id));
}

const CONDITIONS = ['collections', 'records', 'query', 'from', 'to'] as const;

/**
 * The part of a dataset that a selection asks for, with its figures counted anew.
 * @throws {TypeError} where an argument is not of its kind, or a condition is not known.
 * @throws {RangeError} where it names a collection or a record that does not exist, or where nothing answers it.
 * @example
 * select(dataset, { collections: ['editions'], query: 'conquered city' }).editions.map(({ id }) => id)
 */
export function select(dataset: Dataset, selection: Selection): Dataset {
  checkDataset('select', dataset);
  const { collections = COLLECTIONS, records, query } = options('select', selection, CONDITIONS);
  list('select', 'collections', collections);
  if (records !== undefined) list('select', 'records, such as "works/ville-conquise"', records);
  if (query !== undefined) text('select', query);
  const period = checkedPeriod({
    ...(selection.from !== undefined && { from: selection.from }),
    ...(selection.to !== undefined && { to: selection.to }),
  });
  const isDated = selection.from !== undefined || selection.to !== undefined;
  for (const name of collections) {
    if (!COLLECTIONS.includes(name)) {
      throw new RangeError(`There is no collection ${shown(name)}. There are: ${COLLECTIONS.join(', ')}.`);
    }
  }
  const wanted = records && new Set(records);
  const known = wanted && new Set(COLLECTIONS.flatMap((name) => dataset[name].map(({ id }) => `${name}/${id}`)));
  for (const address of wanted ?? []) {
    if (known?.has(address) === true) continue;
    const candidate = typeof address === 'string' ? nearest(address, known ?? []) : undefined;
    throw new RangeError(
      `There is no record ${shown(address)}. ` +
        (candidate === undefined
          ? 'Write collection and id, as in "works/ville-conquise".'
          : `Did you mean "${candidate}"?`),
    );
  }
  const titles = titlesOfEditions(dataset.editions);
  const chosen = Object.fromEntries(
    COLLECTIONS.map((name) => {
      if (!collections.includes(name)) return [name, []];
      const all: readonly DataRecord[] = dataset[name];
      const ids = query === undefined ? undefined : found(all, titles, query);
      const kept = all.filter(
        (record) =>
          (wanted?.has(`${name}/${record.id}`) ?? true) &&
          (ids?.has(record.id) ?? true) &&
          (!isDated || isWithin(record, period)),
      );
      return [name, kept];
    }),
  ) as unknown as Pick<Dataset, CollectionName>;
  const all = COLLECTIONS.flatMap((name) =>
    (chosen[name] as readonly DataRecord[]).map((record) => ({ name, record })),
  );
  if (all.length === 0) {
    throw new RangeError('No record answers the selection. Ask for less, or leave a condition out.');
  }
  const addresses = new Set(all.map(({ name, record }) => `${name}/${record.id}`));
  return {
    ...dataset,
    ...chosen,
    redirects: dataset.redirects.filter(({ collection, to }) => to.some((id) => addresses.has(`${collection}/${id}`))),
    questions: dataset.questions.filter(({ changes }) =>
      changes.some(({ collection, record = '' }) => addresses.has(`${collection}/${record}`)),
    ),
    meta: {
      ...dataset.meta,
      counts: Object.fromEntries(COLLECTIONS.map((name) => [name, chosen[name].length])) as Dataset['meta']['counts'],
      citations: all.reduce((sum, { record }) => sum + ('sources' in record ? record.sources.length : 0), 0),
      disputes: all.reduce((sum, { record }) => sum + (record.disputes?.length ?? 0), 0),
    },
  };
}
