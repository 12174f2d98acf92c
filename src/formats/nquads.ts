import { itemsOf } from '../query/provenance.js';
import type { DataRecord } from '../types.js';
import { overlap } from '../values/paths.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { FIELD } from './iri.js';
import { COLLECTIONS } from './names.js';
import { type Description, descriptions } from './rdf.js';
import { type Literal, PROV, type Statement } from './rdf-terms.js';

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** A text as N-Quads and Turtle quote it. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r]/g, (letter) => ESCAPES[letter] ?? letter)}"`;

const literal = ({ value, language, datatype }: Literal): string =>
  quoted(value) + (language !== undefined ? `@${language}` : datatype === undefined ? '' : `^^<${datatype}>`);

const line = ({ subject, predicate, object }: Statement, graph?: string): string =>
  `<${subject}> <${predicate}> ${typeof object === 'string' ? `<${object}>` : literal(object)}` +
  `${graph === undefined ? '' : ` <${graph}>`} .\n`;

/** What speaks for the places in a record: the IRI of the derivation, and the paths that it supports. */
function derivationsOf(record: DataRecord, iri: string): { node: string; supports: readonly string[] }[] {
  const own = 'sources' in record ? record.sources : [];
  return [
    ...own.map(({ supports }, index) => ({ node: `${iri}.sources.${index}`, supports })),
    ...itemsOf(record).flatMap(({ path, sources = [] }) =>
      sources.map((_, index) => ({ node: `${iri}.${path}.sources.${index}`, supports: [path] })),
    ),
  ];
}

/** What is said, every fact in a graph of its own, and who speaks for and against each graph. */
function written({ record, iri, statements }: Description): { facts: string; provenance: string } {
  let facts = '';
  let provenance = '';
  const graphs = new Set<string>();
  for (const statement of statements) {
    const { path } = statement;
    if (path === undefined || iri === undefined) provenance += line(statement);
    else {
      facts += line(statement, `${iri}/${path}`);
      graphs.add(path);
    }
  }
  if (record === undefined || iri === undefined) return { facts, provenance };
  const derivations = derivationsOf(record, iri);
  for (const path of graphs) {
    const subject = `${iri}/${path}`;
    for (const { node, supports } of derivations) {
      if (!supports.some((supported) => overlap(supported, path))) continue;
      provenance += line({ subject, predicate: `${PROV}qualifiedDerivation`, object: node });
    }
    record.disputes?.forEach(({ field }, index) => {
      if (!overlap(field, path)) return;
      provenance += line({ subject, predicate: `${FIELD}disputes`, object: `${iri}.disputes.${index}` });
    });
  }
  return { facts, provenance };
}

/** RDF in which every fact is a named graph, so that PROV-O can say of each who says so. */
export const nquads: Format = {
  name: 'nquads',
  title: 'N-Quads: every fact a named graph',
  use: 'triple stores and SPARQL: who says so, fact by fact (PROV-O)',
  standard: 'https://www.w3.org/TR/n-quads/',
  mediaType: 'application/n-quads',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const files = { 'facts.nq': '', 'provenance.nq': '' };
    for (const description of descriptions(dataset, library)) {
      const { facts, provenance } = written(description);
      files['facts.nq'] += facts;
      files['provenance.nq'] += provenance;
    }
    return files;
  },
};
