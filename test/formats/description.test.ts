import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import jsonLd from 'jsonld';
import { Parser, Store } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { releaseFiles } from '../../src/emit/release.js';
import { csv, facts, turtle } from '../../src/formats/index.js';
import { SLOW } from './conformance.js';
import { small } from './datasets.js';

const files = releaseFiles([csv, facts, turtle], small, '2026-11-30');
const textOf = (file: string): string => new TextDecoder().decode(files[file]);

const shapes = new Store(
  new Parser().parse(readFileSync(new URL('profiles/dataset-shapes.ttl', import.meta.url), 'utf8')),
);

/** What breaks the shapes in a description, after JSON-LD made it RDF: without the network, for it has its context. */
async function faults(text: string): Promise<string[]> {
  const document = JSON.parse(text) as jsonLd.JsonLdDocument;
  const quads = (await jsonLd.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
  const { results } = await new ShaclValidator(shapes).validate(new Store(new Parser().parse(quads)));
  return results.map(
    ({ path, message }) =>
      `${String((path as { value?: string } | null)?.value)} ${message.map(({ value }) => value).join()}`,
  );
}

test(
  'the dataset is described as schema.org and DCAT ask, and the shapes see what is wrong',
  async () => {
    const text = textOf('dataset.jsonld');
    expect(await faults(text)).toEqual([]);
    for (const [sought, instead] of [
      ['"license": "https://creativecommons.org/publicdomain/zero/1.0/",\n  "dcterms', '"dcterms'],
      ['"dcterms:issued": "2026-11-30"', '"dcterms:issued": "soon"'],
      [/"sha256": "[0-9a-f]{64}"/, '"sha256": "0"'],
      [/"contentUrl": "[^"]*",\n/, ''],
      ['"dcat:Distribution"', '"dcat:Dataset"'],
    ] as const) {
      const spoilt = text.replace(sought, instead);
      expect(spoilt).not.toBe(text);
      expect(await faults(spoilt), String(sought)).not.toEqual([]);
    }
  },
  SLOW,
);

/** What RO-Crate 1.1 holds mandatory of its metadata file, its root and its files. */
const ENTITY = { type: 'object', required: ['@id', '@type'] };
const isCrate = new Ajv({ strict: false, allErrors: true }).compile({
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://w3id.org/ro/crate/1.1/context' },
    '@graph': {
      type: 'array',
      items: ENTITY,
      allOf: [
        {
          contains: {
            ...ENTITY,
            required: ['conformsTo', 'about'],
            properties: {
              '@id': { const: 'ro-crate-metadata.json' },
              '@type': { const: 'CreativeWork' },
              about: { const: { '@id': './' } },
            },
          },
        },
        {
          contains: {
            ...ENTITY,
            required: ['name', 'description', 'datePublished', 'license', 'hasPart'],
            properties: {
              '@id': { const: './' },
              '@type': { const: 'Dataset' },
              datePublished: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d` },
              license: { type: 'object', required: ['@id'] },
            },
          },
        },
      ],
    },
  },
});

interface Entity {
  '@id': string;
  '@type': string;
  contentSize?: string;
  sha256?: string;
  [property: string]: unknown;
}

test('the files are a research object: every file with its size and sum, nothing that is not there', () => {
  const crate = JSON.parse(textOf('ro-crate-metadata.json')) as { '@graph': Entity[] };
  expect(isCrate(crate), JSON.stringify(isCrate.errors)).toBe(true);
  expect(isCrate({ ...crate, '@graph': crate['@graph'].filter((one) => one['@id'] !== './') })).toBe(false);
  const described = crate['@graph'].filter((one) => one['@type'] === 'File');
  expect(described.map((one) => one['@id'])).toEqual(
    Object.keys(files).filter((path) => path.startsWith('serge-data-')),
  );
  for (const { '@id': path, contentSize, sha256 } of described) {
    const bytes = files[path] ?? new Uint8Array();
    expect([contentSize, sha256]).toEqual([String(bytes.length), createHash('sha256').update(bytes).digest('hex')]);
  }
  // Whatever is referred to is described (RO-Crate 1.1, section 4).
  const known = new Set(crate['@graph'].map((one) => one['@id']));
  const referred = [...JSON.stringify(crate['@graph']).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id ?? '');
  expect(referred.filter((id) => !known.has(id) && id !== 'https://w3id.org/ro/crate/1.1')).toEqual([]);
});

test('the sums cover the descriptions too', () => {
  expect(textOf('SHA256SUMS')).toMatch(/ {2}dataset\.jsonld\n/);
  expect(textOf('SHA256SUMS')).toMatch(/ {2}ro-crate-metadata\.json\n/);
});
