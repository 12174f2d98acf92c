/**
 * The published shape of the dataset: what the JSON files hold and what every export of the package
 * returns.
 *
 * The model follows IFLA LRM (works, expressions as `contents`, manifestations as `editions`), dates
 * EDTF (ISO 8601-2), sources CSL, languages BCP 47. Unknown means that a field is left out: there is
 * no `null` but for the open bounds of a date. All text is in Unicode normal form C.
 *
 * @packageDocumentation
 */
import type { EditionId, EventId, OrganizationId, PersonId, PlaceId, SourceId, WorkId } from './generated/ids.js';
import type {
  Access,
  CauseOfDeath,
  Certainty,
  ContentKind,
  ContributorRole,
  CoordinatePrecision,
  CreatorRole,
  Derivation,
  DisputeReason,
  EditionKind,
  EditionStatus,
  EventKind,
  EventScope,
  EvidenceGrade,
  Gender,
  IdentifierScheme,
  ManuscriptStage,
  Medium,
  MembershipRole,
  NameKind,
  Occupation,
  OrganizationKind,
  ParticipantRole,
  PersonScope,
  PlaceKind,
  QuestionStatus,
  RedirectKind,
  RelationKind,
  SourceGrade,
  SourceKind,
  TitleKind,
  Topic,
  Verdict,
  VocabularyName,
  WorkKind,
  WorkStatus,
} from './generated/terms.js';

export type * from './generated/ids.js';
export type * from './generated/terms.js';

// ── Dates ────────────────────────────────────────────────────────────────────────────────────────

/**
 * The finest unit to which a date is known; `interval` for a period, `set` for one-of and all-of.
 * @example 'month'
 */
export type DatePrecision = 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval' | 'set';

/**
 * A date with its bounds, so that it can be sorted and compared without an EDTF reader.
 * Always New Style (proleptic Gregorian).
 *
 * @see {@link https://www.loc.gov/standards/datetime/ | EDTF (ISO 8601-2)}
 * @example
 * { edtf: '1933-03', earliest: '1933-03-01', latest: '1933-03-31', precision: 'month', approximate: false, uncertain: false }
 */
export interface EdtfDate {
  /**
   * The date as authored, in EDTF: levels 0 and 1, and sets of level 2. No seasons.
   * @example '1938~' // about 1938
   * @example '1940/1941' // from 1940 to 1941
   * @example '[1930..1932]' // one of these years
   */
  readonly edtf: string;
  /**
   * The first day it can mean (ISO 8601), or `null` where it is open or unknown. A strict bound: it
   * takes no account of "about" and "uncertain".
   * @example '1933-03-01'
   */
  readonly earliest: string | null;
  /**
   * The last day it can mean (ISO 8601), or `null` where it is open or unknown. A strict bound.
   * @example '1933-03-31'
   */
  readonly latest: string | null;
  /**
   * The finest unit known.
   * @example 'month'
   */
  readonly precision: DatePrecision;
  /**
   * Whether the source says "about" (EDTF `~`).
   * @example false
   */
  readonly approximate: boolean;
  /**
   * Whether the date is doubted (EDTF `?`).
   * @example false
   */
  readonly uncertain: boolean;
  /**
   * Of an interval: the days on which it certainly holds, whatever its ends leave open; like the bounds,
   * it takes no account of "about" and "uncertain". Left out where there are none, where an end is open,
   * and of single dates and sets, which mean one day within their bounds.
   * @example { from: '1930-12-31', to: '1931-01-01' } // of '1930/1931'
   */
  readonly throughout?: Throughout;
}

/**
 * The days on which an interval certainly holds, both included.
 * @example { from: '1930-12-31', to: '1931-01-01' }
 */
export interface Throughout {
  /**
   * The last day on which it can begin (ISO 8601).
   * @example '1930-12-31'
   */
  readonly from: string;
  /**
   * The first day on which it can end (ISO 8601).
   * @example '1931-01-01'
   */
  readonly to: string;
}

/**
 * The date as an Old Style source gives it, beside the New Style date of the record.
 * @example { calendar: 'julian', date: '1917-02-23' }
 */
export interface AttestedDate {
  /**
   * The calendar of the source.
   * @example 'julian'
   */
  readonly calendar: 'julian';
  /**
   * The year, month or day in that calendar.
   * @example '1917-02-23'
   */
  readonly date: string;
}

/**
 * A dated point of a life: birth, or the founding or end of an organization.
 * @example { date: { edtf: '1925', … }, place: 'paris' }
 */
export interface Moment {
  /**
   * When, New Style.
   * @example { edtf: '1890-12-30', … }
   */
  readonly date?: EdtfDate;
  /**
   * The Old Style date the source gives.
   * @example { calendar: 'julian', date: '1917-02-23' }
   */
  readonly attested?: AttestedDate;
  /**
   * Where: the id of a place.
   * @example 'ixelles'
   */
  readonly place?: PlaceId;
  /**
   * A remark in our own words (English).
   * @example 'Named only in the second edition.'
   */
  readonly note?: string;
}

/**
 * A death: when, where and of what.
 * @example { date: { edtf: '1947-11-17', … }, place: 'mexico-city', cause: 'heart-attack' }
 */
export interface Death extends Moment {
  /**
   * Cause of death. Vocabulary: `cause-of-death`.
   * @example 'heart-attack'
   */
  readonly cause?: CauseOfDeath;
}

// ── Evidence ─────────────────────────────────────────────────────────────────────────────────────

/**
 * A source and the place in it (CSL `locator`).
 * @example { source: 'maitron-50075', at: 'opening lines' }
 */
export interface Locator {
  /**
   * The source that was read: the id of a source.
   * @example 'maitron-50075'
   */
  readonly source: SourceId;
  /**
   * Where in the source: page, heading, notice, paragraph.
   * @example 'opening lines'
   */
  readonly at: string;
  /**
   * The witness the source itself quotes, where it is second-hand.
   * @example 'The Guardian, 17 August 2012'
   */
  readonly citing?: string;
}

/**
 * A source, the place in it, and the fields of the record for which it speaks.
 * @example { source: 'maitron-50075', at: 'opening lines', supports: ['born', 'died'] }
 */
export interface Citation extends Locator {
  /**
   * Paths of fields of this record; a path covers everything below it.
   * @example ['names', 'born.date']
   */
  readonly supports: readonly string[];
}

