import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import type { AuthoredRecord } from '../../src/compile/record.js';
import { readFiles } from '../../src/compile/files.js';
import { dateOf } from '../../src/model/edtf.js';

const { dataset } = compile(readFiles(fileURLToPath(new URL('../../', import.meta.url))), []);

/** From the day of his birth to that of his death. */
const LIFE = ['1890-12-30', '1947-11-17'] as const;

/** Kinds of events that say where somebody was. */
const WHEREABOUTS = new Set([
  'residence',
  'stay',
  'imprisonment',
  'internment',
  'journey',
  'move',
  'deportation',
  'employment',
  'study',
  'escape',
  'arrest',
  'interrogation',
  'trial',
  'release',
  'expulsion',
  'congress',
  'lecture',
]);

/** Roles that are played from afar. */
const AFAR = new Set([
  'author',
  'beneficiary',
  'contributor',
  'correspondent',
  'discussed',
  'editor',
  'relative',
  'sender',
  'signatory',
  'translator',
]);

/** First and last day of a span, both included, as ISO texts: they sort as they are. */
type Span = readonly [first: string, last: string];

/**
 * The days of which a date is sure. A period is sure from the last day on which it may have begun to
 * the first on which it may have ended; a bare month, year or set only says that something fell in there.
 */
function sureDays(edtf: string): Span | undefined {
  const date = dateOf(edtf);
  if (date?.precision === 'day' && date.earliest !== null) return [date.earliest, date.earliest];
  if (date?.precision !== 'interval') return undefined;
  const [first, last] = edtf.split('/').map((end) => dateOf(end));
  return first?.latest && last?.earliest && first.latest <= last.earliest ? [first.latest, last.earliest] : undefined;
}

const saysWhere = ({ data }: AuthoredRecord<'events'>): boolean =>
  data.scope === 'life' &&
  WHEREABOUTS.has(data.kind) &&
  (data.places ?? data.route) !== undefined &&
  (data.participants ?? []).some(({ person, role }) => person === 'victor-serge' && !AFAR.has(role ?? ''));

const known = dataset
  .all('events')
  .filter(saysWhere)
  .flatMap(({ data }) => sureDays(data.date) ?? [])
  .reduce<Span[]>((spans, _, index, ends) => (index % 2 ? [...spans, [ends[index - 1] ?? '', ends[index] ?? '']] : spans), []);

const asked = dataset.questions.flatMap(({ data }): Span[] => {
  const date = data.date === undefined ? undefined : dateOf(data.date);
  return date?.earliest && date.latest ? [[date.earliest, date.latest]] : [];
});

const DAY = 24 * 60 * 60 * 1000;

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** The parts of his life that no span covers. */
function uncovered(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let next: string = LIFE[0];
  for (const [first, last] of [...spans].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (next > LIFE[1]) break;
    if (first > next) gaps.push([next, first > LIFE[1] ? LIFE[1] : dayBefore(first)]);
    if (last >= next) next = dayAfter(last);
  }
  if (next <= LIFE[1]) gaps.push([next, LIFE[1]]);
  return gaps;
}

const days = ([first, last]: Span): number => (Date.parse(last) - Date.parse(first)) / DAY + 1;

const sum = (spans: readonly Span[]): number => spans.reduce((total, span) => total + days(span), 0);

const inWords = (spans: readonly Span[]): string[] => spans.map((span) => `${span[0]} to ${span[1]} (${String(days(span))} days)`);

describe('the itinerary', () => {
  it('says of every day where he was, or asks', () => {
    expect(inWords(uncovered([...known, ...asked]))).toEqual([]);
  });
});
console.log(inWords(uncovered(known)).join('\n'), sum(uncovered(known)));
