import type { PublishedDate } from '../../values/edtf.js';
import { holdsCaptive, isCaptive } from '../../query/traits.js';
import { compatibility, isMoving, presentAt } from '../presence.js';
import type { Rule } from '../rule.js';

/** Whether a date is neither only about right nor doubted. */
const isSure = ({ approximate, uncertain }: PublishedDate): boolean => !approximate && !uncertain;

export const captiveStaysInside: Rule = {
  name: 'captive-stays-inside',
  level: 'error',
  docs: 'Nobody takes part in an event elsewhere in the midst of an imprisonment or internment.',
  *check(dataset) {
    const compatible = compatibility(dataset);
    const events = dataset.all('events');
    const captivities = events
      .filter(({ data }) => holdsCaptive(data.kind))
      .flatMap((event) =>
        presentAt(event).flatMap(({ person, role, date = event.data.date }) => {
          const inside = isCaptive(role) && isSure(date) ? date.throughout : undefined;
          return inside ? [{ event, person, inside, date }] : [];
        }),
      );
    for (const event of events) {
      if (isMoving(event)) continue;
      for (const participant of presentAt(event)) {
        const { person, date = event.data.date } = participant;
        const { earliest, latest } = date;
        if (!isSure(date) || earliest === null || latest === null) continue;
        for (const captivity of captivities) {
          if (captivity.person !== person) continue;
          if (earliest <= captivity.inside.from || latest >= captivity.inside.to) continue;
          if (compatible(captivity.event, event)) continue;
          yield {
            document: event.document,
            path: ['participants', (event.data.participants ?? []).indexOf(participant)],
            message: `"${person}" is here in ${date.edtf}, in the midst of "${captivity.event.id}" (${captivity.date.edtf}).`,
            hint: 'Mend a date or a place of the two, or give a role that needs no presence.',
          };
        }
      }
    }
  },
};
