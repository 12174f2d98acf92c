import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { turtle } from '../../src/formats/turtle.js';
import { SLOW } from './conformance.js';
import { real, small } from './datasets.js';

const read = (text: string): Store => new Store(new Parser().parse(text));
const shapes = read(readFileSync(new URL('profiles/rdf-shapes.ttl', import.meta.url), 'utf8'));

/** What breaks the shapes: the thing, the property, and what is wrong. */
async function faults(text: string): Promise<string[]> {
  const { results } = await new ShaclValidator(shapes).validate(read(text));
  return results.map(({ focusNode, path, message }) =>
    [
      focusNode.value.split('#')[1],
      String((path as { value?: string } | null)?.value),
      message.map(({ value }) => value).join(),
    ].join(' '),
  );
}

const text = String(turtle.write(small)['serge-data.ttl']);

test(
  'the RDF of the real records has the shapes that schema.org, LRM, CIDOC CRM and PROV-O ask for',
  async () => {
    expect((await faults(String(turtle.write(real)['serge-data.ttl']))).slice(0, 10)).toEqual([]);
  },
  SLOW,
);

test.each([
  ['a person born in a person', 'schema:birthPlace places:ixelles', 'schema:birthPlace people:richard-greeman'],
  ['two dates of death', 'schema:deathDate "1947-11-17"', 'schema:deathDate "1946-11-17"^^xsd:date, "1947-11-17"'],
  ['a name without a language', /(people:richard-greeman a .*\n {2}schema:name "Richard Greeman")@en/, '$1'],
  ['a latitude beyond the pole', 'schema:latitude "59.937"', 'schema:latitude "95.9"'],
  ['a date that is no EDTF', '"1975~"^^edtf:EDTF', '"1975~"'],
  ['a claim without a source', /(field:value "1978" ;\n) {2}prov:wasDerivedFrom .* ;\n/, '$1'],
  [
    'a text of two works',
    /(works:ville-conquise a [^;]*)/,
    'works:another lrmer:R2 editions:ville-conquise-rieder-1932.contents.0 .\n$1',
  ],
])('the shapes see %s', async (_, sought, instead) => {
  const spoilt = text.replace(sought, instead);
  expect(spoilt).not.toBe(text);
  expect(await faults(text)).toEqual([]);
  expect(await faults(spoilt)).not.toEqual([]);
});
