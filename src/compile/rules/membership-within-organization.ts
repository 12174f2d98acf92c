import { isBefore } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const membershipWithinOrganization: Rule = {
  name: 'membership-within-organization',
  level: 'error',
  docs: 'Nobody belongs to an organization before it was founded or after it ended.',
  *check(dataset) {
    for (const { data, document } of dataset.all('people')) {
      for (const [index, { organization: id, date }] of (data.memberships ?? []).entries()) {
        const organization = dataset.get('organizations', id);
        if (!organization || !date) continue;
        const { founded, dissolved } = organization.data;
        const [start, end] = [founded?.date, dissolved?.date];
        const path = ['memberships', index, 'date'];
        if (start && isBefore(date, start))
          yield {
            document,
            path,
            message: `"${id}" was founded only in ${start.edtf}.`,
            hint: 'Mend one of the dates.',
          };
        if (end && isBefore(end, date))
          yield { document, path, message: `"${id}" had ended in ${end.edtf}.`, hint: 'Mend one of the dates.' };
      }
    }
  },
};
