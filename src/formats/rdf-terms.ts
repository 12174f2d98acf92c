import { FIELD, namespaceOf } from './iri.js';
import { COLLECTIONS } from './names.js';

/** A literal of RDF; without language and datatype it is an `xsd:string`. */
export interface Literal {
  readonly value: string;
  readonly language?: string;
  readonly datatype?: string;
}

/** A statement of RDF. There are no blank nodes: every part of a record has an IRI. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | Literal;
}

/** A statement, and the place in its record where it is said; what is no fact of a record has none. */
export interface PlacedStatement extends Statement {
  readonly path?: string | undefined;
}

export const SCHEMA = 'http://schema.org/';
export const LRM = 'http://iflastandards.info/ns/lrm/lrmer/';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const CRM = 'http://www.cidoc-crm.org/cidoc-crm/';
export const PROV = 'http://www.w3.org/ns/prov#';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const DCTERMS = 'http://purl.org/dc/terms/';
export const EDTF = 'http://id.loc.gov/datatypes/edtf/';

/** The namespaces that are used, by prefix. */
export const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...COLLECTIONS, 'vocabularies' as const, 'questions' as const].map((list) => [list, namespaceOf(list)]),
  ),
  field: FIELD,
  schema: SCHEMA,
  lrmer: LRM,
  crm: CRM,
  prov: PROV,
  skos: SKOS,
  dcterms: DCTERMS,
  edtf: EDTF,
  rdf: RDF,
  rdfs: RDFS,
  xsd: XSD,
};

/** The predicate that says of what class something is. */
export const TYPE = `${RDF}type`;

/** Adds a statement. */
export type Add = (subject: string, predicate: string, object: string | Literal) => void;

/** A value of a type of XML Schema. */
export const typed = (value: unknown, datatype: string): Literal => ({
  value: String(value),
  datatype: XSD + datatype,
});

/** Adds a statement that is said at a place in a record, or that is no fact of it: who says so, who says otherwise. */
export type AddAt = (path: string | undefined, ...statement: Parameters<Add>) => void;

/** What may stand behind a prefix in Turtle without an escape, as far as our IRIs need it. */
const LOCAL = /^[A-Za-z0-9_](?:[\w.-]*[\w-])?$/;

/** Shortens IRIs by their prefixes; those without one are written as told. Remembers what it wrote. */
export function compactor(otherwise: (iri: string) => string): (iri: string) => string {
  const known = new Map<string, string>();
  const namespaces = Object.entries(PREFIXES);
  return (iri) => {
    const short = known.get(iri);
    if (short !== undefined) return short;
    const found = namespaces.find(([, namespace]) => iri.startsWith(namespace));
    const local = found && iri.slice(found[1].length);
    const written = found && local !== undefined && LOCAL.test(local) ? `${found[0]}:${local}` : otherwise(iri);
    known.set(iri, written);
    return written;
  };
}
