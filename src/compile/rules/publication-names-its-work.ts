import { isOfTheDead, isPrinted, isPublished } from '../../query/traits.js';
import type { AuthoredRecord, Data } from '../record.js';
import type { Rule } from '../rule.js';

/** The days that a date means. */
const daysOf = ({ earliest, latest }: Data['events']['date']): string => `${String(earliest)}/${String(latest)}`;

export const publicationNamesItsWork: Rule = {
  name: 'publication-names-its-work',
  level: 'error',
  docs: 'An event by which an edition came out names the work that did: otherwise the timeline tells one publication twice, by the event and by the edition.',
  *check(dataset) {
    const editions = new Map<string, AuthoredRecord<'editions'>[]>();
    for (const edition of dataset.all('editions')) {
      const { date, status } = edition.data;
      if (!date || !isPrinted(status)) continue;
      editions.set(daysOf(date), [...(editions.get(daysOf(date)) ?? []), edition]);
    }
    for (const { id, data, document } of dataset.all('events')) {
      const presses = (data.organizations ?? []).map(({ organization }) => organization);
      // Whoever is told of as dead did not bring it out.
      const people = (data.participants ?? []).filter(({ role }) => !isOfTheDead(role)).map(({ person }) => person);
      const named = (data.works ?? []).filter(({ role }) => isPublished(role)).map(({ work }) => work);
      if (presses.length === 0 || named.length > 0) continue;
      for (const { id: edition, data: its } of editions.get(daysOf(data.date)) ?? []) {
        const own = [...(its.publishers ?? []), ...(its.appearedIn ? [its.appearedIn.periodical] : [])];
        if (!own.some((one) => presses.includes(one))) continue;
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
