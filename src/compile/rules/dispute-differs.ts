import { isAtOrAbove, isObject, isPosition, pathOf, pathText, valueAt } from '../../values/paths.js';
import { dateOf, isWithin } from '../../values/edtf.js';
import { evenText } from '../../values/text.js';
import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** A misspelling that stands in print is a name, so that it is found, and may be judged as well. */
const isMisspelling = (kind: unknown): boolean => typeof kind === 'string' && kind.startsWith('misspell');

/** The names or titles of a record. */
function heldTexts(data: object): string[] {
  const lists = ['names', 'titles'].flatMap((key) => {
    const list = valueAt(data, [key]);
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return [...lists, valueAt(data, ['title'])].flatMap((item) =>
    isObject(item) && typeof item.text === 'string' && !isMisspelling(item.kind) ? [item.text] : [],
  );
}

/** Whether a value that a record holds, or an item of the list that it holds, says what a dispute says. */
function saysTheSame(held: unknown, value: string): boolean {
  if (Array.isArray(held)) return held.some((item) => typeof item === 'string' && saysTheSame(item, value));
  if (typeof held !== 'string' && typeof held !== 'number') return false;
  if (evenText(String(held)) === evenText(value)) return true;
  const [a, b] = [dateOf(String(held)), dateOf(value)];
  return (
    a !== undefined && b !== undefined && JSON.stringify({ ...a, edtf: '' }) === JSON.stringify({ ...b, edtf: '' })
  );
}

/** Whether a source may support what a record holds and give this value too: a day of the month that it holds. */
function isNarrower(held: unknown, value: string): boolean {
  const [outer, inner] = [dateOf(String(held)), dateOf(value)];
  return outer !== undefined && inner !== undefined && isWithin(inner, outer);
}

export const disputeDiffers: RecordRule = {
  name: 'dispute-differs',
  level: 'error',
  docs: 'A dispute says something else than the record (in more than case or blanks), about a value that is there, on the word of others than those who support it; and one that is rejected says why.',
  checkRecord({ data, document }) {
    const problems: Problem[] = [];
    for (const [index, { field, value, verdict, reason, note, sources: others }] of (data.disputes ?? []).entries()) {
      const steps = pathOf(field);
      const held = valueAt(document.value, steps);
      const past = steps.findIndex(
        (step, depth) =>
          isPosition(step) &&
          Array.isArray(valueAt(document.value, steps.slice(0, depth))) &&
          valueAt(document.value, steps.slice(0, depth + 1)) === undefined,
      );
      if (past >= 0) {
        const list = valueAt(document.value, steps.slice(0, past)) as unknown[];
        problems.push({
          path: ['disputes', index, 'field'],
          message: `"${pathText(steps.slice(0, past + 1))}" lies past the end of the list, which has ${String(list.length)}.`,
          hint: 'Counting begins at 0; name the list itself for what is not in it.',
        });
      }
      const named = /^(?:names|titles?|title\.text)(?:\.|$)/.test(field)
        ? heldTexts(data).find((text) => evenText(text) === evenText(value))
        : undefined;
      if (named !== undefined && evenText(String(held)) !== evenText(value)) {
        problems.push({
          path: ['disputes', index, 'value'],
          message: `"${named}" is among the names that the record holds.`,
          hint: 'A name that is in use is no dispute; cite its source under "sources".',
        });
      }
      for (const [position, { source, at }] of others.entries()) {
        const agrees = ('sources' in data ? data.sources : []).some(
          (one) =>
            one.source === source &&
            one.at === at &&
            one.supports.some((path) => path === field || (isAtOrAbove(path, field) && !isNarrower(held, value))),
        );
        if (!agrees) continue;
        problems.push({
          path: ['disputes', index, 'sources', position],
          message: `"${source}" supports "${field}" at the same place, under "sources".`,
          hint: 'One place says one thing: remove it from one of the two, or tell the places apart.',
        });
      }
      if (saysTheSame(held, value)) {
        problems.push({
          path: ['disputes', index, 'value'],
          message: `The disputed value "${value}" is the one the record holds.`,
          hint: 'A dispute gives what the other source says instead; agreement belongs under "sources".',
        });
      }
      if (verdict === 'rejected' && reason === undefined && note === undefined) {
        problems.push({
          path: ['disputes', index],
          message: 'The value is rejected without a reason.',
          hint: 'Add "reason", or a note.',
        });
      }
    }
    return problems;
  },
};
