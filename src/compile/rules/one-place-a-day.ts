import { dateOf } from '../../model/edtf.js';
import type { Dataset } from '../dataset.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

/** Kinds of events that lead from one place to another, or happen in several at once. */
const MOVING = new Set([
  'journey',
  'move',
  'deportation',
  'expulsion',
  'release',
  'exchange',
  'escape',
  'campaign',
  'protest',
  'correspondence',
  'publication',
  'writing',
  'visit',
]);

/** Roles that need no presence. */
const ABSENT = new Set([
  'author',
  'recipient',
  'sender',
  'signatory',
  'petitioner',
  'subject',
  'discussed',
  'deceased',
  'beneficiary',
  'editor',
  'translator',
  'publisher',
  'supporter',
  'leader',
  'organizer',
  'witness',
  'defender',
  'mediator',
  'rescuer',
  'opponent',
  'accused',
  'convicted',
]);

/** Places too wide to tell where somebody was. */
const WIDE = new Set([
  'state',
  'region',
  'province',
  'continent',
  'zone',
  'colony',
  'sea',
  'river',
  'island',
  'mountain',
]);

/** A place and everything it lies within that is no wider than a town. */
function surroundings(dataset: Dataset, id: string): Set<string> {
  const found = new Set<string>();
  const add = (one: string): void => {
    const place = dataset.get('places', one);
    if (!place || found.has(one) || WIDE.has(place.data.kind)) return;
    found.add(one);
    for (const { place: larger } of place.data.within ?? []) add(larger);
  };
  add(id);
  return found;
}

/** Whether two events can have happened to one person on one day: they share a town, or one is too vague. */
function compatible(dataset: Dataset, a: AuthoredRecord<'events'>, b: AuthoredRecord<'events'>): boolean {
  const around = ({ data }: AuthoredRecord<'events'>): Set<string>[] =>
    (data.places ?? []).map((id) => surroundings(dataset, id)).filter((one) => one.size > 0);
  const [here, there] = [around(a), around(b)];
  if (here.length === 0 || there.length === 0) return true;
  return here.some((one) => there.some((other) => [...one].some((id) => other.has(id))));
}

export const onePlaceADay: Rule = {
  name: 'one-place-a-day',
  level: 'error',
  docs: 'Nobody is in two towns on one day, unless an event of that day is a journey.',
  *check(dataset) {
    const days = new Map<string, { staying: AuthoredRecord<'events'>[]; moving: boolean }>();
    for (const event of dataset.all('events')) {
      const { data } = event;
      if (dateOf(data.date)?.precision !== 'day') continue;
      for (const { person, role } of data.participants ?? []) {
        if (role !== undefined && ABSENT.has(role)) continue;
        const key = `${person} ${data.date}`;
        const day = days.get(key) ?? { staying: [], moving: false };
        if (MOVING.has(data.kind) || data.route) day.moving = true;
        else day.staying.push(event);
        days.set(key, day);
      }
    }
    for (const [key, { staying, moving }] of days) {
      if (moving) continue;
      const [person = '', date = ''] = key.split(' ');
      for (const [index, event] of staying.entries()) {
        const other = staying.slice(0, index).find((one) => !compatible(dataset, one, event));
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
