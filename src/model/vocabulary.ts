import { field, named, noted } from './meta.js';
import { z } from './zod.js';

const text = () => z.string().min(1);

/** Words that readers see. */
const said = () => noted(text(), { meaning: { is: 'text' } });

/** Words that documentation shows. */
const explained = () => noted(text(), { meaning: { is: 'markdown' } });

const label = () =>
  named('TermLabel', 'What a term or a vocabulary is called.', {
    en: field(said(), 'In English.', 'novel'),
    fr: field(said(), 'In French.', 'roman'),
  });

/** The vocabularies to which terms are mapped, and `url`: how an identifier becomes a web address. */
const MAPPINGS = {
  schemaOrg: ['Class or property of schema.org.', 'Book'],
  lrm: ['Class of IFLA LRM, as LRMoo names it.', 'F2'],
  cidoc: ['Class or property of CIDOC CRM.', 'E65'],
  csl: ['Item type or variable of CSL.', 'book'],
  ris: ['Reference type of RIS.', 'BOOK'],
  biblatex: ['Entry type of BibLaTeX.', 'book'],
  marc: ['MARC relator code.', 'trl'],
  gedcom: ['Type of name of GEDCOM 7, or quality of a source (QUAY).', 'AKA'],
  geonames: ['Feature class of GeoNames.', 'P'],
  linkedPlaces: ['Certainty of the Linked Places format.', 'less-certain'],
  aat: ['Number of the concept in the Art & Architecture Thesaurus of the Getty.', '300008389'],
  edtf: ['Qualifier of EDTF.', '?'],
  skos: ['Matching property of SKOS.', 'skos:broadMatch'],
  url: [
    'Address pattern of an identifier scheme, with `{id}` where the identifier goes.',
    'https://viaf.org/viaf/{id}',
  ],
} as const;

const flag = () => noted(z.literal(true), { meaning: { is: 'flag' } });

/** Rules, queries and tests ask for traits, and name no terms. */
const traitsSchema = named(
  'Traits',
  'What programs may conclude from a term, beyond its words. Which traits the terms of a vocabulary have depends on the vocabulary; a trait that is left out does not hold.',
  {
    bodily: field(
      noted(z.boolean(), { meaning: { is: 'flag' } }),
      'Of roles: whether whoever has the role was there in the body, where and when the event took place.',
      true,
    ),
    posthumous: field(
      flag(),
      'Of roles: the dead may have it. Of works: they came out after their author’s death.',
      true,
    ),
    captive: field(flag(), 'Of roles and events: the person is held, and not free to be elsewhere.', true),
    fatal: field(flag(), 'Of roles: whoever has it lost life in the event.', true),
    dead: field(flag(), 'Of roles: whoever has it is the dead person, of the event or of an earlier one.', true),
    dying: field(flag(), 'Of events: they are the death of the dead person in them.', true),
    published: field(flag(), 'Of roles: the work that has it came out by the event.', true),
    moving: field(flag(), 'Of events: they lead from one place to another, or happen in several at once.', true),
    residence: field(flag(), 'Of events: somebody lives at the place.', true),
    whereabouts: field(
      z.enum(['lasting', 'momentary']),
      'Of events: they say where their people were, on every day of a period or only on the day of a single one.',
      'lasting',
    ),
    wide: field(flag(), 'Of places: too wide to tell where somebody was.', true),
    narrow: field(flag(), 'Of places: at most a part of a town, and holding nothing wider.', true),
    unprinted: field(flag(), 'Of works: no edition of it can be.', true),
    generations: field(
      noted(z.number().int(), { meaning: { is: 'number' } }),
      'Of relations: by how many generations the person comes before the other; negative where after.',
      1,
    ),
    timeless: field(
      flag(),
      'Of relations: the tie may begin before the birth or outlast the death of one of the two.',
      true,
    ),
    kin: field(flag(), 'Of relations: the two are kin, by blood or by marriage.', true),
    couple: field(
      z.enum(['married', 'unmarried']),
      'Of relations: the two are or were a couple, with a marriage or without a known one.',
      'married',
    ),
    translated: field(flag(), 'Of contents: the text is in another language than the original.', true),
    partial: field(flag(), 'Of contents: not the whole text.', true),
    revised: field(flag(), 'Of contents: the text is an earlier one, corrected or completed.', true),
    forbidding: field(flag(), 'Of roles and stages: an authority kept the text from its readers.', true),
    printed: field(flag(), 'Of editions: it came off the press.', true),
    credit: field(
      z.enum(['author', 'translator', 'editor']),
      'Of roles: as what a bibliography credits whoever has it; left out of roles that only their own name tells.',
      'translator',
    ),
    current: field(flag(), 'Of names: the bearer is known by it in its language.', true),
    faulty: field(flag(), 'Of names and titles: a slip of the sources, kept to be searched for and never shown.', true),
    shared: field(flag(), 'Of identifiers: one may stand for several records, as a catalogue record does.', true),
  },
).partial();

