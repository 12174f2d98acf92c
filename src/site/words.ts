import type { CollectionName } from '../types.js';

/**
 * A language of the pages.
 * @example 'fr'
 */
export type Language = 'en' | 'fr';

/** The languages of the pages; the first is that of a reader of whom nothing is known. */
export const LANGUAGES: readonly Language[] = ['en', 'fr'];

type Pair = readonly [en: string, fr: string];

const inLanguage = ([en, fr]: Pair, lang: Language): string => (lang === 'fr' ? fr : en);

/** What fields are called on a page; a field of the model that is not here fails the build. */
const FIELDS: Readonly<Record<string, Pair>> = {
  about: ['About', 'Sujets'],
  access: ['access', 'accès'],
  accessed: ['Read on', 'Lu le'],
  appearedIn: ['Appeared in', 'Paru dans'],
  as: ['as', 'sous le nom de'],
  at: ['where', 'où'],
  attested: ['In the source', 'Dans la source'],
  author: ['by', 'de'],
  authors: ['Authors', 'Auteurs'],
  basedOn: ['Drawn from', 'Tiré de'],
  born: ['Born', 'Naissance'],
  by: ['with', 'avec'],
  calendar: ['calendar', 'calendrier'],
  cause: ['cause', 'cause'],
  certainty: ['certainty', 'certitude'],
  changes: ['would change', 'changerait'],
  citing: ['quoting', 'citant'],
  collection: ['collection', 'collection'],
  container: ['In', 'Dans'],
  contents: ['Contents', 'Contenu'],
  contributors: ['Contributors', 'Contributeurs'],
  coordinates: ['Coordinates', 'Coordonnées'],
  counterpart: ['Stands for', 'Représente'],
  country: ['Country today', 'Pays actuel'],
  creators: ['By', 'De'],
  date: ['Date', 'Date'],
  derivation: ['How it came about', 'Provenance'],
  derivedFrom: ['Copied from', 'Copié de'],
  died: ['Died', 'Mort'],
  disguises: ['Places in disguise', 'Lieux déguisés'],
  disputes: ['Disputes', 'Désaccords'],
  dissolved: ['Dissolved', 'Dissolution'],
  earliest: ['earliest', 'au plus tôt'],
  en: ['in English', 'en anglais'],
  fr: ['in French', 'en français'],
  event: ['event', 'événement'],
  events: ['Events', 'Événements'],
  evidence: ['Evidence', 'Preuve'],
  family: ['Family name', 'Nom de famille'],
  fictional: ['Fictional', 'Fictif'],
  field: ['field', 'champ'],
  follows: ['Follows', 'Suit'],
  founded: ['Founded', 'Fondation'],
  gender: ['Gender', 'Genre'],
  given: ['Given name', 'Prénom'],
  grade: ['Grade of source', 'Rang de la source'],
  history: ['Life of the manuscript', 'Vie du manuscrit'],
  identifiers: ['Elsewhere', 'Ailleurs'],
  isbn: ['ISBN', 'ISBN'],
  issue: ['issue', 'numéro'],
  kind: ['Kind', 'Nature'],
  label: ['Wording', 'Libellé'],
  lang: ['language', 'langue'],
  language: ['language', 'langue'],
  languages: ['Languages', 'Langues'],
  latest: ['latest', 'au plus tard'],
  latitude: ['latitude', 'latitude'],
  literal: ['name', 'nom'],
  longitude: ['longitude', 'longitude'],
  medium: ['Form', 'Support'],
  memberships: ['Memberships', 'Appartenances'],
  names: ['Names', 'Noms'],
  note: ['note', 'remarque'],
  number: ['number', 'numéro'],
  occupations: ['Occupations', 'Occupations'],
  online: ['Online', 'En ligne'],
  organization: ['organization', 'organisation'],
  organizations: ['Organizations', 'Organisations'],
  pages: ['Pages', 'Pages'],
  partOf: ['Part of', 'Partie de'],
  participants: ['Participants', 'Participants'],
  patronymic: ['patronymic', 'patronyme'],
  people: ['People', 'Personnes'],
  periodical: ['periodical', 'périodique'],
  person: ['person', 'personne'],
  place: ['place', 'lieu'],
  places: ['Places', 'Lieux'],
  portrays: ['Real people in it', 'Personnes réelles'],
  position: ['position', 'position'],
  precision: ['precision', 'précision'],
  predecessors: ['Predecessors', 'Prédécesseurs'],
  preferred: ['preferred', 'préféré'],
  published: ['First published', 'Première publication'],
  publisher: ['Publisher', 'Éditeur'],
  publishers: ['Publishers', 'Éditeurs'],
  question: ['Question', 'Question'],
  reason: ['reason', 'raison'],
  record: ['record', 'notice'],
  relations: ['Ties', 'Liens'],
  reprintOf: ['Reprint of', 'Réimpression de'],
  revisionOf: ['Revision of', 'Révision de'],
  role: ['role', 'rôle'],
  romanized: ['in Latin letters', 'en lettres latines'],
  route: ['Route', 'Itinéraire'],
  scope: ['Circle', 'Cercle'],
  searched: ['searched', 'recherches'],
  series: ['Series', 'Collection'],
  settings: ['Set in', 'Se passe à'],
  sort: ['sorted as', 'classé à'],
  source: ['source', 'source'],
  sources: ['Sources', 'Sources'],
  stage: ['stage', 'étape'],
  status: ['Status', 'Statut'],
  subtitle: ['Subtitle', 'Sous-titre'],
  summary: ['Summary', 'Résumé'],
  supports: ['supports', 'appuie'],
  text: ['wording', 'libellé'],
  title: ['Title', 'Titre'],
  titles: ['Other titles', 'Autres titres'],
  topics: ['Topics', 'Thèmes'],
  translatedFrom: ['translated from', 'traduit depuis'],
  translationOf: ['Translation of', 'Traduction de'],
  translators: ['translated by', 'traduit par'],
  url: ['Address', 'Adresse'],
  value: ['value', 'valeur'],
  verdict: ['verdict', 'verdict'],
  volume: ['volume', 'volume'],
  within: ['Lies in', 'Situé dans'],
  work: ['work', 'œuvre'],
  works: ['Works', 'Œuvres'],
  written: ['Written', 'Écriture'],
};

