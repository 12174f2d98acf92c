import {
  contentKind,
  contributorRole,
  creatorRole,
  editionStatus,
  eventKind,
  identifierScheme,
  nameKind,
  manuscriptStage,
  participantRole,
  placeKind,
  relationKind,
  titleKind,
  workStatus,
} from '../generated/traits.js';
import type {
  ContentKind,
  ContributorRole,
  CreatorRole,
  EditionStatus,
  EventKind,
  IdentifierScheme,
  NameKind,
  ManuscriptStage,
  ParticipantRole,
  PlaceKind,
  RelationKind,
  TitleKind,
  Traits,
  WorkStatus,
} from '../types.js';

/*
 * What terms mean to programs: their traits, as `data/vocabularies` give them. Asked of terms alone, so
 * that authored and published records are judged alike.
 */

/** Whether whoever has the role was there in the body. So was who took part and has none. */
export const isBodily = (role: ParticipantRole | undefined): boolean =>
  role === undefined || participantRole.get(role)?.bodily === true;

/** Whether the dead may have the role. */
export const isPosthumous = (role: ParticipantRole | undefined): boolean =>
  role !== undefined && participantRole.get(role)?.posthumous === true;

/** Whether whoever has the role is held captive. */
export const isCaptive = (role: ParticipantRole | undefined): boolean =>
  role !== undefined && participantRole.get(role)?.captive === true;

/** Whether such events hold somebody captive. */
export const holdsCaptive = (kind: EventKind): boolean => eventKind.get(kind)?.captive === true;

/** Whether such events lead from one place to another, or happen in several at once. */
export const isMoving = (kind: EventKind): boolean => eventKind.get(kind)?.moving === true;

/** Whether somebody lives at the place of such events. */
export const isResidence = (kind: EventKind): boolean => eventKind.get(kind)?.residence === true;

/** Whether such events say where their people were: on all days of a period, or on a single day. */
export const whereaboutsOf = (kind: EventKind): Traits['whereabouts'] => eventKind.get(kind)?.whereabouts;

/** Whether such places are too wide to tell where somebody was. */
export const isWide = (kind: PlaceKind): boolean => placeKind.get(kind)?.wide === true;

/** Whether such places are at most a part of a town. */
export const isNarrow = (kind: PlaceKind): boolean => placeKind.get(kind)?.narrow === true;

/** Whether no edition of a work of that status can be. */
export const isUnprinted = (status: WorkStatus): boolean => workStatus.get(status)?.unprinted === true;

/** By how many generations a person of that relation comes before the other, where the relation tells. */
export const generationsOf = (kind: RelationKind): number | undefined => relationKind.get(kind)?.generations;

/** Whether the two are kin, by blood or by marriage. */
export const isKin = (kind: RelationKind): boolean => relationKind.get(kind)?.kin === true;

/** Whether the two are or were a couple, with a marriage or without a known one. */
export const coupleOf = (kind: RelationKind): Traits['couple'] => relationKind.get(kind)?.couple;

/** Whether such a relation may begin before the birth or outlast the death of one of the two. */
export const isTimeless = (kind: RelationKind): boolean => relationKind.get(kind)?.timeless === true;

/** Whether such contents are in another language than the original. */
export const isTranslated = (kind: ContentKind | undefined): boolean =>
  kind !== undefined && contentKind.get(kind)?.translated === true;

/** Whether such contents are not the whole text. */
export const isPartial = (kind: ContentKind | undefined): boolean =>
  kind !== undefined && contentKind.get(kind)?.partial === true;

/** Whether such contents are an earlier text, corrected or completed. */
export const isRevised = (kind: ContentKind | undefined): boolean =>
  kind !== undefined && contentKind.get(kind)?.revised === true;

/** Whether an authority kept a text from its readers in that stage of its life. */
export const isForbidding = (stage: ManuscriptStage): boolean => manuscriptStage.get(stage)?.forbidding === true;

/** Whether an authority kept from its readers the work that has the role in an event. */
export const isForbidden = (role: ParticipantRole | undefined): boolean =>
  role !== undefined && participantRole.get(role)?.forbidding === true;

/** Whether editions of that status came off the press. */
export const isPrinted = (status: EditionStatus): boolean => editionStatus.get(status)?.printed === true;

/** Whether several records may have the same identifier of that scheme. */
export const isShared = (scheme: IdentifierScheme): boolean => identifierScheme.get(scheme)?.shared === true;

/** The roles in which somebody makes a work. */
export const creatorRoles = (): readonly CreatorRole[] => [...creatorRole.keys()];

/** The roles in which somebody adds to an edition. */
export const contributorRoles = (): readonly ContributorRole[] => [...contributorRole.keys()];

/** As what a bibliography credits who made a work in such a role. */
export const creditOfCreator = (role: CreatorRole): Traits['credit'] => creatorRole.get(role)?.credit;

/** As what a bibliography credits who added to an edition in such a role, beyond the name of the role. */
export const creditOfContributor = (role: ContributorRole): Traits['credit'] => contributorRole.get(role)?.credit;

/** Whether the bearer of such a name is known by it in its language. */
export const isCurrent = (kind: NameKind): boolean => nameKind.get(kind)?.current === true;

/** Whether such a name is a slip of the sources, kept to be searched for and never shown. */
export const isFaultyName = (kind: NameKind): boolean => nameKind.get(kind)?.faulty === true;

/** Whether such a title is a slip of the sources, kept to be searched for and never shown. */
export const isFaultyTitle = (kind: TitleKind): boolean => titleKind.get(kind)?.faulty === true;

/** Whether whoever has such a role in such an event lost life in it. */
export function isFatal(role: ParticipantRole | undefined, kind: EventKind): boolean {
  const traits = role === undefined ? undefined : participantRole.get(role);
  return traits?.fatal === true || (traits?.dead === true && eventKind.get(kind)?.dying === true);
}

/** Whether whoever has the role is dead, by the event or before it. */
export const isOfTheDead = (role: ParticipantRole | undefined): boolean =>
  role !== undefined && participantRole.get(role)?.dead === true;

/** Whether a work that has such a role came out by the event. */
export const isPublished = (role: ParticipantRole | undefined): boolean =>
  role !== undefined && participantRole.get(role)?.published === true;

/** Whether works of that status came out only after their author's death. */
export const isPosthumousWork = (status: WorkStatus): boolean => workStatus.get(status)?.posthumous === true;