export type Traits = z.infer<typeof traitsSchema>;

/** The traits of each vocabulary: those that every term of it has, and those that a term may have. */
export const TRAITS: Readonly<
  Record<string, { readonly every?: readonly (keyof Traits)[]; readonly some?: readonly (keyof Traits)[] }>
> = {
  'participant-role': {
    every: ['bodily'],
    some: ['posthumous', 'captive', 'fatal', 'dead', 'published', 'forbidding'],
  },
  'event-kind': { some: ['moving', 'dying', 'captive', 'residence', 'whereabouts'] },
  'place-kind': { some: ['wide', 'narrow'] },
  'work-status': { some: ['unprinted', 'posthumous'] },
  'relation-kind': { some: ['kin', 'couple', 'generations', 'timeless'] },
  'manuscript-stage': { some: ['forbidding'] },
  'content-kind': { some: ['translated', 'partial', 'revised'] },
  'edition-status': { some: ['printed'] },
  'creator-role': { every: ['credit'] },
  'contributor-role': { some: ['credit'] },
  'name-kind': { some: ['current', 'faulty'] },
  'title-kind': { some: ['faulty'] },
  'identifier-scheme': { some: ['shared'] },
};

const mappings = () =>
  named(
    'TermMappings',
    'What a term is called elsewhere, by standard. A standard without an equal is left out.',
    Object.fromEntries(
      Object.entries(MAPPINGS).map(([name, [meaning, sample]]) => [name, field(text(), meaning, sample).optional()]),
    ) as Record<keyof typeof MAPPINGS, z.ZodOptional<z.ZodString>>,
  );

/** The id of a term of the same vocabulary. */
const otherTerm = () => noted(text(), { type: 'Id' });

const vocabularyTerm = () =>
  noted(
    named('Term', 'A term of a vocabulary (SKOS `Concept`).', {
      id: field(
        noted(
          z.string().regex(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/, 'Expected a term: lower-case words joined by hyphens'),
          { type: 'Id' },
        ),
        'The term, as records use it.',
        'novel',
      ),
      label: field(label(), 'What it is called in English and French.', { en: 'novel', fr: 'roman' }),
      definition: field(explained(), 'What it means (English).', 'A long prose fiction conceived as one book.'),
      mappings: field(mappings(), 'What it is called elsewhere.', { schemaOrg: 'Book', csl: 'book' }).optional(),
      inverse: field(
        otherTerm(),
        'The term that says the same from the other side, in vocabularies of relations.',
        'child-of',
      ).optional(),
      pattern: field(
        text(),
        'The regular expression that its values match, in vocabularies of schemes.',
        '^Q[1-9][0-9]*$',
      ).optional(),
      example: field(text(), 'A value of that form, in vocabularies of schemes.', 'Q161955').optional(),
      broader: field(otherTerm(), 'The wider term of the same vocabulary (SKOS `broader`).', 'relative-of').optional(),
      traits: field(traitsSchema, 'What programs may conclude from it.', { bodily: true }).optional(),
    }),
    { parameters: 'Id extends string = string' },
  );

/** A closed list of terms: `data/vocabularies/<id>.yaml`. */
export const vocabularySchema = noted(
  named('Vocabulary', 'A closed list of terms (SKOS `ConceptScheme`).', {
    id: field(
      noted(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Expected lower-case words joined by hyphens'), { type: 'Name' }),
      'The name of the vocabulary.',
      'work-kind',
    ),
    label: field(label(), 'What it is called in English and French.', { en: 'Kind of work', fr: 'Type d’œuvre' }),
    definition: field(
      explained(),
      'What its terms say, and where they are used (English).',
      'What sort of text a work is; used in the field `kind` of works.',
    ),
    terms: field(z.array(vocabularyTerm()).min(1), 'Its terms, in the order in which lists show them.', [
      { id: 'novel', label: { en: 'novel', fr: 'roman' }, definition: 'A long prose fiction conceived as one book.' },
    ]),
  }),
  { parameters: 'Name extends VocabularyName = VocabularyName' },
);

export type Vocabulary = z.infer<typeof vocabularySchema>;
