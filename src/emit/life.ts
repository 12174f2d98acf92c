import type { Published } from '../compile/publish.js';
import { firstDay } from '../query/dates.js';
import { nameOf, titleOf } from '../query/display.js';
import { editionsIn } from '../query/editions-of.js';
import { holdsCaptive, isResidence, isWide } from '../query/traits.js';
import type { EdtfDate, Event, Person, Work } from '../types.js';

/** A stretch of a life at one place, long enough to be seen. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly isCaptive: boolean;
}

/** A book, and the day from which its first edition can be. */
interface Book {
  readonly title: string;
  readonly day: string;
}

/** What the picture of a life shows. */
export interface Life {
  readonly born: string;
  readonly died: string;
  readonly stretches: readonly Stretch[];
  readonly books: readonly Book[];
}

/** The least number of days that is seen. */
const LEAST = 180;

/** A book of which fewer editions are known is not drawn. */
const EDITIONS = 8;

const DAY = 24 * 60 * 60 * 1000;
const daysIn = ({ from, to }: Pick<Stretch, 'from' | 'to'>): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The first and the last day of an interval, as the record states them. */
const endsOf = ({ precision, earliest, latest }: EdtfDate): { from: string; to: string } | undefined =>
  precision === 'interval' && earliest !== null && latest !== null ? { from: earliest, to: latest } : undefined;

