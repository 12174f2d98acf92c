import { compatibility, isMoving, presentAt } from '../presence.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

export const onePlaceADay: Rule = {
  name: 'one-place-a-day',
  level: 'error',
  docs: 'Nobody is in two towns on one day, unless an event of that day is a journey.',
  *check(dataset) {
    const compatible = compatibility(dataset);
    const days = new Map<string, { staying: AuthoredRecord<'events'>[]; moving: boolean }>();
    for (const event of dataset.all('events')) {
      const { data } = event;
      if (data.date.precision !== 'day') continue;
      for (const { person } of presentAt(event)) {
        const key = `${person} ${data.date.edtf}`;
        const day = days.get(key) ?? { staying: [], moving: false };
        if (isMoving(event)) day.moving = true;
        else day.staying.push(event);
        days.set(key, day);
      }
    }
    for (const [key, { staying, moving }] of days) {
      if (moving) continue;
      const [person = '', date = ''] = key.split(' ');
      for (const [index, event] of staying.entries()) {
        const other = staying.slice(0, index).find((one) => !compatible(one, event));
        if (!other) continue;
        yield {
          document: event.document,
          path: ['places'],
          message: `"${person}" is here on ${date}, and elsewhere in "${other.id}".`,
          hint: 'Mend a date, a place or a role; a journey between the two is an event of its own.',
        };
      }
    }
  },
};
