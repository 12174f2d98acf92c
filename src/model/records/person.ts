import { field, identified, named, noted, ours } from '../meta.js';
import { list, ownId, type Primitives, ref, term } from '../primitives.js';
import { z } from '../zod.js';

/** A person (LRM-E7). */
export const person = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'The usual name; opaque once released.', 'victor-serge'),
      names: field(
        list(p.personName()),
        'Every name, in its own script: at birth, legal, pen, party, romanized, misspelled.',
        [{ text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true, sort: 'Serge, Victor' }],
      ),
      born: field(p.moment(), 'Birth.', { date: '1890-12-30', place: 'ixelles' }).optional(),
      died: field(p.death(), 'Death.', { date: '1947-11-17', place: 'mexico-city', cause: 'heart-attack' }).optional(),
      gender: field(term('gender'), 'Gender.', 'male').optional(),
      occupations: field(list(term('occupation')), 'Occupations.', ['journalist', 'translator']).optional(),
      memberships: field(
        list(
          identified(
            named('Membership', 'Belonging to, or working for, an organization (schema.org `memberOf`).', {
              organization: field(ref('organizations'), 'Which organization.', 'bolshevik-party'),
              role: field(term('membership-role'), 'The part taken in it.', 'member').optional(),
              date: field(p.date(), 'From when to when.', '1919/1928').optional(),
              note: p.note(),
              ...p.evidence,
            }),
            'organization',
            'role',
            'date',
          ),
        ),
        'Parties, papers, bodies belonged to or worked for.',
        [{ organization: 'bolshevik-party', role: 'member', date: '1919/1928' }],
      ).optional(),
      relations: field(
        list(
          identified(
            named(
              'Relation',
              'A tie to another person, read "this person is KIND of `person`". Each tie is stored once, on one of the two; `relationsOf` gives both sides.',
              {
                person: field(
                  noted(ref('people'), { meaning: { is: 'reference', to: 'people', isMutual: true } }),
                  'The other person. Left out for one whom no source names; then `note` says who.',
                  'victor-serge',
                ).optional(),
                kind: field(term('relation-kind'), 'What this person is to the other.', 'parent-of'),
                date: field(p.date(), 'From when to when.', '1921/1937').optional(),
                note: p.note('They clashed over illegalism in the weekly.'),
                ...p.evidence,
              },
            ),
            'person',
            'kind',
            'date',
            'note',
          ),
        ),
        'Ties to other persons, each stored once: "this person is KIND of `person`".',
        [{ person: 'victor-serge', kind: 'parent-of' }],
      ).optional(),
      scope: ours(field(term('person-scope'), 'How near to Serge: core, circle or context.', 'core')),
      ...p.common,
    })
    .strict();
