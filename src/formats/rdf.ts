import { fields as model } from '../generated/fields.js';
import type { DataRecord, EdtfDate, Vocabulary } from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Field } from './fields.js';
import type { Dataset } from './format.js';
import { FIELD, iriOf, termIri } from './iri.js';
import { COLLECTIONS } from './names.js';
import {
  type Add,
  type AddAt,
  CRM,
  DCTERMS,
  EDTF,
  type PlacedStatement,
  PROV,
  RDF,
  RDFS,
  SCHEMA,
  SKOS,
  type Statement,
  TYPE,
  typed,
} from './rdf-terms.js';
import { schemaOrgIn } from './schema-org.js';

type Item = Readonly<Record<string, unknown>>;

/** The bounds of a date, as CIDOC CRM has them: the outer ones, and those between which an interval surely holds. */
function sayDate(add: Add, node: string, { edtf, earliest, latest, throughout }: EdtfDate): void {
  add(node, TYPE, `${CRM}E52_Time-Span`);
  add(node, `${FIELD}edtf`, { value: edtf, datatype: `${EDTF}EDTF` });
  const bounds = [
    ['P82a_begin_of_the_begin', earliest],
    ['P82b_end_of_the_end', latest],
    ['P81a_end_of_the_begin', throughout?.from],
    ['P81b_begin_of_the_end', throughout?.to],
  ] as const;
  for (const [property, day] of bounds) if (typeof day === 'string') add(node, CRM + property, typed(day, 'date'));
}

/** A source of a statement, as PROV-O qualifies a derivation: which source, and where in it. */
function sayDerivation(add: Add, subject: string, node: string, citation: Item): void {
  const source = iriOf('sources', String(citation.source));
  add(subject, `${PROV}wasDerivedFrom`, source);
  add(subject, `${PROV}qualifiedDerivation`, node);
  add(node, TYPE, `${PROV}Derivation`);
  add(node, `${PROV}entity`, source);
  for (const name of ['at', 'citing']) {
    const value = citation[name];
    if (typeof value === 'string') add(node, FIELD + name, { value });
  }
  for (const path of (citation.supports ?? []) as readonly string[]) add(node, `${FIELD}supports`, { value: path });
}

/** Where the walk through a record stands: the record or the part of it that is described. */
interface Here {
  readonly subject: string;
  /** The place of the statement of which it is a part; nothing in what is no fact. */
  readonly path: string | undefined;
  /** Whether its parts are one statement: it is an item of a list. */
  readonly isItem: boolean;
  /** The language of its texts. */
  readonly lang?: string;
}

const EVIDENCE = new Set(['sources', 'disputes']);

const step = (path: string | undefined, name: string): string =>
  path === undefined || path === '' ? name : `${path}.${name}`;

/** Says everything in a record or a part of it, in the terms of the model: nothing is lost. */
function sayFields(add: AddAt, fields: readonly Field[], item: Item, here: Here): void {
  const { subject, isItem } = here;
  for (const field of fields) {
    const value = item[field.name];
    if (value === undefined || field.type === 'id') continue;
    const at = step(here.path, field.name);
    const predicate = FIELD + field.name;
    const node = `${subject}.${field.name}`;
    const values = (field.list ? value : [value]) as readonly unknown[];
    values.forEach((one, index) => {
      const position = field.list ? `.${index}` : '';
      const isList = field.list === true && field.type === 'group';
      const path = EVIDENCE.has(field.name) ? undefined : isItem ? here.path : at + position;
      const say: Add = (...statement) => {
        add(path, ...statement);
      };
      if (field.name === 'sources') {
        sayDerivation(say, subject, node + position, one as Item);
        return;
      }
      switch (field.type) {
        case 'reference':
          say(subject, predicate, iriOf(field.to ?? 'sources', String(one)));
          break;
        case 'term':
          say(subject, predicate, termIri(field.vocabulary ?? '', String(one)));
          break;
        case 'date':
          say(subject, predicate, node + position);
          sayDate(say, node + position, one as EdtfDate);
          break;
        case 'map':
          for (const [scheme, identifier] of Object.entries(one as Record<string, string>)) {
            const part = `${node}.${scheme}`;
            add(step(at, scheme), subject, `${SCHEMA}identifier`, part);
            add(step(at, scheme), part, TYPE, `${SCHEMA}PropertyValue`);
            add(step(at, scheme), part, `${SCHEMA}propertyID`, { value: scheme });
            add(step(at, scheme), part, `${SCHEMA}value`, { value: identifier });
          }
          break;
        case 'group': {
          const inner = one as Item;
          if ('en' in inner) {
            for (const [language, text] of Object.entries(inner)) {
              add(isItem ? path : step(at, language), subject, predicate, { value: String(text), language });
            }
            break;
          }
          say(subject, predicate, node + position);
          if (field.name === 'disputes') say(node + position, TYPE, `${SCHEMA}Claim`);
          sayFields(add, field.fields ?? [], inner, {
            subject: node + position,
            path,
            isItem: isItem || isList,
            ...(typeof inner.lang === 'string' && { lang: inner.lang }),
          });
          break;
        }
        case 'text': {
          const { lang } = here;
          const language =
            lang === undefined || !['text', 'romanized'].includes(field.name)
              ? undefined
              : field.name === 'text'
                ? lang
                : `${primaryOf(lang)}-Latn`;
          say(subject, predicate, { value: String(one), ...(language !== undefined && { language }) });
          break;
        }
        case 'flag':
          say(subject, predicate, typed(one, 'boolean'));
          break;
        case 'number':
          say(subject, predicate, typed(one, 'decimal'));
          break;
        case 'day':
          say(subject, predicate, typed(one, 'date'));
          break;
        default:
          say(subject, predicate, { value: String(one) });
      }
    });
  }
}

