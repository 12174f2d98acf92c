import { remembered } from '../query/once.js';
import type { DataRecord } from '../types.js';
import { FIELD, type ListName, namespaceOf } from './iri.js';
import { COLLECTIONS } from './names.js';

/** What stands for a namespace. */
export type Prefix =
  ListName | 'field' | 'schema' | 'lrmer' | 'crm' | 'prov' | 'skos' | 'dcterms' | 'edtf' | 'rdf' | 'rdfs' | 'xsd';

const LISTS: readonly ListName[] = [...COLLECTIONS, 'vocabularies', 'questions'];

/** The namespaces that are used, by prefix. */
export const PREFIXES: Readonly<Record<Prefix, string>> = {
  ...(Object.fromEntries(LISTS.map((list) => [list, namespaceOf(list)])) as Record<ListName, string>),
  field: FIELD,
  schema: 'http://schema.org/',
  lrmer: 'http://iflastandards.info/ns/lrm/lrmer/',
  crm: 'http://www.cidoc-crm.org/cidoc-crm/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * Writes RDF in one of its forms. IRIs are texts as the form writes them, made by `name`, `url` and `part`; there are
 * no blank nodes: every part of a record has an IRI.
 */
export interface RdfWriter {
  /** An IRI in one of our namespaces. The local part is a name or a path: no form has to escape it. */
  name(prefix: Prefix, local: string): string;
  /** Any other IRI. */
  url(iri: string): string;
  /** The IRI of a part of what an IRI names. */
  part(whole: string, path: string): string;
  /** Begins a description: of a record, whose facts have paths, or of what is no record. */
  open(record?: DataRecord, iri?: string): void;
  /** States how one thing is related to another, at a place in the record; what is no fact of it has none. */
  link(path: string | undefined, subject: string, predicate: string, object: string): void;
  /** States a value; without language and datatype it is an `xsd:string`. */
  value(
    path: string | undefined,
    subject: string,
    predicate: string,
    value: string,
    language?: string,
    datatype?: string,
  ): void;
  /** Ends the description. */
  close(): void;
}

/** The IRIs of forms that write them with a prefix. */
export abstract class PrefixedNames implements Pick<RdfWriter, 'name' | 'part'> {
  name(prefix: Prefix, local: string): string {
    return `${prefix}:${local}`;
  }

  part(whole: string, path: string): string {
    return `${whole}.${path}`;
  }
}

/** The IRIs of which statements are made, as a form of RDF writes them: each is written once. */
export type Terms = ReturnType<typeof termsOf>;

export function termsOf(writer: RdfWriter) {
  const within = (prefix: Prefix) => remembered((local: string) => writer.name(prefix, local));
  const records = Object.fromEntries(LISTS.map((list) => [list, within(list)])) as Record<
    ListName,
    (id: string) => string
  >;
  const vocabulary = remembered((id: string) => remembered((term: string) => records.vocabularies(`${id}.${term}`)));
  return {
    /** The predicate that says of what class something is. */
    type: writer.name('rdf', 'type'),
    field: within('field'),
    schema: within('schema'),
    lrm: within('lrmer'),
    crm: within('crm'),
    prov: within('prov'),
    skos: within('skos'),
    dcterms: within('dcterms'),
    edtf: within('edtf'),
    rdf: within('rdf'),
    rdfs: within('rdfs'),
    xsd: within('xsd'),
    record: (list: ListName, id: string): string => records[list](id),
    term: (id: string, term: string): string => vocabulary(id)(term),
  } satisfies Record<string, string | ((...local: never[]) => string)>;
}
