import { PrefixedNames, PREFIXES, type RdfWriter, termsOf } from '../formats/rdf-terms.js';
import { CLASSES, schemaOrgIn } from '../formats/schema-org.js';
import type { CollectionName, VocabularyName } from '../types.js';
import type { Entry } from './library.js';
import type { Voice } from './page.js';

/** A node of the tree: its values by property. */
type Node = Record<string, unknown[]>;

/** Gathers what is said in the terms of schema.org, as a page of its language tells it: what it names has its name. */
class PageWriter extends PrefixedNames implements RdfWriter {
  readonly nodes = new Map<string, Node>();

  constructor(readonly voice: Voice) {
    super();
  }

  url(iri: string): string {
    return iri;
  }

  open(): void {
    this.nodes.clear();
  }

  link(_: string | undefined, subject: string, predicate: string, object: string): void {
    if (predicate !== 'rdf:type') this.#add(subject, predicate, this.#named(object));
    else if (object.startsWith('schema:')) this.#add(subject, 'schema:@type', object.slice('schema:'.length));
  }

  value(
    _: string | undefined,
    subject: string,
    predicate: string,
    value: string,
    language?: string,
    datatype?: string,
  ): void {
    // The head of the page says it in its language.
    if (predicate === 'schema:description') return;
    const isNumber = datatype === 'xsd:decimal' || datatype === 'xsd:integer';
    // The name is that of the page; every other, its own included, is another.
    const isOther = predicate === 'schema:name' && language !== undefined;
    this.#add(subject, isOther ? 'schema:alternateName' : predicate, isNumber ? Number(value) : value);
  }

  close(): void {
    // A page has one record.
  }

  #add(subject: string, predicate: string, value: unknown): void {
    if (!predicate.startsWith('schema:')) return;
    const node = this.nodes.get(subject) ?? {};
    this.nodes.set(subject, node);
    (node[predicate.slice('schema:'.length)] ??= []).push(value);
  }

  /** What an IRI stands for: a record or a term by name, a term of schema.org, a part of the record, an address. */
  #named(iri: string): unknown {
    const at = iri.indexOf(':');
    const [prefix, local] = [iri.slice(0, at), iri.slice(at + 1)];
    if (prefix === 'schema') return `https://schema.org/${local}`;
    if (prefix === 'vocabularies') {
      const [vocabulary = '', term = ''] = local.split('.');
      return this.voice.term(vocabulary as VocabularyName, term);
    }
    if (!Object.hasOwn(CLASSES, prefix)) return iri;
    const collection = prefix as CollectionName;
    const record = this.voice.library.get(collection, local);
    if (record === undefined) return iri;
    return {
      '@type': CLASSES[collection][0],
      '@id': PREFIXES[collection] + local,
      name: this.voice.caption(record).text,
    };
  }
}

/** A node as JSON: a single value by itself, a part of the record inside it. */
const told = (node: Node, nodes: ReadonlyMap<string, Node>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(node).map(([property, values]) => {
      const all = [...new Set(values)].map((value) => {
        const part = typeof value === 'string' ? nodes.get(value) : undefined;
        return part === undefined ? value : told(part, nodes);
      });
      return [property, all.length === 1 ? all[0] : all];
    }),
  );

/**
 * What schema.org can say of a record, and no more surely than it is known (JSON-LD): what the formats say, in the
 * language of the page. What it cannot say stands on the page.
 */
export function jsonLd({ collection, record }: Entry, voice: Voice): object {
  const writer = new PageWriter(voice);
  const terms = termsOf(writer);
  schemaOrgIn(voice.library.dataset, writer, terms)(collection, record as never);
  const subject = terms.record(collection, record.id);
  const name = voice.caption(record).text;
  const { '@type': type, alternateName, ...others } = told(writer.nodes.get(subject) ?? {}, writer.nodes);
  const also = [alternateName ?? []].flat().filter((text) => text !== name);
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': PREFIXES[collection] + record.id,
    name,
    ...(also.length > 0 && { alternateName: also }),
    ...others,
  };
}
