import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';
import { quoted } from './nquads.js';
import { descriptions } from './rdf.js';
import { compactor, type Literal, PREFIXES, type Statement, TYPE } from './rdf-terms.js';

/** Statements, those of one subject after another, in the order in which subjects and predicates first stand. */
function grouped(statements: readonly Statement[]): Map<string, Map<string, (string | Literal)[]>> {
  const subjects = new Map<string, Map<string, (string | Literal)[]>>();
  for (const { subject, predicate, object } of statements) {
    const predicates = subjects.get(subject) ?? new Map<string, (string | Literal)[]>();
    subjects.set(subject, predicates);
    const objects = predicates.get(predicate);
    if (objects) objects.push(object);
    else predicates.set(predicate, [object]);
  }
  return subjects;
}

/** Writes statements as Turtle: a block for every subject. */
function turtleWriter(): (statements: readonly Statement[]) => string {
  const compact = compactor((iri) => `<${iri}>`);
  const written = (object: string | Literal): string => {
    if (typeof object === 'string') return compact(object);
    const { value, language, datatype } = object;
    if (language !== undefined) return `${quoted(value)}@${language}`;
    return datatype === undefined ? quoted(value) : `${quoted(value)}^^${compact(datatype)}`;
  };
  return (statements) =>
    [...grouped(statements)]
      .map(([subject, predicates]) => {
        const lines = [...predicates].map(
          ([predicate, objects]) =>
            `${predicate === TYPE ? 'a' : compact(predicate)} ${[...new Set(objects.map(written))].join(', ')}`,
        );
        return `${compact(subject)} ${lines.join(' ;\n  ')} .\n\n`;
      })
      .join('');
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
    const write = turtleWriter();
    let text = Object.entries(PREFIXES)
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
      .join('');
    for (const { statements } of descriptions(dataset, library)) text += `\n${write(statements).trimEnd()}\n`;
    return { 'serge-data.ttl': text };
  },
};