/**
 * What another source says instead of what the record holds, and what we make of it.
 * @example
 * { field: 'born.place', value: 'Brussels', sources: [{ source: 'infogalactic-victor-serge', at: 'infobox' }], verdict: 'refined', reason: 'less-precise' }
 */
export interface Dispute {
  /**
   * The path of the field on which sources differ.
   * @example 'born.date'
   */
  readonly field: string;
  /**
   * What the other source says, as text.
   * @example '1890-12-31'
   */
  readonly value: string;
  /**
   * Who says so.
   * @example [{ source: 'infogalactic-victor-serge', at: 'Early life' }]
   */
  readonly sources: readonly Locator[];
  /**
   * Our judgement of the other value. Vocabulary: `verdict`.
   * @example 'rejected'
   */
  readonly verdict: Verdict;
  /**
   * Why we judge so. Vocabulary: `dispute-reason`.
   * @example 'misprint'
   */
  readonly reason?: DisputeReason;
  /**
   * The judgement explained, in our own words (English).
   * @example 'The register of births gives the earlier day.'
   */
  readonly note?: string;
}

/** What an item of a list may carry beside its own fields: who says so, and how sure it is. */
export interface Attested {
  /**
   * Given only where the item is not certain. Vocabulary: `certainty`.
   * @example 'probable'
   */
  readonly certainty?: Certainty;
  /**
   * Sources of this item alone, beside the citations of the record.
   * @example [{ source: 'maitron-50075', at: '§ 3' }]
   */
  readonly sources?: readonly Locator[];
}

// ── Texts, names, identifiers ────────────────────────────────────────────────────────────────────

/**
 * Our own wording: English always, French where written.
 * @example { en: 'Serge is arrested in Leningrad', fr: 'Arrestation de Serge à Leningrad' }
 */
export interface Localized {
  /**
   * In English.
   * @example 'Serge is arrested in Leningrad'
   */
  readonly en: string;
  /**
   * In French.
   * @example 'Arrestation de Serge à Leningrad'
   */
  readonly fr?: string;
}

/**
 * A title as the world has it (schema.org `name`).
 * @example { text: 'Ville conquise', lang: 'fr' }
 */
export interface Title {
  /**
   * The title, in its own script.
   * @example 'Ville conquise'
   */
  readonly text: string;
  /**
   * The same in Latin letters, where it is written in others: a Cyrillic text by the tables of ALA-LC without marks
   * above or below, Greek by ISO 843, Chinese in pinyin, Japanese by Hepburn, Korean by the Revised Romanization, Persian as it is read.
   * @example 'Zavoevannyi gorod'
   */
  readonly romanized?: string;
  /**
   * The language of the title, and its script where it is not the usual one (BCP 47).
   * @example 'fr'
   */
  readonly lang: string;
}

/**
 * A name of a place or an organization, with the time it was in use.
 * @example { text: 'Ленинград', lang: 'ru', kind: 'official', date: { edtf: '1924-01-26/1991-09-06', … } }
 */
export interface Name extends Attested {
  /**
   * The name, in its own script.
   * @example 'Ленинград'
   */
  readonly text: string;
  /**
   * The same in Latin letters, where it is written in others, by the standards that {@link Title.romanized} names.
   * @example 'Leningrad'
   */
  readonly romanized?: string;
  /**
   * The language of the name, and its script where it is not the usual one (BCP 47).
   * @example 'ru-Latn'
   */
  readonly lang: string;
  /**
   * What sort of name it is. Vocabulary: `name-kind`.
   * @example 'official'
   */
  readonly kind: NameKind;
  /**
   * Given on the one name by which the record is shown.
   * @example true
   */
  readonly preferred?: true;
  /**
   * When it was in use.
   * @example { edtf: '1914-09-01/1924-01-26', … }
   */
  readonly date?: EdtfDate;
  /**
   * A remark in our own words (English).
   * @example 'Named only in the second edition.'
   */
  readonly note?: string;
}

/**
 * A name of a person.
 * @example { text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true, sort: 'Serge, Victor' }
 */
export interface PersonName extends Name {
  /**
   * The form that lists are sorted by.
   * @example 'Serge, Victor'
   */
  readonly sort?: string;
  /**
   * Given name or names.
   * @example 'Victor'
   */
  readonly given?: string;
  /**
   * Family name.
   * @example 'Serge'
   */
  readonly family?: string;
  /**
   * Patronymic.
   * @example 'Lvovich'
   */
  readonly patronymic?: string;
}

/**
 * Identifiers elsewhere, by scheme; only those that were seen. Vocabulary: `identifier-scheme`, which
 * also says how an identifier becomes a web address.
 * @example { maitron: '50075' }
 */
export type Identifiers = Readonly<Partial<Record<IdentifierScheme, string>>>;

/** What every record of every collection has. */
export interface RecordBase {
  /**
   * What matters about it, in our own words.
   * @example { en: 'His first novel, on five years in French prisons.' }
   */
  readonly summary?: Localized;
  /**
   * Identifiers elsewhere, by scheme; only those that were seen.
   * @example { maitron: '50075' }
   */
  readonly identifiers?: Identifiers;
  /**
   * What other sources say instead, with a verdict.
   * @example [{ field: 'born.place', value: 'Brussels', sources: […], verdict: 'refined' }]
   */
  readonly disputes?: readonly Dispute[];
}

/** What every record has that was drawn from sources: all but the sources themselves. */
export interface CitedRecord extends RecordBase {
  /**
   * What was read, where in it, and which fields it supports.
   * @example [{ source: 'maitron-50075', at: 'opening lines', supports: ['born', 'died'] }]
   */
  readonly sources: readonly Citation[];
}

// ── Works ────────────────────────────────────────────────────────────────────────────────────────

/**
 * Another title of a work: translated, alternative, working, misspelled.
 * @example { text: 'Conquered City', lang: 'en', kind: 'translated' }
 */
export interface OtherTitle extends Title, Attested {
  /**
   * How it relates to the original title. Vocabulary: `title-kind`.
   * @example 'translated'
   */
  readonly kind: TitleKind;
}

/**
 * One who made a work (LRM-R5).
 * @example { person: 'victor-serge', role: 'author', as: 'Le Rétif' }
 */
export interface Creator extends Attested {
  /**
   * The id of a person.
   * @example 'victor-serge'
   */
  readonly person: PersonId;
  /**
   * What the person did. Vocabulary: `creator-role`.
   * @example 'author'
   */
  readonly role: CreatorRole;
  /**
   * The signature, where it is not the usual name.
   * @example 'Le Rétif'
   */
  readonly as?: string;
}

