/**
 * Victor Serge (1890-1947): his works and their editions, the people, events, places and organizations
 * of his life, and the source of every fact.
 *
 * Every export can be shaken off: importing one collection bundles no other. What is exported is shared
 * and must not be changed.
 *
 * @packageDocumentation
 */
export { editions, editionsById, getEdition, isEditionId } from './editions.js';
export { events, eventsById, getEvent, isEventId } from './events.js';
export { getOrganization, isOrganizationId, organizations, organizationsById } from './organizations.js';
export { getPerson, isPersonId, people, peopleById } from './people.js';
export { getPlace, isPlaceId, places, placesById } from './places.js';
export {
  editionsOf,
  eventsOf,
  firstPublished,
  lineageOf,
  onThisDay,
  readableIn,
  relationsOf,
  reliability,
  resolve,
  resolveId,
  stemmaOf,
  timeline,
  translationsOf,
  why,
  witnessesOf,
  worksBy,
} from './answers.js';
export { authorsOf, creditsOf, editionsBy, getMany, partsOf, relatedWorks } from './credits.js';
export type { AppearanceCredit, ContributorCredit, Credit, Credits, EditionRole, Named } from './query/credits.js';
export { compareDates } from './query/dates.js';
export { type Caption, captionOf, type Labelled, labelOf, nameOf, titleOf } from './query/display.js';
export { boundsOf, companions, encounters, leverage, whereabouts } from './inferences.js';
export type { DayBounds, DerivedBounds, FieldRef, Step } from './query/chronology.js';
export type {
  Companion,
  Days,
  Encounters,
  Exclusion,
  PossibleEncounter,
  RecordedEncounter,
} from './query/encounters.js';
export type { ConcernedCollection } from './query/events-of.js';
export {
  find,
  findEdition,
  findEditions,
  findEvent,
  findEvents,
  findOrganization,
  findOrganizations,
  findPeople,
  findPerson,
  findPlace,
  findPlaces,
  findSource,
  findSources,
  findWork,
  findWorks,
  type Hit,
  type HitIn,
} from './find.js';
export type { Match } from './query/search.js';
export { type DateLanguage, formatDate } from './query/format-date.js';
export type {
  FirstAppearance,
  Lineage,
  LineageEdge,
  LineageEdgeKind,
  LineageNode,
  LineageNodeKind,
} from './query/lineage.js';
export type { Readability, ReadabilityGround } from './query/readability.js';
export type { Evidence, Objection, Support, Testimony } from './query/provenance.js';
export type { PersonRelation } from './query/relations.js';
export type { Claim, Reliability } from './query/reliability.js';
export type { Resolution } from './query/resolution.js';
export type { Adoption, Remainder, Retelling } from './query/retelling.js';
export type { Copy, Stemma } from './query/stemma.js';
export type { Leverage } from './query/leverage.js';
export type { Presence, PresenceKind } from './query/presences.js';
export type { Whereabouts, WhereaboutsStatus } from './query/whereabouts.js';
export type { TimelineItem, TimelineKind, TimelineOptions } from './query/timeline-of.js';
export type { TrustOptions } from './query/voices.js';
export type { Contradiction, Dependence, Tie, Witness, Witnesses } from './query/witnesses.js';
export type { RelatedWork } from './query/works-around.js';
export { meta } from './meta.js';
export { questions } from './questions.js';
export { redirects } from './redirects.js';
export { getSource, isSourceId, sources, sourcesById } from './sources.js';
export type * from './types.js';
export { vocabularies } from './vocabularies.js';
export { getWork, isWorkId, works, worksById } from './works.js';
