import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

export const accessIsNoDate: Rule = {
  name: 'access-is-no-date',
  level: 'error',
  docs: 'The day on which a page was read dates nothing but the reading: what nobody dates has no date.',
  *check(dataset) {
    const accessed = new Map(dataset.all('sources').map(({ id, data }) => [id, data.accessed]));
    for (const record of dataset.records) {
      const { data, document } = record;
      if (!('sources' in data)) continue;
      for (const one of valuesThatAre(record, 'date')) {
        const { precision, latest, edtf } = one.value;
        // A day that is stated as such may be the day of the reading: news are read when they are new.
        if (precision === 'day' || latest === null) continue;
        if (!data.sources.some(({ source }) => accessed.get(source) === latest)) continue;
        yield {
          document,
          path: one.path(),
          message: `${edtf} ends on the day on which a source of the record was read.`,
          hint: 'Leave the date out, or give the bound that a source states.',
        };
      }
    }
  },
};
