import { isWithin, overlaps } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const partInsideWhole: Rule = {
  name: 'part-inside-whole',
  level: 'error',
  docs: 'An event lies within the event it is a part of; what follows does not come before; a route runs forward in time.',
  *check(dataset) {
    for (const { data, document } of dataset.all('events')) {
      const { date } = data;
      const whole = dataset.get('events', data.partOf);
      const span = whole?.data.date;
      if (span && !isWithin(date, span) && !(overlaps(date, span) && date.precision !== 'day')) {
        yield {
          document,
          path: ['partOf'],
          message: `The event of ${date.edtf} does not lie within "${String(data.partOf)}" of ${span.edtf}.`,
          hint: 'Widen the whole, mend the date, or use "follows".',
        };
      }
      for (const [index, id] of (data.follows ?? []).entries()) {
        const cause = dataset.get('events', id);
        const before = cause?.data.date;
        if (before && date.latest !== null && before.earliest !== null && date.latest < before.earliest) {
          yield {
            document,
            path: ['follows', index],
            message: `The event of ${date.edtf} is said to follow "${id}" of ${before.edtf}.`,
            hint: 'Mend one of the dates, or turn the two round.',
          };
        }
      }
      let last: string | undefined;
      for (const [index, station] of (data.route ?? []).entries()) {
        const when = station.date;
        if (!when) continue;
        if (!overlaps(when, date))
          yield {
            document,
            path: ['route', index, 'date'],
            message: `The station of ${when.edtf} lies outside the journey of ${date.edtf}.`,
            hint: 'Mend one of the dates.',
          };
        if (last !== undefined && when.latest !== null && when.latest < last)
          yield {
            document,
            path: ['route', index, 'date'],
            message: `The station of ${when.edtf} comes before the one named earlier.`,
            hint: 'Put the stations in the order of the journey.',
          };
        last = when.earliest ?? last;
      }
    }
  },
};