/**
 * When and where a work was written.
 * @example { date: { edtf: '1930/1931', … }, places: ['saint-petersburg'] }
 */
export interface Writing {
  /**
   * When it was written.
   * @example { edtf: '1930/1931', … }
   */
  readonly date?: EdtfDate;
  /**
   * Where it was written: ids of places.
   * @example ['saint-petersburg']
   */
  readonly places?: readonly PlaceId[];
}

/**
 * First publication.
 * @example { date: { edtf: '1932', … } }
 */
export interface FirstPublication {
  /**
   * When the work first appeared, in any form.
   * @example { edtf: '1932', … }
   */
  readonly date: EdtfDate;
}

/**
 * A stage in the life of a manuscript.
 * @example { stage: 'confiscated', date: { edtf: '1936-04', … }, place: 'moscow' }
 */
export interface HistoryStage extends Attested {
  /**
   * What became of the text. Vocabulary: `manuscript-stage`.
   * @example 'confiscated'
   */
  readonly stage: ManuscriptStage;
  /**
   * When.
   * @example { edtf: '1936-04', … }
   */
  readonly date?: EdtfDate;
  /**
   * Where: the id of a place.
   * @example 'moscow'
   */
  readonly place?: PlaceId;
  /**
   * The event it was part of: the id of an event.
   * @example 'departure-from-the-ussr-1936'
   */
  readonly event?: EventId;
  /**
   * Who had a hand in it: ids of people.
   * @example ['romain-rolland']
   */
  readonly people?: readonly PersonId[];
  /**
   * A remark in our own words (English).
   * @example 'The second copy was never returned.'
   */
  readonly note?: string;
}

/**
 * The larger work that a work is a part of (LRM-R18).
 * @example { work: 'resistance', position: '3' }
 */
export interface PartOfWork extends Attested {
  /**
   * The id of the larger work.
   * @example 'resistance'
   */
  readonly work: WorkId;
  /**
   * Its place in the larger work.
   * @example '3'
   */
  readonly position?: string;
}

/**
 * What was translated, where the work is a translation that Serge made.
 * @example { lang: 'ru', author: 'vera-figner' }
 */
export interface TranslationOf {
  /**
   * The title of what was translated, in its own script.
   * @example 'Запечатлённый труд'
   */
  readonly title?: string;
  /**
   * The language it was translated from (BCP 47).
   * @example 'ru'
   */
  readonly lang: string;
  /**
   * Whose work was translated: the id of a person.
   * @example 'vera-figner'
   */
  readonly author?: PersonId;
}

/**
 * Where and when a work is set (schema.org `contentLocation`, `temporalCoverage`).
 * @example { place: 'saint-petersburg', date: { edtf: '1919', … } }
 */
export interface Setting extends Attested {
  /**
   * The id of a place, real or fictional.
   * @example 'saint-petersburg'
   */
  readonly place: PlaceId;
  /**
   * When it is set.
   * @example { edtf: '1919', … }
   */
  readonly date?: EdtfDate;
}

/**
 * A person behind a character (roman à clef).
 * @example { person: 'sergei-kirov', as: 'Tulayev', certainty: 'probable' }
 */
export interface Portrayal extends Attested {
  /**
   * The id of a person.
   * @example 'sergei-kirov'
   */
  readonly person: PersonId;
  /**
   * The character.
   * @example 'Tulayev'
   */
  readonly as: string;
}

/**
 * A place behind an invented name.
 * @example { place: 'orenburg', as: 'Black Waters' }
 */
export interface Disguise extends Attested {
  /**
   * The id of the real place.
   * @example 'orenburg'
   */
  readonly place: PlaceId;
  /**
   * The name in the work.
   * @example 'Black Waters'
   */
  readonly as: string;
}

/**
 * What a work is about (LRM-R12, schema.org `about`).
 * @example { topics: ['stalinism'], people: ['joseph-stalin'] }
 */
export interface Subjects {
  /**
   * Ids of people.
   * @example ['joseph-stalin']
   */
  readonly people?: readonly PersonId[];
  /**
   * Ids of organizations.
   * @example ['comintern']
   */
  readonly organizations?: readonly OrganizationId[];
  /**
   * Ids of places.
   * @example ['china']
   */
  readonly places?: readonly PlaceId[];
  /**
   * Ids of events.
   * @example ['kronstadt-rebellion-1921']
   */
  readonly events?: readonly EventId[];
  /**
   * Topics. Vocabulary: `topic`.
   * @example ['stalinism']
   */
  readonly topics?: readonly Topic[];
}

/** A work: what was written, whatever it was printed in (LRM-E2; schema.org `CreativeWork`). */
export interface Work extends CitedRecord {
  /**
   * Slug of the original title; opaque once released.
   * @example 'ville-conquise'
   */
  readonly id: WorkId;
  /**
   * What sort of work it is. Vocabulary: `work-kind`.
   * @example 'novel'
   */
  readonly kind: WorkKind;
  /**
   * The original title.
   * @example { text: 'Ville conquise', lang: 'fr' }
   */
  readonly title: Title;
  /**
   * Other titles: translated, alternative, working, misspelled.
   * @example [{ text: 'Conquered City', lang: 'en', kind: 'translated' }]
   */
  readonly titles?: readonly OtherTitle[];
  /**
   * Who made it, and under which signature.
   * @example [{ person: 'victor-serge', role: 'author' }]
   */
  readonly creators: readonly Creator[];
  /**
   * The language or languages it was written in (BCP 47).
   * @example ['fr']
   */
  readonly languages?: readonly string[];
  /**
   * Whether it was published, lost, left unfinished … Vocabulary: `work-status`.
   * @example 'published'
   */
  readonly status: WorkStatus;
  /**
   * When and where it was written.
   * @example { date: { edtf: '1930/1931', … }, places: ['saint-petersburg'] }
   */
  readonly written?: Writing;
  /**
   * First publication.
   * @example { date: { edtf: '1932', … } }
   */
  readonly published?: FirstPublication;
  /**
   * The life of the manuscript, stage by stage.
   * @example [{ stage: 'confiscated', date: { edtf: '1936-04', … }, place: 'moscow' }]
   */
  readonly history?: readonly HistoryStage[];
  /**
   * Works it is a part of.
   * @example [{ work: 'resistance', position: '3' }]
   */
  readonly partOf?: readonly PartOfWork[];
  /**
   * What was translated, where the work is a translation.
   * @example { lang: 'ru', author: 'vera-figner' }
   */
  readonly translationOf?: TranslationOf;
  /**
   * Where and when it is set.
   * @example [{ place: 'saint-petersburg', date: { edtf: '1919', … } }]
   */
  readonly settings?: readonly Setting[];
  /**
   * Persons behind characters (roman à clef).
   * @example [{ person: 'sergei-kirov', as: 'Tulayev', certainty: 'probable' }]
   */
  readonly portrays?: readonly Portrayal[];
  /**
   * Places behind invented names.
   * @example [{ place: 'orenburg', as: 'Black Waters' }]
   */
  readonly disguises?: readonly Disguise[];
  /**
   * What it is about.
   * @example { topics: ['stalinism'], people: ['joseph-stalin'] }
   */
  readonly about?: Subjects;
}

