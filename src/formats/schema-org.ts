import { inverses } from '../generated/inverses.js';
import { fields as model } from '../generated/fields.js';
import { mainContents } from '../query/credits.js';
import { isBodily, isFaultyName, isFaultyTitle, isShared } from '../query/traits.js';
import type {
  Attested,
  CollectionName,
  DataRecord,
  Edition,
  EdtfDate,
  Event,
  IdentifierScheme,
  Moment,
  Name,
  Organization,
  Person,
  Place,
  Source,
  TermMappings,
  Title,
  VocabularyName,
  Work,
} from '../types.js';
import { primaryOf } from '../values/languages.js';
import type { Dataset } from './format.js';
import { iriOf, termIri } from './iri.js';
import { type AddAt, CRM, type Literal, LRM, SCHEMA, SKOS, TYPE, typed } from './rdf-terms.js';

/** What schema.org and IFLA LRM call the records of a collection whose kind has no mapping of its own. */
const CLASSES: Readonly<Record<CollectionName, readonly string[]>> = {
  works: [`${SCHEMA}CreativeWork`, `${LRM}E2`],
  editions: [`${SCHEMA}Book`, `${LRM}E4`],
  people: [`${SCHEMA}Person`, `${LRM}E7`],
  events: [`${SCHEMA}Event`],
  places: [`${SCHEMA}Place`, `${LRM}E10`],
  organizations: [`${SCHEMA}Organization`, `${LRM}E8`],
  sources: [`${SCHEMA}CreativeWork`],
};

/** The properties of events in schema.org that lead to those who take part. */
const OF_EVENTS = new Set(['attendee', 'performer', 'organizer', 'sponsor', 'contributor', 'translator']);

/** The days, months and years of XML Schema, by the length of their text. */
const DATATYPES: Readonly<Record<number, string>> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' };

/** A date as schema.org takes it: a day, a month or a year; nothing where it is less certain than that. */
const exactly = (edtf: string | undefined): Literal | undefined =>
  edtf !== undefined && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? typed(edtf, DATATYPES[edtf.length] ?? 'date') : undefined;

/** What is looked up for many records. */
interface Lookup {
  readonly works: ReadonlyMap<string, Work>;
  /** By vocabulary and term, what the term is called elsewhere. */
  readonly mappings: ReadonlyMap<string, TermMappings>;
}

/** Says of a record what terms of schema.org can say, and no more surely than we know it. */
class Speaker {
  readonly subject: string;

  constructor(
    readonly lookup: Lookup,
    collection: CollectionName,
    id: string,
    readonly add: AddAt,
  ) {
    this.subject = iriOf(collection, id);
  }

  /** Says something of the record: a literal, a text, an IRI; nothing where there is nothing. */
  say(path: string, property: string, value: string | Literal | undefined): void {
    if (value !== undefined) this.add(path, this.subject, SCHEMA + property, value);
  }

  text(path: string, property: string, value: string | undefined): void {
    this.say(path, property, value === undefined ? undefined : { value });
  }

  date(path: string, property: string, date: EdtfDate | undefined): void {
    this.say(path, property, exactly(date?.edtf));
  }

  link(path: string, property: string, to: CollectionName, id: string | undefined): void {
    if (id !== undefined) this.say(path, property, iriOf(to, id));
  }

  links(path: string, property: string, to: CollectionName, ids: readonly string[] | undefined): void {
    ids?.forEach((id, index) => {
      this.link(`${path}.${index}`, property, to, id);
    });
  }

  /** Says a title or name, and the same in Latin letters. */
  title(path: string, property: string, { text, romanized, lang }: Title): void {
    this.say(path, property, { value: text, language: lang });
    if (romanized !== undefined) this.say(path, property, { value: romanized, language: `${primaryOf(lang)}-Latn` });
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
    this.date(`${path}.date`, date, moment?.date);
    if (place !== undefined) this.link(`${path}.place`, place, 'places', moment?.place);
  }

  /** What a term is called elsewhere. */
  mapped(vocabulary: VocabularyName, term: string | undefined): TermMappings {
    return this.lookup.mappings.get(`${vocabulary} ${term}`) ?? {};
  }
}

const isSure = ({ certainty }: Attested): boolean => certainty === undefined;

