import type { Published } from '../compile/publish.js';
import { firstDay } from '../query/dates.js';
import { nameOf, titleOf } from '../query/display.js';
import { translationsIn } from '../query/editions-of.js';
import { firstAppearanceOf } from '../query/lineage.js';
import type { Edition, Work } from '../types.js';
import { markdown, withBlock } from './format-docs.js';
import { lifeIn, lifeInWords } from './life.js';

const PERSON = 'victor-serge';

/** What the dataset holds, in figures. */
const counted = ({ meta: { counts, citations, disputes } }: Published): string => {
  const figure = (count: number): string => count.toLocaleString('en');
  const records = Object.entries(counts).map(([name, count]) => `${figure(count)} ${name}`);
  return `${records.join(' · ')} · ${figure(citations)} citations · ${figure(disputes)} disputes`;
};

const yearOf = ({ date }: Pick<Edition, 'date'>): string => (date && firstDay(date)?.slice(0, 4)) ?? 'n.d.';

/** The novels: first edition, and the first translation into each language. */
function novels({ collections: { works, editions, organizations, places } }: Published): string {
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const named = (edition: Edition): string => {
    const place = places.find(({ id }) => edition.places?.[0] === id);
    const publisher = organizations.find(({ id }) => edition.publishers?.[0] === id);
    const imprint = [place, publisher].flatMap((one) => (one === undefined ? [] : [nameOf(one, 'en')])).join(': ');
    return [imprint, yearOf(edition)].filter((text) => text !== '').join(', ');
  };
  const translated = (work: Work): string => {
    const first = new Map<string, string>();
    for (const edition of translationsIn(editions, work.id)) {
      for (const { work: id, language } of edition.contents) {
        if (id === work.id && !first.has(language)) first.set(language, yearOf(edition));
      }
    }
    return Array.from(first, ([tag, year]) => `${english.of(tag) ?? tag} ${year}`).join(', ') || '–';
  };
  const rows = works
    .filter(({ kind, creators }) => kind === 'novel' && creators.some(({ person }) => person === PERSON))
    .map((work) => ({ work, first: firstAppearanceOf(work, editions, work.title.lang).editions }))
    .filter(({ first }) => first.length > 0)
    .sort((a, b) => ((a.work.published?.date.edtf ?? '') < (b.work.published?.date.edtf ?? '') ? -1 : 1));
  return markdown([
    ['novel', 'in English', 'first edition', 'translations, by their first edition'],
    ...rows.map(({ work, first: [first] }) => [
      `_${work.title.text}_`,
      `_${titleOf(work, 'en')}_`,
      first === undefined ? '–' : named(first),
      translated(work),
    ]),
  ]);
}

/** README with the parts that are made from the data as these are now. */
export function readmeOf(published: Published, text: string): string {
  const life = lifeInWords(lifeIn(published, PERSON));
  const picture = `![${life}](docs/life.svg)`;
  const blocks = { life: picture, counts: counted(published), novels: novels(published) };
  return Object.entries(blocks).reduce((page, [name, block]) => withBlock(page, name, block), text);
}
