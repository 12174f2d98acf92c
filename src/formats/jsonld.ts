import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { LongText } from './long-text.js';
import { COLLECTIONS } from './names.js';
import { describe } from './rdf.js';
import { PrefixedNames, PREFIXES, type RdfWriter } from './rdf-terms.js';

/** A node of the tree: its values by term, each as JSON or another node. */
interface Node {
  readonly iri: string;
  readonly values: Map<string, (string | Node)[]>;
}

/** A value that may be a part of the node, which then stands inside it. */
interface Place {
  readonly values: (string | Node)[];
  readonly index: number;
  readonly iri: string;
}

/** Terms of schema.org need no prefix. */
const termOf = (name: string): string => (name.startsWith('schema:') ? name.slice('schema:'.length) : name);

/** Writes statements as trees, one a line: what is a part of a record stands inside it, where it is first named. */
class JsonldWriter extends PrefixedNames implements RdfWriter {
  readonly text = new LongText();
  #nodes = new Map<string, Node>();
  #places: Place[] = [];
  #between = '\n';

  url(iri: string): string {
    return iri;
  }

  open(): void {
    this.#nodes = new Map();
    this.#places = [];
  }

  link(_: string | undefined, subject: string, predicate: string, object: string): void {
    if (predicate === 'rdf:type') {
      this.#add(subject, '@type', JSON.stringify(termOf(object)));
      return;
    }
    const values = this.#add(subject, termOf(predicate), `{"@id":${JSON.stringify(object)}}`);
    if (object[subject.length] === '.' && object.startsWith(subject))
      this.#places.push({ values, index: values.length - 1, iri: object });
  }

  value(
    _: string | undefined,
    subject: string,
    predicate: string,
    value: string,
    language?: string,
    datatype?: string,
  ): void {
    const json = JSON.stringify(value);
    const kind =
      language !== undefined
        ? `"@language":"${language}"`
        : datatype === undefined
          ? undefined
          : `"@type":"${datatype}"`;
    this.#add(subject, termOf(predicate), kind === undefined ? json : `{"@value":${json},${kind}}`);
  }

  close(): void {
    const placed = new Set<Node>();
    for (const { values, index, iri } of this.#places) {
      const part = this.#nodes.get(iri);
      if (part === undefined || placed.has(part)) continue;
      placed.add(part);
      values[index] = part;
    }
    for (const node of this.#nodes.values()) {
      if (placed.has(node)) continue;
      this.text.add(this.#between + jsonOf(node));
      this.#between = ',\n';
    }
  }

  #add(subject: string, term: string, value: string): (string | Node)[] {
    let node = this.#nodes.get(subject);
    if (node === undefined) this.#nodes.set(subject, (node = { iri: subject, values: new Map() }));
    const values = node.values.get(term);
    if (values === undefined) {
      const first: (string | Node)[] = [value];
      node.values.set(term, first);
      return first;
    }
    values.push(value);
    return values;
  }
}

/** A node as JSON, with the parts that stand in it. */
function jsonOf({ iri, values }: Node): string {
  let json = `{"@id":${JSON.stringify(iri)}`;
  for (const [term, list] of values) {
    const written = list.map((value) => (typeof value === 'string' ? value : jsonOf(value)));
    json += written.length === 1 ? `,"${term}":${written.join('')}` : `,"${term}":[${written.join(',')}]`;
  }
  return `${json}}`;
}

/** The statements of the Turtle as JSON-LD: a tree a line for every record. */
export const jsonld: Format = {
  name: 'jsonld',
  title: 'JSON-LD',
  use: 'linked data in JSON: schema.org and LRM, with links to Wikidata',
  standard: 'https://www.w3.org/TR/json-ld11/',
  mediaType: 'application/ld+json',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const writer = new JsonldWriter();
    const context = JSON.stringify({ '@vocab': PREFIXES.schema, ...PREFIXES });
    writer.text.add(`{"@context":${context},\n"@graph":[`);
    describe(dataset, library, writer);
    writer.text.add('\n]}\n');
    return { 'serge-data.jsonld': writer.text.whole() };
  },
};
