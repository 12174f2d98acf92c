import { field, identified, named } from '../meta.js';
import { coded, day, languageTag, list, ownId, pages, type Primitives, ref, term, url, words } from '../primitives.js';
import { z } from '../zod.js';

/** A source that was read: its imprint and address are its own evidence (CSL item). */
export const source = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Author or site, and subject or year; opaque once released.', 'maitron-50075'),
      kind: field(term('source-kind'), 'CSL item type.', 'entry-dictionary'),
      title: field(p.title(), 'The title (CSL `title`).', { text: 'Victor Serge', lang: 'fr' }),
      authors: field(
        list(
          identified(
            named('SourceAuthor', 'An author of a source (CSL name).', {
              family: field(words(), 'Family name.', 'Rière').optional(),
              given: field(words(), 'Given name or names.', 'Jean').optional(),
              literal: field(
                words(),
                'The name as a whole, for a body or a name without parts.',
                'À contretemps',
              ).optional(),
              person: field(ref('people'), 'The person, where the dataset has a record.', 'richard-greeman').optional(),
            }),
            'family',
            'given',
            'literal',
          ),
        ),
        'Who wrote it (CSL `author`).',
        [{ family: 'Rière', given: 'Jean' }],
      ).optional(),
      container: field(
        words(),
        'What it stands in: journal, dictionary, site (CSL `container-title`).',
        'Maitron',
      ).optional(),
      work: field(
        ref('works'),
        'The work that it is a text of, whole or in part, where the dataset has a record.',
        'memoires-d-un-revolutionnaire',
      ).optional(),
      publisher: field(words(), 'Publisher (CSL `publisher`).', 'PM Press').optional(),
      place: field(
        words(),
        'Place of publication (CSL `publisher-place`): as the source has it, no id.',
        'London',
      ).optional(),
      date: field(p.date(), 'When it was published (CSL `issued`).', '2001').optional(),
      volume: field(coded(), 'Volume (CSL `volume`).', 'XII').optional(),
      issue: field(coded(), 'Issue (CSL `issue`).', '20').optional(),
      pages: field(pages(), 'Pages (CSL `page`).', '407').optional(),
      url: field(url(), 'Where it was read (CSL `URL`).', 'https://maitron.fr/spip.php?article10428').optional(),
      accessed: field(day(), 'The day on which it was read there (ISO 8601; CSL `accessed`).', '2026-11-23').optional(),
      language: field(languageTag(), 'The language of the source (BCP 47; CSL `language`).', 'fr').optional(),
      grade: field(term('source-grade'), 'Primary, secondary or tertiary.', 'secondary'),
      derivedFrom: field(
        ref('sources'),
        'The source it copies, so that both count as one witness.',
        'wikipedia-en-victor-serge',
      ).optional(),
      derivation: field(
        term('derivation'),
        'How it came by what it says, where it names no parent in `derivedFrom`.',
        'unknown',
      ).optional(),
      basedOn: field(
        words(),
        'What it rests on, where that was not read in its own place and so has no record: sources that rest on the same text are one witness.',
        'Wikipedia (fr): Jacqueline Lamba',
      ).optional(),
      ...p.base,
    })
    .strict();
