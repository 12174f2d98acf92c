import { agreesWithJulian, dateOf, DateError, parseDate, type PublishedDate } from '../../model/edtf.js';
import { isObject, notesOf, pathText, walk } from '../../model/meta.js';
import { collectionOf } from '../../model/collections.js';
import type { LocatedProblem, Rule } from '../rule.js';

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
    for (const { collection, data, document } of dataset.records) {
      const problems: LocatedProblem[] = [];
      walk(collectionOf(collection).schemas.authored, data, (schema, value, path) => {
        const { meaning } = notesOf(schema);
        if (meaning?.is === 'date' || meaning?.is === 'julianDate') {
          const calendar = meaning.is === 'date' ? 'gregorian' : 'julian';
          const message = faultOf(() => parseDate(String(value), calendar));
          if (message !== undefined) problems.push({ document, path, message });
        }
        if (!isObject(value) || !isObject(value.attested)) return;
        const attested = String(value.attested.date);
        const julian = dateOf(attested, 'julian');
        const date = dateOf(String(value.date));
        if (!julian) return;
        if (value.date === undefined) {
          problems.push({
            document,
            path: [...path, 'attested'],
            message: 'An Old Style date stands without the New Style date.',
            hint: `Add "date: ${newStyle(julian)}".`,
          });
        } else if (date && !agreesWithJulian(date, attested)) {
          problems.push({
            document,
            path: [...path, 'date'],
            message: `"${pathText([...path, 'date'])}" is ${date.edtf}, but ${attested} Old Style is ${newStyle(julian)} New Style.`,
            hint: `Write "date: ${newStyle(julian)}", or mend the attested date.`,
          });
        }
      });
      yield* problems;
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
