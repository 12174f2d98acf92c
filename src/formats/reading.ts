import { authorCredits, creditsIn, type CreditedCollections, mainContents } from '../query/credits.js';
import { compareDates } from '../query/dates.js';
import { captionOf, labelOf } from '../query/display.js';
import { formatDate } from '../query/format-date.js';
import { type Happening, happeningsIn } from '../query/timeline-of.js';
import type { CollectionName, DataRecord, Dispute, Edition, EdtfDate, Term, Work } from '../types.js';
import type { Dataset, Files, Format } from './format.js';
import { namesIn } from './names.js';
import { insteadOf } from './rivals.js';
import { dateOf } from '../values/edtf.js';
import { xml } from './xml.js';

type Language = 'en' | 'fr';

/** A piece of a line: words of ours, the title of something, a way to read it. */
type Span =
  string | { readonly title: string; readonly lang: string } | { readonly text: string; readonly href: string };

/** A line of a list, what is to be said against it, and what stands below it. */
interface Line {
  readonly spans: readonly Span[];
  readonly notes: readonly string[];
  readonly inner?: readonly Line[];
}

interface Page {
  readonly lang: Language;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly (readonly [heading: string, lines: readonly Line[]])[];
}

const WORDS = {
  en: {
    bibliography: 'Victor Serge: a bibliography',
    bibliographyLead:
      'Every work and every edition that the dataset knows, by kind of work and by date. Where sources differ, the line says so.',
    collective: 'Volumes of several works',
    chronology: 'Victor Serge: a chronology',
    chronologyLead:
      'The events of his life; those of the time around it stand in brackets. A date says no more than is known.',
    translated: 'translated by',
    edited: 'edited by',
    in: 'in',
    volume: 'vol.',
    issue: 'no.',
    page: 'p.',
    pages: 'pages',
    undated: 'undated',
    holds: 'Contains',
    oldStyle: 'Old Style',
    read: 'read online',
    differ: (field: string, value: string, verdict: string) =>
      `Sources differ on the ${field}: also given as ${value} (${verdict}).`,
  },
  fr: {
    bibliography: 'Victor Serge : bibliographie',
    bibliographyLead:
      'Toutes les œuvres et toutes les éditions que connaît le jeu de données, par genre et par date. Là où les sources divergent, la ligne le dit.',
    collective: 'Volumes réunissant plusieurs œuvres',
    chronology: 'Victor Serge : chronologie',
    chronologyLead:
      'Les événements de sa vie ; ceux de l’époque figurent entre crochets. Une date ne dit rien de plus que ce que l’on sait.',
    translated: 'traduit par',
    edited: 'sous la direction de',
    in: 'dans',
    volume: 'vol.',
    issue: 'nº',
    page: 'p.',
    pages: 'pages',
    undated: 'sans date',
    holds: 'Contient',
    oldStyle: 'ancien style',
    read: 'lire en ligne',
    differ: (field: string, value: string, verdict: string) =>
      `Les sources divergent (${field}) : on lit aussi ${value} (${verdict}).`,
  },
} as const;

/** What fields are called in a sentence; others stand as their path. */
const FIELDS: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  title: ['title', 'titre'],
  subtitle: ['subtitle', 'sous-titre'],
  date: ['date', 'date'],
  published: ['first publication', 'première publication'],
  written: ['time of writing', 'date de rédaction'],
  publishers: ['publisher', 'éditeur'],
  places: ['place', 'lieu'],
  pages: ['number of pages', 'nombre de pages'],
  translators: ['translator', 'traducteur'],
  status: ['status', 'état'],
  kind: ['kind', 'genre'],
  born: ['date of birth', 'date de naissance'],
  died: ['date of death', 'date de mort'],
  participants: ['participants', 'participants'],
};

