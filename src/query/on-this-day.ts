import { text } from './arguments.js';
import type { Happening, TimelineItem, TimelineOptions } from './timeline-of.js';
import { happeningsIn, timelineOf } from './timeline-of.js';

/** The last day that each month can have, January first. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day that some year has: `02-29` is, `02-30` is not. */
function isDayOfYear(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (LENGTHS[Number(month) - 1] ?? 0);
}

const isOfDay = ({ date }: Pick<Happening, 'date'>): boolean => date.precision === 'day';

/**
 * Everything that is known to the day. A death or publication is told by its own record where the event
 * that tells of it too is not known as closely.
 */
export function anniversariesIn(collections: Parameters<typeof happeningsIn>[0]): readonly Happening[] {
  return happeningsIn({ ...collections, events: [...collections.events].filter(isOfDay) }).filter(isOfDay);
}

/**
 * What happened on a day of the year, the oldest year first. Only what is known to the day: a month or
 * an interval that the day lies in says nothing of it.
 * @throws {RangeError} where the text is no day of the year.
 */
export function onDayOfYear(
  anniversaries: readonly Happening[],
  day: string,
  options: Pick<TimelineOptions, 'scope' | 'person'>,
): readonly TimelineItem[] {
  if (!isDayOfYear(text('onThisDay', day))) {
    throw new RangeError(`"${day}" is no day of the year. Write the month and the day, as in "03-08".`);
  }
  const { scope, person } = options;
  return timelineOf(
    anniversaries.filter(({ date }) => date.earliest?.slice('YYYY-'.length) === day),
    { ...(scope && { scope }), ...(person && { person }) },
  );
}
