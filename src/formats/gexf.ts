import type { Dataset, Files, Format } from './format.js';
import { type Edge, EDGE_ATTRIBUTES, type Graph, graphOf, type Node, NODE_ATTRIBUTES } from './graph.js';
import { xml } from './xml.js';

type Table = Readonly<Record<string, readonly [type: string, about: string]>>;

const attributesOf = (of: string, table: Table): string =>
  `<attributes class="${of}" mode="static">\n` +
  Object.entries(table)
    .map(([name, [type]]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
    .join('') +
  '</attributes>\n';

/** The values of a node or an edge, and when it was. */
function inside({ start, end, attributes }: Node | Edge): { time: string; values: string } {
  const values = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`<attvalue for="${name}" value="${xml(String(value))}"/>`],
  );
  return {
    time: (start === undefined ? '' : ` start="${start}"`) + (end === undefined ? '' : ` end="${end}"`),
    values: values.length > 0 ? `<attvalues>${values.join('')}</attvalues>` : '',
  };
}

/** A graph in GEXF 1.2, which is what networkx reads as Gephi does; a tie that came again is another edge. */
function gexfOf({ nodes, edges }: Graph): string {
  const node = (one: Node): string => {
    const { time, values } = inside(one);
    return `<node id="${one.id}" label="${xml(one.label)}"${time}>${values}</node>\n`;
  };
  const edge = (one: Edge): string => {
    const { time, values } = inside(one);
    const ends = `source="${one.source}" target="${one.target}"`;
    return `<edge id="${one.id}" ${ends} type="directed" label="${xml(one.label)}"${time}>${values}</edge>\n`;
  };
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n' +
    '<meta><creator>serge-data</creator><description>People and organizations around Victor Serge</description></meta>\n' +
    '<graph mode="dynamic" timeformat="date" defaultedgetype="directed" idtype="string">\n' +
    attributesOf('node', NODE_ATTRIBUTES) +
    attributesOf('edge', EDGE_ATTRIBUTES) +
    `<nodes count="${nodes.length}">\n${nodes.map(node).join('')}</nodes>\n` +
    `<edges count="${edges.length}">\n${edges.map(edge).join('')}</edges>\n</graph>\n</gexf>\n`
  );
}

/** Who knew whom, with time: for Gephi. */
export const gexf: Format = {
  name: 'gexf',
  title: 'GEXF',
  use: 'Gephi: people and organizations, what ties them, and when',
  standard: 'https://gexf.net/',
  mediaType: 'application/gexf+xml',
  delivery: 'release',
  collections: ['people', 'organizations'],
  keeps: {
    uncertainty: 'part',
    dispute: 'all',
    source: 'part',
    script: 'all',
    translator: 'none',
    calendar: 'all',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => ({
    'network.gexf': gexfOf(graphOf(dataset, library)),
  }),
};
