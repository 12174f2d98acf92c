import { field } from '../meta.js';
import { coded, day, languageTag, list, ownId, type Primitives, ref, term, url, words } from '../primitives.js';
import { z } from '../zod.js';

/** A source that was read: its imprint and address are its own evidence (CSL item). */
export const source = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Author or site, and subject or year.', 'maitron-50075'),
      kind: field(term('source-kind'), 'CSL item type.', 'entry-dictionary'),
      title: field(p.title(), 'The title.', { text: 'SERGE Victor', lang: 'fr' }),
      authors: field(
        list(
          z
            .object({
              family: field(words(), 'Family name.', 'Rière').optional(),
              given: field(words(), 'Given name or names.', 'Jean').optional(),
              literal: field(words(), 'The name as a whole, for a body or a name without parts.', 'Maitron').optional(),
              person: field(ref('people'), 'The person, where the dataset has a record.', 'richard-greeman').optional(),
            })
            .strict(),
        ),
        'Who wrote it.',
        [{ family: 'Rière', given: 'Jean' }],
      ).optional(),
      container: field(words(), 'What it stands in: journal, dictionary, site.', 'Maitron').optional(),
      publisher: field(words(), 'Publisher.', 'Verso').optional(),
      place: field(words(), 'Place of publication.', 'London').optional(),
      date: field(p.date(), 'When it was published.', '2001').optional(),
      volume: field(coded(), 'Volume.', '5').optional(),
      issue: field(coded(), 'Issue.', '20').optional(),
      pages: field(coded(), 'Pages.', '65-87').optional(),
      url: field(url(), 'Where it was read.', 'https://maitron.fr/spip.php?article50075').optional(),
      accessed: field(day(), 'The day on which it was read there.', '2026-11-23').optional(),
      language: field(languageTag(), 'The language of the source (BCP 47).', 'fr').optional(),
      grade: field(term('source-grade'), 'Primary, secondary or tertiary.', 'secondary'),
      derivedFrom: field(
        ref('sources'),
        'The source it copies: both are one witness.',
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
      summary: p.summary(),
      identifiers: field(p.identifiers(), 'Identifiers elsewhere, only where seen.', {
        doi: '10.54563/gfhla.177',
      }).optional(),
      disputes: p.disputes(),
    })
    .strict();
