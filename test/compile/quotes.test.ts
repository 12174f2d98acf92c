/* An unclosed quote shows where the parser gives up, often lines further on; it is reported where it opens. */
import { expect, it } from 'vitest';
import { parse } from '../../src/compile/document.js';
import { quoteFault } from '../../src/compile/quotes.js';

const placesIn = (yaml: string): string[] =>
  parse({ file: 'a.yaml', bytes: Buffer.from(yaml) }).findings.map(
    ({ line, column }) => `${String(line)}:${String(column)}`,
  );

it.each([
  ['in single quotes', "id: a\nt: 'x\nu: y\n", '2:4'],
  ['in double quotes', 'id: a\nt: "x\nu: y\n', '2:4'],
  ['at end of file', 'id: a\nt: "x', '2:4'],
  ['single at end of file', "id: a\nt: 'x", '2:4'],
  ['in a list', 'id: a\nl:\n  - "x\n  - y\n', '3:5'],
  ['in a list, single', "id: a\nl:\n  - 'x\n  - 'y'\n", '3:5'],
  ['in a flow list', 'id: a\nl: [a, "x, b]\nu: y\n', '2:8'],
  ['in a flow list, later quotes', 'id: a\nl: [a, "x, b]\nu: "y"\n', '2:8'],
  ['in a flow map', "id: a\nm: { k: 'x, j: y }\nu: z\n", '2:9'],
  ['in a flow map, later quotes', "id: a\nm: { k: 'x, j: 'y' }\nu: z\n", '2:9'],
  ['in a flow map without blanks', 'id: a\nm: {k: "x, j: y}\nu: z\n', '2:8'],
  ['in a flow list without blanks', 'id: a\nm: [a,"x, y]\nu: z\n', '2:7'],
  ['nested map', 'id: a\nm:\n  n:\n    k: "x\n    j: y\nu: z\n', '4:8'],
  ['nested map in list', "id: a\nm:\n  - k: 'x\n    j: y\nu: z\n", '3:8'],
  ['followed by lines that hold quotes', 'id: a\nt: "x\nu: "y"\nv: "z"\n', '2:4'],
  ['followed by mixed quotes', "id: a\nt: 'x\nu: \"it's\"\nv: 'z'\n", '2:4'],
  ['followed by an apostrophe', "id: a\nt: 'x\nu: l'an\nv: z\n", '2:4'],
  ['followed by an apostrophe at line end', "id: a\nt: 'x\nu: the workers'\nv: z\n", '2:4'],
  ['that another closes after whole lines', 'id: a\nt: "x\nu: y"\nv: z\n', '2:4'],
  ['that another closes, in single quotes', "id: a\nt: 'x\nu: y'\nv: z\n", '2:4'],
  ['that another closes in a comment', "id: a\nt: 'x\n# y'\nv: z\n", '2:4'],
  ['that another closes in a list', 'id: a\nl:\n  - "x\n  - y"\n', '3:5'],
  ['of a key', 'id: a\n"k: x\nu: y\n', '2:1'],
  ['of a key, in single quotes', "id: a\n'k: x\nu: 'y'\n", '2:1'],
  ['of a key in a flow', 'id: a\nm: { "k: x }\n', '2:6'],
  ['whose end is escaped', 'id: a\nt: "x\\"\nu: y\n', '2:4'],
  ['whose end is doubled', "id: a\nt: 'x''\nu: y\n", '2:4'],
  ['before a comment', 'id: a\nt: "x # note\nu: y\n', '2:4'],
  ['before a colon', 'id: a\nt: "x: y\nu: z\n', '2:4'],
  ['behind another on its line', 'id: a\nm: { k: "x", j: "y }\nu: z\n', '2:17'],
  ['below a block that has another', 'id: a\ns: |\n  he said "x\n  and went\nt: "x\nu: y\n', '5:4'],
  ['below a block that begins with another', 'id: a\ns: >\n  \'x and\n  went\nt: "y\nu: z\n', '5:4'],
  ['below a comment that has another', 'id: a\n# - \'x\nt: "y\nu: z\n', '3:4'],
  ['below a comment behind a value', 'id: a\nk: v # see: \'x\nt: "y\nu: z\n', '3:4'],
  ['below a text with a dash and a quote', 'id: a\nk: says - \'x and more\nt: "y\nu: z\n', '3:4'],
  ['below a text with a comma and a quote', 'id: a\nk: says, \'x and more\nt: "y\nu: z\n', '3:4'],
  ['in lines that end as on Windows', 'id: a\r\nt: "x\r\nu: y\r\n', '2:4'],
  ['behind a tab', 'id: a\nt:\t"x\nu: y\n', '2:4'],
  ['behind two blanks', 'id: a\nt:  "x\nu: y\n', '2:5'],
  ['in a list within a list', 'id: a\nl:\n  - - "x\n    - y\n', '3:7'],
  ['on a line of its own', 'id: a\nt:\n  "x\nu: y\n', '3:3'],
  ['below one that goes on well on a second line', 'id: a\nt: "x\n  y"\nu: "z\nv: w\n', '4:4'],
])('reports where it opens a quote %s', (_, yaml, place) => {
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
