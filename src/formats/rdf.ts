import { fields as model } from '../generated/fields.js';
import type { CollectionName, EdtfDate, RecordOf, Vocabulary } from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Field } from './fields.js';
import type { Dataset } from './format.js';
import { COLLECTIONS } from './names.js';
import { type RdfWriter, type Terms, termsOf } from './rdf-terms.js';
import { schemaOrgIn } from './schema-org.js';

type Item = Readonly<Record<string, unknown>>;

/** The bounds of a date, as CIDOC CRM has them: the outer ones, and those between which an interval surely holds. */
const BOUNDS = {
  P82a_begin_of_the_begin: ({ earliest }: EdtfDate) => earliest,
  P82b_end_of_the_end: ({ latest }: EdtfDate) => latest,
  P81a_end_of_the_begin: ({ throughout }: EdtfDate) => throughout?.from,
  P81b_begin_of_the_end: ({ throughout }: EdtfDate) => throughout?.to,
} as const;

/** Where the walk through a record stands: the record or the part of it that is described. */
interface Here {
  readonly subject: string;
  /** The place of the statement of which it is a part; nothing in what is no fact. */
  readonly path: string | undefined;
  /** Whether its parts are one statement: it is an item of a list. */
  readonly isItem: boolean;
  /** The language of its texts. */
  readonly lang?: string | undefined;
}

const EVIDENCE = new Set(['sources', 'disputes']);

const step = (path: string | undefined, name: string): string =>
  path === undefined || path === '' ? name : `${path}.${name}`;

/** The datatypes of values that are no plain text. */
const DATATYPES: Partial<Record<Field['type'], string>> = { flag: 'boolean', number: 'decimal', day: 'date' };

/** The language of a text: that of the part in which it stands, in Latin letters or its own. */
const languageOf = ({ name }: Field, lang: string | undefined): string | undefined =>
  lang === undefined
    ? undefined
    : name === 'text'
      ? lang
      : name === 'romanized'
        ? `${primaryOf(lang)}-Latn`
        : undefined;

/** Says everything in records, in the terms of the model: nothing is lost. */
class Teller {
  constructor(
    readonly writer: RdfWriter,
    readonly terms: Terms,
  ) {}

  fields(fields: readonly Field[], item: Item, here: Here): void {
    for (const field of fields) {
      const value = item[field.name];
      if (value === undefined || field.type === 'id') continue;
      const at = step(here.path, field.name);
      if (field.list) {
        (value as readonly unknown[]).forEach((one, index) => {
          this.#value(field, one, here, at, `.${index}`);
        });
      } else this.#value(field, value, here, at, '');
    }
  }

