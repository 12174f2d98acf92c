import type { Dataset, Files, Format } from './format.js';
import { gexf } from './gexf.js';
import { type Edge, EDGE_ATTRIBUTES, type Graph, graphOf, type Node, NODE_ATTRIBUTES } from './graph.js';
import { xml } from './xml.js';

/** What GraphML has no attribute of its own for. */
const SHARED = {
  label: ['string', 'What it is called'],
  start: ['string', 'The first day on which it can have been'],
  end: ['string', 'The last day on which it can have been'],
} as const;

/** The keys of nodes or edges; `n.` and `e.` tell them apart, for names may be the same. */
const keys = (of: 'node' | 'edge', table: Readonly<Record<string, readonly [string, string]>>): string =>
  Object.entries({ ...SHARED, ...table })
    .map(
      ([name, [type, about]]) =>
        `<key id="${of.charAt(0)}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"><desc>${xml(about)}</desc></key>\n`,
    )
    .join('');

const data = (letter: string, { label, start, end, attributes }: Node | Edge): string =>
  Object.entries<string | boolean | undefined>({ label, start, end, ...attributes })
    .map(([name, value]) => (value === undefined ? '' : `<data key="${letter}.${name}">${xml(String(value))}</data>`))
    .join('');

function graphmlOf({ nodes, edges }: Graph): string {
  const node = (one: Node): string => `<node id="${one.id}">${data('n', one)}</node>\n`;
  const edge = (one: Edge): string =>
    `<edge id="${one.id}" source="${one.source}" target="${one.target}">${data('e', one)}</edge>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n' +
    keys('node', NODE_ATTRIBUTES) +
    keys('edge', EDGE_ATTRIBUTES) +
    `<graph id="serge-data" edgedefault="directed">\n${nodes.map(node).join('')}${edges.map(edge).join('')}</graph>\n</graphml>\n`
  );
}

/** The graph of the GEXF, for the libraries. */
export const graphml: Format = {
  ...gexf,
  name: 'graphml',
  title: 'GraphML',
  use: 'networkx, igraph, Cytoscape, yEd: the same network',
  standard: 'http://graphml.graphdrawing.org/',
  mediaType: 'application/graphml+xml',
  write: (dataset: Dataset, library: Dataset = dataset): Files => ({
    'network.graphml': graphmlOf(graphOf(dataset, library)),
  }),
};