/** What the picture of a person's life shows: where the person lived or was held, and the books that went round the world. */
export function lifeIn(
  { collections: { events, people, places, works, editions } }: Published,
  person: Person['id'],
): Life {
  const [own] = people.filter(({ id }) => id === person);
  const placesById = new Map(places.map((place) => [place.id, place]));
  const stretchOf = ({ kind, date, places: where = [], participants = [] }: Event): Stretch | undefined => {
    const ends = endsOf(date);
    const place = placesById.get(where[0] ?? ('' as never));
    const isThere = participants.some((one) => one.person === person);
    if (!isThere || !ends || !place || isWide(place.kind) || daysIn(ends) < LEAST) return undefined;
    if (!isResidence(kind) && !holdsCaptive(kind)) return undefined;
    return { ...ends, place: nameOf(place, 'en'), isCaptive: holdsCaptive(kind) };
  };
  const drawn = new Set(events.filter((event) => stretchOf(event) !== undefined).map(({ id }) => id));
  const stretches = events
    .filter(({ partOf }) => partOf === undefined || !drawn.has(partOf))
    .flatMap((event) => stretchOf(event) ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    // What is known by years alone ends, at the latest, where the next begins.
    .map((one, index, all) => ({ ...one, to: [one.to, all[index + 1]?.from ?? one.to].sort()[0] ?? one.to }));
  const isBook = ({ id, creators, partOf }: Work): boolean =>
    creators.some((one) => one.person === person && one.role === 'author') &&
    partOf?.some(({ position }) => position === undefined) !== true &&
    editionsIn(editions, id).filter(({ appearedIn }) => appearedIn === undefined).length >= EDITIONS;
  const died = (own?.died?.date && firstDay(own.died.date)) ?? '';
  const books = works
    .filter(isBook)
    .flatMap((work) => {
      const day = work.published?.date && firstDay(work.published.date);
      return day && day.slice(0, 4) <= String(Number(died.slice(0, 4)) + 5)
        ? [{ title: titleOf(work, 'en'), day }]
        : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { born: (own?.born?.date && firstDay(own.born.date)) ?? '', died, stretches, books };
}

const years = ({ from, to }: Pick<Stretch, 'from' | 'to'>): string => `${from.slice(0, 4)}–${to.slice(0, 4)}`;

/** The picture in words, for those who do not see it. */
export const lifeInWords = ({ born, died, stretches, books }: Life): string =>
  [
    `The life of Victor Serge, ${years({ from: born, to: died })}.`,
    `Where he lived: ${stretches
      .filter(({ isCaptive }) => !isCaptive)
      .map((one) => `${one.place} ${years(one)}`)
      .join(', ')}.`,
    `Where he was held: ${stretches
      .filter(({ isCaptive }) => isCaptive)
      .map((one) => `${one.place} ${years(one)}`)
      .join(', ')}.`,
    `Books: ${books.map(({ title, day }) => `${title} ${day.slice(0, 4)}`).join(', ')}.`,
  ].join(' ');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const WIDTH = 960;
const LEFT = 24;
const RIGHT = 84;
const AXIS = 140;
const HEIGHT = 452;

/** The picture: an SVG that fits a light page and a dark one. */
export function lifePicture(life: Life): string {
  const [first, last] = [Number(life.born.slice(0, 4)), Number(life.died.slice(0, 4)) + 5];
  const begin = Date.parse(`${String(first)}-01-01`);
  const scale = (WIDTH - LEFT - RIGHT) / (Date.parse(`${String(last)}-01-01`) - begin);
  const x = (day: string): number => Math.round((LEFT + (Date.parse(day) - begin) * scale) * 10) / 10;
  /** Places for labels, in order and far enough from one another to be read. */
  const spread = (wanted: readonly number[]): number[] =>
    wanted.reduce<number[]>((set, one) => [...set, Math.max(one, (set.at(-1) ?? -Infinity) + 17)], []);
  const decades = Array.from({ length: Math.floor((last - 1 - first) / 10) + 1 }, (_, index) => first + index * 10);
  const middles = spread(life.stretches.map(({ from, to }) => (x(from) + x(to)) / 2));
  const ticks = spread(life.books.map(({ day }) => x(day)));
  const lines = [
    ...decades.map((year) => {
      const at = x(`${String(year)}-01-01`);
      return `<line class="rule" x1="${at}" x2="${at}" y1="${AXIS - 32}" y2="${AXIS + 46}"/><text class="year" x="${at + 3}" y="${AXIS + 44}">${year}</text>`;
    }),
    ...life.stretches.map(({ from, to, place, isCaptive }, index) => {
      const at = middles[index] ?? 0;
      const shape = `<rect class="${isCaptive ? 'held' : 'free'}" x="${x(from)}" y="${AXIS - 12}" width="${Math.max(2, Math.round((x(to) - x(from) - 1.5) * 10) / 10)}" height="24" rx="2"><title>${escaped(place)}, ${years({ from, to })}</title></rect>`;
      const label = `<text class="${isCaptive ? 'held' : 'free'}" transform="translate(${at} ${AXIS - 20}) rotate(-45)">${escaped(place)}</text>`;
      return shape + label;
    }),
    ...life.books.map(({ title, day }, index) => {
      const at = ticks[index] ?? 0;
      return `<path class="book" d="M${x(day)} ${AXIS + 14}V${AXIS + 52}L${at} ${AXIS + 66}"/><text class="book" text-anchor="end" transform="translate(${at} ${AXIS + 78}) rotate(-50)">${escaped(title)}, ${day.slice(0, 4)}</text>`;
    }),
    `<rect class="free" x="${LEFT + 9}" y="12" width="14" height="10" rx="2"/><text x="${LEFT + 30}" y="21">lived</text>`,
    `<rect class="held" x="${LEFT + 9}" y="32" width="14" height="10" rx="2"/><text x="${LEFT + 30}" y="41">in prison, interned or deported</text>`,
    `<path class="book" d="M${LEFT + 16} 51v12"/><text x="${LEFT + 30}" y="61">first edition</text>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">
<title id="title">The life of Victor Serge</title>
<desc id="desc">${escaped(lifeInWords(life))}</desc>
<style>
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .year { font-size: 11px; fill: #57606a; }
  .rule { stroke: #d0d7de; }
  rect.free { fill: #2f6f8f; } text.free { fill: #1f5570; }
  rect.held { fill: #b3402a; } text.held { fill: #93301c; }
  path.book { stroke: #57606a; fill: none; } text.book { font-style: italic; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .year { fill: #9198a1; } .rule { stroke: #3d444d; }
    rect.free { fill: #4f9dc4; } text.free { fill: #8cc8e6; }
    rect.held { fill: #e0664c; } text.held { fill: #f59a85; }
    path.book { stroke: #9198a1; }
  }
</style>
${lines.join('\n')}
</svg>
`;
}
