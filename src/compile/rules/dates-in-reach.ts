import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

/** Before any year that a life of 1890 to 1947, its forebears and its towns have to do with. */
const FIRST_YEAR = 600;

/** The day on which the first page of the web could be read. */
const FIRST_PAGE = '1991-08-06';

/** The days that have come: a day ahead, for those who live where it is already tomorrow. */
const today = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

export const datesInReach: Rule = {
  name: 'dates-in-reach',
  level: 'error',
  docs: 'No date lies before history or in the future; nothing was read on a day that has not come, before there was a web, or before it appeared.',
  *check(dataset) {
    const now = today();
    for (const reading of dataset.readings) {
      const { document } = reading;
      for (const one of valuesThatAre(reading, 'date')) {
        const date = one.value;
        const year = Number((date.earliest ?? date.latest ?? '1000').slice(0, 4));
        if (year < FIRST_YEAR)
          yield {
            document,
            path: one.path(),
            message: `The year ${String(year)} is out of reach.`,
            hint: 'Compare the source.',
          };
        else if (date.earliest !== null && date.earliest > now)
          yield { document, path: one.path(), message: `${date.edtf} has not come yet.`, hint: 'Compare the source.' };
      }
      for (const one of valuesThatAre(reading, 'day')) {
        const { value } = one;
        const wrong =
          value > now
            ? `The day ${value} has not come yet.`
            : value < FIRST_PAGE
              ? `On ${value} there was no web to read in.`
              : undefined;
        if (wrong !== undefined)
          yield { document, path: one.path(), message: wrong, hint: 'Give the day on which you read it.' };
      }
    }
    for (const { data, document } of dataset.all('sources')) {
      const { accessed, date } = data;
      if (accessed === undefined || !date?.earliest || date.earliest <= accessed) continue;
      yield {
        document,
        path: ['accessed'],
        message: `It was read on ${accessed}, before it appeared in ${date.edtf}.`,
        hint: 'Mend one of the two.',
      };
    }
  },
};