/** The items of a list that are certain, each with its path. */
const sure = <T extends Attested>(field: string, items: readonly T[] | undefined): [path: string, item: T][] =>
  (items ?? []).flatMap((item, index) => (isSure(item) ? [[`${field}.${index}`, item] satisfies [string, T]] : []));

function ofWork(speaker: Speaker, work: Work): void {
  speaker.title('title', 'name', work.title);
  for (const [path, title] of sure('titles', work.titles)) {
    if (!isFaultyTitle(title.kind)) speaker.title(path, 'alternateName', title);
  }
  for (const [path, { person, role }] of sure('creators', work.creators)) {
    speaker.link(path, speaker.mapped('creator-role', role).schemaOrg ?? 'contributor', 'people', person);
    speaker.add(path, speaker.subject, `${LRM}R5`, iriOf('people', person));
  }
  speaker.link('translationOf.author', 'author', 'people', work.translationOf?.author);
  work.languages?.forEach((language, index) => {
    speaker.text(`languages.${index}`, 'inLanguage', language);
  });
  speaker.date('written.date', 'dateCreated', work.written?.date);
  speaker.links('written.places', 'locationCreated', 'places', work.written?.places);
  speaker.date('published.date', 'datePublished', work.published?.date);
  for (const [path, { work: whole }] of sure('partOf', work.partOf)) {
    speaker.link(path, 'isPartOf', 'works', whole);
    speaker.add(path, iriOf('works', whole), `${LRM}R18`, speaker.subject);
  }
  for (const [path, { place }] of sure('settings', work.settings)) {
    speaker.link(path, 'contentLocation', 'places', place);
  }
  const { topics, ...subjects } = work.about ?? {};
  for (const [to, ids] of Object.entries(subjects)) {
    const collection = to as keyof typeof subjects;
    ids.forEach((id, index) => {
      speaker.link(`about.${to}.${index}`, 'about', collection, id);
      speaker.add(`about.${to}.${index}`, speaker.subject, `${LRM}R12`, iriOf(collection, id));
    });
  }
  topics?.forEach((topic, index) => {
    speaker.say(`about.topics.${index}`, 'about', termIri('topic', topic));
  });
}

function ofEdition(speaker: Speaker, edition: Edition): void {
  speaker.title('title', 'name', edition.title);
  if (edition.subtitle !== undefined) {
    speaker.say('subtitle', 'alternativeHeadline', { value: edition.subtitle, language: edition.title.lang });
  }
  const main = new Set(mainContents(edition));
  for (const [path, content] of sure('contents', edition.contents)) {
    const work = iriOf('works', content.work);
    const text = `${speaker.subject}.${path}`;
    // The text as the edition has it: LRM's expression, between the work and the edition.
    speaker.add(path, text, TYPE, `${LRM}E3`);
    speaker.add(path, text, TYPE, `${SCHEMA}CreativeWork`);
    speaker.add(path, work, `${LRM}R2`, text);
    speaker.add(path, text, `${LRM}R3`, speaker.subject);
    speaker.add(path, text, `${SCHEMA}inLanguage`, { value: content.language });
    speaker.add(path, text, `${SCHEMA}isPartOf`, speaker.subject);
    const relation =
      content.translatedFrom === undefined && !content.translators ? 'exampleOfWork' : 'translationOfWork';
    speaker.add(path, text, SCHEMA + relation, work);
    for (const translator of content.translators ?? []) {
      speaker.add(path, text, `${SCHEMA}translator`, iriOf('people', translator));
      if (main.has(content)) speaker.link(path, 'translator', 'people', translator);
    }
    if (!main.has(content)) continue;
    speaker.link(path, 'exampleOfWork', 'works', content.work);
    speaker.text(path, 'inLanguage', content.language);
    const creators = speaker.lookup.works.get(content.work)?.creators;
    for (const [, { person, role }] of sure('creators', creators)) {
      speaker.link(path, speaker.mapped('creator-role', role).schemaOrg ?? 'contributor', 'people', person);
    }
  }
  for (const [path, { person, role }] of sure('contributors', edition.contributors)) {
    speaker.link(path, speaker.mapped('contributor-role', role).schemaOrg ?? 'contributor', 'people', person);
  }
  speaker.date('date', 'datePublished', edition.date);
  speaker.links('publishers', 'publisher', 'organizations', edition.publishers);
  edition.isbn?.forEach(({ number }, index) => {
    speaker.text(`isbn.${index}`, 'isbn', number);
  });
  if (edition.pages !== undefined && /^\d+$/.test(edition.pages)) {
    speaker.say('pages', 'numberOfPages', typed(edition.pages, 'integer'));
  }
  const format = speaker.mapped('medium', edition.medium).schemaOrg;
  if (format !== undefined) speaker.say('medium', 'bookFormat', SCHEMA + format);
  speaker.link('appearedIn.periodical', 'isPartOf', 'organizations', edition.appearedIn?.periodical);
  speaker.text('appearedIn.pages', 'pagination', edition.appearedIn?.pages);
  for (const [path, { url }] of sure('online', edition.online)) speaker.say(path, 'url', url);
}

