import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonLd from 'jsonld';
import { expect, test } from 'vitest';
import { jsonld } from '../../src/formats/jsonld.js';
import { turtle } from '../../src/formats/turtle.js';
import { conformance, SLOW } from './conformance.js';
import { small } from './datasets.js';
import { differences, kept, parsed, type Quad, recordsOf } from './rdf.js';
import type { Records } from './records.js';

const toRdf = async (text: string): Promise<Quad[]> =>
  (await jsonLd.toRDF(JSON.parse(text) as jsonLd.JsonLdDocument)) as unknown as Quad[];

conformance<Records>({
  format: jsonld,
  readers: [
    {
      name: 'jsonld.js',
      read: async (folder) => recordsOf(await toRdf(readFileSync(join(folder, 'serge-data.jsonld'), 'utf8'))),
    },
  ],
  differences,
  plants: [
    {
      what: 'another place of birth',
      file: 'serge-data.jsonld',
      spoil: (text) => text.replace('"field:place":{"@id":"places:ixelles"}', '"field:place":{"@id":"places:belgium"}'),
    },
    {
      what: 'a name whose language is lost',
      file: 'serge-data.jsonld',
      spoil: (text) => text.replace('"field:lang":"ru",', ''),
    },
    {
      what: 'a prefix that is another',
      file: 'serge-data.jsonld',
      spoil: (text) => text.replace('schemas/#', 'schemas/'),
    },
    { what: 'a comma too few', file: 'serge-data.jsonld', spoil: (text) => text.replace(',\n', '\n') },
  ],
  kept,
});

test(
  'is the graph of the Turtle, statement by statement',
  async () => {
    const lines = (quads: readonly Quad[]): string[] =>
      [
        ...new Set(
          quads.map(({ subject, predicate, object }) =>
            [subject.value, predicate.value, object.value, object.language ?? '', object.datatype?.value ?? ''].join(
              ' ',
            ),
          ),
        ),
      ].sort();
    expect(lines(await toRdf(String(jsonld.write(small)['serge-data.jsonld'])))).toEqual(
      lines(parsed(String(turtle.write(small)['serge-data.ttl']), 'Turtle')),
    );
  },
  SLOW,
);
