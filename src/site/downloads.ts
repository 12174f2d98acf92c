import { csl, type Dataset, factTable } from '../formats/index.js';
import { COLLECTIONS } from '../formats/names.js';
import { editionsOf } from '../index.js';
import type { DataRecord, Work } from '../types.js';
import { type Form, FORMS } from './forms.js';
import type { Entry } from './library.js';

type Extension = (typeof FORMS)[number]['extension'];

/** What writes each form: of a dataset that holds nothing but what is wanted. */
const WRITERS: Readonly<Record<Extension, (part: Dataset, library: Dataset) => string | Uint8Array | undefined>> = {
  json: (part) => {
    const [record] = COLLECTIONS.flatMap((collection): readonly DataRecord[] => part[collection]);
    return `${JSON.stringify(record, null, 2)}\n`;
  },
  csv: factTable,
  'csl.json': (part, library) => csl.write(part, library)[part.sources.length > 0 ? 'sources.json' : 'editions.json'],
};

const nothing = Object.fromEntries(COLLECTIONS.map((collection) => [collection, []]));

/** What of the dataset is written for a citation of a record: itself, or the editions of a work. */
function citable({ collection, record }: Entry): Partial<Dataset> | undefined {
  if (collection === 'works') {
    const editions = editionsOf(record as Work);
    return editions.length > 0 ? { editions } : undefined;
  }
  return collection === 'editions' || collection === 'sources' ? { [collection]: [record] } : undefined;
}

/** Whether a record can be had in the forms for citation. */
export const isCitable = (entry: Entry): boolean => citable(entry) !== undefined;

/** The address of a form of a record: that of its page, without the language. */
export const downloadPath = ({ collection, record }: Entry, { extension }: Form): string =>
  `${collection}/${record.id}.${extension}`;

/** The files of a record by itself, by path. */
export function* downloadsOf(entry: Entry, dataset: Dataset): Generator<readonly [string, string | Uint8Array]> {
  const only = (records: Partial<Dataset>): Dataset => ({ ...dataset, ...nothing, ...records });
  const own = only({ [entry.collection]: [entry.record] });
  const cited = citable(entry);
  for (const form of FORMS) {
    const part = form.isForCitation ? cited && only(cited) : own;
    const content = part && WRITERS[form.extension](part, dataset);
    if (content !== undefined) yield [downloadPath(entry, form), content];
  }
}