// ── Editions ─────────────────────────────────────────────────────────────────────────────────────

/**
 * A work as an edition has it (LRM-E3, expression).
 * @example { work: 'ville-conquise', kind: 'translation', language: 'en', translators: ['richard-greeman'] }
 */
export interface Content extends Attested {
  /**
   * The id of a work.
   * @example 'ville-conquise'
   */
  readonly work: WorkId;
  /**
   * Original text, translation, excerpt … Vocabulary: `content-kind`.
   * @example 'translation'
   */
  readonly kind: ContentKind;
  /**
   * The language in which the edition has it (BCP 47).
   * @example 'en'
   */
  readonly language: string;
  /**
   * Who translated it: ids of people.
   * @example ['richard-greeman']
   */
  readonly translators?: readonly PersonId[];
  /**
   * The language it was translated from (BCP 47).
   * @example 'fr'
   */
  readonly translatedFrom?: string;
  /**
   * Where in the edition it stands.
   * @example '1-200'
   */
  readonly pages?: string;
}

/**
 * One who added to an edition, beside its authors and translators.
 * @example { person: 'richard-greeman', role: 'foreword' }
 */
export interface Contributor extends Attested {
  /**
   * The id of a person.
   * @example 'richard-greeman'
   */
  readonly person: PersonId;
  /**
   * What the person added. Vocabulary: `contributor-role`.
   * @example 'foreword'
   */
  readonly role: ContributorRole;
}

/**
 * The series an edition belongs to (CSL `collection-title`, `collection-number`).
 * @example { title: 'NYRB Classics' }
 */
export interface Series {
  /**
   * The title of the series.
   * @example 'NYRB Classics'
   */
  readonly title: string;
  /**
   * Its number in the series.
   * @example '12'
   */
  readonly number?: string;
}

/**
 * Where a text stood in a periodical (CSL `container-title`, `volume`, `issue`, `page`).
 * @example { periodical: 'partisan-review', volume: '5', issue: '3' }
 */
export interface Appearance {
  /**
   * The periodical: the id of an organization.
   * @example 'partisan-review'
   */
  readonly periodical: OrganizationId;
  /**
   * Volume.
   * @example '12'
   */
  readonly volume?: string;
  /**
   * Issue.
   * @example '3'
   */
  readonly issue?: string;
  /**
   * Pages.
   * @example '45-52'
   */
  readonly pages?: string;
}

/**
 * A place on the web where an edition can be read.
 * @example { url: 'https://www.marxists.org/archive/serge/1932/conqcity/index.htm', access: 'open' }
 */
export interface OnlineCopy extends Attested {
  /**
   * Web address.
   * @example 'https://www.marxists.org/archive/serge/1932/conqcity/index.htm'
   */
  readonly url: string;
  /**
   * On what terms it can be read. Vocabulary: `access`.
   * @example 'open'
   */
  readonly access: Access;
}

/** An edition: one publication of one or more works (LRM-E4, manifestation; schema.org `Book`). */
export interface Edition extends CitedRecord {
  /**
   * Title, publisher and year; opaque once released.
   * @example 'conquered-city-doubleday-1975'
   */
  readonly id: EditionId;
  /**
   * The title on the title page.
   * @example { text: 'Conquered City', lang: 'en' }
   */
  readonly title: Title;
  /**
   * The subtitle, in the language of the title.
   * @example 'A novel'
   */
  readonly subtitle?: string;
  /**
   * The works in it; a collective volume has many.
   * @example [{ work: 'ville-conquise', kind: 'translation', language: 'en', translators: ['richard-greeman'] }]
   */
  readonly contents: readonly Content[];
  /**
   * Editors, prefacers and others beside authors and translators.
   * @example [{ person: 'richard-greeman', role: 'foreword' }]
   */
  readonly contributors?: readonly Contributor[];
  /**
   * First, reprint, digital … Vocabulary: `edition-kind`.
   * @example 'first'
   */
  readonly kind: EditionKind;
  /**
   * The edition it reprints: the id of an edition.
   * @example 'conquered-city-doubleday-1975'
   */
  readonly reprintOf?: EditionId;
  /**
   * The edition it revises: the id of an edition.
   * @example 'conquered-city-doubleday-1975'
   */
  readonly revisionOf?: EditionId;
  /**
   * When it was published.
   * @example { edtf: '1975', … }
   */
  readonly date: EdtfDate;
  /**
   * The Old Style date it bears.
   * @example { calendar: 'julian', date: '1917-02-23' }
   */
  readonly attested?: AttestedDate;
  /**
   * Who published it: ids of organizations.
   * @example ['doubleday']
   */
  readonly publishers?: readonly OrganizationId[];
  /**
   * Where it was published: ids of places.
   * @example ['garden-city']
   */
  readonly places?: readonly PlaceId[];
  /**
   * The series it belongs to.
   * @example { title: 'NYRB Classics' }
   */
  readonly series?: Series;
  /**
   * Extent, as the source gives it.
   * @example 'xx, 364'
   */
  readonly pages?: string;
  /**
   * Print, e-book, web … Vocabulary: `medium`.
   * @example 'print'
   */
  readonly medium?: Medium;
  /**
   * ISBN-13 or ISBN-10, digits only, as the edition bears them.
   * @example ['9781590170649']
   */
  readonly isbn?: readonly string[];
  /**
   * Where it stood, if in a periodical.
   * @example { periodical: 'partisan-review', volume: '5', issue: '3' }
   */
  readonly appearedIn?: Appearance;
  /**
   * Published, announced, suppressed, or a ghost that is cited but does not exist. Vocabulary:
   * `edition-status`.
   * @example 'published'
   */
  readonly status: EditionStatus;
  /**
   * On what evidence we know of it. Vocabulary: `evidence-grade`.
   * @example 'catalogue'
   */
  readonly evidence: EvidenceGrade;
  /**
   * Where it can be read.
   * @example [{ url: 'https://www.marxists.org/archive/serge/1932/conqcity/index.htm', access: 'open' }]
   */
  readonly online?: readonly OnlineCopy[];
}

