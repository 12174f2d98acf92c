import { itemsOf } from '../query/provenance.js';
import type { DataRecord } from '../types.js';
import { overlap } from '../values/paths.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { LongText } from './long-text.js';
import { COLLECTIONS } from './names.js';
import { describe } from './rdf.js';
import { PREFIXES, type RdfWriter } from './rdf-terms.js';

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

const TO_ESCAPE = /["\\\n\r]/;

const quoted = (text: string): string =>
  TO_ESCAPE.test(text) ? `"${text.replace(/["\\\n\r]/g, (letter) => ESCAPES[letter] ?? letter)}"` : `"${text}"`;

/** A value as N-Quads and Turtle write it, with its language or its datatype. */
export function literal(value: string, language?: string, datatype?: string): string {
  const kind = language !== undefined ? `@${language}` : datatype === undefined ? '' : `^^${datatype}`;
  return quoted(value) + kind;
}

/** What speaks for the places in a record: the path of the derivation, and the paths that it supports. */
function derivationsOf(record: DataRecord): { at: string; supports: readonly string[] }[] {
  const own = 'sources' in record ? record.sources : [];
  return [
    ...own.map(({ supports }, index) => ({ at: `sources.${index}`, supports })),
    ...itemsOf(record).flatMap(({ path, sources = [] }) =>
      sources.map((_, index) => ({ at: `${path}.sources.${index}`, supports: [path] })),
    ),
  ];
}

const PROV_DERIVATION = `<${PREFIXES.prov}qualifiedDerivation>`;
const FIELD_DISPUTES = `<${PREFIXES.field}disputes>`;

/** Writes every fact in a graph of its own, and who speaks for and against each graph. */
class NquadsWriter implements RdfWriter {
  readonly facts = new LongText();
  readonly provenance = new LongText();
  #record: DataRecord | undefined;
  #iri = '';
  /** The graphs of the facts of a record, by the path of the fact. */
  #graphs = new Map<string, string>();

  name(prefix: keyof typeof PREFIXES, local: string): string {
    return `<${PREFIXES[prefix]}${local}>`;
  }

  url(iri: string): string {
    return `<${iri}>`;
  }

  part(whole: string, path: string): string {
    return `${whole.slice(0, -1)}.${path}>`;
  }

  open(record?: DataRecord, iri = ''): void {
    this.#record = record;
    this.#iri = iri;
    this.#graphs = new Map();
  }

  link(path: string | undefined, subject: string, predicate: string, object: string): void {
    if (path === undefined || this.#record === undefined) this.provenance.add(`${subject} ${predicate} ${object} .\n`);
    else this.facts.add(`${subject} ${predicate} ${object} ${this.#graph(path)} .\n`);
  }

  value(
    path: string | undefined,
    subject: string,
    predicate: string,
    value: string,
    language?: string,
    datatype?: string,
  ): void {
    this.link(path, subject, predicate, literal(value, language, datatype));
  }

  close(): void {
    const { provenance } = this;
    const record = this.#record;
    if (record === undefined) return;
    const derivations = derivationsOf(record).map(({ at, supports }) => ({ node: this.part(this.#iri, at), supports }));
    const disputes = (record.disputes ?? []).map(({ field }, index) => ({
      node: this.part(this.#iri, `disputes.${index}`),
      field,
    }));
    for (const [path, graph] of this.#graphs) {
      for (const { node, supports } of derivations) {
        if (!supports.some((supported) => overlap(supported, path))) continue;
        provenance.add(`${graph} ${PROV_DERIVATION} ${node} .\n`);
      }
      for (const { node, field } of disputes)
        if (overlap(field, path)) provenance.add(`${graph} ${FIELD_DISPUTES} ${node} .\n`);
    }
  }

  #graph(path: string): string {
    const known = this.#graphs.get(path);
    if (known !== undefined) return known;
    const graph = `${this.#iri.slice(0, -1)}/${path}>`;
    this.#graphs.set(path, graph);
    return graph;
  }
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
    const writer = new NquadsWriter();
    describe(dataset, library, writer);
    return { 'facts.nq': writer.facts.whole(), 'provenance.nq': writer.provenance.whole() };
  },
};
