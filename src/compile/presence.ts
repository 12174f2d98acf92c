import { isBodily, isMoving as isMovingKind, isWide } from '../query/traits.js';
import type { Dataset } from './dataset.js';
import type { AuthoredRecord } from './record.js';

type Participant = NonNullable<AuthoredRecord<'events'>['data']['participants']>[number];

/** Whether an event leads its people from one place to another, or happens in several at once. */
export const isMoving = ({ data }: AuthoredRecord<'events'>): boolean =>
  isMovingKind(data.kind) || data.route !== undefined;

/** Those who were there: the participants whose role asks for it. */
export const presentAt = ({ data }: AuthoredRecord<'events'>): Participant[] =>
  (data.participants ?? []).filter(({ role }) => isBodily(role));

/** A place and everything it lies within that is no wider than a town. */
function surroundings(dataset: Dataset, id: string): Set<string> {
  const found = new Set<string>();
  const add = (one: string): void => {
    const place = dataset.get('places', one);
    if (!place || found.has(one) || isWide(place.data.kind)) return;
    found.add(one);
    for (const { place: larger } of place.data.within ?? []) add(larger);
  };
  add(id);
  return found;
}

/** Whether two events can have happened to one person on one day: they share a town, or one is too vague. */
export function compatible(dataset: Dataset, a: AuthoredRecord<'events'>, b: AuthoredRecord<'events'>): boolean {
  const around = ({ data }: AuthoredRecord<'events'>): Set<string>[] =>
    (data.places ?? []).map((id) => surroundings(dataset, id)).filter((one) => one.size > 0);
  const [here, there] = [around(a), around(b)];
  if (here.length === 0 || there.length === 0) return true;
  return here.some((one) => there.some((other) => [...one].some((id) => other.has(id))));
}
