import type { Content, Edition, WorkId } from '../types.js';
import { compareRecords } from './dates.js';
import { isInRange } from '../values/languages.js';
import { isTranslated } from './traits.js';

const byDate = compareRecords((edition: Edition) => edition.date);

const isTranslation = ({ kind, translators, translatedFrom }: Content): boolean =>
  isTranslated(kind) || translators !== undefined || translatedFrom !== undefined;

/** The editions that contain a work in a way that passes the test, oldest first. */
const containing = (
  editions: readonly Edition[],
  work: WorkId,
  test: (content: Content) => boolean,
): readonly Edition[] =>
  editions.filter(({ contents }) => contents.some((content) => content.work === work && test(content))).sort(byDate);

/** The editions that contain a work, whole or in part, oldest first. */
export const editionsIn = (editions: readonly Edition[], work: WorkId): readonly Edition[] =>
  containing(editions, work, () => true);

/** The editions that contain a work in translation, oldest first; only those in a language where one is given. */
export const translationsIn = (editions: readonly Edition[], work: WorkId, lang?: string): readonly Edition[] =>
  containing(
    editions,
    work,
    (content) => isTranslation(content) && (lang === undefined || isInRange(content.language, lang)),
  );
