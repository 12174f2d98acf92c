import type { PublishedDate } from '../values/edtf.js';
import { isPrinted } from '../query/traits.js';
import type { Dataset } from './dataset.js';

/** The earliest edition of each work that came off the press, by the last day it can be of. */
export function firstEditions(dataset: Dataset): Map<string, { id: string; date: PublishedDate }> {
  const earliest = new Map<string, { id: string; date: PublishedDate }>();
  for (const { id, data } of dataset.all('editions')) {
    const { date } = data;
    if (!date || !isPrinted(data.status)) continue;
    for (const { work } of data.contents) {
      const known = earliest.get(work);
      if (!known || (date.latest ?? '9') < (known.date.latest ?? '9')) earliest.set(work, { id, date });
    }
  }
  return earliest;
}
