import { agreesWithJulian, DateError, parseDate, type PublishedDate } from '../../values/edtf.js';
import { isObject, pathText, valueAt } from '../../values/paths.js';
import type { TextRule } from '../rule.js';

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

export const dateIsEdtf: TextRule = {
  name: 'date-is-edtf',
  level: 'error',
  docs: 'Every date is one EDTF knows, and is a day that exists; an Old Style date beside it means the same days.',
  means: ['julianDate'],
  checkText(value, place) {
    const message = faultOf(() => parseDate(value, 'julian'));
    if (message !== undefined) return { message };
    // An Old Style date stands at `attested.date`, its New Style date beside `attested`.
    const beside = place.path().slice(0, -2);
    const date = valueAt(place.reading.data, [...beside, 'date']);
    const right = newStyle(parseDate(value, 'julian'));
    if (date === undefined)
      return {
        path: [...beside, 'attested'],
        message: 'An Old Style date stands without the New Style date.',
        hint: `Add "date: ${right}".`,
      };
    if (!isDate(date) || agreesWithJulian(date, value)) return undefined;
    return {
      path: [...beside, 'date'],
      message: `"${pathText([...beside, 'date'])}" is ${date.edtf}, but ${value} Old Style is ${right} New Style.`,
      hint: `Write "date: ${right}", or mend the attested date.`,
    };
  },
};

/** A Julian date's days as New Style EDTF: a day stays a day, a month becomes an interval of days. */
function newStyle({ earliest, latest }: PublishedDate): string {
  return earliest === latest ? String(earliest) : `${String(earliest)}/${String(latest)}`;
}
