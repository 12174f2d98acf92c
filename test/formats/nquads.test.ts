import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Store } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { nquads } from '../../src/formats/nquads.js';
import { citationsFor } from '../../src/query/provenance.js';
import { conformance, SLOW } from './conformance.js';
import { real } from './datasets.js';
import { differences, kept, parsed, recordsOf } from './rdf.js';
import type { Records } from './records.js';
import { output } from '../package/consumer.js';

const FILES = ['facts.nq', 'provenance.nq'];
const textOf = (folder: string): string => FILES.map((file) => readFileSync(join(folder, file), 'utf8')).join('');

const store = (text: string): Store => {
  const made = new Store();
  made.load(text, { format: 'application/n-quads' });
  return made;
};

conformance<Records>({
  format: nquads,
  readers: [
    {
      name: 'Oxigraph',
      read: (folder) => recordsOf(parsed(store(textOf(folder)).dump({ format: 'application/n-quads' }), 'N-Quads')),
    },
    {
      name: 'Raptor',
      stranger: true,
      read: async (folder) => {
        const texts = await Promise.all(
          FILES.map((file) => output('rapper', ['-q', '-i', 'nquads', '-o', 'nquads', file], folder)),
        );
        return recordsOf(parsed(texts.join(''), 'N-Quads'));
      },
    },
  ],
  differences,
  plants: [
    {
      what: 'another role in an event',
      file: 'facts.nq',
      spoil: (text) => text.replace('participant-role.arrested', 'participant-role.released'),
    },
    {
      what: 'a lost locator',
      file: 'provenance.nq',
      spoil: (text) => text.replace('"opening lines"', '"opening line"'),
    },
    { what: 'a lost bracket', file: 'facts.nq', spoil: (text) => text.replace('> .\n', ' .\n') },
  ],
  kept,
});

/** The answers of SPARQL to a question about the real dataset: the values of its variables, in order. */
const PREFIXES = `
  PREFIX schema: <http://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX field: <https://cdn.jsdelivr.net/npm/serge-data/schemas/#>
  PREFIX people: <https://cdn.jsdelivr.net/npm/serge-data/dist/people.json#>
  PREFIX works: <https://cdn.jsdelivr.net/npm/serge-data/dist/works.json#>
  PREFIX editions: <https://cdn.jsdelivr.net/npm/serge-data/dist/editions.json#>
  PREFIX lrmer: <http://iflastandards.info/ns/lrm/lrmer/>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>`;
let whole: Store | undefined;
function answers(query: string): string[] {
  whole ??= store(Object.values(nquads.write(real)).join(''));
  const rows = whole.query(PREFIXES + query, {
    use_default_graph_as_union: true,
    results_format: 'text/csv',
  }) as unknown as string;
  return rows
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.replaceAll(/https:\/\/cdn\.jsdelivr\.net\/npm\/serge-data\/dist\/(\w+)\.json#/g, '$1:'));
}

describe('five questions in SPARQL', () => {
  test(
    'when and where was he born?',
    () => {
      expect(
        answers(
          'SELECT ?day ?place { people:victor-serge schema:birthDate ?day; schema:birthPlace/schema:name ?place }',
        ),
      ).toEqual(['1890-12-30,Ixelles']);
    },
    SLOW,
  );

  test('who translated the novel into English?', () => {
    const query = `SELECT DISTINCT ?translator {
      works:naissance-de-notre-force lrmer:R2 ?text. ?text schema:translator ?translator; schema:inLanguage "en"
    } ORDER BY ?translator`;
    expect(answers(query)).toEqual(['people:richard-greeman']);
  });

  test('who says so, and where?', () => {
    const query = `SELECT ?source ?at {
      GRAPH ?fact { people:victor-serge schema:birthPlace ?place }
      ?fact prov:qualifiedDerivation ?derivation. ?derivation prov:entity ?source; field:at ?at
    } ORDER BY ?source ?at`;
    const [serge] = real.people.filter(({ id }) => id === 'victor-serge');
    const expected = serge ? citationsFor(serge, 'born.place') : [];
    expect(expected.length).toBeGreaterThan(0);
    expect(answers(query).map((row) => row.split(',')[0])).toEqual(
      expected.map(({ source }) => `sources:${source}`).sort(),
    );
  });

  test('who says otherwise, and what is our verdict?', () => {
    const query = `SELECT ?value ?verdict {
      GRAPH ?fact { people:victor-serge schema:birthPlace ?place }
      ?fact field:disputes ?claim. ?claim field:value ?value; field:verdict/skos:prefLabel ?verdict
      FILTER (lang(?verdict) = "en")
    } ORDER BY ?value`;
    const [serge] = real.people.filter(({ id }) => id === 'victor-serge');
    const rivals = (serge?.disputes ?? []).filter(({ field }) => ['born', 'born.place'].includes(field));
    expect(answers(query).map((row) => row.split(',')[0])).toEqual(rivals.map(({ value }) => value).sort());
    expect(rivals.length).toBeGreaterThan(0);
  });

  test('which facts rest on what only mirrors of Wikipedia say?', () => {
    const query = `SELECT (COUNT(DISTINCT ?fact) AS ?count) {
      ?fact prov:qualifiedDerivation/prov:entity ?source.
      FILTER NOT EXISTS {
        ?fact prov:qualifiedDerivation/prov:entity ?other. FILTER NOT EXISTS { ?other field:grade/skos:prefLabel "tertiary"@en }
      }
      FILTER (CONTAINS(STR(?fact), "people.json#victor-serge/born"))
    }`;
    expect(answers(query)).toEqual(['0']);
  });
});