/** A vocabulary as SKOS, with what its terms are called in schema.org. */
function sayVocabulary(add: Add, { id, label, definition, terms }: Vocabulary): void {
  const scheme = iriOf('vocabularies', id);
  const say = (subject: string, name: typeof label, meaning: string): void => {
    for (const [language, value] of Object.entries(name) as [string, string][])
      add(subject, `${SKOS}prefLabel`, { value, language });
    add(subject, `${SKOS}definition`, { value: meaning, language: 'en' });
  };
  add(scheme, TYPE, `${SKOS}ConceptScheme`);
  say(scheme, label, definition);
  for (const term of terms) {
    const concept = termIri(id, term.id);
    add(concept, TYPE, `${SKOS}Concept`);
    add(concept, `${SKOS}inScheme`, scheme);
    say(concept, term.label, term.definition);
    if (term.broader !== undefined) add(concept, `${SKOS}broader`, termIri(id, term.broader));
    if (term.mappings?.schemaOrg !== undefined) add(concept, `${SKOS}closeMatch`, SCHEMA + term.mappings.schemaOrg);
  }
}

/** What each field means, in all places where it stands. */
function sayMeanings(add: Add): void {
  const meanings = new Map<string, Set<string>>();
  const visit = (fields: readonly Field[]): void => {
    for (const { name, about, type, fields: inner } of fields) {
      if (type === 'id' || type === 'map' || name === 'sources') continue;
      meanings.set(name, (meanings.get(name) ?? new Set()).add(about));
      if (inner && inner[0]?.name !== 'en') visit(inner);
    }
  };
  for (const collection of COLLECTIONS) visit(model[collection]);
  visit(model.questions);
  meanings.set('edtf', new Set(['The date in EDTF (ISO 8601-2), New Style.']));
  for (const [name, texts] of meanings) {
    add(FIELD + name, TYPE, `${RDF}Property`);
    for (const value of texts) add(FIELD + name, `${RDFS}comment`, { value, language: 'en' });
  }
}

/** What is said of one subject of the dataset: a record, a question, or all that is no record. */
export interface Description {
  /** The record, where it is one. */
  readonly record?: DataRecord;
  /** Its IRI, where it has one. */
  readonly iri?: string;
  readonly statements: readonly PlacedStatement[];
}

/** The dataset as RDF, record by record; then its questions, redirects, vocabularies and fields. */
export function* descriptions(dataset: Dataset, library: Dataset): Generator<Description> {
  const saySchemaOrg = schemaOrgIn(library);
  for (const collection of COLLECTIONS) {
    for (const record of dataset[collection]) {
      const statements: PlacedStatement[] = [];
      const add: AddAt = (path, subject, predicate, object) => {
        statements.push({ subject, predicate, object, path });
      };
      const iri = iriOf(collection, record.id);
      saySchemaOrg(collection, record, add);
      sayFields(add, model[collection], record as unknown as Item, { subject: iri, path: '', isItem: false });
      yield { record, iri, statements };
    }
  }
  for (const question of dataset.questions) {
    const statements: Statement[] = [];
    const iri = iriOf('questions', question.id);
    statements.push({ subject: iri, predicate: TYPE, object: `${SCHEMA}Question` });
    const add: AddAt = (_, subject, predicate, object) => {
      statements.push({ subject, predicate, object });
    };
    sayFields(add, model.questions, question as unknown as Item, { subject: iri, path: '', isItem: false });
    yield { iri, statements };
  }
  const statements: Statement[] = [];
  const add: Add = (subject, predicate, object) => {
    statements.push({ subject, predicate, object });
  };
  for (const { from, collection, to } of dataset.redirects) {
    for (const id of to) add(iriOf(collection, from), `${DCTERMS}isReplacedBy`, iriOf(collection, id));
  }
  for (const vocabulary of dataset.vocabularies) sayVocabulary(add, vocabulary);
  sayMeanings(add);
  yield { statements };
}
