/* An unclosed quote shows where the parser gives up, often lines further on; it is reported where it opens. */
import { expect, it } from 'vitest';
import { parse } from '../../src/compile/document.js';
import { quoteFault } from '../../src/yaml/quotes.js';
import { UNCLOSED_QUOTES } from '../fixtures/broken-yaml.js';

const placesIn = (yaml: string): string[] =>
  parse({ file: 'a.yaml', text: yaml }).findings.map(({ line, column }) => `${String(line)}:${String(column)}`);

it.each(UNCLOSED_QUOTES)('reports where it opens a quote %s', (_, yaml, place) => {
  expect(placesIn(yaml)).toEqual([place]);
});

it.each([
  ['goes on deeper on the next line', 'id: a\nt: "x\n  y"\n'],
  ['stands in a comment', "id: a\n# it's - 'x\nt: y # see: 'z\n"],
  ['stands in a block', 'id: a\nt: |\n  - \'x\n  "y\n'],
  ['stands within a text', "id: a\nt: l'an, d'or - \"x\n"],
])('takes no offence at one that %s', (_, yaml) => {
  expect(quoteFault(yaml, yaml.length)).toBeUndefined();
});
