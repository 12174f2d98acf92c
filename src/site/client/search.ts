import { find } from '../../find.js';
import { captionOf } from '../../index.js';

/** What was found, as a page shows it. */
export interface Shown {
  readonly collection: string;
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  /** The text by which it was found, where it is another. */
  readonly by: string | undefined;
}

const MOST = 100;

/** What the package finds, by the names that a reader of a language knows. */
export const found = (text: string, lang: string): { readonly all: number; readonly shown: readonly Shown[] } => {
  const hits = find(text);
  return {
    all: hits.length,
    shown: hits.slice(0, MOST).map(({ collection, record, text: by }) => {
      const caption = captionOf(record, lang);
      return { collection, id: record.id, ...caption, by: by === caption.text || by === record.id ? undefined : by };
    }),
  };
};
