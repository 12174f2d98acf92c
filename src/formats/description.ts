import { list, options, text } from '../query/arguments.js';
import { checkDataset, type Dataset } from './format.js';
import { DATASET, iriOf, PACKAGE } from './iri.js';

/** A file in which the dataset can be had. */
export interface Distribution {
  /** Its name beside the release. */
  readonly path: string;
  /** The name of its format for people. */
  readonly title: string;
  /** What it is good for. */
  readonly use: string;
  /** The address of the standard that it follows. */
  readonly standard: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** What is described: the dataset, the day of its publication (ISO 8601), and the files in which it can be had. */
export interface Described {
  readonly dataset: Dataset;
  readonly published: string;
  readonly distributions: readonly Distribution[];
}

/** What is described, of the right kind throughout. */
function checked(name: string, described: Described): Described {
  const { dataset, published, distributions } = options(name, described, ['dataset', 'published', 'distributions']);
  checkDataset(name, dataset);
  text(name, published);
  list(name, 'distributions', distributions);
  return described;
}

const NAME = 'serge-data: an open reference dataset on Victor Serge (1890-1947)';
const LICENSE = 'https://creativecommons.org/publicdomain/zero/1.0/';
const KEYWORDS = ['Victor Serge', 'bibliography', 'biography', 'digital humanities', 'linked data', 'EDTF'];
const CREATOR = 'The serge-data contributors';

/** What the dataset holds, in figures. */
const aboutIt = ({ meta: { counts, citations, disputes } }: Dataset): string =>
  `The works of Victor Serge and their editions, the people, events, places and organizations of his life, and the source of every fact: ${String(counts.works)} works, ${String(counts.editions)} editions, ${String(counts.people)} people, ${String(counts.events)} events, ${String(counts.places)} places, ${String(counts.organizations)} organizations and ${String(counts.sources)} sources, with ${String(citations)} citations and ${String(disputes)} disputed statements. Dates are EDTF (ISO 8601-2) with their bounds; what sources say otherwise is kept with a verdict.`;

/** From the first day of his life that is told to the last. */
function coverageOf({ events }: Dataset): string | undefined {
  const life = events.filter(({ scope }) => scope === 'life');
  const [first] = life.flatMap(({ date }) => date.earliest ?? []).sort();
  const last = life
    .flatMap(({ date }) => date.latest ?? [])
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

/**
 * The dataset as search engines and data portals take it: schema.org `Dataset` and DCAT 3 in one JSON-LD, with its
 * context, every file with its size and sum.
 * @throws {TypeError} where something of it is not of its kind.
 * @see {@link https://www.w3.org/TR/vocab-dcat-3/ | DCAT 3}
 * @example
 * datasetDescription({ dataset, published: '2026-12-01', distributions: [] })
 */
export function datasetDescription(described: Described): object {
  const { dataset, published, distributions } = checked('datasetDescription', described);
  const { meta } = dataset;
  const description = aboutIt(dataset);
  const coverage = coverageOf(dataset);
  return {
    '@context': {
      '@vocab': 'http://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      license: { '@type': '@id' },
      url: { '@type': '@id' },
      'dcterms:license': { '@type': '@id' },
      'dcterms:conformsTo': { '@type': '@id' },
      'dcat:landingPage': { '@type': '@id' },
      'dcat:mediaType': { '@type': '@id' },
      'dcat:downloadURL': { '@type': '@id' },
      'spdx:algorithm': { '@type': '@id' },
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
      'dcterms:issued': { '@type': 'xsd:date' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
    },
    '@id': DATASET,
    '@type': ['Dataset', 'dcat:Dataset'],
    name: NAME,
    'dcterms:title': { '@value': NAME, '@language': 'en' },
    description,
    'dcterms:description': { '@value': description, '@language': 'en' },
    identifier: DATASET,
    version: meta.version,
    'dcat:version': meta.version,
    datePublished: published,
    'dcterms:issued': published,
    license: LICENSE,
    'dcterms:license': LICENSE,
    isAccessibleForFree: true,
    url: 'https://www.npmjs.com/package/serge-data',
    'dcat:landingPage': 'https://www.npmjs.com/package/serge-data',
    creator: { '@type': 'Organization', name: CREATOR },
    'dcterms:publisher': { '@type': 'Organization', name: CREATOR },
    keywords: KEYWORDS,
    'dcat:keyword': KEYWORDS,
    inLanguage: ['en', 'fr'],
    ...(coverage !== undefined && { temporalCoverage: coverage }),
    about: { '@id': iriOf('people', 'victor-serge') },
    distribution: distributions.map(({ path, title, use, standard, mediaType, bytes, sha256 }) => {
      const id = `${PACKAGE}@${meta.version}#${path}`;
      return {
        '@id': id,
        '@type': ['DataDownload', 'dcat:Distribution'],
        name: `${title}: ${use}`,
        'dcterms:title': { '@value': title, '@language': 'en' },
        encodingFormat: mediaType,
        'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType}`,
        'dcterms:conformsTo': standard,
        contentUrl: path,
        contentSize: `${String(bytes)} B`,
        'dcat:byteSize': String(bytes),
        sha256,
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
          'spdx:checksumValue': sha256,
        },
        license: LICENSE,
        'dcterms:license': LICENSE,
      };
    }),
    'dcat:distribution': distributions.map(({ path }) => ({ '@id': `${PACKAGE}@${meta.version}#${path}` })),
  };
}

/**
 * The files beside a release as a research object: RO-Crate 1.1, whose metadata file lies among them.
 * @throws {TypeError} where something of it is not of its kind.
 * @see {@link https://w3id.org/ro/crate/1.1 | RO-Crate 1.1}
 * @example
 * roCrate({ dataset, published: '2026-12-01', distributions: [] })['@graph'][0]['@id'] // 'ro-crate-metadata.json'
 */
export function roCrate(described: Described): object {
  const { dataset, published, distributions } = checked('roCrate', described);
  const standards = new Map(distributions.map(({ standard, title }) => [standard, title]));
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: NAME,
        description: aboutIt(dataset),
        identifier: DATASET,
        version: dataset.meta.version,
        datePublished: published,
        license: { '@id': LICENSE },
        author: { '@id': '#contributors' },
        keywords: KEYWORDS.join(', '),
        hasPart: distributions.map(({ path }) => ({ '@id': path })),
      },
      { '@id': '#contributors', '@type': 'Organization', name: CREATOR },
      {
        '@id': LICENSE,
        '@type': 'CreativeWork',
        name: 'Creative Commons Zero v1.0 Universal',
        description: 'The data are dedicated to the public domain.',
        identifier: 'CC0-1.0',
      },
      ...distributions.map(({ path, title, use, standard, mediaType, bytes, sha256 }) => ({
        '@id': path,
        '@type': 'File',
        name: title,
        description: use,
        encodingFormat: [mediaType, { '@id': standard }],
        contentSize: String(bytes),
        sha256,
        license: { '@id': LICENSE },
      })),
      ...[...standards].map(([standard, title]) => ({ '@id': standard, '@type': 'WebPage', name: title })),
    ],
  };
}
