import { atlasOf } from '../query/atlas.js';
import { byId } from '../query/by-id.js';
import { isBodily, isMoving as isMovingKind } from '../query/traits.js';
import type { PlaceId } from '../types.js';
import type { Dataset } from './dataset.js';
import { recordsOf } from './publish.js';
import type { AuthoredRecord } from './record.js';

type Participant = NonNullable<AuthoredRecord<'events'>['data']['participants']>[number];

/** Whether an event leads its people from one place to another, or happens in several at once. */
export const isMoving = ({ data }: AuthoredRecord<'events'>): boolean =>
  isMovingKind(data.kind) || data.route !== undefined;

/** Those who were there: the participants whose role asks for it. */
export const presentAt = ({ data }: AuthoredRecord<'events'>): Participant[] =>
  (data.participants ?? []).filter(({ role }) => isBodily(role));

/** A test whether one person can have been at two events on one day: they share a town, or one is too vague. */
export function compatibility(dataset: Dataset): (a: AuthoredRecord<'events'>, b: AuthoredRecord<'events'>) => boolean {
  const atlas = atlasOf(byId(recordsOf(dataset, 'places')));
  const placesOf = ({ data }: AuthoredRecord<'events'>): readonly PlaceId[] => (data.places ?? []) as PlaceId[];
  return (a, b) => !atlas.apart(placesOf(a), placesOf(b));
}
