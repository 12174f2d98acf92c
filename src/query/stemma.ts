import type { Derivation, Source, SourceId } from '../types.js';
import { known } from './by-id.js';

/** A source that copies another, with those that copy it. */
export interface Copy {
  /** The copy. */
  readonly source: Source;
  /** Its own copies. */
  readonly copies: readonly Copy[];
}

/** What a source rests on, and who repeats it (the stemma of textual criticism). */
export interface Stemma {
  /** The source that was asked about. */
  readonly source: Source;
  /** What it copies, what that copies, and so on: the nearest first, the original last. */
  readonly restsOn: readonly Source[];
  /**
   * What it, or the original it rests on, was drawn from, where that has no record.
   * @example 'Wikipedia (fr): Jacqueline Lamba'
   */
  readonly basedOn?: string;
  /**
   * How it, or the original it rests on, came by what it says. Left out where nobody has said: of a primary or
   * secondary source, that is the rule. Vocabulary: `derivation`.
   * @example 'unknown'
   */
  readonly derivation?: Derivation;
  /** Those that copy it, with their own copies, by id. */
  readonly repeatedBy: readonly Copy[];
  /** Others that were drawn from the same text without a record, by id. */
  readonly besides: readonly Source[];
}

/**
 * What a source rests on, and who repeats it.
 * @throws {RangeError} where there is no such source; it names the nearest id.
 */
export function stemmaIn(sources: ReadonlyMap<SourceId, Source>, id: SourceId): Stemma {
  const source = known(sources, id, 'sources');
  const restsOn: Source[] = [];
  let last = source;
  for (let parent = last.derivedFrom; parent !== undefined; parent = last.derivedFrom) {
    last = known(sources, parent, 'sources');
    restsOn.push(last);
  }
  const copiesOf = (of: SourceId): Copy[] =>
    [...sources.values()]
      .filter(({ derivedFrom }) => derivedFrom === of)
      .map((copy) => ({ source: copy, copies: copiesOf(copy.id) }));
  const { basedOn, derivation } = last;
  return {
    source,
    restsOn,
    ...(basedOn !== undefined && { basedOn }),
    ...(derivation !== undefined && { derivation }),
    repeatedBy: copiesOf(id),
    besides:
      basedOn === undefined ? [] : [...sources.values()].filter((one) => one !== last && one.basedOn === basedOn),
  };
}