// ── People ───────────────────────────────────────────────────────────────────────────────────────

/**
 * Belonging to, or working for, an organization (schema.org `memberOf`).
 * @example { organization: 'bolshevik-party', role: 'member', date: { edtf: '1919/1928', … } }
 */
export interface Membership extends Attested {
  /**
   * The id of an organization.
   * @example 'bolshevik-party'
   */
  readonly organization: OrganizationId;
  /**
   * The part taken in it. Vocabulary: `membership-role`.
   * @example 'member'
   */
  readonly role?: MembershipRole;
  /**
   * From when to when.
   * @example { edtf: '1919-05/1928', … }
   */
  readonly date?: EdtfDate;
  /**
   * A remark in our own words (English).
   * @example 'Expelled.'
   */
  readonly note?: string;
}

/**
 * A tie to another person, read "this person is KIND of `person`". Each tie is stored once, on one of
 * the two; `relationsOf` gives both sides.
 * @example { person: 'victor-serge', kind: 'parent-of' }
 */
export interface Relation extends Attested {
  /**
   * The id of the other person. Left out for one whom no source names; then `note` says who.
   * @example 'victor-serge'
   */
  readonly person?: PersonId;
  /**
   * What this person is to the other. Vocabulary: `relation-kind`.
   * @example 'parent-of'
   */
  readonly kind: RelationKind;
  /**
   * From when to when.
   * @example { edtf: '1919/1936', … }
   */
  readonly date?: EdtfDate;
  /**
   * A remark in our own words (English).
   * @example 'A brother who died as a child.'
   */
  readonly note?: string;
}

/** A person (LRM-E7; schema.org `Person`). */
export interface Person extends CitedRecord {
  /**
   * The usual name; opaque once released.
   * @example 'victor-serge'
   */
  readonly id: PersonId;
  /**
   * Every name, in its own script: at birth, legal, pen, party, romanized, misspelled.
   * @example [{ text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true, sort: 'Serge, Victor' }]
   */
  readonly names: readonly PersonName[];
  /**
   * Birth.
   * @example { date: { edtf: '1890-12-30', … }, place: 'ixelles' }
   */
  readonly born?: Moment;
  /**
   * Death.
   * @example { date: { edtf: '1947-11-17', … }, place: 'mexico-city', cause: 'heart-attack' }
   */
  readonly died?: Death;
  /**
   * Gender. Vocabulary: `gender`.
   * @example 'male'
   */
  readonly gender?: Gender;
  /**
   * Occupations. Vocabulary: `occupation`.
   * @example ['writer', 'translator']
   */
  readonly occupations?: readonly Occupation[];
  /**
   * Parties, papers, bodies belonged to or worked for.
   * @example [{ organization: 'bolshevik-party', role: 'member', date: { edtf: '1919/1928', … } }]
   */
  readonly memberships?: readonly Membership[];
  /**
   * Ties to other persons, each stored once.
   * @example [{ person: 'victor-serge', kind: 'parent-of' }]
   */
  readonly relations?: readonly Relation[];
  /**
   * How near to Serge: core, circle or context. Vocabulary: `person-scope`.
   * @example 'core'
   */
  readonly scope: PersonScope;
}

// ── Events ───────────────────────────────────────────────────────────────────────────────────────

/**
 * A station of a journey.
 * @example { place: 'marseille', date: { edtf: '1941-03-25', … }, by: 'capitaine-paul-lemerle' }
 */
export interface Station extends Attested {
  /**
   * The id of a place.
   * @example 'marseille'
   */
  readonly place: PlaceId;
  /**
   * When it was reached or left.
   * @example { edtf: '1941-03-25', … }
   */
  readonly date?: EdtfDate;
  /**
   * The ship: the id of an organization.
   * @example 'capitaine-paul-lemerle'
   */
  readonly by?: OrganizationId;
  /**
   * A remark in our own words (English).
   * @example 'Ten days in the harbour.'
   */
  readonly note?: string;
}

/**
 * A person who took part in an event (schema.org `participant`, CIDOC P11).
 * @example { person: 'victor-serge', role: 'arrested' }
 */
export interface Participant extends Attested {
  /**
   * The id of a person.
   * @example 'victor-serge'
   */
  readonly person: PersonId;
  /**
   * The part taken. Vocabulary: `participant-role`.
   * @example 'arrested'
   */
  readonly role?: ParticipantRole;
  /**
   * When, if only for a part of it.
   * @example { edtf: '1933-03', … }
   */
  readonly date?: EdtfDate;
  /**
   * A remark in our own words (English).
   * @example 'Joined in Casablanca.'
   */
  readonly note?: string;
}

/**
 * An organization that took part in an event.
 * @example { organization: 'gpu', role: 'arrester' }
 */
export interface ParticipantOrganization extends Attested {
  /**
   * The id of an organization.
   * @example 'gpu'
   */
  readonly organization: OrganizationId;
  /**
   * The part taken. Vocabulary: `participant-role`.
   * @example 'arrester'
   */
  readonly role?: ParticipantRole;
}

/**
 * A work concerned by an event.
 * @example { work: 'resistance', role: 'confiscated' }
 */
export interface ParticipantWork extends Attested {
  /**
   * The id of a work.
   * @example 'resistance'
   */
  readonly work: WorkId;
  /**
   * What happened to it. Vocabulary: `participant-role`.
   * @example 'confiscated'
   */
  readonly role?: ParticipantRole;
}

/**
 * An event of the life of Victor Serge or of the history around it (schema.org `Event`, CIDOC E5).
 * Births, deaths and publications are not events of their own: `timeline` derives them.
 *
 * Where the `Event` of the DOM is in scope, import it as {@link HistoricalEvent}.
 */
