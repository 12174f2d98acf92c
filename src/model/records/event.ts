import { field, identified, named, ours } from '../meta.js';
import { list, ownId, type Primitives, ref, term } from '../primitives.js';
import { z } from '../zod.js';

/** An event of the life or of the history around it (schema.org Event, CIDOC E5). */
export const event = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'What happened, and the year where needed; opaque once released.', 'arrest-leningrad-1933'),
      kind: ours(field(term('event-kind'), 'What sort of event it is.', 'arrest')),
      scope: ours(field(term('event-scope'), 'Of his life, or of the history around it.', 'life')),
      label: ours(
        field(p.label(), 'The event in a few words, ours.', {
          en: 'Serge is arrested in a street of Leningrad',
          fr: 'Serge est arrêté dans une rue de Léningrad',
        }),
      ),
      date: field(p.date(), 'When, New Style.', '1933-03-08'),
      attested: field(p.attested(), 'The Old Style date the source gives.', {
        calendar: 'julian',
        date: '1918-01-05',
      }).optional(),
      places: field(list(ref('places')), 'Where.', ['saint-petersburg']).optional(),
      route: field(
        list(
          named('Station', 'A station of a journey.', {
            place: field(ref('places'), 'Which place.', 'marseille'),
            date: field(p.date(), 'When it was reached or left.', '1941-03-24').optional(),
            by: field(ref('organizations'), 'The ship.', 'capitaine-paul-lemerle').optional(),
            note: p.note(),
            ...p.evidence,
          }),
        ),
        'The stations of a journey, in order.',
        [{ place: 'marseille', date: '1941-03-24', by: 'capitaine-paul-lemerle' }],
      ).optional(),
      participants: field(
        list(
          identified(
            named('Participant', 'A person who took part in an event (schema.org `participant`, CIDOC P11).', {
              person: field(ref('people'), 'Who.', 'victor-serge'),
              role: field(term('participant-role'), 'The part taken.', 'arrested').optional(),
              date: field(p.date(), 'When, if only for a part of it.', '1928-08/').optional(),
              note: p.note(),
              ...p.evidence,
            }),
            'person',
            'role',
            'date',
          ),
        ),
        'Who took part.',
        [{ person: 'victor-serge', role: 'arrested' }],
      ).optional(),
      organizations: field(
        list(
          named('ParticipantOrganization', 'An organization that took part in an event.', {
            organization: field(ref('organizations'), 'Which organization.', 'gpu'),
            role: field(term('participant-role'), 'The part taken.', 'arrester').optional(),
            ...p.evidence,
          }),
        ),
        'Organizations that took part.',
        [{ organization: 'gpu', role: 'arrester' }],
      ).optional(),
      works: field(
        list(
          named('ParticipantWork', 'A work concerned by an event.', {
            work: field(ref('works'), 'Which work.', 'novels-confiscated-1936'),
            role: field(term('participant-role'), 'What happened to it.', 'confiscated').optional(),
            ...p.evidence,
          }),
        ),
        'Works concerned.',
        [{ work: 'novels-confiscated-1936', role: 'confiscated' }],
      ).optional(),
      partOf: field(ref('events'), 'The larger event it is a part of.', 'captivity-1933-1936').optional(),
      follows: field(list(ref('events')), 'Events it follows from.', ['hartenstein-affair-1909']).optional(),
      ...p.common,
    })
    .strict();
