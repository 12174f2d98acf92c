import { graphml } from '../../src/formats/graphml.js';
import { conformance } from './conformance.js';
import { byLibrary, differences, kept, type Read } from './graph.js';

conformance<Read>({
  format: graphml,
  readers: [
    { name: 'networkx', stranger: true, read: byLibrary('networkx', 'network.graphml') },
    { name: 'igraph', stranger: true, read: byLibrary('igraph', 'network.graphml') },
  ],
  differences,
  plants: [
    {
      what: 'a tie to another',
      file: 'network.graphml',
      spoil: (text) => text.replace('target="people/victor-serge"', 'target="people/richard-greeman"'),
    },
    {
      what: 'a certain date in place of an interval',
      file: 'network.graphml',
      spoil: (text) => text.replace('1919-05/1928', '1919-05'),
    },
    {
      what: 'a lost node',
      file: 'network.graphml',
      spoil: (text) => text.replace(/<node id="organizations\/rieder">.*\n/, ''),
    },
    { what: 'an edge that is not closed', file: 'network.graphml', spoil: (text) => text.replace('</edge>', '') },
  ],
  kept,
});
