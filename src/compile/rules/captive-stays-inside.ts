import { dateOf } from '../../values/edtf.js';
import { holdsCaptive, isCaptive } from '../../query/traits.js';
import { compatible, isMoving, presentAt } from '../presence.js';
import type { Rule } from '../rule.js';

/** The days that a date may have, unless it is only about right or doubted. */
function daysOf(edtf: string): { first: string; last: string } | undefined {
  const date = dateOf(edtf);
  return date?.earliest && date.latest && !date.approximate && !date.uncertain
    ? { first: date.earliest, last: date.latest }
    : undefined;
}

/** The days that surely lie within an interval, whatever its ends leave open: within 1913/1917-01 all of 1914. */
function midst(edtf: string): { from: string; to: string } | undefined {
  const [start = '', end = ''] = edtf.split('/');
  const [from, to] = [daysOf(start)?.last, daysOf(end)?.first];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

export const captiveStaysInside: Rule = {
  name: 'captive-stays-inside',
  level: 'error',
  docs: 'Nobody takes part in an event elsewhere in the midst of an imprisonment or internment.',
  *check(dataset) {
    const events = dataset.all('events');
    const captivities = events
      .filter(({ data }) => holdsCaptive(data.kind))
      .flatMap((event) =>
        presentAt(event).flatMap(({ person, role, date = event.data.date }) => {
          const inside = isCaptive(role) ? midst(date) : undefined;
          return inside ? [{ event, person, inside, date }] : [];
        }),
      );
    for (const event of events) {
      if (isMoving(event)) continue;
      for (const participant of presentAt(event)) {
        const { person, date = event.data.date } = participant;
        const days = daysOf(date);
        if (!days) continue;
        for (const captivity of captivities) {
          if (captivity.person !== person) continue;
          if (days.first <= captivity.inside.from || days.last >= captivity.inside.to) continue;
          if (compatible(dataset, captivity.event, event)) continue;
          yield {
            document: event.document,
            path: ['participants', (event.data.participants ?? []).indexOf(participant)],
            message: `"${person}" is here in ${date}, in the midst of "${captivity.event.id}" (${captivity.date}).`,
            hint: 'Mend a date or a place of the two, or give a role that needs no presence.',
          };
        }
      }
    }
  },
};
