import { compareDates, formatDate, type TimelineItem } from '../index.js';
import type { CollectionName, DataRecord, EdtfDate } from '../types.js';
import { listOf, markup, type Part } from './html.js';
import type { Page, Voice } from './page.js';
import { dateOf } from './record.js';
import { calledIn } from './values.js';
import type { Word } from './words.js';

/** A row of a list: what it shows, and by what it can be chosen. */
export interface Row {
  readonly id?: string;
  readonly shown: Part;
  /** The heading under which it stands, with its neighbours of the same. */
  readonly under?: string;
  /** The values by which it can be chosen, by facet: single ones, or ranges of years as `from/to`. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** A choice among rows. */
export interface Facet {
  readonly key: string;
  readonly label: string;
  /** What a value is called. */
  readonly nameOf: (value: string) => string;
  /** The values that are offered; all that occur, if left out. */
  readonly offered?: (value: string, count: number) => boolean;
  /** Whether its values stand in a row, through which a reader can slide. */
  readonly slides?: true;
}

const attributes = (facets: Row['facets']): Part =>
  Object.entries(facets ?? {}).map(
    ([key, values]) => values.length > 0 && markup` data-${key}="${[...new Set(values)].join(' ')}"`,
  );

/** The same choice as a way to go through. */
const slider = (key: string, label: string, options: readonly { readonly value: string }[]): Part =>
  markup`<label>${label}<input type="range" data-of="${key}" min="${options[0]?.value}" max="${options.at(-1)?.value}" value="${options[0]?.value}"></label>`;

/** The single values of a facet's value: every year of a range of years. */
function singly(value: string): readonly string[] {
  const [from, to] = value.split('/').map(Number);
  return from === undefined || to === undefined
    ? [value]
    : Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** The choices among rows, with how many each leaves; scripts show them. */
export function chooser(rows: readonly Row[], facets: readonly Facet[], voice: Voice): Part {
  const selects = facets.map(({ key, label, nameOf, offered = () => true, slides }) => {
    const counts = new Map<string, number>();
    for (const { facets: own } of rows)
      for (const value of new Set(own?.[key]?.flatMap(singly))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...counts]
      .filter(([value, count]) => offered(value, count))
      .map(([value, count]) => ({ value, count, name: nameOf(value) }))
      .sort((a, b) => a.name.localeCompare(b.name, voice.lang));
    return markup`<label>${label}<select name="${key}"><option value="">${voice.say('all')}</option>${options.map(
      ({ value, count, name }) => markup`<option value="${value}">${name} (${count})</option>`,
    )}</select></label>${slides && slider(key, label, options)}`;
  });
  return markup`<form class="facets" hidden>${selects}<output></output></form>`;
}

/**
 * Rows under their headings, in the order of the rows.
 * @param heading - the id of the heading of all, where rows have none of their own.
 */
function underHeadings(
  rows: readonly Row[],
  heading: string,
  shown: (own: readonly Row[], heading: string) => Part,
): Part {
  const groups: { readonly under: string; readonly own: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.under === undefined) return shown(rows, heading);
    if (last?.under === row.under) last.own.push(row);
    else groups.push({ under: row.under, own: [row] });
  }
  return markup`<div class="wide">${groups.map(
    ({ under, own }, index) =>
      markup`<section><h2 id="g${index + 1}">${under}</h2>${shown(own, `g${index + 1}`)}</section>`,
  )}</div>`;
}

/** Rows as a list from which a reader can choose. */
const choosable = (rows: readonly Row[], facets: readonly Facet[], voice: Voice): Part =>
  markup`${chooser(rows, facets, voice)}${underHeadings(rows, 't', (own) =>
    listOf(
      'ul',
      'dated',
      own.map(
        ({ id, shown, facets: values }) =>
          markup`<li${id !== undefined && markup` id="${id}"`}${attributes(values)}>${shown}</li>`,
      ),
    ),
  )}`;

/**
 * Rows as a table from which a reader can choose.
 * @param heading - the id of the heading that names it.
 */
export const choosableTable = (
  head: readonly string[],
  rows: readonly Row[],
  facets: readonly Facet[],
  voice: Voice,
  heading = 't',
): Part =>
  markup`${facets.length > 0 && chooser(rows, facets, voice)}${underHeadings(
    rows,
    heading,
    (own, name) =>
      markup`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table><thead><tr>${head.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead><tbody class="rows">${own.map(
        ({ id, shown, facets: values }) =>
          markup`<tr${id !== undefined && markup` id="${id}"`}${attributes(values)}>${shown}</tr>`,
      )}</tbody></table></div>`,
  )}`;

/** The beginning of a page that is not of a record. */
export const opening = (title: string, explanation: Part): Part =>
  markup`<h1 id="t">${title}</h1>${explanation !== undefined && markup`<p class="lead">${explanation}</p>`}`;

/** A choice by the terms of a vocabulary. */
export const termFacet = (
  key: string,
  label: string,
  vocabulary: Parameters<Voice['term']>[0],
  voice: Voice,
): Facet => ({
  key,
  label,
  nameOf: (value) => voice.term(vocabulary, value),
});

/** A choice by language. */
export const languageFacet = (voice: Voice): Facet => ({
  key: 'l',
  label: voice.say('language'),
  nameOf: (value) => calledIn(voice.lang, 'language', value),
});

/** A choice by a record that rows refer to: those are offered to which at least so many do. */
export const recordFacet = (
  key: string,
  label: string,
  collection: CollectionName,
  least: number,
  voice: Voice,
): Facet => ({
  key,
  label,
  nameOf: (id) => {
    const record = voice.library.get(collection, id);
    return record === undefined ? id : voice.caption(record).text;
  },
  offered: (_, count) => count >= least,
});

/** A choice by decade. */
export const decadeFacet = (voice: Voice): Facet => ({
  key: 'd',
  label: voice.say('decade'),
  nameOf: (value) => formatDate({ edtf: `${value}X` } as EdtfDate, voice.lang),
});

/** The decade in which a date begins, as a facet has it. */
export const decadeOf = (date: EdtfDate | undefined): readonly string[] => {
  const day = date?.earliest ?? date?.latest;
  return day === undefined || day === null ? [] : [day.slice(0, 3)];
};

/** The heading of a decade. */
export const decadeHeading = (date: EdtfDate | undefined, voice: Voice): string => {
  const [decade] = decadeOf(date);
  const name = decade === undefined ? voice.say('undated') : decadeFacet(voice).nameOf(decade);
  return name.charAt(0).toLocaleUpperCase(voice.lang) + name.slice(1);
};

/** A date before what happened. */
export const dated = (date: EdtfDate | undefined, voice: Voice): Part => [
  date === undefined ? voice.say('undated') : voice.date(date),
  ' ',
];

/** Older before younger; undated last. */
export const byDate = (a: DataRecord, b: DataRecord): number => compareDates(dateOf(a), dateOf(b));

/** What happened, as a link to the record that tells of it. */
export function happening({ label: { en, fr }, record }: TimelineItem, voice: Voice): Part {
  const text = voice.lang === 'fr' ? (fr ?? en) : en;
  const lang = voice.lang === 'fr' && fr === undefined ? 'en' : voice.lang;
  return markup`<a href="${voice.href(record.collection, record.id)}"${voice.langOf(lang)}>${text}</a>`;
}

/** What a page shows of which a reader can choose. */
interface Choosable {
  /** Its address, and what it is called. */
  readonly path: string;
  readonly title: string;
  readonly about?: string;
  /** What stands between the beginning and the rows: a picture of the same. */
  readonly picture?: Part;
  readonly rows: readonly Row[];
  readonly facets: readonly Facet[];
  /** The heads of the columns, where rows are those of a table. */
  readonly head?: readonly Word[];
  readonly after?: Part;
}

/** A page of rows from which a reader can choose: as a table where columns have heads, else as a list. */
export function listPage({ path, title, about, picture, rows, facets, head, after }: Choosable, voice: Voice): Page {
  const heads = head?.map((name) => voice.say(name));
  return {
    path,
    title,
    description: about ?? `${title}: ${voice.say('site')}`,
    isScripted: true,
    body: [
      opening(title, about),
      picture,
      heads === undefined ? choosable(rows, facets, voice) : choosableTable(heads, rows, facets, voice),
      after,
    ],
  };
}
