import type { DataRecord, Dispute, EventId, PersonId, Question, RecordRef } from '../types.js';
import { isAtOrAbove, overlap } from '../values/paths.js';
import { daysFrom, shifted } from './dates.js';
import { narrowedBy, type Point, type Solution } from './network.js';
import { remembered } from './once.js';
import type { Dated, Traces } from './traces.js';
import { spellsIn } from './whereabouts.js';

/** What an answer to a question would settle. */
export interface Leverage {
  /** The question. */
  readonly question: Question;
  /** On how many days of the life it would tell where the person was, who then is known for certain nowhere. */
  readonly days: number;
  /** The events whose dates an answer could narrow: those it is about, and those bounded by them. */
  readonly events: readonly EventId[];
  /** The open disputes it could decide, by record. */
  readonly disputes: readonly { readonly record: RecordRef; readonly dispute: Dispute }[];
}

/** What leverage is told from. */
export interface Unknowns extends Traces, Dated {
  /** A record by collection and id. */
  readonly find: (ref: { readonly collection: string; readonly record: string }) => DataRecord | undefined;
}

/** A stretch of days, both ends included. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The days that stretches have in common with others, each counted once. */
function common(spells: readonly Stretch[], others: readonly Stretch[]): number {
  const shared: Stretch[] = [];
  for (const one of spells) {
    for (const other of others) {
      if (other.to < one.from || one.to < other.from) continue;
      shared.push({
        from: one.from > other.from ? one.from : other.from,
        to: one.to < other.to ? one.to : other.to,
      });
    }
  }
  shared.sort((a, b) => (a.from < b.from ? -1 : 1));
  let total = 0;
  let counted = '';
  for (const { from, to } of shared) {
    const start = from > counted ? from : shifted(counted, 1);
    if (start <= to) total += daysFrom(start, to);
    if (to > counted) counted = to;
  }
  return total;
}

/** The points of the network that a change is about: those of a date at or below its field. */
const pointsOf = (
  { chronology: { periodsOf } }: Unknowns,
  record: DataRecord,
  field: string | undefined,
): readonly Point[] =>
  periodsOf(record)
    .filter(({ of: { path } }) =>
      field === undefined
        ? /^(?:date|(?:born|died|published|written|founded|dissolved)\.date)$/.test(path)
        : isAtOrAbove(field, path),
    )
    .flatMap(({ begins, ends }) => [begins, ends]);

/** The points that would be narrowed, if a point were known to the day: early or late. */
function narrowedIf(solution: Solution<unknown>, point: Point): readonly Point[] {
  const [first, last] = [solution.from.dayOf(point), solution.to.dayOf(point)];
  if (first !== undefined && first === last) return [];
  return [
    ...(first === undefined ? [] : narrowedBy(solution, { point, to: first, by: [] })),
    ...(last === undefined ? [] : narrowedBy(solution, { point, from: last, by: [] })),
  ];
}

/** What the answer to a question would settle of the life of a person. */
function leverageOf(
  unknowns: Unknowns,
  question: Question,
  person: PersonId,
  uncertain: readonly Stretch[],
  narrowed: (point: Point) => readonly Point[],
): Leverage {
  const { chronology, presencesOf, find } = unknowns;
  const events = new Set<EventId>();
  const disputes: { record: RecordRef; dispute: Dispute }[] = [];
  const spells: Stretch[] = [];
  if (question.date) spells.push({ from: question.date.earliest ?? '', to: question.date.latest ?? '\uffff' });
  for (const { collection, record: id, field } of question.changes) {
    const record = id === undefined ? undefined : find({ collection, record: id });
    if (id === undefined || !record) continue;
    for (const point of new Set(pointsOf(unknowns, record, field).flatMap(narrowed))) {
      const of = chronology.owners[point]?.of;
      if (of?.collection === 'events') events.add(of.id);
    }
    for (const dispute of record.disputes ?? []) {
      if (dispute.verdict === 'open' && (field === undefined || overlap(dispute.field, field)))
        disputes.push({ record: { collection, id } as RecordRef, dispute });
    }
    if (collection !== 'events' || (field !== undefined && !/^(?:date|places|route|participants)/.test(field)))
      continue;
    for (const { record: of, earliest, latest, throughout } of presencesOf(person)) {
      if (of.id !== id) continue;
      // An answer that names a place tells it of the days on which the person surely was there.
      if (field?.startsWith('places')) spells.push(...(throughout ? [throughout] : []));
      else if (earliest !== null && latest !== null) spells.push({ from: earliest, to: latest });
    }
  }
  return { question, days: common(spells, uncertain), events: [...events].sort(), disputes };
}

/** The open questions, those whose answers would settle most first: days, then events, then disputes. */
export function leverageIn(unknowns: Unknowns, person: PersonId): readonly Leverage[] {
  const uncertain = spellsIn(unknowns, person).filter(({ whereabouts }) => whereabouts.status !== 'certain');
  // Questions ask about the same records.
  const narrowed = remembered((point: Point) => narrowedIf(unknowns.solution, point));
  return unknowns.questions
    .filter(({ status }) => status !== 'settled')
    .map((question) => leverageOf(unknowns, question, person, uncertain, narrowed))
    .sort(
      (a, b) =>
        b.days - a.days ||
        b.events.length - a.events.length ||
        b.disputes.length - a.disputes.length ||
        (a.question.id < b.question.id ? -1 : 1),
    );
}
