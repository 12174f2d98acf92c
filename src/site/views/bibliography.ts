import type { Edition } from '../../types.js';
import { joined, markup } from '../html.js';
import {
  byDate,
  dated,
  decadeFacet,
  decadeHeading,
  decadeOf,
  languageFacet,
  listPage,
  recordFacet,
  type Row,
  termFacet,
} from '../lists.js';
import type { Page, Voice } from '../page.js';
import { fieldName } from '../words.js';

/** Who translated, published and where: the line of an edition in the bibliography. */
function editionRow(edition: Edition, voice: Voice): Row {
  const { library } = voice;
  const translators = [...new Set(edition.contents.flatMap((content) => content.translators ?? []))];
  const works = edition.contents.flatMap(({ work }) => {
    const record = library.get('works', work);
    return record !== undefined && 'creators' in record ? [record] : [];
  });
  const details = [
    translators.length > 0 && [
      `${fieldName('translators', voice.lang)} `,
      joined(
        translators.slice(0, 3).map((id) => voice.linkTo('people', id)),
        ', ',
      ),
      translators.length > 3 && ' …',
    ],
    edition.publishers &&
      joined(
        edition.publishers.map((id) => voice.linkTo('organizations', id)),
        ', ',
      ),
    edition.appearedIn && voice.linkTo('organizations', edition.appearedIn.periodical),
    edition.status !== 'published' && markup`<em class="doubt">${voice.term('edition-status', edition.status)}</em>`,
  ].filter((part) => part !== undefined && part !== false);
  return {
    under: decadeHeading(edition.date, voice),
    shown: [
      dated(edition.date, voice),
      voice.link('editions', edition),
      details.length > 0 && markup` <small>${joined(details, '; ')}</small>`,
    ],
    facets: {
      l: edition.contents.map(({ language }) => language),
      k: works.map(({ kind }) => kind),
      d: decadeOf(edition.date),
      t: translators,
      p: edition.publishers ?? [],
      s: [edition.status],
    },
  };
}

/** The bibliography: every edition, the oldest first. */
export const bibliographyPage = (voice: Voice): Page =>
  listPage(
    {
      path: 'editions',
      title: voice.say('bibliography'),
      about: voice.say('bibliographyAbout'),
      rows: [...voice.library.dataset.editions].sort(byDate).map((edition) => editionRow(edition, voice)),
      facets: [
        languageFacet(voice),
        termFacet('k', voice.say('kind'), 'work-kind', voice),
        decadeFacet(voice),
        recordFacet('t', voice.say('translator'), 'people', 2, voice),
        recordFacet('p', voice.say('publisher'), 'organizations', 2, voice),
        termFacet('s', voice.say('status'), 'edition-status', voice),
      ],
    },
    voice,
  );
