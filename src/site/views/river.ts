import {
  compareDates,
  formatDate,
  type Lineage,
  type LineageEdge,
  lineageOf,
  type LineageNode,
  nameOf,
} from '../../index.js';
import type { EdtfDate, Edition, Work } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { type Facet, listPage, type Row } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { calledIn } from '../values.js';

const WIDTH = 1180;
const LEFT = 322;
const LANGUAGES_AT = LEFT - 12;
const TITLES_AT = LEFT - 96;
const RIGHT = WIDTH - 40;
const LANE = 14;
const GAP = 8;
const TOP = 26;
const [FIRST, LAST] = [1908, 2027];

/** What a drop of the river is. */
type Kind = 'written' | 'lost' | 'first' | 'translated' | 'reprinted' | 'unprinted';

/** A drop of the river: an edition of a work, or what became of its manuscript. */
interface Drop {
  readonly id: string;
  readonly kind: Kind;
  readonly node: LineageNode;
  /** The text that it prints, for editions. */
  readonly text: LineageNode | undefined;
}

/** A work with what came of it. */
interface Stream {
  readonly lineage: Lineage;
  readonly drops: readonly Drop[];
  /** The languages of its texts: that in which it was written first, then by the day on which it came to each. */
  readonly languages: readonly string[];
}

const LOST = new Set(['confiscated', 'lost', 'suppressed']);

function streamOf(lineage: Lineage): Stream {
  const { work, nodes, edges } = lineage;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const textOf = new Map(edges.flatMap(({ kind, from, to }) => (kind === 'printing' ? [[to, byId.get(from)]] : [])));
  const originals = new Set(edges.flatMap(({ kind, to }) => (kind === 'original' ? [to] : [])));
  const printed = new Set<LineageNode | undefined>();
  const drops = nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => compareDates(a.node.date, b.node.date) || a.index - b.index)
    .flatMap(({ node, index }): Drop[] => {
      if (node.kind === 'stage') {
        const kind = node.stage !== undefined && LOST.has(node.stage) ? 'lost' : 'written';
        return [{ id: `${work.id}-h${index}`, kind, node, text: undefined }];
      }
      if (node.kind !== 'edition') return [];
      const text = textOf.get(node.id);
      const isNew = !printed.has(text);
      const isOut = node.status === 'published';
      if (isOut) printed.add(text);
      const kind = !isOut
        ? 'unprinted'
        : !isNew
          ? 'reprinted'
          : text !== undefined && originals.has(text.id)
            ? 'first'
            : 'translated';
      return [{ id: `${work.id}-${node.record.id}`, kind, node, text }];
    });
  const printedIn = [...new Set(drops.flatMap(({ text }) => text?.language ?? []))];
  const own = work.languages ?? (printedIn.includes(work.title.lang) ? [work.title.lang] : []);
  const first = own.find((lang) => printedIn.includes(lang)) ?? own[0] ?? printedIn[0] ?? 'und';
  const isOwn = (lang: string): boolean => own.includes(lang);
  const rest = printedIn.filter((lang) => lang !== first);
  return { lineage, drops, languages: [first, ...rest.filter(isOwn), ...rest.filter((lang) => !isOwn(lang))] };
}

let river: readonly Stream[] | undefined;

/** The works of more than three editions or of a lost manuscript, by when they first appeared. */
function riverOf(voice: Voice): readonly Stream[] {
  river ??= voice.library.dataset.works
    .filter(({ creators }) => creators.some(({ person, role }) => person === 'victor-serge' && role === 'author'))
    .map(({ id }) => streamOf(lineageOf(id)))
    .filter(
      ({ drops }) =>
        drops.filter(({ node }) => node.kind === 'edition').length > 3 || drops.some(({ kind }) => kind === 'lost'),
    )
    .sort((a, b) => compareDates(a.drops[0]?.node.date, b.drops[0]?.node.date));
  return river;
}

/** Where a date stands in the picture; what is undated stands beside it. */
function xOf(date: EdtfDate | undefined): number {
  const day = date?.earliest ?? date?.latest;
  if (day === undefined || day === null) return WIDTH - 12;
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  return Math.round((LEFT + ((year - FIRST) / (LAST - FIRST)) * (RIGHT - LEFT)) * 10) / 10;
}

