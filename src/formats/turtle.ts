import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { LongText } from './long-text.js';
import { COLLECTIONS } from './names.js';
import { literal } from './nquads.js';
import { describe } from './rdf.js';
import { PrefixedNames, PREFIXES, type RdfWriter } from './rdf-terms.js';

/** Writes statements as Turtle: a block for every subject, in the order in which subjects and predicates first stand. */
class TurtleWriter extends PrefixedNames implements RdfWriter {
  readonly text = new LongText();
  #subjects = new Map<string, Map<string, string[]>>();

  constructor() {
    super();
    for (const [prefix, namespace] of Object.entries(PREFIXES)) this.text.add(`@prefix ${prefix}: <${namespace}> .\n`);
  }

  url(iri: string): string {
    return `<${iri}>`;
  }

  open(): void {
    this.#subjects = new Map();
  }

  link(_: string | undefined, subject: string, predicate: string, object: string): void {
    const predicates = this.#subjects.get(subject) ?? new Map<string, string[]>();
    if (predicates.size === 0) this.#subjects.set(subject, predicates);
    const objects = predicates.get(predicate);
    if (objects === undefined) predicates.set(predicate, [object]);
    else if (!objects.includes(object)) objects.push(object);
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
    for (const [subject, predicates] of this.#subjects) {
      let block = `\n${subject} `;
      let between = '';
      for (const [predicate, objects] of predicates) {
        block += `${between}${predicate === 'rdf:type' ? 'a' : predicate} ${objects.join(', ')}`;
        between = ' ;\n  ';
      }
      this.text.add(`${block} .\n`);
    }
  }
}

/** RDF in one graph, for people to read; sources and disputes are described beside what they speak of. */
export const turtle: Format = {
  name: 'turtle',
  title: 'Turtle',
  use: 'linked data: schema.org and LRM, with links to Wikidata',
  standard: 'https://www.w3.org/TR/turtle/',
  mediaType: 'text/turtle',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const writer = new TurtleWriter();
    describe(dataset, library, writer);
    return { 'serge-data.ttl': writer.text.whole() };
  },
};
