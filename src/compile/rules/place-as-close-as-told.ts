import { atlasOf } from '../../query/atlas.js';
import { byId } from '../../query/by-id.js';
import { isMoving, isWide } from '../../query/traits.js';
import { bareText } from '../../values/text.js';
import type { PlaceId } from '../../types.js';
import type { Dataset } from '../dataset.js';
import { recordsOf } from '../publish.js';
import type { Rule } from '../rule.js';

/** Towns and what lies in them, by every name that is not also one of a land: Mexico is one, and in French the other. */
function townsByName(dataset: Dataset): Map<string, PlaceId> {
  const towns = new Map<string, PlaceId>();
  const lands = new Set<string>();
  for (const { id, data } of dataset.all('places')) {
    for (const { text, romanized = text } of data.names) {
      for (const name of [text, romanized].map(bareText)) {
        if (isWide(data.kind)) lands.add(name);
        else towns.set(name, id as PlaceId);
      }
    }
  }
  for (const name of lands) towns.delete(name);
  return towns;
}

/** Runs of up to three words that begin with a capital letter. */
function* namesIn(text: string): Iterable<string> {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)].map(([word]) => word);
  for (const [index, word] of words.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue;
    for (const length of [3, 2, 1]) yield bareText(words.slice(index, index + length).join(' '));
  }
}

export const placeAsCloseAsTold: Rule = {
  name: 'place-as-close-as-told',
  level: 'error',
  docs: 'Where the words of an event name a town, its places do not stop at the state or region around it.',
  exceptions: {
    'events/bombing-on-the-loire-1940': 'A village on the Loire in one telling, Nevers in another: neither is proved.',
    'events/german-october-1923': 'It was prepared in all of Germany; at Chemnitz it was called off.',
  },
  *check(dataset) {
    const atlas = atlasOf(byId(recordsOf(dataset, 'places')));
    const named = townsByName(dataset);
    for (const { data, document } of dataset.all('events')) {
      const places = (data.places ?? []) as PlaceId[];
      const wide = places.filter((id) => atlas.wide(id));
      if (wide.length < places.length || wide.length === 0 || isMoving(data.kind)) continue;
      const towns = new Set(
        [data.label.en, data.summary?.en ?? '']
          .flatMap((text) => [...namesIn(text)])
          .flatMap((name) => named.get(name) ?? [])
          .filter((town) => wide.some((id) => atlas.around(town, data.date.earliest ?? '').includes(id))),
      );
      for (const town of towns) {
        yield {
          document,
          path: ['places'],
          message: `The words of the event name "${town}", which is closer than "${wide.join('", "')}".`,
          hint: 'If it happened there, say so in "places", with the source.',
        };
      }
    }
  },
};
