import { vocabularies } from '../generated/vocabularies.js';
import type { TermOf, VocabularyName } from '../generated/terms.js';
import { DATE_PATTERN, type PublishedDate } from './edtf.js';
import { field, noted } from './meta.js';
import { type CollectionName, ID_PATTERN } from './names.js';
import { z } from './zod.js';

/**
 * The two shapes of a record: `authored` as curators write it in YAML, `published` as the JSON holds
 * it. They differ only in dates, which are written as EDTF text and published with their bounds.
 */
export type Shape = 'authored' | 'published';

const WORDS = String.raw`^\S(?:[\s\S]*\S)?$`;

/** The ids of a vocabulary's terms, in the vocabulary's order. */
export const termIds = <V extends VocabularyName>(vocabulary: V): [TermOf[V], ...TermOf[V][]] =>
  Object.keys(vocabularies[vocabulary]) as [TermOf[V], ...TermOf[V][]];

/** Text that is neither empty nor padded with blanks. */
export const words = () =>
  noted(z.string().regex(new RegExp(WORDS), 'Expected text that neither is empty nor begins or ends with a blank'), {
    meaning: { is: 'text' },
  });

/** Text that may look like a number (`12`, `0192110378`): an editor's YAML reader may see one. */
export const coded = () => noted(words(), { meaning: { is: 'coded' } });

/** A list that is there only if it holds something. */
export const list = <T extends z.ZodTypeAny>(item: T) =>
  z.array(item).min(1, 'Leave the key out where nothing is known');

/** The id of the record itself. */
export const ownId = () =>
  noted(
    z
      .string()
      .regex(new RegExp(ID_PATTERN), 'Expected an id: lower-case words joined by hyphens, as in "ville-conquise"'),
    { meaning: { is: 'id' }, definition: 'Id' },
  );

/** The id of a record of another (or the same) collection. */
export const ref = (to: CollectionName) =>
  noted(z.string().regex(new RegExp(ID_PATTERN), `Expected the id of a record in ${to}, as in "ville-conquise"`), {
    meaning: { is: 'reference', to },
    definition: `${to}Id`,
  });

/** A term of a closed vocabulary. */
export const term = <V extends VocabularyName>(of: V) =>
  noted(z.enum(termIds(of)), { meaning: { is: 'term', of }, definition: of });

export const languageTag = () =>
  noted(
    z
      .string()
      .regex(
        /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/,
        'Expected a canonical BCP 47 language tag, as in "fr", "ru" or "ru-Latn"',
      ),
    {
      meaning: { is: 'language' },
      definition: 'LanguageTag',
    },
  );

