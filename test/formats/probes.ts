import type { Aspect, Dataset } from '../../src/formats/format.js';
import type { AttestedDate, CollectionName, Dispute, EdtfDate } from '../../src/types.js';

/** A place in a record. */
export interface At {
  collection: CollectionName;
  id: string;
  /** The path in the record, as in `born.date` and `names.1`. */
  path: string;
}

/** What a format may lose, one statement of each kind at a time. */
export interface Probes {
  /** A date that is not a sure day, or the certainty of an item (whose path ends in `certainty`). */
  uncertainty: At & { value: EdtfDate | string };
  dispute: At & { value: Dispute };
  source: At & { value: { source: string; at: string } };
  /** A name or title in other letters than Latin. */
  script: At & { value: string };
  /** A translator of one of the works in an edition. */
  translator: At & { value: string };
  calendar: At & { value: AttestedDate };
}

type Collected = { [A in Aspect]: Probes[A][] };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Everything that a format which holds some collections may lose of them. */
export function probesIn(dataset: Dataset, collections: readonly CollectionName[]): Collected {
  const found: Collected = { uncertainty: [], dispute: [], source: [], script: [], translator: [], calendar: [] };
  const visit = (value: unknown, at: At): void => {
    const { path } = at;
    const key = path.slice(path.lastIndexOf('.') + 1);
    if (typeof value === 'string') {
      if (key === 'certainty') found.uncertainty.push({ ...at, value });
      if ((key === 'text' || path === 'subtitle') && /[^\P{L}\p{Script=Latin}]/u.test(value)) {
        found.script.push({ ...at, value });
      }
      if (/^contents\.\d+\.translators\.\d+$/.test(path)) found.translator.push({ ...at, value });
    }
    if (!isObject(value)) return;
    if ('edtf' in value) {
      const date = value as unknown as EdtfDate;
      if (date.precision !== 'day' || date.approximate || date.uncertain)
        found.uncertainty.push({ ...at, value: date });
      return;
    }
    if (key === 'attested') found.calendar.push({ ...at, value: value as unknown as AttestedDate });
    if ('verdict' in value) found.dispute.push({ ...at, value: value as unknown as Dispute });
    if (typeof value.source === 'string' && typeof value.at === 'string') {
      found.source.push({ ...at, value: { source: value.source, at: value.at } });
    }
    for (const [step, inner] of Object.entries(value))
      visit(inner, { ...at, path: path === '' ? step : `${path}.${step}` });
  };
  for (const collection of collections) {
    for (const record of dataset[collection]) visit(record, { collection, id: record.id, path: '' });
  }
  return found;
}
