import { dateOf } from '../../model/edtf.js';
import { ABSENT, compatible, MOVING } from '../presence.js';
import type { Rule } from '../rule.js';

const CAPTIVITY = new Set(['imprisonment', 'internment']);

/** The days that surely belong to an interval, whatever its ends leave open: 1913/1917-01 surely has all of 1914. */
function midst(edtf: string): { from: string; to: string } | undefined {
  const [start = '', end = ''] = edtf.split('/');
  const [from, to] = [dateOf(start)?.latest, dateOf(end)?.earliest];
  return from && to && from < to ? { from, to } : undefined;
}

export const captiveStaysInside: Rule = {
  name: 'captive-stays-inside',
  level: 'error',
  docs: 'Nobody takes part in an event elsewhere in the midst of an imprisonment or internment.',
  *check(dataset) {
    const events = dataset.all('events');
    const captivities = events.flatMap((event) => {
      const days = CAPTIVITY.has(event.data.kind) ? midst(event.data.date) : undefined;
      const captives = new Set((event.data.participants ?? []).map(({ person }) => person));
      return days ? [{ event, days, captives }] : [];
    });
    for (const event of events) {
      const { data, document } = event;
      if (MOVING.has(data.kind)) continue;
      const date = dateOf(data.date);
      if (!date?.earliest || !date.latest) continue;
      for (const [index, { person, role }] of (data.participants ?? []).entries()) {
        if (role !== undefined && ABSENT.has(role)) continue;
        for (const { event: captivity, days, captives } of captivities) {
          if (!captives.has(person) || date.earliest <= days.from || date.latest >= days.to) continue;
          if (compatible(dataset, captivity, event)) continue;
          yield {
            document,
            path: ['participants', index],
            message: `"${person}" is here in ${data.date}, in the midst of "${captivity.id}" (${captivity.data.date}).`,
            hint: 'Mend a date or a place of the two, or give a role that needs no presence.',
          };
        }
      }
    }
  },
};