  /** Says a value of a field, or one of several. */
  #value(field: Field, value: unknown, here: Here, at: string, position: string): void {
    const { writer, terms } = this;
    const { subject, isItem } = here;
    const path = EVIDENCE.has(field.name) ? undefined : isItem ? here.path : at + position;
    const predicate = terms.field(field.name);
    const part = (): string => writer.part(subject, field.name + position);
    if (field.name === 'sources') {
      this.#derivation(subject, part(), value as Item);
      return;
    }
    switch (field.type) {
      case 'reference':
        writer.link(path, subject, predicate, terms.record(field.to ?? 'sources', String(value)));
        break;
      case 'term':
        writer.link(path, subject, predicate, terms.term(field.vocabulary ?? '', String(value)));
        break;
      case 'date': {
        const node = part();
        writer.link(path, subject, predicate, node);
        this.#date(path, node, value as EdtfDate);
        break;
      }
      case 'map':
        this.#identifiers(subject, field, value as Readonly<Record<string, string>>, at);
        break;
      case 'group': {
        const inner = value as Item;
        if ('en' in inner) {
          for (const [language, text] of Object.entries(inner))
            writer.value(isItem ? path : step(at, language), subject, predicate, String(text), language);
          break;
        }
        const node = part();
        writer.link(path, subject, predicate, node);
        if (field.name === 'disputes') writer.link(path, node, terms.type, terms.schema('Claim'));
        this.fields(field.fields ?? [], inner, {
          subject: node,
          path,
          isItem: isItem || position !== '',
          lang: typeof inner.lang === 'string' ? inner.lang : undefined,
        });
        break;
      }
      default: {
        const language = field.type === 'text' ? languageOf(field, here.lang) : undefined;
        const datatype = DATATYPES[field.type];
        writer.value(path, subject, predicate, String(value), language, datatype && terms.xsd(datatype));
      }
    }
  }

  #date(path: string | undefined, node: string, date: EdtfDate): void {
    const { writer, terms } = this;
    writer.link(path, node, terms.type, terms.crm('E52_Time-Span'));
    writer.value(path, node, terms.field('edtf'), date.edtf, undefined, terms.edtf('EDTF'));
    for (const [property, boundOf] of Object.entries(BOUNDS)) {
      const day = boundOf(date);
      if (typeof day === 'string') writer.value(path, node, terms.crm(property), day, undefined, terms.xsd('date'));
    }
  }

  #identifiers(subject: string, field: Field, map: Readonly<Record<string, string>>, at: string): void {
    const { writer, terms } = this;
    for (const [scheme, identifier] of Object.entries(map)) {
      const path = step(at, scheme);
      const node = writer.part(subject, `${field.name}.${scheme}`);
      writer.link(path, subject, terms.schema('identifier'), node);
      writer.link(path, node, terms.type, terms.schema('PropertyValue'));
      writer.value(path, node, terms.schema('propertyID'), scheme);
      writer.value(path, node, terms.schema('value'), identifier);
    }
  }

  /** A source of a statement, as PROV-O qualifies a derivation: which source, and where in it. */
  #derivation(subject: string, node: string, citation: Item): void {
    const { writer, terms } = this;
    const source = terms.record('sources', String(citation.source));
    writer.link(undefined, subject, terms.prov('wasDerivedFrom'), source);
    writer.link(undefined, subject, terms.prov('qualifiedDerivation'), node);
    writer.link(undefined, node, terms.type, terms.prov('Derivation'));
    writer.link(undefined, node, terms.prov('entity'), source);
    for (const name of ['at', 'citing']) {
      const value = citation[name];
      if (typeof value === 'string') writer.value(undefined, node, terms.field(name), value);
    }
    for (const path of (citation.supports ?? []) as readonly string[])
      writer.value(undefined, node, terms.field('supports'), path);
  }

  /** A vocabulary as SKOS, with what its terms are called in schema.org. */
  vocabulary({ id, label, definition, terms: all }: Vocabulary): void {
    const { writer, terms } = this;
    const scheme = terms.record('vocabularies', id);
    const say = (subject: string, name: typeof label, meaning: string): void => {
      for (const [language, value] of Object.entries(name) as [string, string][])
        writer.value(undefined, subject, terms.skos('prefLabel'), value, language);
      writer.value(undefined, subject, terms.skos('definition'), meaning, 'en');
    };
    writer.link(undefined, scheme, terms.type, terms.skos('ConceptScheme'));
    say(scheme, label, definition);
    for (const term of all) {
      const concept = terms.term(id, term.id);
      writer.link(undefined, concept, terms.type, terms.skos('Concept'));
      writer.link(undefined, concept, terms.skos('inScheme'), scheme);
      say(concept, term.label, term.definition);
      if (term.broader !== undefined)
        writer.link(undefined, concept, terms.skos('broader'), terms.term(id, term.broader));
      const schemaOrg = term.mappings?.schemaOrg;
      if (schemaOrg !== undefined) writer.link(undefined, concept, terms.skos('closeMatch'), terms.schema(schemaOrg));
    }
  }

  /** What each field means, in all places where it stands. */
  meanings(): void {
    const { writer, terms } = this;
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
      const field = terms.field(name);
      writer.link(undefined, field, terms.type, terms.rdf('Property'));
      for (const text of texts) writer.value(undefined, field, terms.rdfs('comment'), text, 'en');
    }
  }
}

/** Says the dataset in RDF, record by record; then its questions, redirects, vocabularies and fields. */
export function describe(dataset: Dataset, library: Dataset, writer: RdfWriter): void {
  const terms = termsOf(writer);
  const teller = new Teller(writer, terms);
  const saySchemaOrg = schemaOrgIn(library, writer, terms);
  const record = <C extends CollectionName>(collection: C, one: RecordOf[C]): void => {
    const iri = terms.record(collection, one.id);
    writer.open(one, iri);
    saySchemaOrg(collection, one);
    teller.fields(model[collection], one as unknown as Item, { subject: iri, path: '', isItem: false });
    writer.close();
  };
  for (const collection of COLLECTIONS) for (const one of dataset[collection]) record(collection, one);
  for (const question of dataset.questions) {
    const iri = terms.record('questions', question.id);
    writer.open();
    writer.link(undefined, iri, terms.type, terms.schema('Question'));
    teller.fields(model.questions, question as unknown as Item, { subject: iri, path: '', isItem: false });
    writer.close();
  }
  writer.open();
  for (const { from, collection, to } of dataset.redirects) {
    for (const id of to)
      writer.link(
        undefined,
        terms.record(collection, from),
        terms.dcterms('isReplacedBy'),
        terms.record(collection, id),
      );
  }
  for (const vocabulary of dataset.vocabularies) teller.vocabulary(vocabulary);
  teller.meanings();
  writer.close();
}
