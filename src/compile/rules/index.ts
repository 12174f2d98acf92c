import type { Rule } from '../rule.js';
import { accessIsNoDate } from './access-is-no-date.js';
import { apostropheIsCurly } from './apostrophe-is-curly.js';
import { authorBearsTheName } from './author-bears-the-name.js';
import { authorIsPerson } from './author-is-person.js';
import { bareFlagsAndNumbers } from './bare-flags-and-numbers.js';
import { captiveStaysInside } from './captive-stays-inside.js';
import { checkDigits } from './check-digits.js';
import { coordinatesAreNear } from './coordinates-are-near.js';
import { countryIsCurrent } from './country-is-current.js';
import { dateIsEdtf } from './date-is-edtf.js';
import { datesAgree } from './dates-agree.js';
import { datesInReach } from './dates-in-reach.js';
import { disputeDiffers } from './dispute-differs.js';
import { disputeFitsField } from './dispute-fits-field.js';
import { disputeNamesRecords } from './dispute-names-records.js';
import { editionFollowsWork } from './edition-follows-work.js';
import { editionWithinOrganization } from './edition-within-organization.js';
import { everyFieldIsCited } from './every-field-is-cited.js';
import { familyIsSpelledAlike } from './family-is-spelled-alike.js';
import { fieldPathExists } from './field-path-exists.js';
import { firstEditionIsHere } from './first-edition-is-here.js';
import { isbnOfOneEdition } from './isbn-of-one-edition.js';
import { isbnSaysItsMedium } from './isbn-says-its-medium.js';
import { languageTagIsCanonical } from './language-tag-is-canonical.js';
import { lifespan } from './lifespan.js';
import { locatorLocates } from './locator-locates.js';
import { mainContentIsMarked } from './main-content-is-marked.js';
import { membershipWithinOrganization } from './membership-within-organization.js';
import { nameStandsAsInASentence } from './name-stands-as-in-a-sentence.js';
import { noCycles } from './no-cycles.js';
import { noDuplicates } from './no-duplicates.js';
import { noPlaceholder } from './no-placeholder.js';
import { noRepeatedItems } from './no-repeated-items.js';
import { noUnusedRecord } from './no-unused-record.js';
import { oneBookOnce } from './one-book-once.js';
import { onePlaceADay } from './one-place-a-day.js';
import { onePreferredName } from './one-preferred-name.js';
import { openEndEnds } from './open-end-ends.js';
import { organizationInItsTime } from './organization-in-its-time.js';
import { pagesInOrder } from './pages-in-order.js';
import { parentsAreOlder } from './parents-are-older.js';
import { partInsideWhole } from './part-inside-whole.js';
import { participationInsideEvent } from './participation-inside-event.js';
import { placeAsCloseAsTold } from './place-as-close-as-told.js';
import { placeInsideLarger } from './place-inside-larger.js';
import { posthumousAfterDeath } from './posthumous-after-death.js';
import { publicationNamesItsWork } from './publication-names-its-work.js';
import { publishedWasPrinted } from './published-was-printed.js';
import { redirectsAreLive } from './redirects-are-live.js';
import { referenceResolves } from './reference-resolves.js';
import { reissueSaysWhatIsNew } from './reissue-says-what-is-new.js';
import { rejectionIsExplained } from './rejection-is-explained.js';
import { relationStoredOnce } from './relation-stored-once.js';
import { reprintFollowsOriginal } from './reprint-follows-original.js';
import { romanizedWhereNeeded } from './romanized-where-needed.js';
import { sourceHasEvidence } from './source-has-evidence.js';
import { sourceTellsItsParent } from './source-tells-its-parent.js';
import { statusAgrees } from './status-agrees.js';
import { summaryTellsTheWorld } from './summary-tells-the-world.js';
import { termIsUsed } from './term-is-used.js';
import { textIsClean } from './text-is-clean.js';
import { textIsNfc } from './text-is-nfc.js';
import { titleIsInItsLanguage } from './title-is-in-its-language.js';
import { translationIsCoherent } from './translation-is-coherent.js';
import { urlIsSound } from './url-is-sound.js';
import { wordingIsOurs } from './wording-is-ours.js';
import { wordsAreInTheirLanguage } from './words-are-in-their-language.js';

/** Everything the compiler proves beyond structure. */
export const rules: readonly Rule[] = [
  referenceResolves,
  redirectsAreLive,
  dateIsEdtf,
  accessIsNoDate,
  datesInReach,
  fieldPathExists,
  everyFieldIsCited,
  lifespan,
  openEndEnds,
  parentsAreOlder,
  membershipWithinOrganization,
  editionWithinOrganization,
  organizationInItsTime,
  participationInsideEvent,
  statusAgrees,
  editionFollowsWork,
  posthumousAfterDeath,
  publicationNamesItsWork,
  publishedWasPrinted,
  firstEditionIsHere,
  reprintFollowsOriginal,
  reissueSaysWhatIsNew,
  oneBookOnce,
  partInsideWhole,
  datesAgree,
  noCycles,
  placeInsideLarger,
  countryIsCurrent,
  coordinatesAreNear,
  relationStoredOnce,
  onePlaceADay,
  placeAsCloseAsTold,
  captiveStaysInside,
  onePreferredName,
  familyIsSpelledAlike,
  wordingIsOurs,
  wordsAreInTheirLanguage,
  apostropheIsCurly,
  summaryTellsTheWorld,
  titleIsInItsLanguage,
  nameStandsAsInASentence,
  translationIsCoherent,
  locatorLocates,
  mainContentIsMarked,
  disputeDiffers,
  disputeFitsField,
  disputeNamesRecords,
  rejectionIsExplained,
  checkDigits,
  isbnSaysItsMedium,
  isbnOfOneEdition,
  pagesInOrder,
  urlIsSound,
  languageTagIsCanonical,
  romanizedWhereNeeded,
  textIsNfc,
  textIsClean,
  bareFlagsAndNumbers,
  noPlaceholder,
  sourceHasEvidence,
  sourceTellsItsParent,
  authorIsPerson,
  authorBearsTheName,
  noDuplicates,
  noRepeatedItems,
  noUnusedRecord,
  termIsUsed,
];
