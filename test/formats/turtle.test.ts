import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { turtle } from '../../src/formats/turtle.js';
import { conformance } from './conformance.js';
import { byRdflib, differences, kept, parsed, recordsOf } from './rdf.js';
import type { Records } from './records.js';

const rdflib = byRdflib('serge-data.ttl', 'turtle');

conformance<Records>({
  format: turtle,
  readers: [
    {
      name: 'N3.js',
      read: (folder) => recordsOf(parsed(readFileSync(join(folder, 'serge-data.ttl'), 'utf8'), 'Turtle')),
    },
    { name: 'rdflib', stranger: true, read: async (folder) => recordsOf(await rdflib(folder)) },
  ],
  differences,
  plants: [
    {
      what: 'another day of birth',
      file: 'serge-data.ttl',
      spoil: (text) => text.replace('"1890-12-30"^^edtf:EDTF', '"1890-12-31"^^edtf:EDTF'),
    },
    {
      what: 'a certain date in place of one that is about a year',
      file: 'serge-data.ttl',
      spoil: (text) => text.replace('"1975~"', '"1975"'),
    },
    {
      what: 'a name in another language',
      file: 'serge-data.ttl',
      spoil: (text) =>
        text
          .replace(/(field:text "Виктор Львович Кибальчич"@)ru/, '$1uk')
          .replace('field:lang "ru"', 'field:lang "uk"'),
    },
    {
      what: 'a translator who is another',
      file: 'serge-data.ttl',
      spoil: (text) =>
        text.replace('field:translators people:richard-greeman', 'field:translators people:victor-serge'),
    },
    { what: 'a dot too few', file: 'serge-data.ttl', spoil: (text) => text.replace(' .\n\npeople:', '\n\npeople:') },
  ],
  kept,
});
