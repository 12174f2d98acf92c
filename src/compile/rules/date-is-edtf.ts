import { agreesWithJulian, DateError, parseDate, type PublishedDate } from '../../values/edtf.js';
import { isObject, pathText, valueAt } from '../../values/paths.js';
import { valuesThatAre } from '../meanings.js';
import type { FileRule } from '../rule.js';

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

/** Whether a date stands where one belongs: in a record of wrong structure it may be anything. */
const isDate = (value: unknown): value is PublishedDate => isObject(value) && typeof value.edtf === 'string';

export const dateIsEdtf: FileRule = {
  name: 'date-is-edtf',
  level: 'error',
  docs: 'Every date is one EDTF knows, and is a day that exists; an Old Style date beside it means the same days.',
  *checkFile(reading) {
    for (const one of valuesThatAre(reading, 'julianDate')) {
      const { value } = one;
      const path = one.path();
      const message = faultOf(() => parseDate(value, 'julian'));
      if (message !== undefined) {
        yield { path, message };
        continue;
      }
      // An Old Style date stands at `attested.date`, its New Style date beside `attested`.
      const beside = path.slice(0, -2);
      const date = valueAt(reading.data, [...beside, 'date']);
      const right = newStyle(parseDate(value, 'julian'));
      if (date === undefined) {
        yield {
          path: [...beside, 'attested'],
          message: 'An Old Style date stands without the New Style date.',
          hint: `Add "date: ${right}".`,
        };
        continue;
      }
      if (isDate(date) && !agreesWithJulian(date, value)) {
        yield {
          path: [...beside, 'date'],
          message: `"${pathText([...beside, 'date'])}" is ${date.edtf}, but ${value} Old Style is ${right} New Style.`,
          hint: `Write "date: ${right}", or mend the attested date.`,
        };
      }
    }
  },
};

/** A Julian date's days as New Style EDTF: a day stays a day, a month becomes an interval of days. */
function newStyle({ earliest, latest }: PublishedDate): string {
  return earliest === latest ? String(earliest) : `${String(earliest)}/${String(latest)}`;
}