export const url = () =>
  noted(z.string().regex(/^https?:\/\/[^\s<>"]+$/, 'Expected a web address that begins with "https://" or "http://"'), {
    meaning: { is: 'url' },
  });

export const flag = () => noted(z.literal(true), { meaning: { is: 'flag' } });

export const degrees = (limit: number) => noted(z.number().min(-limit).max(limit), { meaning: { is: 'number' } });

const isoDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day, as in "2026-11-23"');

/** A day on which something was looked up: no EDTF, no bounds. */
export const day = () => noted(isoDate(), { meaning: { is: 'coded' } });

/** What a field of `Shape` dates. */
const authoredDate = () =>
  noted(
    z
      .string()
      .regex(new RegExp(DATE_PATTERN), 'Expected an EDTF date, as in "1933", "1933-03-08", "1938~" or "1940/1941"'),
    {
      meaning: { is: 'date' },
      definition: 'Date',
    },
  );

const publishedDate = () =>
  noted(
    z
      .object({
        edtf: field(coded(), 'The date as authored, in EDTF (ISO 8601-2), New Style.', '1933-03'),
        earliest: field(
          isoDate().nullable(),
          'The first day it can mean, or null where it is open or unknown.',
          '1933-03-01',
        ),
        latest: field(
          isoDate().nullable(),
          'The last day it can mean, or null where it is open or unknown.',
          '1933-03-31',
        ),
        precision: field(
          z.enum(['day', 'month', 'year', 'decade', 'century', 'interval', 'set']),
          'The finest unit known; `interval` for a period, `set` for one-of and all-of.',
          'month',
        ),
        approximate: field(
          z.boolean(),
          'Whether the source says "about" (EDTF ~). The bounds take no account of it.',
          false,
        ),
        uncertain: field(z.boolean(), 'Whether the date is doubted (EDTF ?). The bounds take no account of it.', false),
      })
      .strict(),
    { meaning: { is: 'date' }, definition: 'Date' },
  );

/**
 * The primitives that depend on the shape, and the parts of records built from them. Their types are
 * those of the authored shape; `Published` tells those of the other.
 */
export function primitives(shape: Shape) {
  const date = () =>
    shape === 'authored' ? authoredDate() : (publishedDate() as unknown as ReturnType<typeof authoredDate>);

  const located = z.object({
    source: field(ref('sources'), 'The source that was read.', 'maitron-50075'),
    at: field(coded(), 'Where in the source: page, heading, notice, paragraph.', 'opening lines'),
    citing: field(
      words(),
      'The witness the source itself quotes, where it is second-hand.',
      'The Guardian, 17 August 2012',
    ).optional(),
  });
  /** A source and the place in it. */
  const locator = () => noted(located.strict(), { definition: 'Locator' });
  /** A source, the place in it, and the fields of the record it supports. */
  const citation = () =>
    noted(
      located
        .extend({
          supports: field(
            list(noted(words(), { meaning: { is: 'path' } })),
            'The fields of this record for which the source speaks; a path covers all below it.',
            ['names', 'born.date'],
          ),
        })
        .strict(),
      { definition: 'Citation' },
    );
  const sources = () =>
    field(list(citation()), 'What was read, where in it, and which fields it supports.', [
      { source: 'maitron-50075', at: 'opening lines', supports: ['born', 'died'] },
    ]);
  const dispute = () =>
    noted(
      z
        .object({
          field: field(noted(words(), { meaning: { is: 'path' } }), 'The field on which sources differ.', 'born.date'),
          value: field(coded(), 'What the other source says instead, as text.', '1890-12-31'),
          sources: field(list(locator()), 'Who says so.', [{ source: 'infogalactic-victor-serge', at: 'Early life' }]),
          verdict: field(term('verdict'), 'Our judgement of the other value.', 'rejected'),
          reason: field(term('dispute-reason'), 'Why we judge so.', 'misprint').optional(),
          note: field(
            words(),
            'The judgement explained, in our own words (English).',
            'The register of births gives the earlier day.',
          ).optional(),
        })
        .strict(),
      { definition: 'Dispute' },
    );
  const disputes = () =>
    field(list(dispute()), 'What other sources say instead, with a verdict.', [
      {
        field: 'born.place',
        value: 'Brussels',
        sources: [{ source: 'infogalactic-victor-serge', at: 'infobox' }],
        verdict: 'refined',
        reason: 'less-precise',
      },
    ]).optional();

  /** The keys an item of a list may carry beside its own: who says so, and how sure it is. */
  const evidence = {
    certainty: field(term('certainty'), 'Given only where the item is not certain.', 'probable').optional(),
    sources: field(list(locator()), 'Sources of this item alone.', [{ source: 'maitron-50075', at: '§ 3' }]).optional(),
  };
  const note = () =>
    field(words(), 'A remark in our own words (English).', 'Named only in the second edition.').optional();

  const label = () =>
    noted(
      z
        .object({
          en: field(words(), 'In English.', 'Serge is arrested in Leningrad'),
          fr: field(words(), 'In French.', 'Arrestation de Serge à Leningrad').optional(),
        })
        .strict(),
      { definition: 'Localized' },
    );
  const summary = () =>
    field(label(), 'What matters about it, in our own words.', {
      en: 'His first novel, on five years in French prisons.',
    }).optional();

  const romanized = (example: string) =>
    field(
      words(),
      'The same in Latin letters, where it is written in others: a Cyrillic text by the tables of ALA-LC without marks above or below, Greek by ISO 843, Chinese in pinyin, Japanese by Hepburn, Korean by the Revised Romanization, Persian as it is read.',
      example,
    ).optional();

  const title = () =>
    noted(
      z
        .object({
          text: field(coded(), 'The title as the world has it, in its own script.', 'Ville conquise'),
          romanized: romanized('Zavoevannyi gorod'),
          lang: field(languageTag(), 'The language of the title (BCP 47).', 'fr'),
        })
        .strict(),
      { definition: 'Title' },
    );

  const nameParts = {
    sort: field(words(), 'The form that lists are sorted by.', 'Serge, Victor').optional(),
    given: field(words(), 'Given name or names.', 'Victor').optional(),
    family: field(words(), 'Family name.', 'Serge').optional(),
    patronymic: field(words(), 'Patronymic.', 'Lvovich').optional(),
  };
  const nameHead = {
    text: field(coded(), 'The name, in its own script.', 'Виктор Серж'),
    romanized: romanized('Viktor Serzh'),
    lang: field(languageTag(), 'The language (and script) of the name (BCP 47).', 'ru'),
    kind: field(term('name-kind'), 'What sort of name it is.', 'pen'),
    preferred: field(flag(), 'Given on the one name by which the record is shown.', true).optional(),
  };
  const nameTail = {
    date: field(date(), 'When it was in use.', '1914-09-01/1924-01-26').optional(),
    note: note(),
    ...evidence,
  };
  const name = () => noted(z.object({ ...nameHead, ...nameTail }).strict(), { definition: 'Name' });
  const personName = () =>
    noted(z.object({ ...nameHead, ...nameParts, ...nameTail }).strict(), { definition: 'PersonName' });

  const attested = () =>
    noted(
      z
        .object({
          calendar: field(z.literal('julian'), 'The calendar of the source.', 'julian'),
          date: field(
            noted(
              z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a Julian year, month or day, as in "1917-02-23"'),
              { meaning: { is: 'julianDate' } },
            ),
            'The date in that calendar.',
            '1917-02-23',
          ),
        })
        .strict(),
      { definition: 'AttestedDate' },
    );
  const dated = {
    date: field(date(), 'When, New Style.', '1890-12-30').optional(),
    attested: field(attested(), 'The Old Style date the source gives.', {
      calendar: 'julian',
      date: '1917-02-23',
    }).optional(),
    place: field(ref('places'), 'Where.', 'brussels').optional(),
    note: note(),
  };
  /** A dated point of a life: birth, death, founding. */
  const moment = () => noted(z.object(dated).strict(), { definition: 'Moment' });
  const death = () =>
    noted(
      z
        .object({ ...dated, cause: field(term('cause-of-death'), 'Cause of death.', 'heart-attack').optional() })
        .strict(),
      { definition: 'Death' },
    );

  const identifiers = () =>
    noted(
      z
        .object(
          Object.fromEntries(
            Object.entries(vocabularies['identifier-scheme']).map(([scheme, { en, definition, pattern, example }]) => [
              scheme,
              noted(
                field(
                  z.string().regex(new RegExp(pattern ?? WORDS), `Expected an identifier of ${en}`),
                  definition,
                  example,
                ),
                { meaning: { is: 'identifier', scheme } },
              ).optional(),
            ]),
          ) as Record<TermOf['identifier-scheme'], z.ZodOptional<z.ZodString>>,
        )
        .strict(),
      { definition: 'Identifiers' },
    );
  /** The keys that every record ends with, in the order in which they are written. */
  const common = {
    summary: summary(),
    identifiers: field(identifiers(), 'Identifiers elsewhere, only where seen.', { maitron: '50075' }).optional(),
    sources: sources(),
    disputes: disputes(),
  };

  return {
    date,
    locator,
    citation,
    sources,
    disputes,
    evidence,
    note,
    label,
    title,
    romanized,
    name,
    personName,
    attested,
    moment,
    death,
    identifiers,
    summary,
    common,
  };
}

/** What records are built from. */
export type Primitives = ReturnType<typeof primitives>;

/** The published shape of an authored value: New Style dates are objects, all else is the same. */
export type Published<T> = T extends readonly (infer Item)[]
  ? Published<Item>[]
  : T extends object
    ? {
        [K in keyof T]: K extends 'date'
          ? T extends { calendar: 'julian' }
            ? T[K]
            : PublishedDate | Extract<T[K], undefined>
          : Published<T[K]>;
      }
    : T;