export interface Event extends CitedRecord {
  /**
   * What happened, and the year where needed; opaque once released.
   * @example 'arrest-leningrad-1933'
   */
  readonly id: EventId;
  /**
   * What sort of event it is. Vocabulary: `event-kind`.
   * @example 'arrest'
   */
  readonly kind: EventKind;
  /**
   * Of his life, or of the history around it. Vocabulary: `event-scope`.
   * @example 'life'
   */
  readonly scope: EventScope;
  /**
   * The event in a few words, ours.
   * @example { en: 'Serge is arrested in Leningrad', fr: 'Arrestation de Serge à Leningrad' }
   */
  readonly label: Localized;
  /**
   * When, New Style.
   * @example { edtf: '1933-03-08', … }
   */
  readonly date: EdtfDate;
  /**
   * The Old Style date the source gives.
   * @example { calendar: 'julian', date: '1917-02-23' }
   */
  readonly attested?: AttestedDate;
  /**
   * Where: ids of places.
   * @example ['saint-petersburg']
   */
  readonly places?: readonly PlaceId[];
  /**
   * The stations of a journey, in order.
   * @example [{ place: 'marseille', date: { edtf: '1941-03-25', … }, by: 'capitaine-paul-lemerle' }]
   */
  readonly route?: readonly Station[];
  /**
   * Who took part.
   * @example [{ person: 'victor-serge', role: 'arrested' }]
   */
  readonly participants?: readonly Participant[];
  /**
   * Organizations that took part.
   * @example [{ organization: 'gpu', role: 'arrester' }]
   */
  readonly organizations?: readonly ParticipantOrganization[];
  /**
   * Works concerned.
   * @example [{ work: 'resistance', role: 'confiscated' }]
   */
  readonly works?: readonly ParticipantWork[];
  /**
   * The larger event it is a part of: the id of an event.
   * @example 'captivity-1933-1936'
   */
  readonly partOf?: EventId;
  /**
   * Events it follows from: ids of events.
   * @example ['hartenstein-affair-1909']
   */
  readonly follows?: readonly EventId[];
}

/** {@link Event} under a name that does not meet the `Event` of the DOM. */
export type HistoricalEvent = Event;

// ── Places ───────────────────────────────────────────────────────────────────────────────────────

/**
 * A point on the map (schema.org `GeoCoordinates`).
 * @example { latitude: 59.93863, longitude: 30.31413, precision: 'settlement' }
 */
export interface Coordinates {
  /**
   * Degrees north (WGS 84), from -90 to 90.
   * @example 59.93863
   */
  readonly latitude: number;
  /**
   * Degrees east (WGS 84), from -180 to 180.
   * @example 30.31413
   */
  readonly longitude: number;
  /**
   * What the point stands for. Vocabulary: `coordinate-precision`.
   * @example 'settlement'
   */
  readonly precision: CoordinatePrecision;
}

/**
 * A larger place that a place lies or lay within (schema.org `containedInPlace`).
 * @example { place: 'russia', date: { edtf: '1918/1991', … } }
 */
export interface Within extends Attested {
  /**
   * The id of the larger place.
   * @example 'russia'
   */
  readonly place: PlaceId;
  /**
   * From when to when.
   * @example { edtf: '1918/1991', … }
   */
  readonly date?: EdtfDate;
}

/** A place: state, town, street, prison; one record through all its names (LRM-E10; schema.org `Place`). */
export interface Place extends CitedRecord {
  /**
   * Usual English or native name; opaque once released.
   * @example 'saint-petersburg'
   */
  readonly id: PlaceId;
  /**
   * What sort of place it is. Vocabulary: `place-kind`.
   * @example 'city'
   */
  readonly kind: PlaceKind;
  /**
   * Every name, with the time it was in use.
   * @example [{ text: 'Ленинград', lang: 'ru', kind: 'official', date: { edtf: '1924-01-26/1991-09-06', … } }]
   */
  readonly names: readonly Name[];
  /**
   * Where it is.
   * @example { latitude: 59.93863, longitude: 30.31413, precision: 'settlement' }
   */
  readonly coordinates?: Coordinates;
  /**
   * Larger places it lies or lay within.
   * @example [{ place: 'russia' }]
   */
  readonly within?: readonly Within[];
  /**
   * The country it lies in today (ISO 3166-1 alpha-2).
   * @example 'RU'
   */
  readonly country?: string;
  /**
   * Given on places that exist only in a work.
   * @example true
   */
  readonly fictional?: true;
  /**
   * The real place behind a fictional one: the id of a place.
   * @example 'orenburg'
   */
  readonly counterpart?: PlaceId;
}

// ── Organizations ────────────────────────────────────────────────────────────────────────────────

/**
 * A larger organization that an organization belongs or belonged to (schema.org `parentOrganization`).
 * @example { organization: 'comintern' }
 */
export interface PartOfOrganization extends Attested {
  /**
   * The id of the larger organization.
   * @example 'comintern'
   */
  readonly organization: OrganizationId;
  /**
   * From when to when.
   * @example { edtf: '1919/1943', … }
   */
  readonly date?: EdtfDate;
}

/**
 * An organization: party, periodical, publisher, state body, prison, ship (LRM-E8, collective agent;
 * schema.org `Organization`).
 */
export interface Organization extends CitedRecord {
  /**
   * Usual English or native name; opaque once released.
   * @example 'left-opposition'
   */
  readonly id: OrganizationId;
  /**
   * What sort of organization it is. Vocabulary: `organization-kind`.
   * @example 'faction'
   */
  readonly kind: OrganizationKind;
  /**
   * Every name, with the time it was in use.
   * @example [{ text: 'La Révolution prolétarienne', lang: 'fr', kind: 'official', preferred: true }]
   */
  readonly names: readonly Name[];
  /**
   * Founding.
   * @example { date: { edtf: '1925', … }, place: 'paris' }
   */
  readonly founded?: Moment;
  /**
   * End.
   * @example { date: { edtf: '1943-05-15', … } }
   */
  readonly dissolved?: Moment;
  /**
   * Where it was at work: ids of places.
   * @example ['paris']
   */
  readonly places?: readonly PlaceId[];
  /**
   * Organizations it belongs or belonged to.
   * @example [{ organization: 'comintern' }]
   */
  readonly partOf?: readonly PartOfOrganization[];
  /**
   * Organizations it continues: ids of organizations.
   * @example ['cheka']
   */
  readonly predecessors?: readonly OrganizationId[];
}

