import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';
import { descriptions } from './rdf.js';
import { compactor, type Literal, PREFIXES, SCHEMA, type Statement, TYPE } from './rdf-terms.js';

type Node = Record<string, unknown>;

/** Makes trees of statements: what is a part of a record stands inside it, where it is first named. */
function treeMaker(): (statements: readonly Statement[]) => Node[] {
  const compact = compactor((iri) => iri);
  /** Terms of schema.org need no prefix. */
  const term = (iri: string): string => (iri.startsWith(SCHEMA) ? iri.slice(SCHEMA.length) : compact(iri));
  const literal = ({ value, language, datatype }: Literal): unknown =>
    language !== undefined
      ? { '@value': value, '@language': language }
      : datatype === undefined
        ? value
        : { '@value': value, '@type': compact(datatype) };
  return (statements) => {
    const nodes = new Map<string, Node>();
    const placed = new Set<string>();
    for (const { subject } of statements) if (!nodes.has(subject)) nodes.set(subject, { '@id': compact(subject) });
    for (const { subject, predicate, object } of statements) {
      const node = nodes.get(subject);
      if (node === undefined) continue;
      const isType = predicate === TYPE;
      const key = isType ? '@type' : term(predicate);
      const part = typeof object === 'string' && object.startsWith(`${subject}.`) ? nodes.get(object) : undefined;
      let value: unknown;
      if (typeof object !== 'string') value = literal(object);
      else if (isType) value = term(object);
      else if (part !== undefined && !placed.has(object)) {
        placed.add(object);
        value = part;
      } else value = { '@id': compact(object) };
      const known = node[key];
      if (known === undefined) node[key] = value;
      else if (Array.isArray(known)) known.push(value);
      else node[key] = [known, value];
    }
    return [...nodes].filter(([iri]) => !placed.has(iri)).map(([, node]) => node);
  };
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
    const treesOf = treeMaker();
    const lines: string[] = [];
    for (const { statements } of descriptions(dataset, library)) {
      for (const tree of treesOf(statements)) lines.push(JSON.stringify(tree));
    }
    const context = JSON.stringify({ '@vocab': SCHEMA, ...PREFIXES });
    return { 'serge-data.jsonld': `{"@context":${context},\n"@graph":[\n${lines.join(',\n')}\n]}\n` };
  },
};
