import { inverses } from '../generated/inverses.js';
import { fields as model } from '../generated/fields.js';
import { mainContents } from '../query/credits.js';
import { onceFor } from '../query/once.js';
import { isBodily, isFaultyName, isFaultyTitle, isShared } from '../query/traits.js';
import type {
  Attested,
  CollectionName,
  DataRecord,
  Edition,
  Event,
  IdentifierScheme,
  Moment,
  Name,
  Organization,
  Person,
  Place,
  RecordOf,
  Source,
  TermMappings,
  Title,
  VocabularyName,
  Work,
} from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Dataset } from './format.js';
import type { RdfWriter, Terms } from './rdf-terms.js';

/** What schema.org and IFLA LRM call the records of a collection whose kind has no mapping of its own. */
export const CLASSES: Readonly<Record<CollectionName, readonly [schemaOrg: string, lrm?: string]>> = {
  works: ['CreativeWork', 'E2'],
  editions: ['Book', 'E4'],
  people: ['Person', 'E7'],
  events: ['Event'],
  places: ['Place', 'E10'],
  organizations: ['Organization', 'E8'],
  sources: ['CreativeWork'],
};

/** The properties of events in schema.org that lead to those who take part. */
const OF_EVENTS = new Set(['attendee', 'performer', 'organizer', 'sponsor', 'contributor', 'translator']);

/** The days, months and years of XML Schema, by the length of their text. */
const DATATYPES: Readonly<Record<number, string>> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' };

