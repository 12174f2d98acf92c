import { field, noted } from './meta.js';
import { z } from './zod.js';

const text = () => z.string().min(1);

const label = () =>
  z
    .object({
      en: field(text(), 'In English.', 'novel'),
      fr: field(text(), 'In French.', 'roman'),
    })
    .strict();

/** The vocabularies to which terms are mapped, and `url`: how an identifier becomes a web address. */
const MAPPINGS = {
  schemaOrg: ['Term of schema.org.', 'Book'],
  lrm: ['Class of IFLA LRM (LRMoo).', 'F1'],
  cidoc: ['Class of CIDOC CRM.', 'E67'],
  csl: ['Item type of CSL.', 'book'],
  ris: ['Reference type of RIS.', 'BOOK'],
  biblatex: ['Entry type of BibLaTeX.', 'book'],
  marc: ['MARC relator code.', 'trl'],
  edtf: ['Mark of EDTF.', '~'],
  skos: ['Property of SKOS.', 'broader'],
  url: ['Web address of what an identifier names; {id} stands for the identifier.', 'https://viaf.org/viaf/{id}'],
} as const;

const flag = () => noted(z.literal(true), { meaning: { is: 'flag' } });

/** What programs may conclude from a term: rules, queries and tests ask for traits, and name no terms. */
const traitsSchema = z
  .object({
    bodily: field(
      noted(z.boolean(), { meaning: { is: 'flag' } }),
      'Of roles: whether whoever has the role was there in the body, where and when the event took place.',
      true,
    ),
    posthumous: field(flag(), 'Of roles: the dead may have it.', true),
    captive: field(flag(), 'Of roles and events: the person is held, and not free to be elsewhere.', true),
    moving: field(flag(), 'Of events: they lead from one place to another, or happen in several at once.', true),
    residence: field(flag(), 'Of events: somebody lives at the place.', true),
    whereabouts: field(
      z.enum(['lasting', 'momentary']),
      'Of events: they say where their people were, on every day of a period or only on the day of a single one.',
      'lasting',
    ),
    wide: field(flag(), 'Of places: too wide to tell where somebody was.', true),
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
    translated: field(flag(), 'Of contents: the text is in another language than the original.', true),
    printed: field(flag(), 'Of editions: it came off the press.', true),
    shared: field(flag(), 'Of identifiers: one may stand for several records, as a catalogue record does.', true),
  })
  .strict()
  .partial();

export type Traits = z.infer<typeof traitsSchema>;

/** The traits of each vocabulary: those that every term of it has, and those that a term may have. */
export const TRAITS: Readonly<
  Record<string, { readonly every?: readonly (keyof Traits)[]; readonly some?: readonly (keyof Traits)[] }>
> = {
  'participant-role': { every: ['bodily'], some: ['posthumous', 'captive'] },
  'event-kind': { some: ['moving', 'captive', 'residence', 'whereabouts'] },
  'place-kind': { some: ['wide'] },
  'relation-kind': { some: ['generations', 'timeless'] },
  'content-kind': { some: ['translated'] },
  'edition-status': { some: ['printed'] },
  'identifier-scheme': { some: ['shared'] },
};

/** A closed list of terms: `data/vocabularies/<id>.yaml`. */
export const vocabularySchema = z
  .object({
    id: field(
      z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Expected lower-case words joined by hyphens'),
      'The name of the vocabulary.',
      'work-kind',
    ),
    label: field(label(), 'What it is called.', { en: 'Kind of work', fr: 'Type d’œuvre' }),
    definition: field(text(), 'What it classifies.', 'Sorts works by what they are.'),
    terms: field(
      z
        .array(
          z
            .object({
              id: field(
                z
                  .string()
                  .regex(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/, 'Expected a term: lower-case words joined by hyphens'),
                'The term, as records write it.',
                'novel',
              ),
              label: field(label(), 'What it is called.', { en: 'novel', fr: 'roman' }),
              definition: field(text(), 'What it means.', 'A long work of prose fiction.'),
              mappings: field(
                z
                  .object(
                    Object.fromEntries(
                      Object.entries(MAPPINGS).map(([name, [meaning, sample]]) => [
                        name,
                        field(text(), meaning, sample).optional(),
                      ]),
                    ) as Record<keyof typeof MAPPINGS, z.ZodOptional<z.ZodString>>,
                  )
                  .strict(),
                'The nearest terms of other vocabularies.',
                { schemaOrg: 'Book', csl: 'book' },
              ).optional(),
              inverse: field(text(), 'The term seen from the other side.', 'child-of').optional(),
              pattern: field(text(), 'The regular expression that values match.', '^Q[1-9][0-9]*$').optional(),
              example: field(text(), 'A value of the right form.', 'Q12345').optional(),
              broader: field(text(), 'The broader term.', 'comrade-of').optional(),
              traits: field(traitsSchema, 'What programs may conclude from it.', { bodily: true }).optional(),
            })
            .strict(),
        )
        .min(1),
      'The terms.',
      [{ id: 'novel', label: { en: 'novel', fr: 'roman' }, definition: 'A long work of prose fiction.' }],
    ),
  })
  .strict();

export type Vocabulary = z.infer<typeof vocabularySchema>;