/**
 * What a field is called.
 * @throws {RangeError} where nobody has said it yet.
 */
export function fieldName(field: string, lang: Language): string {
  const pair = FIELDS[field];
  if (pair === undefined) throw new RangeError(`The field "${field}" has no name on the pages: src/site/words.ts.`);
  return inLanguage(pair, lang);
}

/** What collections are called. */
const COLLECTION_NAMES: Readonly<Record<CollectionName, Pair>> = {
  works: ['Works', 'Œuvres'],
  editions: ['Editions', 'Éditions'],
  people: ['People', 'Personnes'],
  events: ['Events', 'Événements'],
  places: ['Places', 'Lieux'],
  organizations: ['Organizations', 'Organisations'],
  sources: ['Sources', 'Sources'],
};

export const collectionName = (collection: CollectionName, lang: Language): string =>
  inLanguage(COLLECTION_NAMES[collection], lang);

/** What those are called that refer to a record by a field: seen from the record referred to. */
const REFERRERS: Readonly<Record<string, Pair>> = {
  'works.written.places': ['Written here', 'Écrit ici'],
  'works.creators.person': ['Works', 'Œuvres'],
  'works.history.place': ['Fates of manuscripts here', 'Sorts de manuscrits ici'],
  'works.history.event': ['Manuscripts concerned', 'Manuscrits concernés'],
  'works.history.people': ['Had a hand in the fate of', 'A joué un rôle dans le sort de'],
  'works.partOf.work': ['Its parts', 'Ses parties'],
  'works.translationOf.author': ['Translated by Serge', 'Traduit par Serge'],
  'works.settings.place': ['Works set here', 'Œuvres qui s’y passent'],
  'works.portrays.person': ['Portrayed in', 'Portraits littéraires'],
  'works.disguises.place': ['Disguised in', 'Déguisé dans'],
  'works.about.people': ['Written about', 'On a écrit sur cette personne'],
  'works.about.organizations': ['Written about', 'On a écrit à ce sujet'],
  'works.about.places': ['Written about', 'On a écrit à ce sujet'],
  'works.about.events': ['Written about', 'On a écrit à ce sujet'],
  'editions.contents.work': ['Editions', 'Éditions'],
  'editions.contents.translators': ['Translations', 'Traductions'],
  'editions.contributors.person': ['Contributed to', 'A contribué à'],
  'editions.reprintOf': ['Reprints', 'Réimpressions'],
  'editions.revisionOf': ['Revisions', 'Révisions'],
  'editions.publishers': ['Published', 'A publié'],
  'editions.places': ['Printed or published here', 'Imprimé ou publié ici'],
  'editions.appearedIn.periodical': ['Printed in it', 'Y a paru'],
  'people.born.place': ['Born here', 'Nés ici'],
  'people.died.place': ['Died here', 'Morts ici'],
  'people.memberships.organization': ['Members', 'Membres'],
  'people.relations.person': ['Ties', 'Liens'],
  'events.places': ['What happened here', 'Ce qui s’est passé ici'],
  'events.route.place': ['Journeys through it', 'Voyages qui y passent'],
  'events.route.by': ['Carried', 'A transporté'],
  'events.participants.person': ['In the chronology', 'Dans la chronologie'],
  'events.organizations.organization': ['In the chronology', 'Dans la chronologie'],
  'events.works.work': ['In the chronology', 'Dans la chronologie'],
  'events.partOf': ['Its episodes', 'Ses épisodes'],
  'events.follows': ['Followed by', 'Suivi de'],
  'places.within.place': ['Lies within it', 'S’y trouvent'],
  'places.counterpart': ['In fiction', 'Dans la fiction'],
  'organizations.founded.place': ['Founded here', 'Fondées ici'],
  'organizations.dissolved.place': ['Dissolved here', 'Dissoutes ici'],
  'organizations.places': ['Organizations here', 'Organisations ici'],
  'organizations.partOf.organization': ['Its parts', 'Ses parties'],
  'organizations.predecessors': ['Successors', 'Lui ont succédé'],
  'sources.authors.person': ['Author of sources', 'Auteur de sources'],
  'sources.derivedFrom': ['Copied by', 'Copié par'],
};

