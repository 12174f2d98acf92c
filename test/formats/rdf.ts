import { Parser } from 'n3';
import { dateFields, fields as model } from '../../src/generated/fields.js';
import type { Field } from '../../src/formats/fields.js';
import type { Dataset } from '../../src/formats/format.js';
import { isObject } from '../../src/values/paths.js';
import { type Records, recordDifferences, keptInRecords } from './records.js';
import { output } from '../package/consumer.js';

/** A term of RDF, as RDF/JS has it. */
export interface Term {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}

/** A statement of RDF, as every reader gives it (RDF/JS). */
export interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
  graph: Term;
}

const PACKAGE = 'https://cdn.jsdelivr.net/npm/serge-data/';
const FIELD = `${PACKAGE}schemas/#`;
const SCHEMA = 'http://schema.org/';
const CRM = 'http://www.cidoc-crm.org/cidoc-crm/';
const PROV = 'http://www.w3.org/ns/prov#';

/** What N3.js reads in a text. */
export const parsed = (text: string, format: string): Quad[] => new Parser({ format }).parse(text);

/** What Python's rdflib reads, which says it again as N-Triples. */
export const byRdflib =
  (file: string, format: string) =>
  async (folder: string): Promise<Quad[]> => {
    const script = `import rdflib, sys; g = rdflib.Graph(); g.parse(${JSON.stringify(file)}, format=${JSON.stringify(format)}); g.serialize(sys.stdout.buffer, format="nt", encoding="utf-8")`;
    return parsed(await output('/usr/bin/python3', ['-c', script], folder), 'N-Triples');
  };

type Values = ReadonlyMap<string, readonly Term[]>;

/** What is said of every subject, by predicate. */
function subjectsIn(quads: readonly Quad[]): Map<string, Map<string, Term[]>> {
  const subjects = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of quads) {
    const said = subjects.get(subject.value) ?? new Map<string, Term[]>();
    subjects.set(subject.value, said);
    const objects = said.get(predicate.value) ?? [];
    said.set(predicate.value, objects);
    if (!objects.some(({ value, language }) => value === object.value && language === object.language)) {
      objects.push(object);
    }
  }
  return subjects;
}

const afterHash = (iri: string): string => iri.slice(iri.indexOf('#') + 1);
const position = (iri: string): number => Number(/\.(\d+)$/.exec(iri)?.[1] ?? 0);

/** Makes records of what readers understood, in the shape in which the dataset has them. */
export function recordsOf(quads: readonly Quad[]): Records {
  const subjects = subjectsIn(quads);
  const none: Values = new Map();

  const dateAt = (iri: string): unknown => {
    const said = subjects.get(iri) ?? none;
    const one = (predicate: string): string | null => said.get(predicate)?.[0]?.value ?? null;
    const [from, to] = [one(`${CRM}P81a_end_of_the_begin`), one(`${CRM}P81b_begin_of_the_end`)];
    return {
      edtf: one(`${FIELD}edtf`),
      earliest: one(`${CRM}P82a_begin_of_the_begin`),
      latest: one(`${CRM}P82b_end_of_the_end`),
      ...(from !== null && { throughout: { from, to } }),
    };
  };

  const sourceAt = (iri: string, fields: readonly Field[]): unknown => {
    const said = subjects.get(iri) ?? none;
    const entity = said.get(`${PROV}entity`)?.[0]?.value;
    const rest = itemAt(
      iri,
      fields.filter(({ name }) => name !== 'source'),
    );
    return { ...(entity !== undefined && { source: afterHash(entity) }), ...rest };
  };

  const valueOf = (field: Field, term: Term): unknown => {
    switch (field.type) {
      case 'reference':
        return afterHash(term.value);
      case 'term':
        return afterHash(term.value).slice((field.vocabulary ?? '').length + 1);
      case 'date':
        return dateAt(term.value);
      case 'flag':
        return term.value === 'true';
      case 'number':
        return Number(term.value);
      case 'group':
        return field.name === 'sources'
          ? sourceAt(term.value, field.fields ?? [])
          : itemAt(term.value, field.fields ?? []);
      default:
        return term.value;
    }
  };

  function itemAt(iri: string, fields: readonly Field[]): Record<string, unknown> {
    const said = subjects.get(iri) ?? none;
    const item: Record<string, unknown> = {};
    for (const field of fields) {
      const predicate =
        field.name === 'sources'
          ? `${PROV}qualifiedDerivation`
          : field.type === 'map'
            ? `${SCHEMA}identifier`
            : FIELD + field.name;
      const terms = said.get(predicate);
      if (terms === undefined) continue;
      if (field.type === 'map') {
        item[field.name] = Object.fromEntries(
          terms.map(({ value }) => {
            const part = subjects.get(value) ?? none;
            return [part.get(`${SCHEMA}propertyID`)?.[0]?.value, part.get(`${SCHEMA}value`)?.[0]?.value];
          }),
        );
      } else if (field.fields?.[0]?.name === 'en') {
        item[field.name] = Object.fromEntries(terms.map(({ language, value }) => [language, value]));
      } else if (field.list) {
        item[field.name] = [...terms]
          .sort((a, b) => position(a.value) - position(b.value))
          .map((term) => valueOf(field, term));
      } else if (terms[0] !== undefined) {
        // Two values where there is room for one: what was read is not what was written.
        item[field.name] = terms.length > 1 ? terms.map(({ value }) => value) : valueOf(field, terms[0]);
      }
    }
    return item;
  }

  const ofCollection = (name: keyof typeof model): unknown[] => {
    const namespace = `${PACKAGE}dist/${name}.json#`;
    return [...subjects.keys()]
      .filter((iri) => iri.startsWith(namespace) && !/[./]/.test(afterHash(iri)))
      .filter((iri) => [...(subjects.get(iri)?.keys() ?? [])].some((predicate) => predicate.startsWith(FIELD)))
      .map((iri) => ({ id: afterHash(iri), ...itemAt(iri, model[name]) }));
  };
  return Object.fromEntries((Object.keys(model) as (keyof typeof model)[]).map((name) => [name, ofCollection(name)]));
}

const derived = new Set(
  dateFields.map(({ name }) => name).filter((name) => !['earliest', 'latest', 'throughout'].includes(name)),
);

/**
 * A record as sets know it: lists of single values without their order and doubles, dates without what follows
 * from their EDTF text.
 */
export function asSets(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(asSets);
    return items.every((item) => !isObject(item)) ? [...new Set(items)].sort() : items;
  }
  if (!isObject(value)) return value;
  const isDate = 'edtf' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isDate || !derived.has(name))
      .map(([name, inner]) => [name, asSets(inner)]),
  );
}

const COLLECTIONS = [
  'works',
  'editions',
  'people',
  'events',
  'places',
  'organizations',
  'sources',
  'questions',
] as const;

/** What readers understood otherwise than the dataset has it. */
export const differences = (read: Records, dataset: Dataset): string[] =>
  recordDifferences(COLLECTIONS, read, dataset, asSets);

const inRecords = keptInRecords(asSets);

/** What is kept: everything, as records are made again of what was read. Of several translators, the order is lost. */
export const kept: typeof inRecords = {
  ...inRecords,
  translator: (read, probe) =>
    probe.value.length > 0 &&
    [0, 1, 2, 3, 4, 5].some((place) =>
      inRecords.translator(read, { ...probe, path: probe.path.replace(/\d+$/, String(place)) }),
    ),
};
