import type { Certainty, EdtfDate } from '../types.js';
import { dateOf } from '../values/edtf.js';
import type { Dataset } from './format.js';

/** A start or an end in Linked Places: a day, month or year in which it lies, or the days between which. */
type Edge = { readonly in: string } | { readonly earliest?: string; readonly latest?: string };

/** How sure something is, in the three steps of Linked Places. */
export type LinkedCertainty = 'less-certain' | 'uncertain';

/**
 * When something was, as Linked Places (and GeoJSON-T before it) says it.
 * @see {@link https://github.com/LinkedPasts/linked-places-format#when-required | when}
 */
export interface When {
  readonly timespans: readonly { readonly start?: Edge; readonly end?: Edge }[];
  /** The date in EDTF, which says more than the timespan can. */
  readonly label: string;
  readonly certainty?: LinkedCertainty;
}

/** How sure items are in the terms of Linked Places; nothing where they are certain. */
export function linkedCertainties({
  vocabularies,
}: Pick<Dataset, 'vocabularies'>): (certainty: Certainty | undefined) => LinkedCertainty | undefined {
  const terms = vocabularies.find(({ id }) => id === 'certainty')?.terms ?? [];
  const known = new Map(terms.map(({ id, mappings }) => [id, mappings?.linkedPlaces as LinkedCertainty | undefined]));
  return (certainty) => (certainty === undefined ? undefined : (known.get(certainty) ?? 'uncertain'));
}

const between = (earliest: string | null | undefined, latest: string | null | undefined): Edge | undefined =>
  typeof earliest !== 'string' && typeof latest !== 'string'
    ? undefined
    : { ...(typeof earliest === 'string' && { earliest }), ...(typeof latest === 'string' && { latest }) };

/** A single date: as a day, month or year where it is one, else its bounds. */
function edgeOf(text: string): Edge | undefined {
  const plain = /^\d{4}(?:-\d\d){0,2}(?=[?~%]?$)/.exec(text)?.[0];
  if (plain !== undefined) return { in: plain };
  const date = dateOf(text);
  return between(date?.earliest, date?.latest);
}

/** A date as Linked Places says it: never more exactly or more surely than it is known. */
export function whenOf({ edtf, earliest, latest, precision, approximate, uncertain }: EdtfDate): When {
  const [first = '', last] = edtf.split('/');
  const [start, end] =
    last !== undefined
      ? // An open end is not one in the start: it lies after all that is told.
        [edgeOf(first) ?? between(null, latest), edgeOf(last) ?? between(earliest, null)]
      : [precision === 'set' ? between(earliest, latest) : edgeOf(edtf)];
  return {
    timespans: [{ ...(start && { start }), ...(end && { end }) }],
    label: edtf,
    ...(uncertain ? { certainty: 'uncertain' as const } : approximate && { certainty: 'less-certain' as const }),
  };
}