function ofPerson(speaker: Speaker, person: Person): void {
  speaker.names(person.names);
  person.names.forEach(({ preferred, given, family }, index) => {
    if (!preferred) return;
    speaker.text(`names.${index}`, 'givenName', given);
    speaker.text(`names.${index}`, 'familyName', family);
  });
  speaker.moment('born', person.born, ['birthDate', 'birthPlace']);
  speaker.moment('died', person.died, ['deathDate', 'deathPlace']);
  const gender = speaker.mapped('gender', person.gender).schemaOrg;
  if (gender !== undefined) speaker.say('gender', 'gender', SCHEMA + gender);
  for (const [path, { organization, role }] of sure('memberships', person.memberships)) {
    speaker.link(path, 'memberOf', 'organizations', organization);
    const property = speaker.mapped('membership-role', role).schemaOrg;
    if (property !== undefined)
      speaker.add(path, iriOf('organizations', organization), SCHEMA + property, speaker.subject);
  }
  for (const [path, { person: other, kind }] of sure('relations', person.relations)) {
    if (other === undefined) continue;
    const [here, there] = [kind, inverses[kind]].map((one) => speaker.mapped('relation-kind', one).schemaOrg);
    if (here !== undefined) speaker.link(path, here, 'people', other);
    if (there !== undefined) speaker.add(path, iriOf('people', other), SCHEMA + there, speaker.subject);
  }
}

function ofEvent(speaker: Speaker, event: Event): void {
  for (const [language, value] of Object.entries(event.label)) {
    speaker.say(`label.${language}`, 'name', { value: String(value), language });
  }
  const [start, end] = event.date.edtf.split('/');
  if (end === undefined) speaker.date('date', 'startDate', event.date);
  else if (exactly(start) && exactly(end)) {
    speaker.say('date', 'startDate', exactly(start));
    speaker.say('date', 'endDate', exactly(end));
  }
  speaker.links('places', 'location', 'places', event.places);
  const takesPart = (path: string, iri: string, role: Parameters<typeof isBodily>[0], isBody: boolean): void => {
    const property = speaker.mapped('participant-role', role).schemaOrg;
    if (property !== undefined && OF_EVENTS.has(property)) speaker.say(path, property, iri);
    if (isBody) speaker.add(path, speaker.subject, `${CRM}P11_had_participant`, iri);
  };
  for (const [path, { person, role }] of sure('participants', event.participants)) {
    takesPart(path, iriOf('people', person), role, isBodily(role));
  }
  for (const [path, { organization, role }] of sure('organizations', event.organizations)) {
    takesPart(path, iriOf('organizations', organization), role, false);
  }
  speaker.link('partOf', 'superEvent', 'events', event.partOf);
}

function ofPlace(speaker: Speaker, place: Place): void {
  speaker.names(place.names);
  if (place.coordinates) {
    const node = `${speaker.subject}.coordinates`;
    speaker.say('coordinates.latitude', 'geo', node);
    speaker.add('coordinates.latitude', node, TYPE, `${SCHEMA}GeoCoordinates`);
    for (const name of ['latitude', 'longitude'] as const) {
      speaker.add(`coordinates.${name}`, node, SCHEMA + name, typed(place.coordinates[name], 'decimal'));
    }
  }
  for (const [path, { place: whole }] of sure('within', place.within)) {
    speaker.link(path, 'containedInPlace', 'places', whole);
  }
}

