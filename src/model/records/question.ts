import { field, named, noted } from '../meta.js';
import { collectionName, list, ownId, type Primitives, term, words } from '../primitives.js';

/** A question: what is known to be missing or unsettled. */
export const question = (p: Primitives) =>
  named('Question', 'What is known to be missing or unsettled.', {
    id: field(ownId(), 'The question in a few words.', 'addresses-in-brussels-1936'),
    question: field(
      words(),
      'What is not known.',
      'Where in Brussels did Serge live after he had left the house of Lazarévitch?',
    ),
    date: field(p.date(), 'The time it is about: where he was then, nobody has found out.', '1921/1922').optional(),
    status: field(term('question-status'), 'How far the search has come.', 'searched'),
    searched: field(list(words()), 'What was searched, and what it gave.', ['No address in any page read.']).optional(),
    changes: field(
      list(
        named('QuestionChange', 'What an answer to a question would change.', {
          collection: field(collectionName(), 'The collection.', 'events'),
          record: field(
            noted(ownId(), { meaning: { is: 'namedReference', collectionIn: 'collection' } }),
            'The id of the record; left out where an answer would add one.',
            'residence-in-brussels-1936-1937',
          ).optional(),
          field: field(
            noted(words(), { meaning: { is: 'fieldPath', collectionIn: 'collection' } }),
            'The path of the field.',
            'places',
          ).optional(),
        }),
      ),
      'The records an answer would change or add.',
      [{ collection: 'events', record: 'residence-in-brussels-1936-1937', field: 'places' }],
    ),
  });
