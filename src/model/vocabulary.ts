import { field } from './meta.js';
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
