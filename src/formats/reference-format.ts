import type { Dataset, Files, Format } from './format.js';
import { type Reference, referencesOf } from './references.js';

/** What the formats of reference managers differ in. */
interface Own extends Pick<Format, 'name' | 'title' | 'use' | 'standard' | 'mediaType'> {
  /** The ending of its files. */
  readonly extension: string;
  /** Writes references as one file. */
  readonly file: (references: readonly Reference[]) => string;
}

/**
 * A format of reference managers: editions, the works that none of them holds, and sources, in a file each. All of them
 * have a place for the same, and lose the same.
 */
export const referenceFormat = ({ extension, file, ...own }: Own): Format => ({
  ...own,
  delivery: 'release',
  collections: ['editions', 'works', 'sources'],
  keeps: {
    uncertainty: 'part',
    dispute: 'part',
    source: 'nothing',
    script: 'part',
    translator: 'part',
    calendar: 'none',
  },
  write: (dataset: Dataset, library?: Dataset): Files => {
    const { editions, works, sources } = referencesOf(dataset, library);
    return {
      [`editions.${extension}`]: file(editions),
      [`works.${extension}`]: file(works),
      [`sources.${extension}`]: file(sources),
    };
  },
});
