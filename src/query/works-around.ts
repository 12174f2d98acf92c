import type { Edition, Work, WorkId } from '../types.js';
import { compareRecords } from './dates.js';

const byDate = /* @__PURE__ */ compareRecords((work: Work) => work.published?.date ?? work.written?.date);

/** The order of the places that two works have in a whole: by number where they are numbers, as texts elsewhere. */
const comparePositions = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : a.localeCompare(b, 'en', { numeric: true });

/** The parts of a work, in their order in it; those without a place after the others, oldest first. */
export function partsIn(works: readonly Work[], whole: WorkId): readonly Work[] {
  const placeOf = (work: Work): string | undefined => work.partOf?.find((one) => one.work === whole)?.position;
  return works
    .filter(({ partOf }) => partOf?.some(({ work }) => work === whole))
    .sort((a, b) => comparePositions(placeOf(a), placeOf(b)) || byDate(a, b));
}

/** A work and what it is to another. */
export interface RelatedWork {
  /** The other work. */
  readonly work: Work;
  /**
   * What the other work is: a `whole` that this one is a part of, a `part` of it, a `sibling` that is a part of
   * the same whole, or a `companion` that was printed in an edition with it.
   * @example 'part'
   */
  readonly relation: 'whole' | 'part' | 'sibling' | 'companion';
}

/** The works that have to do with a work, each once, by its nearest relation. */
export function worksAround(works: readonly Work[], editions: readonly Edition[], of: Work): readonly RelatedWork[] {
  const records = new Map(works.map((work) => [work.id, work]));
  const wholes = (of.partOf ?? []).flatMap(({ work }) => records.get(work) ?? []);
  const companions = editions
    .filter(({ contents }) => contents.some(({ work }) => work === of.id))
    .flatMap(({ contents }) => contents.flatMap(({ work }) => records.get(work) ?? []));
  const related: Record<RelatedWork['relation'], readonly Work[]> = {
    whole: wholes,
    part: partsIn(works, of.id),
    sibling: wholes.flatMap(({ id }) => partsIn(works, id)),
    companion: [...companions].sort(byDate),
  };
  const seen = new Set<WorkId>([of.id]);
  return (['whole', 'part', 'sibling', 'companion'] as const).flatMap((relation) =>
    related[relation].flatMap((work): RelatedWork[] => {
      if (seen.has(work.id)) return [];
      seen.add(work.id);
      return [{ work, relation }];
    }),
  );
}