// ── Sources ──────────────────────────────────────────────────────────────────────────────────────

/**
 * An author of a source (CSL name).
 * @example { family: 'Rière', given: 'Jean' }
 */
export interface SourceAuthor {
  /**
   * Family name.
   * @example 'Rière'
   */
  readonly family?: string;
  /**
   * Given name or names.
   * @example 'Jean'
   */
  readonly given?: string;
  /**
   * The name as a whole, for a body or a name without parts.
   * @example 'Maitron'
   */
  readonly literal?: string;
  /**
   * The id of a person, where the dataset has a record.
   * @example 'richard-greeman'
   */
  readonly person?: PersonId;
}

/**
 * A source that was read (CSL item). It needs no citation of its own: its imprint and address are its
 * evidence.
 */
export interface Source extends RecordBase {
  /**
   * Author or site, and subject or year; opaque once released.
   * @example 'maitron-50075'
   */
  readonly id: SourceId;
  /**
   * CSL item type. Vocabulary: `source-kind`.
   * @example 'entry-dictionary'
   */
  readonly kind: SourceKind;
  /**
   * The title (CSL `title`).
   * @example { text: 'SERGE Victor', lang: 'fr' }
   */
  readonly title: Title;
  /**
   * Who wrote it (CSL `author`).
   * @example [{ family: 'Rière', given: 'Jean' }]
   */
  readonly authors?: readonly SourceAuthor[];
  /**
   * What it stands in: journal, dictionary, site (CSL `container-title`).
   * @example 'Maitron'
   */
  readonly container?: string;
  /**
   * Publisher (CSL `publisher`).
   * @example 'Verso'
   */
  readonly publisher?: string;
  /**
   * Place of publication (CSL `publisher-place`): as the source has it, no id.
   * @example 'London'
   */
  readonly place?: string;
  /**
   * When it was published (CSL `issued`).
   * @example { edtf: '2001', … }
   */
  readonly date?: EdtfDate;
  /**
   * Volume (CSL `volume`).
   * @example '5'
   */
  readonly volume?: string;
  /**
   * Issue (CSL `issue`).
   * @example '20'
   */
  readonly issue?: string;
  /**
   * Pages (CSL `page`).
   * @example '65-87'
   */
  readonly pages?: string;
  /**
   * Where it was read (CSL `URL`).
   * @example 'https://maitron.fr/spip.php?article50075'
   */
  readonly url?: string;
  /**
   * The day on which it was read there (ISO 8601; CSL `accessed`).
   * @example '2026-11-23'
   */
  readonly accessed?: string;
  /**
   * The language of the source (BCP 47; CSL `language`).
   * @example 'fr'
   */
  readonly language?: string;
  /**
   * Primary, secondary or tertiary. Vocabulary: `source-grade`.
   * @example 'secondary'
   */
  readonly grade: SourceGrade;
  /**
   * The source it copies, so that both count as one witness: the id of a source.
   * @example 'wikipedia-en-victor-serge'
   */
  readonly derivedFrom?: SourceId;
  /**
   * How it came by what it says, where it names no parent in `derivedFrom` (PROV-O `Derivation`).
   * Vocabulary: `derivation`.
   * @example 'unknown'
   */
  readonly derivation?: Derivation;
  /**
   * What it rests on, where that was not read in its own place and so has no record: sources that rest on
   * the same text are one witness (schema.org `isBasedOn`).
   * @example 'Wikipedia (fr): Jacqueline Lamba'
   */
  readonly basedOn?: string;
}

// ── Collections ──────────────────────────────────────────────────────────────────────────────────

/** What a record of each collection is. */
export interface RecordOf {
  works: Work;
  editions: Edition;
  people: Person;
  events: Event;
  places: Place;
  organizations: Organization;
  sources: Source;
}

/**
 * The name of a collection.
 * @example 'works'
 */
export type CollectionName = keyof RecordOf;

/** What the id of a record of each collection is. */
export type IdOf = { [C in CollectionName]: RecordOf[C]['id'] };

/** A record of any collection. */
export type DataRecord = RecordOf[CollectionName];

/**
 * A record named by its collection and id: ids are unique in their collection only.
 * @example { collection: 'people', id: 'victor-serge' }
 */
export type RecordRef = { [C in CollectionName]: { readonly collection: C; readonly id: IdOf[C] } }[CollectionName];

// ── Redirects, questions, vocabularies, meta ─────────────────────────────────────────────────────

/**
 * What became of an id that was published and is no longer used. `resolveId` follows it.
 * @example
 * { from: 'conquered-city', collection: 'works', kind: 'moved', to: ['ville-conquise'], since: '1.2.0', reason: 'Two records described one work.' }
 */
export interface Redirect {
  /**
   * The retired id.
   * @example 'conquered-city'
   */
  readonly from: string;
  /**
   * The collection it belonged to.
   * @example 'works'
   */
  readonly collection: CollectionName;
  /**
   * Moved to another id, split into several, or removed. Vocabulary: `redirect-kind`.
   * @example 'moved'
   */
  readonly kind: RedirectKind;
  /**
   * The ids that replace it, all of them current; none where it was removed.
   * @example ['ville-conquise']
   */
  readonly to: readonly string[];
  /**
   * The version of the package in which it was retired (Semantic Versioning).
   * @example '1.2.0'
   */
  readonly since: string;
  /**
   * Why.
   * @example 'Two records described one work.'
   */
  readonly reason: string;
}

/**
 * What an answer to a question would change.
 * @example { collection: 'events', record: 'arrival-in-petrograd-1919', field: 'date' }
 */
export interface QuestionChange {
  /**
   * The collection.
   * @example 'events'
   */
  readonly collection: CollectionName;
  /**
   * The id of the record.
   * @example 'arrival-in-petrograd-1919'
   */
  readonly record: string;
  /**
   * The path of the field.
   * @example 'date'
   */
  readonly field?: string;
}

/** What is known to be missing or unsettled. */
export interface Question {
  /**
   * The question in a few words.
   * @example 'day-of-arrival-in-petrograd'
   */
  readonly id: string;
  /**
   * What is not known.
   * @example 'On which day did he reach Petrograd?'
   */
  readonly question: string;
  /**
   * The time it is about: where he was then, nobody has found out.
   * @example { edtf: '1903/1904', … }
   */
  readonly date?: EdtfDate;
  /**
   * How far the search has come. Vocabulary: `question-status`.
   * @example 'searched'
   */
  readonly status: QuestionStatus;
  /**
   * What was searched, and what it gave.
   * @example ['Maitron: only the month.']
   */
  readonly searched?: readonly string[];
  /**
   * The records an answer would change.
   * @example [{ collection: 'events', record: 'arrival-in-petrograd-1919', field: 'date' }]
   */
  readonly changes?: readonly QuestionChange[];
}

