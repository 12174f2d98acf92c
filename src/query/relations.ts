import type { Certainty, Citation, EdtfDate, Person, PersonId, Relation, RelationKind } from '../types.js';
import { citationsFor } from './provenance.js';

/** A tie of a person to another, whichever of the two records holds it. */
export interface PersonRelation {
  /**
   * The id of the other person. Left out for one whom no source names; then `note` says who.
   * @example 'victor-serge'
   */
  readonly person?: PersonId;
  /**
   * What the person asked about is to the other. Vocabulary: `relation-kind`.
   * @example 'parent-of'
   */
  readonly kind: RelationKind;
  /** From when to when. */
  readonly date?: EdtfDate;
  /** A remark in our own words (English). */
  readonly note?: string;
  /** Given only where the tie is not certain. */
  readonly certainty?: Certainty;
  /** Who says so; paths are those of the record that holds the tie. */
  readonly sources: readonly Citation[];
  /** Whether the record of the person asked about holds the tie; otherwise the other's does, and `kind` is the inverse. */
  readonly stored: boolean;
}

/** The ties of every person, both as stored and seen from the other side. They cannot be changed. */
export function relationsAmong(
  people: readonly Person[],
  inverses: Readonly<Record<RelationKind, RelationKind>>,
): ReadonlyMap<PersonId, readonly PersonRelation[]> {
  const ties = new Map<PersonId, PersonRelation[]>(people.map(({ id }) => [id, []]));
  const told = (holder: Person, relation: Relation, index: number) => ({
    ...relation,
    sources: citationsFor(holder, `relations.${String(index)}`),
  });
  for (const holder of people) {
    for (const [index, relation] of (holder.relations ?? []).entries()) {
      ties.get(holder.id)?.push(Object.freeze({ ...told(holder, relation, index), stored: true }));
    }
  }
  for (const holder of people) {
    for (const [index, relation] of (holder.relations ?? []).entries()) {
      if (relation.person === undefined) continue;
      const inverse = { person: holder.id, kind: inverses[relation.kind], stored: false };
      ties.get(relation.person)?.push(Object.freeze({ ...told(holder, relation, index), ...inverse }));
    }
  }
  return new Map(Array.from(ties, ([id, own]) => [id, Object.freeze(own)]));
}