function ofOrganization(speaker: Speaker, organization: Organization): void {
  speaker.names(organization.names);
  speaker.moment('founded', organization.founded, ['foundingDate', 'foundingLocation']);
  speaker.moment('dissolved', organization.dissolved, ['dissolutionDate']);
  speaker.links('places', 'location', 'places', organization.places);
  for (const [path, { organization: whole }] of sure('partOf', organization.partOf)) {
    speaker.link(path, 'parentOrganization', 'organizations', whole);
  }
}

function ofSource(speaker: Speaker, source: Source): void {
  speaker.title('title', 'name', source.title);
  source.authors?.forEach(({ person, literal, family, given }, index) => {
    const path = `authors.${index}`;
    const author = person === undefined ? `${speaker.subject}.${path}` : iriOf('people', person);
    speaker.say(path, 'author', author);
    const name = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
    if (person === undefined) speaker.add(path, author, `${SCHEMA}name`, { value: name });
    if (person === undefined && literal === undefined) speaker.add(path, author, TYPE, `${SCHEMA}Person`);
  });
  speaker.date('date', 'datePublished', source.date);
  speaker.text('language', 'inLanguage', source.language);
  if (source.url !== undefined) speaker.say('url', 'url', source.url);
  speaker.link('derivedFrom', 'isBasedOn', 'sources', source.derivedFrom);
  speaker.link('work', 'exampleOfWork', 'works', source.work);
}

/** Where an identifier leads: to a page that is about the same, or about more than that. */
function identifiers(speaker: Speaker, record: DataRecord): void {
  for (const [scheme, identifier] of Object.entries(record.identifiers ?? {})) {
    const path = `identifiers.${scheme}`;
    const url = speaker.mapped('identifier-scheme', scheme).url?.replace('{id}', encodeURI(identifier));
    if (url !== undefined) speaker.say(path, isShared(scheme as IdentifierScheme) ? 'subjectOf' : 'sameAs', url);
    // Wikidata tells its items from the pages about them.
    if (scheme === 'wikidata') {
      speaker.add(path, speaker.subject, `${SKOS}exactMatch`, `http://www.wikidata.org/entity/${identifier}`);
    }
  }
}

/** Says of a record what schema.org and IFLA LRM have terms for. */
function sayRecord(lookup: Lookup, collection: CollectionName, record: DataRecord, add: AddAt): void {
  const speaker = new Speaker(lookup, collection, record.id, add);
  const [usual, ...others] = CLASSES[collection];
  const vocabulary = model[collection].find(({ name }) => name === 'kind')?.vocabulary;
  const mapped =
    vocabulary !== undefined && 'kind' in record ? speaker.mapped(vocabulary, record.kind).schemaOrg : undefined;
  const text = collection === 'editions' && 'appearedIn' in record ? `${SCHEMA}Article` : usual;
  for (const type of [mapped === undefined ? text : SCHEMA + mapped, ...others]) {
    if (type !== undefined) add('kind', speaker.subject, TYPE, type);
  }
  switch (collection) {
    case 'works':
      ofWork(speaker, record as Work);
      break;
    case 'editions':
      ofEdition(speaker, record as Edition);
      break;
    case 'people':
      ofPerson(speaker, record as Person);
      break;
    case 'events':
      ofEvent(speaker, record as Event);
      break;
    case 'places':
      ofPlace(speaker, record as Place);
      break;
    case 'organizations':
      ofOrganization(speaker, record as Organization);
      break;
    case 'sources':
      ofSource(speaker, record as Source);
  }
  for (const [language, value] of Object.entries(record.summary ?? {})) {
    speaker.say(`summary.${language}`, 'description', { value: String(value), language });
  }
  identifiers(speaker, record);
}

/** Says what schema.org and IFLA LRM have terms for, of records that refer to those of a library. */
export function schemaOrgIn(library: Dataset): (collection: CollectionName, record: DataRecord, add: AddAt) => void {
  const lookup: Lookup = {
    works: new Map(library.works.map((work) => [work.id, work])),
    mappings: new Map(
      library.vocabularies.flatMap(({ id, terms }) =>
        terms.flatMap((term) => (term.mappings ? [[`${id} ${term.id}`, term.mappings] as const] : [])),
      ),
    ),
  };
  return (collection, record, add) => {
    sayRecord(lookup, collection, record, add);
  };
}