/** A date as schema.org takes it: a day, a month or a year; nothing where it is less certain than that. */
const isExact = (edtf: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(edtf);

/** What is looked up for many records. */
interface Lookup {
  readonly works: ReadonlyMap<string, Work>;
  /** What a term of a vocabulary is called elsewhere. */
  readonly mappings: ReadonlyMap<string, ReadonlyMap<string, TermMappings>>;
}

/** Says of a record what terms of schema.org can say, and no more surely than we know it. */
class Speaker {
  readonly subject: string;

  constructor(
    readonly writer: RdfWriter,
    readonly terms: Terms,
    readonly lookup: Lookup,
    collection: CollectionName,
    id: string,
  ) {
    this.subject = terms.record(collection, id);
  }

  /** Says what the record has to do with something else. */
  link(path: string, property: string, object: string): void {
    this.writer.link(path, this.subject, this.terms.schema(property), object);
  }

  /** Says something of the record; nothing where there is nothing. */
  text(path: string, property: string, value: string | undefined, language?: string, datatype?: string): void {
    if (value !== undefined)
      this.writer.value(path, this.subject, this.terms.schema(property), value, language, datatype);
  }

  /** Says when; nothing where that is less certain than a day, a month or a year. */
  date(path: string, property: string, edtf: string | undefined): void {
    if (edtf === undefined || !isExact(edtf)) return;
    this.text(path, property, edtf, undefined, this.terms.xsd(DATATYPES[edtf.length] ?? 'date'));
  }

  /** Says of what class something is. */
  type(path: string, subject: string, iri: string): void {
    this.writer.link(path, subject, this.terms.type, iri);
  }

  record(path: string, property: string, to: CollectionName, id: string | undefined): void {
    if (id !== undefined) this.link(path, property, this.terms.record(to, id));
  }

  records(path: string, property: string, to: CollectionName, ids: readonly string[] | undefined): void {
    ids?.forEach((id, index) => {
      this.record(`${path}.${index}`, property, to, id);
    });
  }

  /** Says a title or name, and the same in Latin letters. */
  title(path: string, property: string, { text, romanized, lang }: Title): void {
    this.text(path, property, text, lang);
    if (romanized !== undefined) this.text(path, property, romanized, `${primaryOf(lang)}-Latn`);
  }

  /** Calls the record by its preferred name, and otherwise by those of the others that are right for certain. */
  names(names: readonly Name[]): void {
    names.forEach((name, index) => {
      if (!name.preferred && (isFaultyName(name.kind) || !isSure(name))) return;
      this.title(`names.${index}`, name.preferred ? 'name' : 'alternateName', name);
    });
  }

  /** Says when and where something happened. */
  moment(path: string, moment: Moment | undefined, [date, place]: readonly [string, string?]): void {
    this.date(`${path}.date`, date, moment?.date?.edtf);
    if (place !== undefined) this.record(`${path}.place`, place, 'places', moment?.place);
  }

  /** What a term is called elsewhere. */
  mapped(vocabulary: VocabularyName, term: string | undefined): TermMappings {
    return (term === undefined ? undefined : this.lookup.mappings.get(vocabulary)?.get(term)) ?? {};
  }
}

const isSure = ({ certainty }: Attested): boolean => certainty === undefined;

/** The items of a list that are certain, each with its path. */
const sure = <T extends Attested>(field: string, items: readonly T[] | undefined): [path: string, item: T][] =>
  (items ?? []).flatMap((item, index) => (isSure(item) ? [[`${field}.${index}`, item] satisfies [string, T]] : []));

function ofWork(speaker: Speaker, work: Work): void {
  const { writer, terms, subject } = speaker;
  speaker.title('title', 'name', work.title);
  for (const [path, title] of sure('titles', work.titles)) {
    if (!isFaultyTitle(title.kind)) speaker.title(path, 'alternateName', title);
  }
  for (const [path, { person, role }] of sure('creators', work.creators)) {
    speaker.record(path, speaker.mapped('creator-role', role).schemaOrg ?? 'contributor', 'people', person);
    writer.link(path, subject, terms.lrm('R5'), terms.record('people', person));
  }
  speaker.record('translationOf.author', 'author', 'people', work.translationOf?.author);
  work.languages?.forEach((language, index) => {
    speaker.text(`languages.${index}`, 'inLanguage', language);
  });
  speaker.date('written.date', 'dateCreated', work.written?.date?.edtf);
  speaker.records('written.places', 'locationCreated', 'places', work.written?.places);
  speaker.date('published.date', 'datePublished', work.published?.date.edtf);
  for (const [path, { work: whole }] of sure('partOf', work.partOf)) {
    speaker.record(path, 'isPartOf', 'works', whole);
    writer.link(path, terms.record('works', whole), terms.lrm('R18'), subject);
  }
  for (const [path, { place }] of sure('settings', work.settings)) {
    speaker.record(path, 'contentLocation', 'places', place);
  }
  const { topics, ...subjects } = work.about ?? {};
  for (const [to, ids] of Object.entries(subjects)) {
    const collection = to as keyof typeof subjects;
    ids.forEach((id, index) => {
      speaker.record(`about.${to}.${index}`, 'about', collection, id);
      writer.link(`about.${to}.${index}`, subject, terms.lrm('R12'), terms.record(collection, id));
    });
  }
  topics?.forEach((topic, index) => {
    speaker.link(`about.topics.${index}`, 'about', terms.term('topic', topic));
  });
}

function ofEdition(speaker: Speaker, edition: Edition): void {
  const { writer, terms, subject } = speaker;
  speaker.title('title', 'name', edition.title);
  speaker.text('subtitle', 'alternativeHeadline', edition.subtitle, edition.title.lang);
  const main = new Set(mainContents(edition));
  for (const [path, content] of sure('contents', edition.contents)) {
    const work = terms.record('works', content.work);
    const text = writer.part(subject, path);
    // The text as the edition has it: LRM's expression, between the work and the edition.
    speaker.type(path, text, terms.lrm('E3'));
    speaker.type(path, text, terms.schema('CreativeWork'));
    writer.link(path, work, terms.lrm('R2'), text);
    writer.link(path, text, terms.lrm('R3'), subject);
    writer.value(path, text, terms.schema('inLanguage'), content.language);
    writer.link(path, text, terms.schema('isPartOf'), subject);
    const relation =
      content.translatedFrom === undefined && !content.translators ? 'exampleOfWork' : 'translationOfWork';
    writer.link(path, text, terms.schema(relation), work);
    for (const translator of content.translators ?? []) {
      writer.link(path, text, terms.schema('translator'), terms.record('people', translator));
      if (main.has(content)) speaker.record(path, 'translator', 'people', translator);
    }
    if (!main.has(content)) continue;
    speaker.record(path, 'exampleOfWork', 'works', content.work);
    speaker.text(path, 'inLanguage', content.language);
    const creators = speaker.lookup.works.get(content.work)?.creators;
    for (const [, { person, role }] of sure('creators', creators)) {
      speaker.record(path, speaker.mapped('creator-role', role).schemaOrg ?? 'contributor', 'people', person);
    }
  }
  for (const [path, { person, role }] of sure('contributors', edition.contributors)) {
    speaker.record(path, speaker.mapped('contributor-role', role).schemaOrg ?? 'contributor', 'people', person);
  }
  speaker.date('date', 'datePublished', edition.date?.edtf);
  speaker.records('publishers', 'publisher', 'organizations', edition.publishers);
  edition.isbn?.forEach(({ number }, index) => {
    speaker.text(`isbn.${index}`, 'isbn', number);
  });
  if (edition.pages !== undefined && /^\d+$/.test(edition.pages)) {
    speaker.text('pages', 'numberOfPages', edition.pages, undefined, terms.xsd('integer'));
  }
  const format = speaker.mapped('medium', edition.medium).schemaOrg;
  if (format !== undefined) speaker.link('medium', 'bookFormat', terms.schema(format));
  speaker.record('appearedIn.periodical', 'isPartOf', 'organizations', edition.appearedIn?.periodical);
  speaker.text('appearedIn.pages', 'pagination', edition.appearedIn?.pages);
  for (const [path, { url }] of sure('online', edition.online)) speaker.link(path, 'url', writer.url(url));
}

function ofPerson(speaker: Speaker, person: Person): void {
  const { writer, terms, subject } = speaker;
  speaker.names(person.names);
  person.names.forEach(({ preferred, given, family }, index) => {
    if (!preferred) return;
    speaker.text(`names.${index}`, 'givenName', given);
    speaker.text(`names.${index}`, 'familyName', family);
  });
  speaker.moment('born', person.born, ['birthDate', 'birthPlace']);
  speaker.moment('died', person.died, ['deathDate', 'deathPlace']);
  const gender = speaker.mapped('gender', person.gender).schemaOrg;
  if (gender !== undefined) speaker.link('gender', 'gender', terms.schema(gender));
  for (const [path, { organization, role }] of sure('memberships', person.memberships)) {
    speaker.record(path, 'memberOf', 'organizations', organization);
    const property = speaker.mapped('membership-role', role).schemaOrg;
    if (property !== undefined)
      writer.link(path, terms.record('organizations', organization), terms.schema(property), subject);
  }
  for (const [path, { person: other, kind }] of sure('relations', person.relations)) {
    if (other === undefined) continue;
    const [here, there] = [kind, inverses[kind]].map((one) => speaker.mapped('relation-kind', one).schemaOrg);
    if (here !== undefined) speaker.record(path, here, 'people', other);
    if (there !== undefined) writer.link(path, terms.record('people', other), terms.schema(there), subject);
  }
}

function ofEvent(speaker: Speaker, event: Event): void {
  const { writer, terms, subject } = speaker;
  for (const [language, value] of Object.entries(event.label)) {
    speaker.text(`label.${language}`, 'name', String(value), language);
  }
  const [start, end] = event.date.edtf.split('/');
  if (end === undefined) speaker.date('date', 'startDate', event.date.edtf);
  else if (start !== undefined && isExact(start) && isExact(end)) {
    speaker.date('date', 'startDate', start);
    speaker.date('date', 'endDate', end);
  }
  speaker.records('places', 'location', 'places', event.places);
  const takesPart = (path: string, iri: string, role: Parameters<typeof isBodily>[0], isBody: boolean): void => {
    const property = speaker.mapped('participant-role', role).schemaOrg;
    if (property !== undefined && OF_EVENTS.has(property)) speaker.link(path, property, iri);
    if (isBody) writer.link(path, subject, terms.crm('P11_had_participant'), iri);
  };
  for (const [path, { person, role }] of sure('participants', event.participants)) {
    takesPart(path, terms.record('people', person), role, isBodily(role));
  }
  for (const [path, { organization, role }] of sure('organizations', event.organizations)) {
    takesPart(path, terms.record('organizations', organization), role, false);
  }
  speaker.record('partOf', 'superEvent', 'events', event.partOf);
}

function ofPlace(speaker: Speaker, place: Place): void {
  const { writer, terms, subject } = speaker;
  speaker.names(place.names);
  if (place.coordinates) {
    const node = writer.part(subject, 'coordinates');
    speaker.link('coordinates.latitude', 'geo', node);
    speaker.type('coordinates.latitude', node, terms.schema('GeoCoordinates'));
    for (const name of ['latitude', 'longitude'] as const) {
      const degrees = String(place.coordinates[name]);
      writer.value(`coordinates.${name}`, node, terms.schema(name), degrees, undefined, terms.xsd('decimal'));
    }
  }
  for (const [path, { place: whole }] of sure('within', place.within)) {
    speaker.record(path, 'containedInPlace', 'places', whole);
  }
}

function ofOrganization(speaker: Speaker, organization: Organization): void {
  speaker.names(organization.names);
  speaker.moment('founded', organization.founded, ['foundingDate', 'foundingLocation']);
  speaker.moment('dissolved', organization.dissolved, ['dissolutionDate']);
  speaker.records('places', 'location', 'places', organization.places);
  for (const [path, { organization: whole }] of sure('partOf', organization.partOf)) {
    speaker.record(path, 'parentOrganization', 'organizations', whole);
  }
}

function ofSource(speaker: Speaker, source: Source): void {
  const { writer, terms, subject } = speaker;
  speaker.title('title', 'name', source.title);
  source.authors?.forEach(({ person, literal, family, given }, index) => {
    const path = `authors.${index}`;
    const author = person === undefined ? writer.part(subject, path) : terms.record('people', person);
    speaker.link(path, 'author', author);
    const name = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
    if (person === undefined) writer.value(path, author, terms.schema('name'), name);
    if (person === undefined && literal === undefined) speaker.type(path, author, terms.schema('Person'));
  });
  speaker.date('date', 'datePublished', source.date?.edtf);
  speaker.text('language', 'inLanguage', source.language);
  if (source.url !== undefined) speaker.link('url', 'url', writer.url(source.url));
  speaker.record('derivedFrom', 'isBasedOn', 'sources', source.derivedFrom);
  speaker.record('work', 'exampleOfWork', 'works', source.work);
}

/** Where an identifier leads: to a page that is about the same, or about more than that. */
function identifiers(speaker: Speaker, record: DataRecord): void {
  const { writer, terms, subject } = speaker;
  for (const [scheme, identifier] of Object.entries(record.identifiers ?? {})) {
    const path = `identifiers.${scheme}`;
    const url = speaker.mapped('identifier-scheme', scheme).url?.replace('{id}', encodeURI(identifier));
    if (url !== undefined)
      speaker.link(path, isShared(scheme as IdentifierScheme) ? 'subjectOf' : 'sameAs', writer.url(url));
    // Wikidata tells its items from the pages about them.
    if (scheme === 'wikidata') {
      writer.link(path, subject, terms.skos('exactMatch'), writer.url(`http://www.wikidata.org/entity/${identifier}`));
    }
  }
}

/** What is said of the records of each collection. */
const SAY: { readonly [C in CollectionName]: (speaker: Speaker, record: RecordOf[C]) => void } = {
  works: ofWork,
  editions: ofEdition,
  people: ofPerson,
  events: ofEvent,
  places: ofPlace,
  organizations: ofOrganization,
  sources: ofSource,
};

/** Says of a record what schema.org and IFLA LRM have terms for. */
function sayRecord<C extends CollectionName>(speaker: Speaker, collection: C, record: RecordOf[C]): void {
  const { terms, subject } = speaker;
  const [usual, lrm] = CLASSES[collection];
  const vocabulary = model[collection].find(({ name }) => name === 'kind')?.vocabulary;
  const mapped =
    vocabulary !== undefined && 'kind' in record ? speaker.mapped(vocabulary, record.kind).schemaOrg : undefined;
  const schemaOrg = mapped ?? (collection === 'editions' && 'appearedIn' in record ? 'Article' : usual);
  speaker.type('kind', subject, terms.schema(schemaOrg));
  if (lrm !== undefined) speaker.type('kind', subject, terms.lrm(lrm));
  SAY[collection](speaker, record);
  for (const [language, value] of Object.entries(record.summary ?? {})) {
    speaker.text(`summary.${language}`, 'description', String(value), language);
  }
  identifiers(speaker, record);
}

const lookupIn = /* @__PURE__ */ onceFor((library: Dataset): Lookup => ({
  works: new Map(library.works.map((work) => [work.id, work])),
  mappings: new Map(
    library.vocabularies.map(({ id, terms }) => [id, new Map(terms.map((term) => [term.id, term.mappings ?? {}]))]),
  ),
}));

/** Says what schema.org and IFLA LRM have terms for, of records that refer to those of a library. */
export function schemaOrgIn(
  library: Dataset,
  writer: RdfWriter,
  terms: Terms,
): <C extends CollectionName>(collection: C, record: RecordOf[C]) => void {
  const lookup = lookupIn(library);
  return (collection, record) => {
    sayRecord(new Speaker(writer, terms, lookup, collection, record.id), collection, record);
  };
}
