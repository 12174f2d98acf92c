import { isPrinted } from '../../query/traits.js';
import { isBefore } from '../../values/edtf.js';
import { bareText } from '../../values/text.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

type Edition = AuthoredRecord<'editions'>;

const titleOf = ({ data: { title } }: Edition): string => `${title.lang} ${bareText(title.text)}`;

const ADDED = 'A new edition with texts by Serge that the first one did not have.';
const UNSEEN = 'The table of contents of the first edition was not seen.';

export const reissueSaysWhatIsNew: Rule = {
  name: 'reissue-says-what-is-new',
  level: 'error',
  docs: 'A later book of the same title holds what the first one held, or says that it is enlarged: contents found in a list of the reissue belong to the first edition too, unless they were added.',
  exceptions: {
    'editions/from-lenin-to-stalin-pathfinder-1973': ADDED,
    'editions/l-an-1-de-la-revolution-russe-rue-dorion-2017': ADDED,
    'editions/revolution-in-danger-haymarket-2011': UNSEEN,
    'editions/seize-fusilles-a-moscou-1972': UNSEEN,
    'editions/the-life-and-death-of-leon-trotsky-haymarket-2015': ADDED,
    'editions/witness-to-the-german-revolution-haymarket-2011': UNSEEN,
  },
  *check(dataset) {
    const books = new Map<string, Edition[]>();
    for (const edition of dataset.all('editions')) {
      const { appearedIn, medium, date, status } = edition.data;
      if (appearedIn || medium === 'web' || !date || !isPrinted(status)) continue;
      const title = titleOf(edition);
      books.set(title, [...(books.get(title) ?? []), edition]);
    }
    for (const editions of books.values()) {
      for (const later of editions) {
        const held = (one: Edition): Set<string> => new Set(one.data.contents.map(({ work }) => work));
        const first = editions.find(
          (one) =>
            one.data.date &&
            later.data.date &&
            isBefore(one.data.date, later.data.date) &&
            later.data.contents.some(({ work }) => held(one).has(work)),
        );
        if (first === undefined || later.data.revisionOf !== undefined || later.data.kind === 'revised') continue;
        const known = held(first);
        const added = later.data.contents.findIndex(({ work }) => !known.has(work));
        const work = later.data.contents[added]?.work;
        if (work === undefined) continue;
        yield {
          document: later.document,
          path: ['contents', added],
          message: `"${first.id}", which is older and bears the same title, does not have "${work}".`,
          hint: 'Add it there if it was there, with the source; else say that this edition is enlarged ("revisionOf", or kind "revised").',
        };
      }
    }
  },
};