/**
 * What those are called that refer to a record by a field.
 * @throws {RangeError} where nobody has said it yet.
 */
export function referrersName(field: string, lang: Language): string {
  const pair = REFERRERS[field];
  if (pair === undefined) throw new RangeError(`Who refers by "${field}" has no name on the pages: src/site/words.ts.`);
  return inLanguage(pair, lang);
}

/** Everything else that pages say. */
const WORDS = {
  site: ['Victor Serge: a life, its sources and its doubts', 'Victor Serge : une vie, ses sources et ses doutes'],
  home: ['Victor Serge', 'Victor Serge'],
  bibliography: ['Bibliography', 'Bibliographie'],
  chronology: ['Chronology', 'Chronologie'],
  map: ['Map', 'Carte'],
  search: ['Search', 'Recherche'],
  life: ['Life in days', 'La vie en jours'],
  river: ['The works as a river', 'Les œuvres, un fleuve'],
  circle: ['The circle', 'Le cercle'],
  disputes: ['Disputes', 'Désaccords'],
  sources: ['Sources', 'Sources'],
  unknown: ['What is not known', 'Ce qu’on ignore'],
  day: ['On this day', 'Ce jour-là'],
  data: ['Data', 'Données'],
  otherLanguage: ['Français', 'English'],
  notes: ['Who says so', 'Qui le dit'],
  note: ['Note', 'Note'],
  otherwise: ['Who says otherwise', 'Qui dit autre chose'],
  questions: ['What is not known', 'Ce qu’on ignore'],
  cite: ['Cite', 'Citer'],
  all: ['all', 'tout'],
  verdict: ['verdict', 'verdict'],
  moved: ['This address is out of use', 'Cette adresse n’est plus en usage'],
  movedTo: ['It now leads to', 'Elle mène désormais à'],
  removed: ['Nothing replaces it.', 'Rien ne la remplace.'],
  restsOn: ['Rests on', 'Repose sur'],
  besides: ['Drawn from the same text', 'Tirés du même texte'],
  speaksFor: ['Speaks for', 'Témoigne pour'],
  speaksAgainst: ['Speaks against', 'Contredit'],
  undated: ['undated', 'sans date'],
  what: ['What', 'Quoi'],
  when: ['When', 'Quand'],
  where: ['Where', 'Où'],
  held: ['What we hold', 'Ce que nous retenons'],
  instead: ['What others say', 'Ce que disent d’autres'],
  recordedIn: ['In', 'Dans'],
  language: ['Language', 'Langue'],
  kind: ['Kind', 'Nature'],
  decade: ['Decade', 'Décennie'],
  translator: ['Translator', 'Traducteur'],
  publisher: ['Publisher', 'Éditeur'],
  status: ['Status', 'Statut'],
  scope: ['Scope', 'Portée'],
  grade: ['Grade', 'Rang'],
  none: ['Nothing answers.', 'Rien ne répond.'],
  scriptless: [
    'Search and filters need scripts; the lists below and the pages of all records do not.',
    'La recherche et les filtres demandent des scripts ; les listes et les pages des notices, non.',
  ],
  bibliographyAbout: [
    'Every edition of what Serge wrote and translated, of which anybody told us: oldest first.',
    'Toutes les éditions de ce que Serge a écrit et traduit, dont quelqu’un nous a parlé : les plus anciennes d’abord.',
  ],
  chronologyAbout: [
    'His life (in bold) and the history around it: events, births, deaths, publications.',
    'Sa vie (en gras) et l’histoire autour d’elle : événements, naissances, morts, publications.',
  ],
  dayAbout: [
    'What is known to the day, in the new calendar, through all years.',
    'Ce qui est connu au jour près, dans le nouveau calendrier, toutes années confondues.',
  ],
  disputesAbout: [
    'Where sources disagree: what we hold, what others say instead and who, and what we make of it.',
    'Où les sources se contredisent : ce que nous retenons, ce que d’autres disent, qui, et ce que nous en faisons.',
  ],
  sourcesAbout: [
    'Everything that was read: on what it rests, how much rests on it, and how often it says otherwise than we hold.',
    'Tout ce qui a été lu : sur quoi cela repose, combien en dépend, et combien de fois cela dit autre chose que nous.',
  ],
  unknownAbout: [
    'Questions without an answer, where one was sought, and what an answer would change.',
    'Des questions sans réponse, où elle fut cherchée, et ce qu’une réponse changerait.',
  ],
  searchAbout: [
    'Any name, title or address, in any script and spelling.',
    'Tout nom, titre ou adresse, dans toute écriture et toute graphie.',
  ],
  dataAbout: [
    'Everything on these pages as data, free of rights (CC0): by record, by collection, as tables.',
    'Tout ce que disent ces pages, en données, libres de droits (CC0) : par notice, par collection, en tableaux.',
  ],
  lifeAbout: [
    'Where he was on each of his 20,776 days, as far as anybody recorded it.',
    'Où il fut à chacun de ses 20 776 jours, pour autant que quelqu’un l’ait noté.',
  ],
  lifeLegend: [
    'Full bars: certain. Pale bars: possible, in one of several towns. Orange: held captive. Hatched: a gap, with its question. Dotted lines: wars and revolutions around him.',
    'Barres pleines : certain. Barres pâles : possible, dans l’une de plusieurs villes. Orange : en captivité. Hachures : une lacune, avec sa question. Lignes pointillées : guerres et révolutions autour de lui.',
  ],
  statusCertain: ['certain', 'certain'],
  statusBetween: ['on the way', 'en route'],
  statusPossible: ['possible', 'possible'],
  statusSilent: ['not known', 'inconnu'],
  statusCaptive: ['held captive', 'en captivité'],
  proof: ['What proves it, or who asks', 'Ce qui le prouve, ou qui le demande'],
  mapAbout: [
    'Where he was on a day, with the names that places had then. Coasts, rivers and natural lakes only: no border of today stands on a map of his days.',
    'Où il fut un jour donné, avec les noms qu’avaient alors les lieux. Côtes, rivières et lacs naturels seulement : aucune frontière d’aujourd’hui sur une carte de son temps.',
  ],
  europe: ['Europe and western Russia', 'L’Europe et la Russie occidentale'],
  atlantic: ['The Atlantic, the Caribbean and Mexico', 'L’Atlantique, les Caraïbes et le Mexique'],
  slide: ['Through the life', 'À travers la vie'],
  searchFor: ['What do you look for?', 'Que cherchez-vous ?'],
  found: ['found', 'trouvés'],
  birth: ['birth', 'naissance'],
  event: ['event', 'événement'],
  publication: ['publication', 'parution'],
  death: ['death', 'mort'],
  nothingThatDay: ['Nothing is known of this day.', 'On ne sait rien de ce jour.'],
  reason: ['Reason', 'Raison'],
  asToldBy: ['As told by', 'Selon'],
  question: ['Question', 'Question'],
  wouldChange: ['An answer would change', 'Une réponse changerait'],
  searched: ['Where it was sought', 'Où on l’a cherchée'],
  source: ['Source', 'Source'],
  wasRejected: ['of which rejected', 'dont rejeté'],
  work: ['Occupation', 'Occupation'],
  homeAbout: [
    'Writer and revolutionary, born in exile near Brussels in 1890, dead in exile in Mexico in 1947. This is an index to his life and books: every date, place and name with the source that gives it, and with the sources that give another.',
    'Écrivain et révolutionnaire, né en exil près de Bruxelles en 1890, mort en exil au Mexique en 1947. Voici un index de sa vie et de ses livres : chaque date, chaque lieu, chaque nom avec la source qui le donne, et avec celles qui en donnent un autre.',
  ],
  hisRecord: ['His record', 'Sa notice'],
  recordsAndSources: ['records', 'notices'],
  citations: ['citations', 'renvois aux sources'],
  disputesCount: ['disagreements', 'désaccords'],
} as const satisfies Record<string, Pair>;

/** The name of something that pages say. */
export type Word = keyof typeof WORDS;

export const word = (name: Word, lang: Language): string => inLanguage(WORDS[name], lang);
