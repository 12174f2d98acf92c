import { valuesInAll } from '../meanings.js';
import type { Rule } from '../rule.js';

/** Before any year that a life of 1890 to 1947, its forebears and its towns have to do with. */
const FIRST_YEAR = '0600';

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
    for (const one of valuesInAll(dataset.readings, 'date')) {
      const { edtf, earliest, latest } = one.value;
      const first = earliest ?? latest;
      const message =
        first !== null && first < FIRST_YEAR
          ? `The year ${String(Number(first.slice(0, 4)))} is out of reach.`
          : earliest !== null && earliest > now
            ? `${edtf} has not come yet.`
            : undefined;
      if (message !== undefined)
        yield { document: one.reading.document, path: one.path(), message, hint: 'Compare the source.' };
    }
    for (const one of valuesInAll(dataset.readings, 'day')) {
      const { value } = one;
      const message =
        value > now
          ? `The day ${value} has not come yet.`
          : value < FIRST_PAGE
            ? `On ${value} there was no web to read in.`
            : undefined;
      if (message !== undefined)
        yield {
          document: one.reading.document,
          path: one.path(),
          message,
          hint: 'Give the day on which you read it.',
        };
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
