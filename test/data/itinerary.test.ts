import { describe, expect, it } from 'vitest';
import type { AuthoredRecord } from '../../src/compile/record.js';
import { parseDate, type PublishedDate } from '../../src/values/edtf.js';
import { isBodily, isWide, whereaboutsOf } from '../../src/query/traits.js';
import { dataset } from '../fixtures/real.js';

/** First and last day of a span, both included, as ISO texts: they sort as they are. */
type Span = readonly [first: string, last: string];

/** From the day of his birth to that of his death. */
const LIFE: Span = ['1890-12-30', '1947-11-17'];

/** Whether an event says where he was: of his life, with him in it, and at a place narrow enough. */
const saysWhere = ({ data }: AuthoredRecord<'events'>): boolean =>
  data.scope === 'life' &&
  (whereaboutsOf(data.kind) === 'lasting' ||
    (whereaboutsOf(data.kind) === 'momentary' && data.date.precision === 'day')) &&
  [...(data.places ?? []), ...(data.route ?? []).map(({ place }) => place)].some(
    (id) => !isWide(dataset.get('places', id)?.data.kind ?? 'state'),
  ) &&
  (data.participants ?? []).some(
    ({ person, role }) =>
      person === 'victor-serge' &&
      isBodily(role) &&
      // A journey says where the traveller was, not the people called on along the way.
      !(data.kind === 'journey' && role === 'visited'),
  );

/**
 * The days of which a date is sure: a single day, or the core of a period. A bare month, year or set only
 * says that something fell in there.
 */
function sureDays(date: PublishedDate): Span[] {
  if (date.precision === 'day' && date.earliest !== null) return [[date.earliest, date.earliest]];
  return date.throughout ? [[date.throughout.from, date.throughout.to]] : [];
}

/** The days that lie between the bounds of a date. */
function allDays({ earliest, latest }: PublishedDate): Span[] {
  return earliest !== null && latest !== null ? [[earliest, latest]] : [];
}

const DAY = 24 * 60 * 60 * 1000;

const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);

/** The parts of his life that no span covers. */
function uncovered(spans: readonly Span[]): Span[] {
  const [birth, death] = LIFE;
  const gaps: Span[] = [];
  let next = birth;
  for (const [first, last] of [...spans, [shifted(death, 1), death] as const].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (next <= death && first > next) gaps.push([next, shifted(first, -1)]);
    if (last >= next) next = shifted(last, 1);
  }
  return gaps;
}

const days = (spans: readonly Span[]): number =>
  spans.reduce((total, [first, last]) => total + (Date.parse(last) - Date.parse(first)) / DAY + 1, 0);

const inWords = (spans: readonly Span[]): string[] =>
  spans.map((span) => `${span[0]} to ${span[1]}: ${String(days([span]))} days`);

describe('the itinerary', () => {
  const events = dataset
    .all('events')
    .filter(saysWhere)
    .flatMap(({ data }) => sureDays(data.date));
  const questions = dataset.questions.flatMap(({ data }) => (data.date === undefined ? [] : allDays(data.date)));

  it('says of every day where he was, or asks', () => {
    expect(inWords(uncovered([...events, ...questions]))).toEqual([]);
  });

  it('knows where he was on four days of five at least', () => {
    const gaps = uncovered(events);
    const share = 1 - days(gaps) / days([LIFE]);
    expect(share, `Not sure of:\n${inWords(gaps).join('\n')}\n`).toBeGreaterThan(0.8);
  });

  it.each([
    ['1933-03-08', [['1933-03-08', '1933-03-08']]],
    ['1909/1912-01-31', [['1909-12-31', '1912-01-31']]],
    ['1917-10/1917-10', []],
    ['1933', []],
    ['[1919..1921]', []],
    ['../1909', []],
  ])('takes %s for sure days only as far as it is', (edtf, spans) => {
    expect(sureDays(parseDate(edtf))).toEqual(spans);
  });

  it('finds gaps at both ends and in the middle', () => {
    const spans: Span[] = [
      ['1891-01-01', '1900-12-31'],
      ['1895-01-01', '1899-12-31'],
      ['1901-01-02', '1947-11-16'],
    ];
    expect(uncovered(spans)).toEqual([
      ['1890-12-30', '1890-12-31'],
      ['1901-01-01', '1901-01-01'],
      ['1947-11-17', '1947-11-17'],
    ]);
  });
});
