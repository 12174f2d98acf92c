import { expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { recordKeys } from '../../src/query/keys.js';
import { searcher } from '../../src/query/search.js';
import type { DataRecord } from '../../src/types.js';
import { isEuropean } from '../../src/values/text.js';
import { dataset } from '../fixtures/real.js';

/* What a search looks at before it takes records apart: it may look at too many, never at too few. */

/** A slip of the finger, another for each text. */
function mistyped(text: string, at: number): string {
  const place = (at * 7) % text.length;
  const [before, letter, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
  return [before + after, before + letter + letter + after, `${before}e${after}`, before + letter][at % 4] ?? text;
}

/** How many names of each collection are searched for, as they are and mistyped. */
const NAMES = 8;

/** What other searches rarely have: initials, words run together, parts of letters, other scripts, and signs. */
const RARE = [
  ...['s', 'V. S.', 'K. Ronstadt', 'victorserge', 'theking', 'la', 'St. Etienne', '1917', 'ruehle', 'Rühle', 'ß'],
  ...['a\u0301', ' \u0301 ', '\0', '\ud800', '(a+)+$[\\', ']', '_', 'Serge의', '革命', 'серж', 'Вѣра', 'ΣΕΡΖ', 'ﬁ'],
];

/** Time for hundreds of first searches, on a busy machine. */
const SLOW = 90_000;

test.each(COLLECTION_NAMES)(
  'of the real %s the first search finds what every later one finds',
  (collection) => {
    const records = dataset.all(collection).map(({ data }) => data as unknown as DataRecord);
    const made = () => searcher(records, recordKeys, () => 0);
    const later = made();
    later('');
    const names: string[] = [];
    for (const record of records) recordKeys(record, (text) => names.push(text));
    const foreign = names.filter((name) => !isEuropean(name));
    const some = [names, foreign].flatMap((all) =>
      all.filter((_, at) => at % Math.ceil((all.length + 1) / (all === names ? NAMES : 3)) === 0),
    );
    const queries = some.flatMap((name, at) => [
      name,
      mistyped(name, at),
      mistyped(name.split(/[\s-]/).at(at % 2 ? 0 : -1) ?? name, at),
    ]);
    expect(queries.length).toBeGreaterThan(NAMES);
    expect(
      [...queries, ...RARE].filter((query) => JSON.stringify(made()(query)) !== JSON.stringify(later(query))),
    ).toEqual([]);
  },
  SLOW,
);