/**
 * What a term is called elsewhere, by standard. A standard without an equal is left out.
 * @example { schemaOrg: 'Book', lrm: 'LRM-E2', csl: 'book' }
 */
export interface TermMappings {
  /**
   * Class or property of schema.org.
   * @example 'translator'
   */
  readonly schemaOrg?: string;
  /**
   * Entity or relationship of IFLA LRM.
   * @example 'LRM-E2'
   */
  readonly lrm?: string;
  /**
   * Class or property of CIDOC CRM.
   * @example 'E67'
   */
  readonly cidoc?: string;
  /**
   * Item type or variable of CSL.
   * @example 'entry-dictionary'
   */
  readonly csl?: string;
  /**
   * Reference type of RIS.
   * @example 'BOOK'
   */
  readonly ris?: string;
  /**
   * Entry type of BibLaTeX.
   * @example 'inreference'
   */
  readonly biblatex?: string;
  /**
   * MARC relator code.
   * @example 'trl'
   */
  readonly marc?: string;
  /**
   * Qualifier of EDTF.
   * @example '?'
   */
  readonly edtf?: string;
  /**
   * Address pattern of an identifier scheme, with `{id}` where the identifier goes.
   * @example 'https://viaf.org/viaf/{id}'
   */
  readonly url?: string;
  /**
   * Matching property of SKOS.
   * @example 'skos:broadMatch'
   */
  readonly skos?: string;
}

/** A term of a vocabulary (SKOS `Concept`). */
export interface Term<Id extends string = string> {
  /**
   * The term, as records use it.
   * @example 'novel'
   */
  readonly id: Id;
  /**
   * What it is called in English and French.
   * @example { en: 'novel', fr: 'roman' }
   */
  readonly label: Required<Localized>;
  /**
   * What it means (English).
   * @example 'A long work of prose fiction.'
   */
  readonly definition: string;
  /**
   * What it is called elsewhere.
   * @example { schemaOrg: 'Book' }
   */
  readonly mappings?: TermMappings;
  /**
   * The term that says the same from the other side, in vocabularies of relations.
   * @example 'child-of'
   */
  readonly inverse?: Id;
  /**
   * The regular expression that its values match, in vocabularies of schemes.
   * @example '^Q[1-9][0-9]*$'
   */
  readonly pattern?: string;
  /**
   * A value of that form, in vocabularies of schemes.
   * @example 'Q12345'
   */
  readonly example?: string;
  /**
   * The wider term of the same vocabulary (SKOS `broader`).
   * @example 'fiction'
   */
  readonly broader?: Id;
  /**
   * What programs may conclude from it.
   * @example { bodily: true, captive: true }
   */
  readonly traits?: Traits;
}

/**
 * What programs may conclude from a term, beyond its words. Which traits the terms of a vocabulary have
 * depends on the vocabulary; a trait that is left out does not hold.
 * @example { bodily: true, captive: true } // of "prisoner" in `participant-role`
 * @example { whereabouts: 'lasting' } // of "residence" in `event-kind`
 */
export interface Traits {
  /** Of roles: whether whoever has the role was there in the body, where and when the event took place. */
  readonly bodily?: boolean;
  /** Of roles: the dead may have it. */
  readonly posthumous?: true;
  /** Of roles and events: the person is held, and not free to be elsewhere. */
  readonly captive?: true;
  /** Of events: they lead from one place to another, or happen in several at once. */
  readonly moving?: true;
  /** Of events: somebody lives at the place. */
  readonly residence?: true;
  /**
   * Of events: they say where their people were, on every day of a period (`lasting`) or only on the day
   * of a single one (`momentary`).
   * @example 'lasting'
   */
  readonly whereabouts?: 'lasting' | 'momentary';
  /** Of places: too wide to tell where somebody was. */
  readonly wide?: true;
  /**
   * Of relations: by how many generations the person comes before the other; negative where after.
   * @example 1 // of "parent-of"
   */
  readonly generations?: number;
  /** Of relations: the tie may begin before the birth or outlast the death of one of the two. */
  readonly timeless?: true;
  /** Of contents: the text is in another language than the original. */
  readonly translated?: true;
  /** Of editions: it came off the press. */
  readonly printed?: true;
  /** Of identifiers: one may stand for several records, as a catalogue record does. */
  readonly shared?: true;
}

/** A closed list of terms (SKOS `ConceptScheme`). */
export interface Vocabulary<Name extends VocabularyName = VocabularyName> {
  /**
   * The name of the vocabulary.
   * @example 'work-kind'
   */
  readonly id: Name;
  /**
   * What it is called in English and French.
   * @example { en: 'kind of work', fr: 'genre de l’œuvre' }
   */
  readonly label: Required<Localized>;
  /**
   * What its terms say (English).
   * @example 'What sort of work a work is.'
   */
  readonly definition: string;
  /** Its terms, in the order in which lists show them. */
  readonly terms: readonly Term[];
}

/** What `meta.json` says of the dataset as a whole. It holds no clock time: equal data give equal bytes. */
export interface Meta {
  /**
   * The name of the package.
   * @example 'serge-data'
   */
  readonly name: string;
  /**
   * The version of the package (Semantic Versioning).
   * @example '0.1.0'
   */
  readonly version: string;
  /**
   * The version of the published shape: the first number of the package's version, which changes when a
   * reader would have to.
   * @example '1'
   */
  readonly schemaVersion: string;
  /** The licences (SPDX). */
  readonly license: {
    /**
     * Of the data.
     * @example 'CC0-1.0'
     */
    readonly data: string;
    /**
     * Of the code.
     * @example 'MIT'
     */
    readonly code: string;
  };
  /**
   * The number of records by collection.
   * @example { works: 211, editions: 345, … }
   */
  readonly counts: Readonly<Record<CollectionName, number>>;
  /**
   * The number of citations, over all records.
   * @example 7000
   */
  readonly citations: number;
  /**
   * The number of disputes, over all records.
   * @example 300
   */
  readonly disputes: number;
}
