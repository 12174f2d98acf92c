import { isBefore, type PublishedDate } from '../../values/edtf.js';
import { isPosthumous } from '../../query/traits.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** What is wrong with an organization doing something at a date, or `undefined`. */
function fault({ data, id }: AuthoredRecord<'organizations'>, date: PublishedDate | undefined): string | undefined {
  const [start, end] = [data.founded?.date, data.dissolved?.date];
  if (date && start && isBefore(date, start)) return `"${id}" was founded only in ${start.edtf}.`;
  if (date && end && isBefore(end, date)) return `"${id}" had ended in ${end.edtf}.`;
  return undefined;
}

export const organizationInItsTime: Rule = {
  name: 'organization-in-its-time',
  level: 'error',
  docs: 'An organization ends after it was founded, and takes part in nothing before or after.',
  exceptions: {
    'events/support-of-the-irmc': 'The article has the body at work after its end: a dispute of its record.',
  },
  *check(dataset) {
    const hint = 'Mend one of the dates, or name the body that came before or after it.';
    for (const { data, document } of dataset.all('organizations')) {
      const [start, end] = [data.founded?.date, data.dissolved?.date];
      if (start && end && isBefore(end, start))
        yield {
          document,
          path: ['dissolved', 'date'],
          message: `It ended in ${end.edtf}, before it was founded in ${start.edtf}.`,
          hint: 'Compare the sources of both.',
        };
    }
    for (const { data, document } of dataset.all('events')) {
      for (const [index, { organization: id, role }] of (data.organizations ?? []).entries()) {
        if (isPosthumous(role)) continue;
        const organization = dataset.get('organizations', id);
        const message = organization && fault(organization, data.date);
        if (message !== undefined) yield { document, path: ['organizations', index, 'organization'], message, hint };
      }
    }
  },
};