const RADIUS: Readonly<Record<Kind, number>> = {
  written: 2.5,
  lost: 4.5,
  first: 5,
  translated: 3.5,
  reprinted: 2.5,
  unprinted: 2.5,
};
const CLASS: Readonly<Record<Kind, string>> = {
  written: 'soft',
  lost: 'mark lost',
  first: 'mark',
  translated: 'mark',
  reprinted: 'mark reprinted',
  unprinted: 'mark unprinted',
};
const KIND = {
  written: 'kindWritten',
  first: 'kindFirst',
  translated: 'kindTranslated',
  reprinted: 'kindReprinted',
  lost: 'kindLost',
  unprinted: 'kindUnprinted',
} as const;

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** What a drop is, in words. */
const told = ({ node, kind }: Drop, voice: Voice): string =>
  node.stage !== undefined
    ? voice.term('manuscript-stage', node.stage)
    : `${calledIn(voice.lang, 'language', node.language ?? 'und')}; ${voice.say(KIND[kind])}`;

/** The steps by which a text of a work came to be from another: translations and relays. */
const arrowsOf = ({ edges }: Lineage): readonly LineageEdge[] =>
  edges.filter(({ kind }) => kind === 'translation' || kind === 'relay');

/** A work as a bundle of lanes, one a language, and the arrows from text to text. */
function drawn(stream: Stream, top: number, voice: Voice): Part {
  const { lineage, drops, languages } = stream;
  const { work, nodes } = lineage;
  const yOf = (language: string | undefined): number =>
    top + Math.max(0, language === undefined ? 0 : languages.indexOf(language)) * LANE + LANE / 2;
  const point = ({ text, node }: Drop): readonly [number, number] => [xOf(node.date), yOf(text?.language)];
  const lanes = languages.map((language, index) => {
    const xs = drops.filter((drop) => (drop.text?.language ?? languages[0]) === language).map((drop) => point(drop)[0]);
    const dated = xs.filter((x) => x < RIGHT);
    const y = yOf(language);
    return [
      language !== 'und' &&
        markup`<text x="${LANGUAGES_AT}" y="${y + 4}" text-anchor="end" class="soft">${calledIn(voice.lang, 'language', language)}</text>`,
      dated.length > 1 &&
        markup`<path class="path${index === 0 && ' own'}" d="M${Math.min(...dated)} ${y}H${Math.max(...dated)}"/>`,
    ];
  });
  const textAt = (id: string): readonly [number, number] | undefined => {
    const node = nodes.find((one) => one.id === id && one.kind === 'text');
    return node?.date && [xOf(node.date), yOf(node.language)];
  };
  const source = nodes.find(({ kind, language }) => kind === 'text' && language === languages[0]);
  const arrows = arrowsOf(lineage).flatMap(({ from, to, kind }) => {
    const end = textAt(to);
    const known = textAt(from);
    const start = known ?? (source?.date && [xOf(source.date), yOf(source.language)]);
    if (end === undefined || start === undefined || end[1] === start[1]) return [];
    const [x, y] = end;
    // Where the text appeared in another language first, nothing was printed from which to draw.
    const fromX = Math.min(start[0], x);
    return [
      markup`<path d="M${fromX} ${start[1]}C${Math.max(fromX, x - 14)} ${start[1]} ${x} ${start[1]} ${x} ${y + (y > start[1] ? -5 : 5)}" class="branch ${kind}" marker-end="url(#on)"/>`,
    ];
  });
  const circles = drops.map((drop) => {
    const [x, y] = point(drop);
    return markup`<a href="#${drop.id}" tabindex="-1"><title>${drop.node.date === undefined ? voice.say('undated') : formatDate(drop.node.date, voice.lang)}: ${told(drop, voice)}</title><circle cx="${x}" cy="${y}" r="${RADIUS[drop.kind]}" class="${CLASS[drop.kind]}" data-id="${drop.id}"/></a>`;
  });
  return markup`<a href="${voice.href('works', work.id)}" tabindex="-1"><text x="${TITLES_AT}" y="${top + LANE / 2 + 4}" text-anchor="end">${shortened(voice.caption(work).text, 36)}</text></a>${lanes}${arrows}${circles}`;
}

