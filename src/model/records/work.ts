import { field } from '../meta.js';
import { coded, languageTag, list, ownId, type Primitives, ref, term, words } from '../primitives.js';
import { z } from '../zod.js';

/** A work (LRM-E2): what was written, whatever it was printed in. */
export const work = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Slug of the original title.', 'ville-conquise'),
      kind: field(term('work-kind'), 'What sort of work it is.', 'novel'),
      title: field(p.title(), 'The original title.', { text: 'Ville conquise', lang: 'fr' }),
      titles: field(
        list(
          z
            .object({
              text: field(coded(), 'The title, in its own script.', 'Conquered City'),
              romanized: p.romanized('Zavoevannyi gorod'),
              lang: field(languageTag(), 'The language of the title (BCP 47).', 'en'),
              kind: field(term('title-kind'), 'How it relates to the original title.', 'translated'),
              ...p.evidence,
            })
            .strict(),
        ),
        'Other titles: translated, alternative, working, misspelled.',
        [{ text: 'Conquered City', lang: 'en', kind: 'translated' }],
      ).optional(),
      creators: field(
        list(
          z
            .object({
              person: field(ref('people'), 'The person.', 'victor-serge'),
              role: field(term('creator-role'), 'What the person did.', 'author'),
              as: field(words(), 'The signature, where it is not the usual name.', 'Le Rétif').optional(),
              ...p.evidence,
            })
            .strict(),
        ),
        'Who made it, and under which signature.',
        [{ person: 'victor-serge', role: 'author' }],
      ),
      languages: field(list(languageTag()), 'The language or languages it was written in.', ['fr']).optional(),
      status: field(term('work-status'), 'Whether it was published, lost, left unfinished …', 'published'),
      written: field(
        z
          .object({
            date: field(p.date(), 'When it was written.', '1930/1931').optional(),
            places: field(list(ref('places')), 'Where it was written.', ['saint-petersburg']).optional(),
          })
          .strict(),
        'When and where it was written.',
        { date: '1930/1931', places: ['saint-petersburg'] },
      ).optional(),
      published: field(
        z.object({ date: field(p.date(), 'When it first appeared, in any form.', '1932') }).strict(),
        'First publication.',
        { date: '1932' },
      ).optional(),
      history: field(
        list(
          z
            .object({
              stage: field(term('manuscript-stage'), 'What became of the text.', 'confiscated'),
              date: field(p.date(), 'When.', '1936-04').optional(),
              place: field(ref('places'), 'Where.', 'moscow').optional(),
              event: field(ref('events'), 'The event it was part of.', 'departure-from-the-ussr-1936').optional(),
              people: field(list(ref('people')), 'Who had a hand in it.', ['romain-rolland']).optional(),
              note: p.note(),
              ...p.evidence,
            })
            .strict(),
        ),
        'The life of the manuscript, stage by stage.',
        [{ stage: 'confiscated', date: '1936-04', place: 'moscow' }],
      ).optional(),
      partOf: field(
        list(
          z
            .object({
              work: field(ref('works'), 'The larger work.', 'l-an-i-de-la-revolution-russe'),
              position: field(coded(), 'Its place in the larger work.', '3').optional(),
              ...p.evidence,
            })
            .strict(),
        ),
        'Works it is a part of.',
        [{ work: 'resistance', position: '3' }],
      ).optional(),
      translationOf: field(
        z
          .object({
            title: field(coded(), 'The title of what was translated.', 'Запечатлённый труд').optional(),
            lang: field(languageTag(), 'The language it was translated from (BCP 47).', 'ru'),
            author: field(ref('people'), 'Whose work was translated.', 'vera-figner').optional(),
          })
          .strict(),
        'What was translated, where the work is a translation.',
        { lang: 'ru', author: 'vera-figner' },
      ).optional(),
      settings: field(
        list(
          z
            .object({
              place: field(ref('places'), 'Where it is set.', 'saint-petersburg'),
              date: field(p.date(), 'When it is set.', '1919').optional(),
              ...p.evidence,
            })
            .strict(),
        ),
        'Where and when it is set.',
        [{ place: 'saint-petersburg', date: '1919' }],
      ).optional(),
      portrays: field(
        list(
          z
            .object({
              person: field(ref('people'), 'The person behind the character.', 'sergei-kirov'),
              as: field(words(), 'The character.', 'Tulayev'),
              ...p.evidence,
            })
            .strict(),
        ),
        'Persons behind characters (roman à clef).',
        [{ person: 'sergei-kirov', as: 'Tulayev', certainty: 'probable' }],
      ).optional(),
      disguises: field(
        list(
          z
            .object({
              place: field(ref('places'), 'The place behind the name.', 'orenburg'),
              as: field(words(), 'The name in the work.', 'Black Waters'),
              ...p.evidence,
            })
            .strict(),
        ),
        'Places behind invented names.',
        [{ place: 'orenburg', as: 'Black Waters' }],
      ).optional(),
      about: field(
        z
          .object({
            people: field(list(ref('people')), 'Persons.', ['joseph-stalin']).optional(),
            organizations: field(list(ref('organizations')), 'Organizations.', ['comintern']).optional(),
            places: field(list(ref('places')), 'Places.', ['china']).optional(),
            events: field(list(ref('events')), 'Events.', ['kronstadt-rebellion-1921']).optional(),
            topics: field(list(term('topic')), 'Topics.', ['stalinism']).optional(),
          })
          .strict(),
        'What it is about.',
        { topics: ['stalinism'], people: ['joseph-stalin'] },
      ).optional(),
      ...p.common,
    })
    .strict();
