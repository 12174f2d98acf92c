import { walked } from '../../values/walk.js';
import { isObject } from '../../values/paths.js';
import type { Rule } from '../rule.js';

export const accessIsNoDate: Rule = {
  name: 'access-is-no-date',
  level: 'error',
  docs: 'The day on which a page was read dates nothing but the reading: what nobody dates has no date.',
  *check(dataset) {
    const read = new Set(dataset.all('sources').flatMap(({ data }) => data.accessed ?? []));
    for (const { collection, data, document } of dataset.records) {
      if (collection === 'sources') continue;
      const cited = new Set(
        'sources' in data
          ? data.sources.flatMap(({ source }) => dataset.get('sources', source)?.data.accessed ?? [])
          : [],
      );
      if (![...cited].some((day) => read.has(day))) continue;
      for (const { value, path } of walked(data)) {
        if (!isObject(value) || typeof value.edtf !== 'string' || typeof value.latest !== 'string') continue;
        // A day that is stated as such may be the day of the reading: news are read when they are new.
        if (value.precision === 'day' || !cited.has(value.latest)) continue;
        yield {
          document,
          path,
          message: `${value.edtf} ends on the day on which a source of the record was read.`,
          hint: 'Leave the date out, or give the bound that a source states.',
        };
      }
    }
  },
};
