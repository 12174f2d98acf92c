import { field, identified, manifold, named, ours } from '../meta.js';
import { coded, languageTag, list, ownId, type Primitives, ref, term, words } from '../primitives.js';
import { z } from '../zod.js';

/** A work (LRM-E2): what was written, whatever it was printed in. */
export const work = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Slug of the original title; opaque once released.', 'ville-conquise'),
      kind: ours(field(term('work-kind'), 'What sort of work it is.', 'novel')),
      title: field(p.mainTitle(), 'The original title, or what stands for it: see its `kind`.', {
        text: 'Ville conquise',
        lang: 'fr',
      }),
      titles: field(
        list(
          identified(
            named('OtherTitle', 'Another title of a work: translated, alternative, working, misspelled.', {
              ...p.titled,
              kind: field(term('title-kind'), 'How it relates to the original title.', 'translated'),
              ...p.evidence,
            }),
            'text',
            'lang',
            'kind',
          ),
        ),
        'Other titles: translated, alternative, working, misspelled.',
        [{ text: 'Conquered City', lang: 'en', kind: 'translated' }],
      ).optional(),
      creators: field(
        list(
          identified(
            named('Creator', 'One who made a work (LRM-R5).', {
              person: field(ref('people'), 'Who.', 'victor-serge'),
              role: field(term('creator-role'), 'What the person did.', 'author'),
              as: field(words(), 'The signature, where it is not the usual name.', 'Le Rétif').optional(),
              ...p.evidence,
            }),
            'person',
            'role',
          ),
        ),
        'Who made it, and under which signature.',
        [{ person: 'victor-serge', role: 'author' }],
      ),
      languages: field(list(languageTag()), 'The language or languages it was written in (BCP 47).', ['fr']).optional(),
      status: field(term('work-status'), 'Whether it was published, lost, left unfinished …', 'published'),
      written: field(
        manifold(
          named('Writing', 'When and where a work was written.', {
            date: field(p.date(), 'When it was written.', '1930/1931').optional(),
            places: field(list(ref('places')), 'Where it was written.', ['saint-petersburg']).optional(),
          }),
        ),
        'When and where it was written.',
        { date: '1930/1931', places: ['saint-petersburg'] },
      ).optional(),
      published: field(
        named('FirstPublication', 'The first publication of a work.', {
          date: field(p.date(), 'When the work first appeared, in any form.', '1932'),
        }),
        'First publication.',
        { date: '1932' },
      ).optional(),
      history: field(
        list(
          named('HistoryStage', 'A stage in the life of a manuscript.', {
            stage: field(term('manuscript-stage'), 'What became of the text.', 'confiscated'),
            date: field(p.date(), 'When.', '[1933..1936]').optional(),
            place: field(ref('places'), 'Where.', 'orenburg').optional(),
            event: field(ref('events'), 'The event it was part of.', 'manuscript-stolen-in-the-post').optional(),
            people: field(list(ref('people')), 'Who had a hand in it.', ['julian-gorkin']).optional(),
            note: p.note('Written in a fortnight.'),
            ...p.evidence,
          }),
        ),
        'The life of the manuscript, stage by stage.',
        [{ stage: 'confiscated', date: '[1933..1936]', place: 'orenburg', event: 'manuscript-stolen-in-the-post' }],
      ).optional(),
      partOf: field(
        list(
          named('PartOfWork', 'The larger work that a work is a part of (LRM-R18).', {
            work: field(ref('works'), 'The larger work.', 'victory-in-defeat-defeat-in-victory'),
            position: field(coded(), 'Its place in the larger work.', '3').optional(),
            ...p.evidence,
          }),
        ),
        'Works it is a part of.',
        [{ work: 'victory-in-defeat-defeat-in-victory', position: '3' }],
      ).optional(),
      translationOf: field(
        named('TranslationOf', 'What was translated, where the work is a translation that Serge made.', {
          title: field(coded(), 'The title of what was translated, in its own script.', 'Цемент').optional(),
          lang: field(languageTag(), 'The language it was translated from (BCP 47).', 'ru'),
          author: field(ref('people'), 'Whose work was translated.', 'vera-figner').optional(),
        }),
        'What was translated, where the work is a translation that Serge made.',
        { lang: 'ru', author: 'vera-figner' },
      ).optional(),
      settings: field(
        list(
          named('Setting', 'Where and when a work is set (schema.org `contentLocation`, `temporalCoverage`).', {
            place: field(ref('places'), 'Where it is set: a real place or a fictional one.', 'saint-petersburg'),
            date: field(p.date(), 'When it is set.', '1919/1920').optional(),
            ...p.evidence,
          }),
        ),
        'Where and when it is set.',
        [{ place: 'saint-petersburg', date: '1919/1920' }],
      ).optional(),
      portrays: field(
        list(
          named('Portrayal', 'A person behind a character (roman à clef).', {
            person: field(ref('people'), 'The person behind the character.', 'sergei-kirov'),
            as: field(words(), 'The character.', 'Tulayev'),
            ...p.evidence,
          }),
        ),
        'Persons behind characters (roman à clef).',
        [{ person: 'sergei-kirov', as: 'Tulayev' }],
      ).optional(),
      disguises: field(
        list(
          named('Disguise', 'A place behind an invented name.', {
            place: field(ref('places'), 'The real place behind the name.', 'orenburg'),
            as: field(words(), 'The name in the work.', 'Black Waters'),
            ...p.evidence,
          }),
        ),
        'Places behind invented names.',
        [{ place: 'orenburg', as: 'Black Waters' }],
      ).optional(),
      about: field(
        manifold(
          named('Subjects', 'What a work is about (LRM-R12, schema.org `about`).', {
            people: field(list(ref('people')), 'Persons.', ['joseph-stalin']).optional(),
            organizations: field(list(ref('organizations')), 'Organizations.', ['poum']).optional(),
            places: field(list(ref('places')), 'Places.', ['china']).optional(),
            events: field(list(ref('events')), 'Events.', ['bonnot-affair-1911-1913']).optional(),
            topics: field(list(term('topic')), 'Topics.', ['stalinism']).optional(),
          }),
        ),
        'What it is about.',
        { topics: ['stalinism'], people: ['joseph-stalin'] },
      ).optional(),
      ...p.common,
    })
    .strict();
