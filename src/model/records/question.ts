import { field, noted } from '../meta.js';
import { COLLECTION_NAMES } from '../names.js';
import { list, ownId, type Primitives, term, words } from '../primitives.js';
import { z } from '../zod.js';

/** A question: what is known to be missing or unsettled. */
export const question = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'The question in a few words.', 'day-of-arrival-in-petrograd'),
      question: field(words(), 'What is not known.', 'On which day did he reach Petrograd?'),
      date: field(p.date(), 'The time it is about: where he was then, nobody has found out.', '1903/1904').optional(),
      status: field(term('question-status'), 'How far the search has come.', 'searched'),
      searched: field(list(words()), 'What was searched, and what it gave.', ['Maitron: only the month.']).optional(),
      changes: field(
        list(
          z
            .object({
              collection: field(z.enum(COLLECTION_NAMES), 'The collection.', 'events'),
              record: field(noted(ownId(), { meaning: { is: 'text' } }), 'The record.', 'arrival-in-petrograd-1919'),
              field: field(noted(words(), { meaning: { is: 'path' } }), 'The field.', 'date').optional(),
            })
            .strict(),
        ),
        'The records an answer would change.',
        [{ collection: 'events', record: 'arrival-in-petrograd-1919', field: 'date' }],
      ).optional(),
    })
    .strict();
