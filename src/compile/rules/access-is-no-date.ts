import { valuesInAll } from '../meanings.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

export const accessIsNoDate: Rule = {
  name: 'access-is-no-date',
  level: 'error',
  docs: 'The day on which a page was read dates nothing but the reading: what nobody dates has no date.',
  *check(dataset) {
    const days = new Set(dataset.all('sources').map(({ data }) => data.accessed));
    const citing = dataset.records.filter(({ data }) => 'sources' in data);
    for (const one of valuesInAll(citing, 'date')) {
      const { precision, latest, edtf } = one.value;
      // A day that is stated as such may be the day of the reading: news are read when they are new.
      if (precision === 'day' || latest === null || !days.has(latest)) continue;
      const { data, document } = one.reading as AuthoredRecord;
      const sources = 'sources' in data ? data.sources : [];
      if (!sources.some(({ source }) => dataset.get('sources', source)?.data.accessed === latest)) continue;
      yield {
        document,
        path: one.path(),
        message: `${edtf} ends on the day on which a source of the record was read.`,
        hint: 'Leave the date out, or give the bound that a source states.',
      };
    }
  },
};
