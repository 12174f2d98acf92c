import { dateOf, type PublishedDate } from '../../values/edtf.js';
import { holdsCaptive, isCaptive } from '../../query/traits.js';
import { compatible, isMoving, presentAt } from '../presence.js';
import type { Rule } from '../rule.js';

/** A date that is neither only about right nor doubted. */
function sureDate(edtf: string): PublishedDate | undefined {
  const date = dateOf(edtf);
  return date?.approximate === false && !date.uncertain ? date : undefined;
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
          const inside = isCaptive(role) ? sureDate(date)?.throughout : undefined;
          return inside ? [{ event, person, inside, date }] : [];
        }),
      );
    for (const event of events) {
      if (isMoving(event)) continue;
      for (const participant of presentAt(event)) {
        const { person, date = event.data.date } = participant;
        const days = sureDate(date);
        if (!days?.earliest || !days.latest) continue;
        for (const captivity of captivities) {
          if (captivity.person !== person) continue;
          if (days.earliest <= captivity.inside.from || days.latest >= captivity.inside.to) continue;
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
