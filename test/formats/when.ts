import type { EdtfDate } from '../../src/types.js';

interface Edge {
  in?: string;
  earliest?: string;
  latest?: string;
}

/** When something was, as readers of Linked Places find it. */
export interface When {
  timespans: { start?: Edge; end?: Edge }[];
  label?: string;
  certainty?: string;
}

const lastOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The first and the last day of a year, a month or a day. */
export function daysOf(text: string): [string, string] {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day === undefined) return [`${year}-${month}-01`, lastOfMonth(Number(year), Number(month))];
  return [text, text];
}

const earliest = (edge: Edge | undefined): string | null =>
  edge?.in === undefined ? (edge?.earliest ?? null) : daysOf(edge.in)[0];
const latest = (edge: Edge | undefined): string | null =>
  edge?.in === undefined ? (edge?.latest ?? null) : daysOf(edge.in)[1];

/** What a reader takes from a time otherwise than the dataset says it; empty where nothing. */
export function timeFaults(when: When | undefined, date: EdtfDate | undefined): string[] {
  if (date === undefined) return when === undefined ? [] : [`a time that nobody gave: ${JSON.stringify(when)}`];
  const [span] = when?.timespans ?? [];
  if (when === undefined || span === undefined) return [`no time for ${date.edtf}`];
  const bounds = [earliest(span.start), latest(span.end ?? span.start)];
  const marked = when.certainty !== undefined;
  return [
    ...(bounds[0] === date.earliest && bounds[1] === date.latest
      ? []
      : [`${date.edtf} is read as ${bounds.join(' to ')}`]),
    ...(when.label === date.edtf ? [] : [`the label of ${date.edtf} is ${String(when.label)}`]),
    ...(marked === (date.approximate || date.uncertain)
      ? []
      : [`${date.edtf} is read as ${when.certainty ?? 'certain'}`]),
  ];
}
