import type { Dataset } from '../compile/dataset.js';
import { recordsOf } from '../compile/publish.js';
import { byId } from '../query/by-id.js';
import { timesAt } from '../query/chronology.js';
import { daysFrom } from '../query/dates.js';
import { datedBy, tracesIn } from '../query/traces.js';
import { spellsIn } from '../query/whereabouts.js';
import type { Event, PersonId, Question } from '../types.js';

/** What the dates of a dataset tell together. */
export interface Chronicle {
  /** The days of a life, by what is known of where the person was, and by what a certain day rests on. */
  days: Map<string, number>;
  /** How many events are not known to the day, and how many of these are known more closely than they are stated. */
  events: { imprecise: number; narrowed: number };
}

/** What the dates tell together of the days of a person's life and of all events. */
export function chronicleOf(dataset: Dataset, person: PersonId): Chronicle {
  const collections = {
    works: byId(recordsOf(dataset, 'works')),
    editions: recordsOf(dataset, 'editions'),
    people: byId(recordsOf(dataset, 'people')),
    events: recordsOf(dataset, 'events'),
    places: byId(recordsOf(dataset, 'places')),
    organizations: byId(recordsOf(dataset, 'organizations')),
  };
  const questions = dataset.questions.map(({ data }) => data) as unknown as readonly Question[];
  const dated = datedBy(collections);
  const days = new Map<string, number>();
  for (const { from, to, whereabouts } of spellsIn(tracesIn(collections, questions, dated), person)) {
    const { status, proofs } = whereabouts;
    const kind = status === 'certain' && proofs[0] ? `certain by ${proofs[0].kind}` : status;
    days.set(kind, (days.get(kind) ?? 0) + daysFrom(from, to));
  }
  const isNarrowed = (event: Event): boolean => {
    const { begins, ends } = timesAt(dated.chronology, dated.solution, event, 'date') ?? {};
    const { earliest, latest } = event.date;
    return (begins?.earliest ?? '') > (earliest ?? '') || (ends?.latest ?? '\uffff') < (latest ?? '\uffff');
  };
  const imprecise = collections.events.filter(({ date }) => date.precision !== 'day');
  return { days, events: { imprecise: imprecise.length, narrowed: imprecise.filter(isNarrowed).length } };
}
