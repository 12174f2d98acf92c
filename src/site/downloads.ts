import { biblatex, csl, type Dataset, factTable, type Format, ris } from '../formats/index.js';
import { COLLECTIONS } from '../formats/names.js';
import { editionsOf } from '../index.js';
import type { DataRecord, Work } from '../types.js';
import { type Form, FORMS, isOffered } from './forms.js';
import type { Entry } from './library.js';

type Extension = (typeof FORMS)[number]['extension'];

/** What writes a form: of a dataset that holds nothing but what is wanted. */
type Writer = (part: Dataset, library: Dataset) => string | Uint8Array | undefined;

const recordsIn = (part: Dataset): readonly DataRecord[] =>
  COLLECTIONS.flatMap((collection): readonly DataRecord[] => part[collection]);

/** A format that has a file for each collection, and here writes one that is not empty. */
const only =
  (format: Format, extension: string): Writer =>
  (part, library) =>
    format.write(part, library)[`${COLLECTIONS.find((collection) => part[collection].length > 0) ?? ''}.${extension}`];

const WRITERS: Readonly<Record<Extension, Writer>> = {
  json: (part) => `${JSON.stringify(recordsIn(part)[0], null, 2)}\n`,
  csv: factTable,
  'csl.json': only(csl, 'json'),
  bib: only(biblatex, 'bib'),
  ris: only(ris, 'ris'),
};

const nothing = Object.fromEntries(COLLECTIONS.map((collection) => [collection, []]));

/** What is cited of a work are its editions, where any is known; of anything else it is the record itself. */
function citedOf({ collection, record }: Entry): Partial<Dataset> {
  const editions = collection === 'works' ? editionsOf(record as Work) : [];
  return editions.length > 0 ? { editions } : { [collection]: [record] };
}

/** The address of a form of a record: that of its page, without the language. */
export const downloadPath = ({ collection, record }: Entry, { extension }: Form): string =>
  `${collection}/${record.id}.${extension}`;

/** The files of a record by itself, by path. */
export function* downloadsOf(entry: Entry, dataset: Dataset): Generator<readonly [string, string | Uint8Array]> {
  const part = (records: Partial<Dataset>): Dataset => ({ ...dataset, ...nothing, ...records });
  const own = part({ [entry.collection]: [entry.record] });
  const cited = part(citedOf(entry));
  for (const form of FORMS) {
    if (!isOffered(form, entry.collection)) continue;
    const content = WRITERS[form.extension]('collections' in form ? cited : own, dataset);
    if (content !== undefined) yield [downloadPath(entry, form), content];
  }
}
