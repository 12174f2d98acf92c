import type { Dataset } from '../compile/dataset.js';
import { type Fact, factsOf } from '../compile/facts.js';
import type { AuthoredRecord } from '../compile/record.js';
import { type Kinship, kinshipOf, voicesAmong } from '../query/witnesses.js';

/** What tells which sources of a dataset depend on each other. */
export const kinshipIn = (dataset: Dataset): Kinship =>
  kinshipOf(new Map(dataset.all('sources').map(({ id, data }) => [id, data])));

/** On how many independent witnesses a fact rests, by the rules of `witnessesOf`. */
export const independentWitnesses = (fact: Fact, kinship: Kinship): number =>
  voicesAmong(fact.witnesses, kinship).length;

/** Whether the facts of a record, taken together, rest on two independent witnesses. */
export function restsOnTwo(record: AuthoredRecord, kinship: Kinship): boolean {
  const facts = factsOf(record);
  return (
    voicesAmong(
      facts.flatMap(({ witnesses }) => witnesses),
      kinship,
    ).length > 1
  );
}
