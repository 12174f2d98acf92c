import type { Content, Edition, WorkId } from '../types.js';
import { compareRecords } from './dates.js';
import { onceFor } from './once.js';
import { isInRange, localeOf } from '../values/languages.js';
import { isTranslated } from './traits.js';

const byDate = /* @__PURE__ */ compareRecords((edition: Edition) => edition.date);

const isTranslation = ({ kind, translators, translatedFrom }: Content): boolean =>
  isTranslated(kind) || translators !== undefined || translatedFrom !== undefined;

/** The editions that contain each work, oldest first. */
const byWork = /* @__PURE__ */ onceFor((editions: readonly Edition[]): ReadonlyMap<WorkId, readonly Edition[]> => {
  const found = new Map<WorkId, Edition[]>();
  for (const edition of [...editions].sort(byDate)) {
    for (const work of new Set(edition.contents.map((content) => content.work))) {
      const known = found.get(work) ?? [];
      known.push(edition);
      found.set(work, known);
    }
  }
  return found;
});

/** The editions that contain a work, whole or in part, oldest first. */
export const editionsIn = (editions: readonly Edition[], work: WorkId): readonly Edition[] => [
  ...(byWork(editions).get(work) ?? []),
];

/**
 * The editions that contain a work in translation, oldest first; only those in a language where one is given.
 * @throws {RangeError} where `lang` is no language tag.
 */
export function translationsIn(editions: readonly Edition[], work: WorkId, lang?: string): readonly Edition[] {
  if (lang !== undefined) localeOf(lang);
  return editionsIn(editions, work).filter(({ contents }) =>
    contents.some(
      (content) =>
        content.work === work && isTranslation(content) && (lang === undefined || isInRange(content.language, lang)),
    ),
  );
}
