import { compareDates, editionsOf, nameOf } from '../../index.js';
import type { Content, Edition, EdtfDate, HistoryStage, Work } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { choosableTable, type Facet, opening, type Row } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { calledIn } from '../values.js';

const WIDTH = 1180;
const LEFT = 230;
const LANE = 19;
const TOP = 26;
const [FIRST, LAST] = [1908, 2027];

/** A drop of the river: an edition of a work, or what became of its manuscript. */
interface Drop {
  readonly id: string;
  readonly date: EdtfDate | undefined;
  readonly kind: 'written' | 'first' | 'translated' | 'reprinted' | 'lost';
  readonly work: Work;
  readonly edition?: Edition;
  readonly content?: Content;
  readonly stage?: HistoryStage;
}

const LOST = new Set(['confiscated', 'lost', 'suppressed']);

const isTranslation = (content: Content, work: Work): boolean =>
  content.translators !== undefined || !(work.languages ?? [work.title.lang]).includes(content.language);

let river: readonly { readonly work: Work; readonly drops: readonly Drop[] }[] | undefined;

/** The works with three editions or a fate, by when they first appeared; in each what happened, in order. */
function riverOf(voice: Voice): NonNullable<typeof river> {
  river ??= voice.library.dataset.works
    .filter(({ creators }) => creators.some(({ person, role }) => person === 'victor-serge' && role === 'author'))
    .map((work) => {
      const editions = editionsOf(work.id);
      let hasAppeared = false;
      const drops: Drop[] = [];
      for (const [index, stage] of (work.history ?? []).entries())
        if (stage.date !== undefined) {
          const kind = LOST.has(stage.stage) ? 'lost' : 'written';
          drops.push({ id: `${work.id}-h${index}`, date: stage.date, kind, work, stage });
        }
      for (const edition of editions) {
        const content = edition.contents.find((one) => one.work === work.id);
        if (content === undefined || edition.status !== 'published') continue;
        const translated = isTranslation(content, work);
        const kind = translated ? 'translated' : hasAppeared ? 'reprinted' : 'first';
        if (!translated) hasAppeared = true;
        drops.push({ id: `${work.id}-${edition.id}`, date: edition.date, kind, work, edition, content });
      }
      return { work, drops: drops.sort((a, b) => compareDates(a.date, b.date)), count: editions.length };
    })
    .filter(({ drops, count }) => count > 3 || drops.some(({ kind }) => kind === 'lost'))
    .sort((a, b) => compareDates(a.drops[0]?.date, b.drops[0]?.date));
  return river;
}

const xOf = (date: EdtfDate | undefined): number | undefined => {
  const day = date?.earliest ?? date?.latest;
  if (day === undefined || day === null) return undefined;
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  return Math.round((LEFT + ((year - FIRST) / (LAST - FIRST)) * (WIDTH - LEFT)) * 10) / 10;
};

const RADIUS = { written: 2.5, first: 5, translated: 4, reprinted: 3, lost: 4.5 } as const;
const CLASS = {
  written: 'soft',
  first: 'mark',
  translated: 'mark translated',
  reprinted: 'mark reprinted',
  lost: 'mark lost',
} as const;

/** What a drop is, in words. */
const told = ({ edition, content, stage, kind }: Drop, voice: Voice): string =>
  edition === undefined || content === undefined
    ? stage === undefined
      ? ''
      : voice.term('manuscript-stage', stage.stage)
    : `${edition.title.text} (${calledIn(voice.lang, 'language', content.language)}; ${voice.say(KIND[kind])})`;

const KIND = {
  written: 'kindWritten',
  first: 'kindFirst',
  translated: 'kindTranslated',
  reprinted: 'kindReprinted',
  lost: 'kindLost',
} as const;

function picture(voice: Voice): Part {
  const rows = riverOf(voice);
  const height = TOP + rows.length * LANE + 8;
  const years = Array.from({ length: 12 }, (_, index) => 1910 + index * 10);
  const ofYear = (year: number): number => xOf({ earliest: `${year}-01-01` } as EdtfDate) ?? 0;
  return markup`<figure class="view wide"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${voice.say('river')}">${years.map(
    (year) =>
      markup`<path d="M${ofYear(year)} ${TOP - 8}V${height}" class="grid"/><text x="${ofYear(year)}" y="12" text-anchor="middle" class="soft">${year}</text>`,
  )}<path d="M${ofYear(1947)} ${TOP - 8}V${height}" class="context"/>${rows.map(({ work, drops }, index) => {
    const y = TOP + index * LANE + 9;
    const { text } = voice.caption(work);
    const xs = drops.flatMap(({ date }) => xOf(date) ?? []);
    return markup`<a href="${voice.href('works', work.id)}" tabindex="-1"><text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${text.length > 36 ? `${text.slice(0, 35)}…` : text}</text></a><path class="path" d="M${Math.min(...xs)} ${y}H${Math.max(...xs)}"/>${drops.map(
      (drop) => {
        const x = xOf(drop.date);
        const href =
          drop.edition === undefined ? voice.href('works', work.id) : voice.href('editions', drop.edition.id);
        return (
          x !== undefined &&
          markup`<a href="${href}" tabindex="-1"><title>${drop.date && voice.date(drop.date)}: ${told(drop, voice)}</title><circle cx="${x}" cy="${y}" r="${RADIUS[drop.kind]}" class="${CLASS[drop.kind]}" data-id="${drop.id}"/></a>`
        );
      },
    )}`;
  })}</svg><figcaption>${voice.say('riverLegend')}</figcaption></figure>`;
}

/** The works as a river. */
export function riverPage(voice: Voice): Page {
  const rows = riverOf(voice).flatMap(({ work, drops }) =>
    drops.map((drop): Row => {
      const { edition, content, date, kind } = drop;
      const people = (content?.translators ?? []).flatMap((id) => {
        const person = voice.library.get('people', id);
        return person !== undefined && 'names' in person ? [nameOf(person, voice.lang)] : [];
      });
      return {
        id: drop.id,
        shown: markup`<th scope="row">${voice.link('works', work)}</th><td>${date && voice.date(date)}</td><td>${voice.say(KIND[kind])}</td><td>${edition === undefined ? [told(drop, voice), drop.stage?.note !== undefined && [': ', voice.text(drop.stage.note, 'en')]] : voice.link('editions', edition)}</td><td>${content && calledIn(voice.lang, 'language', content.language)}${content?.translatedFrom !== undefined && ` ← ${calledIn(voice.lang, 'language', content.translatedFrom)}`}</td><td>${joined(people, ', ')}</td>`,
        facets: { w: [work.id], k: [kind], ...(content && { l: [content.language] }) },
      };
    }),
  );
  const facets: readonly Facet[] = [
    {
      key: 'w',
      label: voice.say('title'),
      nameOf: (id) => {
        const work = voice.library.get('works', id);
        return work === undefined ? id : voice.caption(work).text;
      },
    },
    { key: 'k', label: voice.say('kind'), nameOf: (value) => voice.say(KIND[value as Drop['kind']]) },
    { key: 'l', label: voice.say('language'), nameOf: (value) => calledIn(voice.lang, 'language', value) },
  ];
  const head = (['title', 'when', 'kind', 'edition', 'language', 'translator'] as const).map((name) => voice.say(name));
  return {
    path: 'river',
    title: voice.say('river'),
    description: voice.say('riverAbout'),
    isScripted: true,
    body: [
      opening(voice.say('river'), voice.say('riverAbout')),
      picture(voice),
      choosableTable(head, rows, facets, voice),
    ],
  };
}
