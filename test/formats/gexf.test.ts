import { fileURLToPath } from 'node:url';
import { gexf } from '../../src/formats/gexf.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { byLibrary, differences, kept, type Read } from './graph.js';

const schema = fileURLToPath(new URL('profiles/gexf-1.2/gexf.xsd', import.meta.url));
const byNetworkx = byLibrary('networkx', 'network.gexf');

conformance<Read>({
  format: gexf,
  readers: [
    { name: 'networkx', stranger: true, read: byNetworkx },
    {
      name: 'xmllint',
      stranger: true,
      // Refuses what the schema of GEXF does not allow; what it allows says nothing.
      read: async (folder) => {
        await output('xmllint', ['--noout', '--schema', schema, 'network.gexf'], folder);
        return { nodes: [], edges: [] };
      },
      differences: () => [],
    },
  ],
  differences,
  plants: [
    {
      what: 'a tie to another',
      file: 'network.gexf',
      spoil: (text) => text.replace('target="people/victor-serge"', 'target="people/richard-greeman"'),
      seenBy: ['networkx'],
    },
    {
      what: 'a longer membership',
      file: 'network.gexf',
      spoil: (text) => text.replace('end="1928-12-31"', 'end="1929-12-31"'),
      seenBy: ['networkx'],
    },
    {
      what: 'a day that there is not',
      file: 'network.gexf',
      spoil: (text) => text.replace('start="1919-05-01"', 'start="1919-05-32"'),
    },
    { what: 'an edge that is not closed', file: 'network.gexf', spoil: (text) => text.replace('</edge>', '') },
  ],
  kept,
});
