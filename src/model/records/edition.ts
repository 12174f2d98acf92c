import { coded, flag, languageTag, list, ownId, pages, type Primitives, ref, term, url, words } from '../primitives.js';
import { field, identified, named, noted, ours } from '../meta.js';
import { z } from '../zod.js';

/** An edition (LRM-E4, manifestation): one publication of one or more works. */
export const edition = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Title, publisher and year; opaque once released.', 'conquered-city-doubleday-1975'),
      title: field(p.mainTitle(), 'The title on the title page, or what stands for it: see its `kind`.', {
        text: 'Conquered City',
        lang: 'en',
      }),
      subtitle: field(words(), 'The subtitle, in the language of the title.', 'Selected Poems').optional(),
      contents: field(
        list(
          named('Content', 'A work as an edition has it (LRM-E3, expression).', {
            work: field(ref('works'), 'Which work.', 'ville-conquise'),
            main: ours(
              field(flag(), 'Given on what the book is, where a preface or a text by another stands beside it.', true),
            ).optional(),
            kind: field(
              term('content-kind'),
              'Original text, translation, excerpt …; left out where no source says it.',
              'translation',
            ).optional(),
            language: field(languageTag(), 'The language in which the edition has it (BCP 47).', 'en'),
            translators: field(list(ref('people')), 'Who translated it.', ['richard-greeman']).optional(),
            translatedFrom: field(languageTag(), 'The language it was translated from (BCP 47).', 'fr').optional(),
            pages: field(pages(), 'Where in the edition it stands.', '94').optional(),
            ...p.evidence,
          }),
        ),
        'The works in it; a collective volume has many.',
        [{ work: 'ville-conquise', kind: 'translation', language: 'en', translators: ['richard-greeman'] }],
      ),
      contributors: field(
        list(
          identified(
            named('Contributor', 'One who added to an edition, beside its authors and translators.', {
              person: field(ref('people'), 'Who.', 'richard-greeman'),
              role: field(term('contributor-role'), 'What the person added.', 'foreword'),
              ...p.evidence,
            }),
            'person',
            'role',
          ),
        ),
        'Editors, prefacers and others beside authors and translators.',
        [{ person: 'richard-greeman', role: 'foreword' }],
      ).optional(),
      kind: field(
        term('edition-kind'),
        'First, reprint, digital …: a claim like others, left out where nobody makes it.',
        'first',
      ).optional(),
      reprintOf: field(ref('editions'), 'The edition it reprints.', 'conquered-city-doubleday-1975').optional(),
      revisionOf: field(
        ref('editions'),
        'The edition it revises.',
        'memoirs-of-a-revolutionary-oxford-1963',
      ).optional(),
      date: field(p.date(), 'When it was published; left out where nobody says it.', '1975').optional(),
      attested: field(p.attested(), 'The Old Style date it bears.', {
        calendar: 'julian',
        date: '1917-02-23',
      }).optional(),
      publishers: field(list(ref('organizations')), 'Who published it.', ['doubleday']).optional(),
      places: field(list(ref('places')), 'Where it was published.', ['garden-city']).optional(),
      series: field(
        named('Series', 'The series an edition belongs to (CSL `collection-title`, `collection-number`).', {
          title: field(words(), 'The title of the series.', 'NYRB Classics'),
          number: field(coded(), 'Its number in the series.', '21').optional(),
        }),
        'The series it belongs to.',
        { title: 'NYRB Classics' },
      ).optional(),
      pages: field(pages(), 'Extent, as the source gives it.', '192').optional(),
      medium: field(term('medium'), 'Print, e-book, web …', 'print').optional(),
      isbn: field(
        list(
          named('Isbn', 'A number of the book trade that an edition bears (ISO 2108).', {
            number: field(
              noted(
                z.string().regex(/^(97[89]\d{10}|\d{9}[\dX])$/, 'Expected an ISBN of 13 or 10 digits without hyphens'),
                { meaning: { is: 'isbn' } },
              ),
              'ISBN-13 or ISBN-10, digits only.',
              '9781590170649',
            ),
            medium: field(
              term('medium'),
              'What of the edition bears the number, where it bears more than one.',
              'e-book',
            ).optional(),
          }),
        ),
        'The numbers it bears: ISBN-13, ISBN-10 or both.',
        [{ number: '9781590170649' }],
      ).optional(),
      appearedIn: field(
        named('Appearance', 'Where a text stood in a periodical (CSL `container-title`, `volume`, `issue`, `page`).', {
          periodical: field(ref('organizations'), 'The periodical.', 'the-new-international'),
          volume: field(coded(), 'Volume.', 'V').optional(),
          issue: field(coded(), 'Issue.', '2').optional(),
          pages: field(pages(), 'Pages.', '53–55').optional(),
        }),
        'Where it stood, if in a periodical.',
        { periodical: 'the-new-international', volume: 'V', issue: '2', pages: '53–55' },
      ).optional(),
      status: field(
        term('edition-status'),
        'Published, announced, or a ghost that is cited but does not exist.',
        'published',
      ),
      evidence: ours(field(term('evidence-grade'), 'On what evidence we know of it.', 'catalogue')),
      online: field(
        list(
          named('OnlineCopy', 'A place on the web where an edition can be read.', {
            url: field(url(), 'Web address.', 'https://www.marxists.org/archive/serge/1932/conqcity/index.htm'),
            access: field(term('access'), 'On what terms it can be read.', 'open'),
            ...p.evidence,
          }),
        ),
        'Where it can be read.',
        [{ url: 'https://www.marxists.org/archive/serge/1932/conqcity/index.htm', access: 'open' }],
      ).optional(),
      ...p.common,
    })
    .strict();