/** What makes the pages of a dataset in a language. */
function writer(dataset: Dataset, library: Dataset, happenings: readonly Happening[], lang: Language) {
  const words = WORDS[lang];
  const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
    new Map(records.map((one) => [one.id, one]));
  const collections = {
    works: byId(library.works),
    people: byId(library.people),
    organizations: byId(library.organizations),
    places: byId(library.places),
  } as unknown as CreditedCollections;
  const names = namesIn(library);
  const terms = (vocabulary: string): ReadonlyMap<string, Term> =>
    byId(library.vocabularies.find(({ id }) => id === vocabulary)?.terms ?? []);
  const [kinds, verdicts, certainties, statuses] = ['work-kind', 'verdict', 'certainty', 'work-status'].map(terms);
  const labelled = (all: ReadonlyMap<string, Term> | undefined, id: string): string => {
    const term = all?.get(id);
    return term === undefined ? id : labelOf(term, lang);
  };
  const when = (date: EdtfDate | undefined): string => (date === undefined ? words.undated : formatDate(date, lang));

  const differing = (collection: CollectionName, disputes: readonly Dispute[] = []): string[] =>
    disputes.map((dispute) => {
      const { field, value, verdict } = dispute;
      const step = field.split('.').find((one) => one in FIELDS) ?? '';
      const called = FIELDS[step]?.[lang === 'en' ? 0 : 1] ?? field;
      const date = dateOf(value);
      const shown = date === undefined ? insteadOf(names, collection, dispute) : formatDate(date, lang);
      return words.differ(called, shown, labelled(verdicts, verdict));
    });

  const comma = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(', ');

  const editionLine = (edition: Edition, isAlone: boolean): Line => {
    const credits = creditsIn(collections, edition, lang);
    const people = (list: readonly { readonly name: string }[], before = ''): string =>
      list.length === 0 ? '' : before + comma(list.map(({ name }) => name));
    const { appearedIn } = credits;
    const doubts = edition.contents.flatMap(({ certainty }) =>
      certainty === undefined ? [] : [labelled(certainties, certainty)],
    );
    const place = credits.places.map(({ name }) => name).join(' / ');
    const publisher = credits.publishers.map(({ name }) => name).join(' / ');
    const imprint = [place, publisher].filter((part) => part !== '').join(lang === 'fr' ? ' : ' : ': ');
    const where =
      appearedIn &&
      `${words.in} ${comma([
        appearedIn.name,
        appearedIn.volume && `${words.volume} ${appearedIn.volume}`,
        appearedIn.issue && `${words.issue} ${appearedIn.issue}`,
        appearedIn.pages && `${words.page} ${appearedIn.pages}`,
      ])}`;
    const after = comma([
      people(credits.editors, `${words.edited} `),
      people(credits.translators, `${words.translated} `),
      where,
      imprint,
      when(edition.date),
      edition.pages && `${edition.pages} ${words.pages}`,
      ...(edition.isbn ?? []).map(({ number }) => `ISBN ${number}`),
    ]);
    const title = edition.subtitle === undefined ? edition.title.text : `${edition.title.text}: ${edition.subtitle}`;
    const [online] = edition.online ?? [];
    const held = credits.works.map((work) => captionOf(work, lang).text);
    return {
      spans: [
        ...(isAlone && credits.authors.length > 0 ? [`${people(credits.authors)}, `] : []),
        { title, lang: edition.title.lang },
        `, ${after}`,
        ...(doubts.length > 0 ? [` (${[...new Set(doubts)].join(', ')})`] : []),
        '.',
        ...(online === undefined ? [] : [' ', { text: words.read, href: online.url }, '.']),
      ],
      notes: [
        ...(isAlone ? [`${words.holds}${lang === 'fr' ? ' ' : ''}: ${held.join(' · ')}.`] : []),
        ...differing('editions', edition.disputes),
      ],
    };
  };

  const bibliography = (): Page => {
    const ofWork = new Map<string, Edition[]>();
    const collective: Edition[] = [];
    for (const edition of dataset.editions) {
      const main = new Set(mainContents(edition).flatMap(({ work }) => collections.works.get(work)?.id ?? []));
      const [only, ...others] = main;
      if (only === undefined || others.length > 0) collective.push(edition);
      else ofWork.set(only, [...(ofWork.get(only) ?? []), edition]);
    }
    const sorted = (editions: readonly Edition[]): Edition[] =>
      [...editions].sort((a, b) => compareDates(a.date, b.date));
    // Whose bibliography it is need not be said in every line.
    const counts = new Map<string, number>();
    const authorsOf = (work: Work) => authorCredits(collections.people, work, lang);
    for (const { person } of library.works.flatMap(authorsOf)) counts.set(person.id, (counts.get(person.id) ?? 0) + 1);
    const [chief] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const workLine = (work: Work): Line => {
      const authors = authorsOf(work);
      const isChiefs = authors.length === 1 && authors[0]?.person.id === chief;
      const translators = work.creators
        .filter(({ role }) => role === 'translator')
        .flatMap(({ person }) => collections.people.get(person) ?? [])
        .map((person) => captionOf(person, lang).text);
      const own = captionOf(work);
      const shown = captionOf(work, lang);
      const status = work.status === 'published' ? undefined : labelled(statuses, work.status);
      return {
        spans: [
          ...(isChiefs || authors.length === 0 ? [] : [`${comma(authors.map(({ name }) => name))}, `]),
          { title: own.text, lang: own.lang },
          ...(shown.text === own.text ? [] : [' [', { title: shown.text, lang: shown.lang }, ']']),
          ...(translators.length > 0 ? [`, ${words.translated} ${comma(translators)}`] : []),
          ` (${comma([when(work.published?.date ?? work.written?.date), status])}).`,
        ],
        notes: differing('works', work.disputes),
        inner: sorted(ofWork.get(work.id) ?? []).map((edition) => editionLine(edition, false)),
      };
    };
    const works = [...library.works]
      .filter((work) => ofWork.has(work.id) || dataset.works.includes(work))
      .sort((a, b) => compareDates(a.published?.date ?? a.written?.date, b.published?.date ?? b.written?.date));
    const order = [...(kinds?.keys() ?? [])];
    const used = [...new Set(works.map(({ kind }) => kind))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const sections = used.map(
      (kind) => [capital(labelled(kinds, kind)), works.filter((work) => work.kind === kind).map(workLine)] as const,
    );
    return {
      lang,
      title: words.bibliography,
      lead: words.bibliographyLead,
      sections: [
        ...sections,
        ...(collective.length > 0
          ? [[words.collective, sorted(collective).map((edition) => editionLine(edition, true))] as const]
          : []),
      ],
    };
  };

  const recordsOf = { events: byId(dataset.events), people: byId(dataset.people), editions: byId(dataset.editions) };
  const happened = ({ kind, date, label, scope, record }: Happening): Line => {
    const own = (recordsOf[record.collection as keyof typeof recordsOf] as ReadonlyMap<string, DataRecord>).get(
      record.id,
    );
    const field = record.collection !== 'people' ? 'date' : kind === 'birth' ? 'born.date' : 'died.date';
    const moment = own && 'names' in own && 'born' in own ? (kind === 'birth' ? own.born : own.died) : undefined;
    const attested = own && 'attested' in own ? own.attested : moment?.attested;
    const old = attested === undefined ? '' : ` (${words.oldStyle} ${attested.date})`;
    const text = lang === 'fr' ? (label.fr ?? label.en) : label.en;
    return {
      spans: [`${capital(when(date))}${old}${lang === 'fr' ? ' ' : ''}: ${scope === 'life' ? text : `[${text}]`}`],
      notes: differing(
        record.collection,
        own?.disputes?.filter((one) => one.field === field),
      ),
    };
  };
  const chronology = (): Page => {
    const years = new Map<string, Line[]>();
    for (const one of happenings) {
      const year = (one.date.earliest ?? one.date.latest ?? '').slice(0, 4);
      const lines = years.get(year) ?? [];
      lines.push(happened(one));
      years.set(year, lines);
    }
    return { lang, title: words.chronology, lead: words.chronologyLead, sections: [...years] };
  };
  return { bibliography, chronology };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Tested first, for most texts have none of it. */
const MARKUP = /[\\`*_[\]<>#|~$^@]/;

/** A text that Markdown takes for nothing but text. */
const literal = (text: string): string =>
  MARKUP.test(text) ? text.replaceAll(/[\\`*_[\]<>#|~$^@]/g, String.raw`\$&`) : text;

function inMarkdown({ title, lead, sections }: Page): string {
  const span = (one: Span): string =>
    typeof one === 'string'
      ? literal(one)
      : 'href' in one
        ? `[${literal(one.text)}](<${one.href}>)`
        : `*${literal(one.title)}*`;
  const line =
    (depth: number) =>
    (one: Line): string => {
      const indent = '  '.repeat(depth);
      return [
        `${indent}- ${one.spans.map(span).join('')}\n`,
        ...one.notes.map((note) => `${indent}  - ${literal(`† ${note}`)}\n`),
        ...(one.inner ?? []).map(line(depth + 1)),
      ].join('');
    };
  const parts = sections.map(([heading, lines]) => `## ${literal(heading)}\n\n${lines.map(line(0)).join('')}`);
  return [`# ${literal(title)}\n`, `${literal(lead)}\n`, ...parts].join('\n');
}

const STYLE =
  'body{font:1rem/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}' +
  'h1,h2{line-height:1.2}ul{padding-left:1.2rem}li{margin:.3rem 0}small{display:block;color:#555}a{color:#8a1c1c}' +
  '@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}small{color:#aaa}a{color:#e59a9a}}';

function inHtml({ lang, title, lead, sections }: Page): string {
  const span = (one: Span): string =>
    typeof one === 'string'
      ? xml(one)
      : 'href' in one
        ? `<a href="${xml(one.href)}">${xml(one.text)}</a>`
        : `<cite lang="${xml(one.lang)}">${xml(one.title)}</cite>`;
  const list = (lines: readonly Line[]): string => `<ul>\n${lines.map(line).join('')}</ul>\n`;
  const line = (one: Line): string =>
    `<li>${one.spans.map(span).join('')}` +
    one.notes.map((note) => `<small>† ${xml(note)}</small>`).join('') +
    (one.inner !== undefined && one.inner.length > 0 ? `\n${list(one.inner)}` : '') +
    '</li>\n';
  const parts = sections.map(([heading, lines]) => `<section>\n<h2>${xml(heading)}</h2>\n${list(lines)}</section>\n`);
  return (
    `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${xml(title)}</title>\n<style>${STYLE}</style>\n</head>\n` +
    `<body>\n<h1>${xml(title)}</h1>\n<p>${xml(lead)}</p>\n${parts.join('')}</body>\n</html>\n`
  );
}

/** Pages are made once for a dataset: both formats are written from them. */
const made = new WeakMap<Dataset, Readonly<Record<string, Page>>>();

function pagesOf(dataset: Dataset, library: Dataset): Readonly<Record<string, Page>> {
  const known = library === dataset ? made.get(dataset) : undefined;
  if (known !== undefined) return known;
  const happenings = happeningsIn({
    works: new Map(library.works.map((work) => [work.id, work])),
    people: new Map(dataset.people.map((one) => [one.id, one])),
    editions: dataset.editions,
    events: dataset.events,
  });
  const pages = Object.fromEntries(
    (['en', 'fr'] as const).flatMap((lang) => {
      const make = writer(dataset, library, happenings, lang);
      return [
        [`bibliography.${lang}`, make.bibliography()],
        [`chronology.${lang}`, make.chronology()],
      ] as const;
    }),
  );
  if (library === dataset) made.set(dataset, pages);
  return pages;
}

const written =
  (extension: string, shown: (page: Page) => string): Format['write'] =>
  (dataset: Dataset, library: Dataset = dataset): Files =>
    Object.fromEntries(
      Object.entries(pagesOf(dataset, library)).map(([name, page]) => [`${name}.${extension}`, shown(page)]),
    );

const KEEPS = {
  uncertainty: 'part',
  dispute: 'part',
  source: 'nothing',
  script: 'part',
  translator: 'part',
  calendar: 'all',
} as const;

/** A bibliography and a chronology to read, in English and in French. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Bibliography and chronology in Markdown',
  use: 'notes, wikis, books made with pandoc: English and French',
  standard: 'https://spec.commonmark.org/',
  mediaType: 'text/markdown',
  delivery: 'release',
  collections: ['works', 'editions', 'people', 'events'],
  keeps: KEEPS,
  write: written('md', inMarkdown),
};

/** The same as pages of the web that need nothing else. */
export const html: Format = {
  ...markdown,
  name: 'html',
  title: 'Bibliography and chronology in HTML',
  use: 'reading and printing: English and French',
  standard: 'https://html.spec.whatwg.org/',
  mediaType: 'text/html',
  write: written('html', inHtml),
};
