import { isPosthumous, isTimeless } from '../../query/traits.js';
import type { PublishedDate } from '../../values/edtf.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';

/** Whether a date is that of what goes on: in EDTF an end that is open, `1936/..`, is not one that is unknown, `1936/`. */
const goesOn = (date: PublishedDate | undefined): boolean => date?.edtf.endsWith('/..') === true;

const hasDied = (dataset: Dataset, id: string | undefined): boolean =>
  dataset.get('people', id)?.data.died !== undefined;

export const openEndEnds: Rule = {
  name: 'open-end-ends',
  level: 'error',
  docs: 'An open end is for what goes on: never for what a death has ended, nor for what happened at some time after.',
  *check(dataset) {
    const hint =
      'Give the end; "1936/" says that it is not known, "[1936..]" that something happened once, then or later.';
    for (const { data, document } of dataset.all('events')) {
      const [dead] = (data.participants ?? []).filter(
        ({ person, role, date }) => date === undefined && !isPosthumous(role) && hasDied(dataset, person),
      );
      if (dead && goesOn(data.date))
        yield { document, path: ['date'], message: `"${dead.person}" took part, and has died: this has ended.`, hint };
      for (const [index, { person, date, role }] of (data.participants ?? []).entries()) {
        if (goesOn(date) && !isPosthumous(role) && hasDied(dataset, person))
          yield {
            document,
            path: ['participants', index, 'date'],
            message: `"${person}" has died: this has ended.`,
            hint,
          };
      }
    }
    for (const { id, data, document } of dataset.all('people')) {
      if (data.died)
        for (const [index, { date }] of (data.memberships ?? []).entries()) {
          if (goesOn(date))
            yield {
              document,
              path: ['memberships', index, 'date'],
              message: 'The person has died: this has ended.',
              hint,
            };
        }
      for (const [index, { kind, person, date }] of (data.relations ?? []).entries()) {
        if (goesOn(date) && !isTimeless(kind) && (hasDied(dataset, id) || hasDied(dataset, person)))
          yield {
            document,
            path: ['relations', index, 'date'],
            message: 'One of the two has died: this has ended.',
            hint,
          };
      }
    }
  },
};
