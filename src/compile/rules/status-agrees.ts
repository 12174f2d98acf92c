import { isPrinted, isUnprinted } from '../../query/traits.js';
import type { Rule } from '../rule.js';

export const statusAgrees: Rule = {
  name: 'status-agrees',
  level: 'error',
  docs: 'A work that is lost, confiscated or unpublished has no date of publication and no edition but ghosts and excerpts.',
  *check(dataset) {
    const printed = new Map<string, string>();
    for (const { id, data } of dataset.all('editions')) {
      if (!isPrinted(data.status)) continue;
      for (const { work, kind } of data.contents) if (kind !== 'excerpt') printed.set(work, id);
    }
    for (const { id, data, document } of dataset.all('works')) {
      if (!isUnprinted(data.status)) continue;
      const at = { document, path: ['status'] };
      const hint = 'Mend the status, or what contradicts it.';
      if (data.published)
        yield { ...at, message: `The work is "${data.status}", yet published ${data.published.date.edtf}.`, hint };
      const edition = printed.get(id);
      if (edition !== undefined)
        yield { ...at, message: `The work is "${data.status}", yet "${edition}" holds it.`, hint };
    }
  },
};
