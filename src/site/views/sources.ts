import { type Copy, type Reliability, reliability, stemmaOf } from '../../index.js';
import type { Source, SourceId } from '../../types.js';
import { markup, type Part } from '../html.js';
import { languageFacet, listPage, type Row, termFacet } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { HATCH } from './life.js';

const WIDTH = 1180;
const BARS = 520;
const LENGTH = 560;
const LANE = 17;
const TOP = 6;

/** How claims fared, from the best to the worst, and how that is drawn. */
const VERDICTS = [
  ['kept', 'certain'],
  ['refined', 'possible'],
  ['open', 'silent'],
  ['rejected', 'captivity'],
] as const;

/** A line of the picture: a source, or a text without a record from which sources were drawn; and whose child it is. */
interface Line {
  readonly source?: Source;
  readonly text?: string;
  readonly depth: number;
  /** The line of that on which it rests. */
  readonly parent?: number;
}

/** Sources with those that rest on them. */
function familiesIn(voice: Voice): readonly Line[] {
  const lines: Line[] = [];
  const add = ({ source, copies }: Copy, depth: number, parent?: number): void => {
    const index = lines.push({ source, depth, ...(parent !== undefined && { parent }) }) - 1;
    for (const copy of copies) add(copy, depth + 1, index);
  };
  const { sources } = voice.library.dataset;
  const shared = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.derivedFrom !== undefined) continue;
    if (source.basedOn !== undefined) shared.set(source.basedOn, [...(shared.get(source.basedOn) ?? []), source]);
    else if (stemmaOf(source.id).repeatedBy.length > 0) add({ source, copies: stemmaOf(source.id).repeatedBy }, 0);
  }
  for (const [text, children] of shared) {
    const copied = children.map((source) => ({ source, copies: stemmaOf(source.id).repeatedBy }));
    if (copied.length < 2 && copied.every(({ copies }) => copies.length === 0)) continue;
    const index = lines.push({ text, depth: 0 }) - 1;
    for (const copy of copied) add(copy, 1, index);
  }
  return lines;
}

/** Those that were contradicted more than once, and stand in no family: the most often first. */
const contradicted = (fared: ReadonlyMap<SourceId, Reliability>, others: ReadonlySet<Source | undefined>): Line[] =>
  [...fared.values()]
    .map((one) => ({ ...one, against: one.refined + one.open + one.rejected }))
    .filter(({ source, against }) => against > 1 && !others.has(source))
    .sort((a, b) => b.against - a.against || (a.source.id < b.source.id ? -1 : 1))
    .map(({ source }) => ({ source, depth: 0 }));

const authorOf = ({ authors: [first] = [] }: Source): string => {
  const name = first?.family ?? first?.literal;
  return name === undefined ? '' : `${name}, `;
};

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** How the claims of a source fared, as shares of a bar. */
function bar(fared: Reliability, y: number, voice: Voice): Part {
  const all = fared.claims.length;
  let x = BARS;
  const parts = VERDICTS.map(([verdict, drawn]) => {
    const width = Math.round((fared[verdict] / all) * LENGTH * 10) / 10;
    const part =
      width > 0 && markup`<rect x="${x}" y="${y + 3}" width="${width}" height="${LANE - 6}" class="${drawn}"/>`;
    x = Math.round((x + width) * 10) / 10;
    return part;
  });
  return [parts, markup`<text x="${BARS + LENGTH + 8}" y="${y + 12}">${all.toLocaleString(voice.lang)}</text>`];
}

function picture(lines: readonly Line[], fared: ReadonlyMap<SourceId, Reliability>, voice: Voice): Part {
  const height = TOP + lines.length * LANE + 8;
  const yOf = (index: number): number => TOP + index * LANE;
  const rows = lines.map(({ source, text, depth, parent }, index) => {
    const y = yOf(index);
    const x = 8 + depth * 18;
    const told = source === undefined ? (text ?? '') : authorOf(source) + voice.caption(source).text;
    const most = 74 - depth * 3;
    const label = markup`<text x="${x}" y="${y + 12}"${source === undefined && markup` class="soft"`}>${shortened(told, most)}</text>`;
    const line =
      parent !== undefined && markup`<path d="M${x - 13} ${yOf(parent) + 15}V${y + 8}H${x - 3}" class="path"/>`;
    const own = source && fared.get(source.id);
    return [
      line,
      source === undefined
        ? label
        : markup`<a href="#${source.id}" tabindex="-1" data-id="${source.id}"><title>${told}: ${VERDICTS.map(
            ([verdict], at) =>
              `${at === 0 ? '' : ', '}${verdict === 'kept' ? voice.say('kept') : voice.term('verdict', verdict)} ${own?.[verdict] ?? 0}`,
          )}</title>${label}${own && bar(own, y, voice)}</a>`,
    ];
  });
  return markup`<figure class="wide view" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${voice.say('sources')}">${HATCH}${rows}</svg><figcaption>${voice.say('sourcesLegend')}</figcaption></figure>`;
}

const parentOf = ({ derivedFrom, basedOn }: Source, voice: Voice): Part =>
  derivedFrom !== undefined ? voice.linkTo('sources', derivedFrom) : basedOn !== undefined && voice.text(basedOn, 'en');

/** The sources: who rests on whom, and how often each was right. */
export function sourcesPage(voice: Voice): Page {
  const fared = reliability();
  const families = familiesIn(voice);
  const lines = [...families, ...contradicted(fared, new Set(families.map(({ source }) => source)))];
  const drawn = new Set(lines.map(({ source }) => source));
  const rows = voice.library.dataset.sources
    .map((source) => ({ source, ...fared.get(source.id) }))
    .filter(({ source, claims }) => claims !== undefined || drawn.has(source))
    .sort((a, b) => (b.claims?.length ?? 0) - (a.claims?.length ?? 0))
    .map((one): Row => {
      const { source } = one;
      return {
        ...(drawn.has(source) && { id: source.id }),
        shown: markup`<th scope="row">${voice.link('sources', source)}</th><td>${voice.term('source-grade', source.grade)}</td><td>${parentOf(source, voice)}</td>${VERDICTS.map(([verdict]) => markup`<td>${one[verdict] ?? 0}</td>`)}`,
        facets: { k: [source.kind], g: [source.grade], ...(source.language && { l: [source.language] }) },
      };
    });
  return listPage(
    {
      path: 'sources',
      title: voice.say('sources'),
      about: voice.say('sourcesAbout'),
      picture: picture(lines, fared, voice),
      rows,
      facets: [
        termFacet('g', voice.say('grade'), 'source-grade', voice),
        termFacet('k', voice.say('kind'), 'source-kind', voice),
        languageFacet(voice),
      ],
      head: ['source', 'grade', 'restsOn', 'kept', 'refined', 'open', 'rejected'],
    },
    voice,
  );
}
