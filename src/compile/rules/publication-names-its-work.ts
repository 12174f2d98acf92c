import { isOfTheDead, isPrinted, isPublished } from '../../query/traits.js';
import type { Data } from '../record.js';
import type { Rule } from '../rule.js';

type Time = Data['events']['date'] | undefined;

/** Whether two dates mean the same days. */
const isSame = (a: Time, b: Time): boolean => a !== undefined && a.earliest === b?.earliest && a.latest === b.latest;

export const publicationNamesItsWork: Rule = {
  name: 'publication-names-its-work',
  level: 'error',
  docs: 'An event by which an edition came out names the work that did: otherwise the timeline tells one publication twice, by the event and by the edition.',
  *check(dataset) {
    const editions = dataset.all('editions').filter(({ data }) => data.date !== undefined && isPrinted(data.status));
    for (const { id, data, document } of dataset.all('events')) {
      const presses = (data.organizations ?? []).map(({ organization }) => organization);
      // Whoever is told of as dead did not bring it out.
      const people = (data.participants ?? []).filter(({ role }) => !isOfTheDead(role)).map(({ person }) => person);
      const named = (data.works ?? []).filter(({ role }) => isPublished(role)).map(({ work }) => work);
      if (presses.length === 0 || named.length > 0) continue;
      for (const { id: edition, data: its } of editions) {
        const own = [...(its.publishers ?? []), ...(its.appearedIn ? [its.appearedIn.periodical] : [])];
        if (!isSame(its.date, data.date) || !own.some((one) => presses.includes(one))) continue;
        const work = its.contents
          .map((content) => content.work)
          .find((one) => dataset.get('works', one)?.data.creators.some(({ person }) => people.includes(person)));
        if (work === undefined) continue;
        yield {
          document,
          path: ['organizations'],
          message: `"${id}" tells what the edition "${edition}" tells: of the same days, at the same press, by the same person.`,
          hint: `Name the work under "works": { work: ${work}, role: published }.`,
        };
        break;
      }
    }
  },
};
