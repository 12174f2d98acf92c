import { agreesWithJulian, dateOf, DateError, parseDate, type PublishedDate } from '../../values/edtf.js';
import { pathText, valueAt } from '../../values/paths.js';
import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

/** The message of the error a parse throws, or `undefined` where it succeeds. */
function faultOf(parse: () => PublishedDate): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

export const dateIsEdtf: Rule = {
  name: 'date-is-edtf',
  level: 'error',
  docs: 'Every date is one EDTF knows, and is a day that exists; an Old Style date beside it means the same days.',
  *check(dataset) {
    for (const record of [...dataset.records, ...dataset.unsound]) {
      const { data, document } = record;
      for (const { meaning, value, path } of valuesThatAre(record, 'date', 'julianDate')) {
        const calendar = meaning.is === 'date' ? 'gregorian' : 'julian';
        const message = faultOf(() => parseDate(value, calendar));
        if (message !== undefined) {
          yield { document, path, message };
          continue;
        }
        if (meaning.is === 'date') continue;
        // An Old Style date stands at `attested.date`, its New Style date beside `attested`.
        const beside = path.slice(0, -2);
        const date = valueAt(data, [...beside, 'date']);
        const right = newStyle(parseDate(value, 'julian'));
        if (date === undefined) {
          yield {
            document,
            path: [...beside, 'attested'],
            message: 'An Old Style date stands without the New Style date.',
            hint: `Add "date: ${right}".`,
          };
          continue;
        }
        const gregorian = typeof date === 'string' ? dateOf(date) : undefined;
        if (gregorian && !agreesWithJulian(gregorian, value)) {
          yield {
            document,
            path: [...beside, 'date'],
            message: `"${pathText([...beside, 'date'])}" is ${gregorian.edtf}, but ${value} Old Style is ${right} New Style.`,
            hint: `Write "date: ${right}", or mend the attested date.`,
          };
        }
      }
    }
    for (const { data, document, index } of dataset.questions) {
      const message = data.date === undefined ? undefined : faultOf(() => parseDate(String(data.date)));
      if (message !== undefined) yield { document, path: ['questions', index, 'date'], message };
    }
  },
};

/** A Julian date's days as New Style EDTF: a day stays a day, a month becomes an interval of days. */
function newStyle({ earliest, latest }: PublishedDate): string {
  return earliest === latest ? String(earliest) : `${String(earliest)}/${String(latest)}`;
}
