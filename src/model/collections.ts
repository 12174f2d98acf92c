import { field, named, noted } from './meta.js';
import { COLLECTION_NAMES, type CollectionName } from './names.js';
import { collectionName, ownId, primitives, term, words } from './primitives.js';
import { edition } from './records/edition.js';
import { event } from './records/event.js';
import { organization } from './records/organization.js';
import { person } from './records/person.js';
import { place } from './records/place.js';
import { question } from './records/question.js';
import { source } from './records/source.js';
import { work } from './records/work.js';
import { z } from './zod.js';

/** One collection: everything that differs between the seven, said once. */
export interface Collection {
  name: CollectionName;
  /** The singular: schema file, validator, type and helper names derive from it. */
  record: 'work' | 'edition' | 'person' | 'event' | 'place' | 'organization' | 'source';
  /** What a record is, in a sentence for schemas and documentation. */
  description: string;
  /** The schemas of a record in its two shapes. */
  schemas: { authored: z.AnyZodObject; published: z.AnyZodObject };
  /** Whether its records are there for others to refer to. */
  isServing: boolean;
}

const authored = primitives('authored');
const published = primitives('published');

/** What schemas have in common without being schemas of anything: interfaces of their own in TypeScript. */
export const { shared } = published;

/** The schemas of a record in its two shapes, by collection. */
export const schemas = {
  works: { authored: work(authored), published: work(published) },
  editions: { authored: edition(authored), published: edition(published) },
  people: { authored: person(authored), published: person(published) },
  events: { authored: event(authored), published: event(published) },
  places: { authored: place(authored), published: place(published) },
  organizations: { authored: organization(authored), published: organization(published) },
  sources: { authored: source(authored), published: source(published) },
};

const rows: Record<CollectionName, Pick<Collection, 'record' | 'description'> & { isServing?: true }> = {
  works: {
    record: 'work',
    description: 'A work: what was written, whatever it was printed in (LRM-E2; schema.org `CreativeWork`).',
  },
  editions: {
    record: 'edition',
    description: 'An edition: one publication of one or more works (LRM-E4, manifestation; schema.org `Book`).',
  },
  people: { record: 'person', description: 'A person (LRM-E7; schema.org `Person`).' },
  events: {
    record: 'event',
    description:
      'An event of the life of Victor Serge or of the history around it (schema.org `Event`, CIDOC E5). Births, deaths and publications are not events of their own: `timeline` derives them.',
  },
  places: {
    record: 'place',
    isServing: true,
    description:
      'A place: state, town, street, prison; one record through all its names (LRM-E10; schema.org `Place`).',
  },
  organizations: {
    record: 'organization',
    isServing: true,
    description:
      'An organization: party, periodical, publisher, state body, prison, ship (LRM-E8, collective agent; schema.org `Organization`).',
  },
  sources: {
    record: 'source',
    isServing: true,
    description:
      'A source that was read (CSL item). It needs no citation of its own: its imprint and address are its evidence.',
  },
};

/** A collection by name. */
export const collectionOf = (name: CollectionName): Collection => ({
  name,
  schemas: schemas[name],
  isServing: false,
  ...rows[name],
});

/** The one table of collections. */
export const collections: readonly Collection[] = COLLECTION_NAMES.map(collectionOf);

/** A redirect: what became of an id that was published and is no longer used. */
export const redirectSchema = named(
  'Redirect',
  'What became of an id that was published and is no longer used. `resolveId` follows it.',
  {
    from: field(ownId(), 'The retired id.', 'victor-serge-a-political-biography'),
    collection: field(collectionName(), 'The collection it belonged to.', 'works'),
    kind: field(term('redirect-kind'), 'Moved to another id, split into several, or removed.', 'moved'),
    to: field(
      z.array(noted(ownId(), { meaning: { is: 'text' } })),
      'The ids that replace it, all of them current; none where it was removed.',
      ['the-course-is-set-on-hope'],
    ),
    since: field(
      z.string().regex(/^\d+\.\d+\.\d+$/, 'Expected a version of the package, as in "1.2.0"'),
      'The version of the package in which it was retired (Semantic Versioning).',
      '0.1.0',
    ),
    reason: field(words(), 'Why.', 'The book of 2013 is the revised edition of the one of 2001.'),
  },
);

/** The schemas of a question in its two shapes. */
export const questionSchemas = { authored: question(authored), published: question(published) };

const count = () => z.number().int().min(0);

/** `meta.json`: what this release holds. No clock time, so that builds are reproducible. */
export const metaSchema = named(
  'Meta',
  'What `meta.json` says of the dataset as a whole. It holds no clock time: equal data give equal bytes.',
  {
    name: field(z.literal('serge-data'), 'The name of the package.', 'serge-data'),
    version: field(z.string(), 'The version of the package (Semantic Versioning).', '1.2.0'),
    schemaVersion: field(
      z.string(),
      'The version of the published shape: the first number of the package’s version, which changes when a reader would have to. It is the one in the `$id` of the schemas.',
      '1',
    ),
    license: field(
      named('Licenses', 'The licences of a release (SPDX).', {
        data: field(z.literal('CC0-1.0'), 'Of the data.', 'CC0-1.0'),
        code: field(z.literal('MIT'), 'Of the code.', 'MIT'),
      }),
      'The licences (SPDX).',
      { data: 'CC0-1.0', code: 'MIT' },
    ),
    counts: field(
      noted(
        z
          .object(
            Object.fromEntries(
              COLLECTION_NAMES.map((name) => [name, field(count(), `The number of ${name}.`, 100)]),
            ) as Record<CollectionName, z.ZodNumber>,
          )
          .strict(),
        { keys: 'CollectionName' },
      ),
      'The number of records by collection.',
      Object.fromEntries(COLLECTION_NAMES.map((name) => [name, 100])),
    ),
    citations: field(count(), 'The number of citations, over all records.', 1000),
    disputes: field(count(), 'The number of disputes, over all records.', 100),
  },
);

/** `data/redirects.yaml`. */
export const redirectsFileSchema = z
  .object({ redirects: field(z.array(redirectSchema), 'The redirects, oldest first.', []) })
  .strict();

/** `data/questions.yaml`. */
export const questionsFileSchema = z
  .object({ questions: field(z.array(questionSchemas.authored), 'The questions.', []) })
  .strict();
