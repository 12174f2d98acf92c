import { vocabularies } from '../generated/vocabularies.js';
import type { TermOf, VocabularyName } from '../generated/terms.js';
import { DAY_PATTERN } from '../values/calendar.js';
import { DATE_PATTERN, type PublishedDate } from '../values/edtf.js';
import { field, identified, manifold, named, noted, ours } from './meta.js';
import { COLLECTION_NAMES, type CollectionName, ID_PATTERN } from './names.js';
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
    definition: 'Text',
  });

/** Text that may look like a number (`12`, `0192110378`): an editor's YAML reader may see one. */
export const coded = () => noted(words(), { meaning: { is: 'coded' }, definition: 'Code' });

/** A list that is there only if it holds something. */
export const list = <T extends z.ZodTypeAny>(item: T) =>
  z.array(item).min(1, 'Leave the key out where nothing is known');

/** The id of the record itself. */
export const ownId = () =>
  noted(
    z
      .string()
      .regex(new RegExp(ID_PATTERN), 'Expected an id: lower-case words joined by hyphens, as in "ville-conquise"'),
    { meaning: { is: 'id' }, definition: 'Id', isOurs: true },
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
        /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/,
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

/** A day on which something was looked up, or that bounds a date: no EDTF, no bounds of its own. */
export const day = () =>
  noted(z.string().regex(new RegExp(DAY_PATTERN), 'Expected a day that exists, as in "2026-11-23"'), {
    meaning: { is: 'day' },
  });

/** Pages, as the source gives them: a number of them, one, or ranges. */
export const pages = () => noted(coded(), { meaning: { is: 'pages' } });

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
  named(
    'EdtfDate',
    'A date with its bounds, so that it can be sorted and compared without an EDTF reader. Always New Style (proleptic Gregorian).',
    {
      edtf: field(
        coded(),
        'The date as authored, in EDTF (ISO 8601-2): levels 0 and 1, and sets of level 2. `1905~` is about 1905, `1930/1931` from 1930 to 1931, `[1926..1933]` in one of these years. No seasons.',
        '1925-01',
        '1905~',
        '1930/1931',
        '[1926..1933]',
      ),
      earliest: field(
        day().nullable(),
        'The first day it can mean (ISO 8601), or null where it is open or unknown. A strict bound: it takes no account of "about" and "uncertain".',
        '1925-01-01',
      ),
      latest: field(
        day().nullable(),
        'The last day it can mean (ISO 8601), or null where it is open or unknown. A strict bound.',
        '1925-01-31',
      ),
      precision: field(
        noted(z.enum(['day', 'month', 'year', 'decade', 'century', 'interval', 'set']), {
          definition: 'DatePrecision',
          about: 'The finest unit to which a date is known; `interval` for a period, `set` for one-of and all-of.',
        }),
        'The finest unit known.',
        'month',
      ),
      approximate: field(z.boolean(), 'Whether the source says "about" (EDTF `~`).', false),
      uncertain: field(z.boolean(), 'Whether the date is doubted (EDTF `?`).', false),
      throughout: field(
        named('Throughout', 'The days on which an interval certainly holds, both included.', {
          from: field(day(), 'The last day on which it can begin (ISO 8601).', '1930-12-31'),
          to: field(day(), 'The first day on which it can end (ISO 8601).', '1931-01-01'),
        }),
        'Of an interval: the days on which it certainly holds, whatever its ends leave open; like the bounds, it takes no account of "about" and "uncertain". Left out where there are none, where an end is open, and of single dates and sets, which mean one day within their bounds.',
        { from: '1930-12-31', to: '1931-01-01' },
      ).optional(),
    },
  );

/** The name of a collection, as a value. */
export const collectionName = () =>
  noted(z.enum(COLLECTION_NAMES), { definition: 'CollectionName', about: 'The name of a collection.' });

/**
 * The primitives that depend on the shape, and the parts of records built from them. Their types are
 * those of the authored shape; `Published` tells those of the other.
 */
export function primitives(shape: Shape) {
  const date = () =>
    shape === 'authored'
      ? authoredDate()
      : (noted(publishedDate(), { meaning: { is: 'date' } }) as unknown as ReturnType<typeof authoredDate>);

  const located = {
    source: field(ref('sources'), 'The source that was read.', 'maitron-50075'),
    at: field(coded(), 'Where in the source: page, heading, notice, paragraph.', 'opening lines'),
    citing: field(
      words(),
      'The witness the source itself quotes, where it is second-hand.',
      'The Guardian, 17 August 2012',
    ).optional(),
  };
  const locator = () =>
    identified(named('Locator', 'A source and the place in it (CSL `locator`).', located), 'source', 'at');
  const citation = () =>
    identified(
      named('Citation', 'A source, the place in it, and the fields of the record for which it speaks.', {
        ...located,
        supports: field(
          list(noted(words(), { meaning: { is: 'path' } })),
          'The paths of the fields for which the source speaks; a path covers all below it.',
          ['born', 'died.date', 'died.place'],
        ),
      }),
      'source',
      'at',
    );
  const dispute = () =>
    identified(
      named('Dispute', 'What another source says instead of what the record holds, and what we make of it.', {
        field: field(
          noted(words(), { meaning: { is: 'fieldPath' } }),
          'The path of the field on which sources differ.',
          'born.place',
        ),
        value: field(coded(), 'What the other source says instead, as text.', 'brussels'),
        sources: field(list(locator()), 'Who says so.', [
          { source: 'infogalactic-victor-serge', at: 'Infobox and lead' },
        ]),
        verdict: field(term('verdict'), 'Our judgement of the other value.', 'refined'),
        reason: field(term('dispute-reason'), 'Why we judge so.', 'less-precise').optional(),
        note: field(
          words(),
          'The judgement explained, in our own words (English).',
          'Sedgwick gives 1930-1; the publisher names only the second of the two years.',
        ).optional(),
      }),
      'field',
      'value',
    );

  /** The keys an item of a list may carry beside its own. */
  const evidence = {
    certainty: ours(field(term('certainty'), 'Given only where the item is not certain.', 'probable')).optional(),
    sources: ours(
      field(list(locator()), 'Sources of this item alone, beside the citations of the record.', [
        { source: 'maitron-50075', at: 'heading' },
      ]),
    ).optional(),
  };
  const note = (example = 'Wrote as Le Rétif.') =>
    ours(field(words(), 'A remark in our own words (English).', example)).optional();

  const label = () =>
    named('Localized', 'Our own wording: English always, French where written.', {
      en: field(words(), 'In English.', 'Serge is arrested in a street of Leningrad'),
      fr: field(words(), 'In French.', 'Serge est arrêté dans une rue de Léningrad').optional(),
    });
  const romanized = ours(
    field(
      words(),
      'The same in Latin letters, where it is written in others: a Cyrillic text by the tables of ALA-LC without marks above or below, Greek by ISO 843, Chinese in pinyin, Japanese by Hepburn, Korean by the Revised Romanization, Persian as it is read.',
      'Zavoevannyi gorod',
      'Viktor Serzh',
    ),
  ).optional();

  /** What every title has. */
  const titled = {
    text: field(coded(), 'The title as the world has it, in its own script.', 'Ville conquise'),
    romanized,
    lang: field(
      languageTag(),
      'The language of the title, and its script where it is not the usual one (BCP 47).',
      'fr',
    ),
  };
  const title = () => named('Title', 'A title as the world has it (schema.org `name`).', titled);

  const mainTitle = () =>
    named('MainTitle', 'The title of a work or an edition (schema.org `name`).', {
      ...titled,
      kind: field(
        term('main-title-kind'),
        'Given where it is not the title that the text itself bears: that of a translation, or supplied by us.',
        'translated',
      ).optional(),
    });

  const called = {
    text: field(coded(), 'The name, in its own script.', 'Ленинград'),
    romanized,
    lang: field(
      languageTag(),
      'The language of the name, and its script where it is not the usual one (BCP 47).',
      'ru',
    ),
    kind: field(term('name-kind'), 'What sort of name it is.', 'official'),
    preferred: ours(
      field(
        flag(),
        'Given on the name by which the record is shown; in each other language, on one more at most.',
        true,
      ),
    ).optional(),
  };
  const nameParts = {
    sort: ours(field(words(), 'The form that lists are sorted by.', 'Serge, Victor')).optional(),
    given: field(words(), 'Given name or names.', 'Victor').optional(),
    family: field(words(), 'Family name.', 'Serge').optional(),
    patronymic: field(words(), 'Patronymic.', 'Lvovich').optional(),
  };
  const inUse = {
    date: field(date(), 'When it was in use.', '1924-01-26/1991').optional(),
    note: note(),
    ...evidence,
  };
  const name = () =>
    identified(
      named('Name', 'A name of a place or an organization, with the time it was in use.', { ...called, ...inUse }),
      'text',
      'lang',
      'kind',
    );
  const personName = () =>
    identified(
      named('PersonName', 'A name of a person.', { ...called, ...nameParts, ...inUse }),
      'text',
      'lang',
      'kind',
    );

  const attested = () =>
    named('AttestedDate', 'The date as an Old Style source gives it, beside the New Style date of the record.', {
      calendar: field(z.literal('julian'), 'The calendar of the source.', 'julian'),
      date: field(
        noted(
          z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a Julian year, month or day, as in "1917-02-23"'),
          { meaning: { is: 'julianDate' } },
        ),
        'The year, month or day in that calendar.',
        '1918-01-05',
      ),
    });
  const dated = {
    date: field(date(), 'When, New Style.', '1890-12-30').optional(),
    attested: field(attested(), 'The Old Style date the source gives.', {
      calendar: 'julian',
      date: '1880-11-16',
    }).optional(),
    place: field(ref('places'), 'Where.', 'ixelles').optional(),
    note: note('In the transit camp of Vtoraya Rechka near the city.'),
  };
  const moment = () =>
    manifold(named('Moment', 'A dated point of a life: birth, or the founding or end of an organization.', dated));
  const death = () =>
    manifold(
      named('Death', 'A death: when, where and of what.', {
        ...dated,
        cause: field(term('cause-of-death'), 'Cause of death.', 'heart-attack').optional(),
      }),
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
      {
        definition: 'Identifiers',
        about:
          'Identifiers elsewhere, by scheme; only those that were seen. Vocabulary: `identifier-scheme`, which also says how an identifier becomes a web address.',
        keys: 'IdentifierScheme',
        isManifold: true,
      },
    );

  /** What every record of every collection has. */
  const base = {
    summary: ours(
      field(label(), 'What matters about it, in our own words.', {
        en: 'A year of the besieged city of Petrograd between the terrors of both sides in the civil war.',
        fr: 'Une année de Pétrograd assiégée, entre les terreurs des deux camps de la guerre civile.',
      }),
    ).optional(),
    identifiers: field(identifiers(), 'Identifiers elsewhere, by scheme; only those that were seen.', {
      maitron: '50075',
    }).optional(),
    disputes: ours(
      field(list(dispute()), 'What other sources say instead, with a verdict.', [
        {
          field: 'born.place',
          value: 'brussels',
          sources: [{ source: 'infogalactic-victor-serge', at: 'Infobox and lead' }],
          verdict: 'refined',
          reason: 'less-precise',
        },
      ]),
    ).optional(),
  };
  /** What every record has that was drawn from sources; in this order at its end. */
  const common = {
    summary: base.summary,
    identifiers: base.identifiers,
    sources: ours(
      field(list(citation()), 'What was read, where in it, and which fields it supports.', [
        { source: 'maitron-155084', at: 'opening lines', supports: ['born', 'died.date'] },
      ]),
    ),
    disputes: base.disputes,
  };

  return {
    date,
    evidence,
    note,
    label,
    titled,
    title,
    mainTitle,
    name,
    personName,
    attested,
    moment,
    death,
    base,
    common,
    /** What schemas have in common without being schemas of anything. */
    shared: [
      named(
        'Attested',
        'What an item of a list may carry beside its own fields: who says so, and how sure it is.',
        evidence,
      ),
      named('RecordBase', 'What every record of every collection has.', base),
      named(
        'CitedRecord',
        'What every record has that was drawn from sources: all but the sources themselves.',
        common,
      ),
    ],
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
