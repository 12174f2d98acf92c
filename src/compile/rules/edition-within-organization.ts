import { isPrinted } from '../../query/traits.js';
import { isBefore } from '../../values/edtf.js';
import type { Rule } from '../rule.js';

export const editionWithinOrganization: Rule = {
  name: 'edition-within-organization',
  level: 'error',
  docs: 'A periodical prints and a house publishes only between its founding and its end.',
  *check(dataset) {
    for (const { data, document } of dataset.all('editions')) {
      const { date } = data;
      if (!date || !isPrinted(data.status)) continue;
      const bodies: [string, (string | number)[]][] = [
        ...(data.publishers ?? []).map((id, index): [string, (string | number)[]] => [id, ['publishers', index]]),
        ...(data.appearedIn ? [[data.appearedIn.periodical, ['appearedIn', 'periodical']] as [string, string[]]] : []),
      ];
      for (const [id, path] of bodies) {
        const organization = dataset.get('organizations', id)?.data;
        const [start, end] = [organization?.founded?.date, organization?.dissolved?.date];
        const message =
          start && isBefore(date, start)
            ? `"${id}" was founded only in ${start.edtf}.`
            : end && isBefore(end, date)
              ? `"${id}" had ended in ${end.edtf}.`
              : undefined;
        if (message !== undefined)
          yield {
            document,
            path,
            message,
            hint: 'Mend one of the dates, or name the body that came before or after it.',
          };
      }
    }
  },
};