function picture(voice: Voice): Part {
  const streams = riverOf(voice);
  let height = TOP;
  const tops = streams.map(({ languages }) => {
    const top = height;
    height += languages.length * LANE + GAP;
    return top;
  });
  const ofYear = (year: number): number => xOf({ earliest: `${year}-01-01` } as EdtfDate);
  const years = Array.from({ length: 12 }, (_, index) => 1910 + index * 10);
  return markup`<figure class="view wide river" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${voice.say('river')}"><defs><marker id="on" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L8 4L0 8z" class="head"/></marker></defs>${years.map(
    (year) =>
      markup`<path d="M${ofYear(year)} ${TOP - 8}V${height}" class="grid"/><text x="${ofYear(year)}" y="12" text-anchor="middle" class="soft">${year}</text>`,
  )}<text x="${WIDTH - 12}" y="12" text-anchor="middle" class="soft">${voice.say('undatedShort')}</text><path d="M${ofYear(1947)} ${TOP - 8}V${height}" class="context"/>${streams.map(
    (stream, index) => drawn(stream, tops[index] ?? TOP, voice),
  )}</svg><figcaption>${voice.say('riverLegend')}</figcaption></figure>`;
}

/** From what an edition comes: the text that it was translated from, the edition that it repeats. */
function originOf({ node, text }: Drop, { edges, nodes, work }: Lineage, voice: Voice): Part {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const steps = edges.filter(
    ({ to, kind }) => (to === node.id && kind !== 'printing' && kind !== 'stage') || to === text?.id,
  );
  return joined(
    steps.map(({ kind, from, language }) => {
      const parent = byId.get(from);
      const record = parent?.kind === 'edition' || parent?.kind === 'text' ? parent.record : undefined;
      const edition = record && (voice.library.get(record.collection, record.id) as Edition | undefined);
      const isOwn = record?.id === node.record.id;
      return [
        voice.say(STEP[kind]),
        language !== undefined && ` (${calledIn(voice.lang, 'language', language)})`,
        edition !== undefined && !isOwn && from !== `works/${work.id}` && [' ← ', voice.link('editions', edition)],
      ];
    }),
    '; ',
  );
}

const STEP = {
  stage: 'kindWritten',
  original: 'stepOriginal',
  translation: 'kindTranslated',
  relay: 'stepRelay',
  revision: 'stepRevision',
  printing: 'kindReprinted',
  reprint: 'kindReprinted',
  part: 'stepPart',
} as const;

const workOf = (voice: Voice, id: string): Work | undefined => voice.library.get('works', id) as Work | undefined;

function rowOf(drop: Drop, { lineage, languages }: Stream, voice: Voice): Row {
  const { node, text, kind, id } = drop;
  const { work } = lineage;
  const edition = node.kind === 'edition' ? voice.library.get('editions', node.record.id) : undefined;
  const stage = work.history?.[Number(/history\.(\d+)$/.exec(node.id)?.[1])];
  const people = (text?.translators ?? []).flatMap((person) => {
    const record = voice.library.get('people', person);
    return record !== undefined && 'names' in record ? [nameOf(record, voice.lang)] : [];
  });
  const language = text?.language;
  return {
    id,
    shown: markup`<th scope="row">${voice.link('works', work)}</th><td>${node.date && voice.date(node.date)}</td><td>${voice.say(KIND[kind])}</td><td>${edition === undefined ? [told(drop, voice), stage?.note !== undefined && [': ', voice.text(stage.note, 'en')]] : voice.link('editions', edition)}</td><td>${language !== undefined && calledIn(voice.lang, 'language', language)}</td><td>${joined(people, ', ')}</td><td>${node.kind === 'edition' && originOf(drop, lineage, voice)}</td>`,
    facets: { w: [work.id], k: [kind], l: [language ?? languages[0] ?? 'und'] },
  };
}

/** The works as a river. */
export function riverPage(voice: Voice): Page {
  const rows = riverOf(voice).flatMap((stream) => stream.drops.map((drop) => rowOf(drop, stream, voice)));
  const facets: readonly Facet[] = [
    {
      key: 'w',
      label: voice.say('title'),
      nameOf: (id) => {
        const work = workOf(voice, id);
        return work === undefined ? id : voice.caption(work).text;
      },
    },
    { key: 'k', label: voice.say('kind'), nameOf: (value) => voice.say(KIND[value as Kind]) },
    { key: 'l', label: voice.say('language'), nameOf: (value) => calledIn(voice.lang, 'language', value) },
  ];
  return listPage(
    {
      path: 'river',
      title: voice.say('river'),
      about: voice.say('riverAbout'),
      picture: picture(voice),
      rows,
      facets,
      head: ['title', 'when', 'kind', 'edition', 'language', 'translator', 'comesFrom'],
    },
    voice,
  );
}
