import {
  compareDates,
  formatDate,
  leverage,
  onThisDay,
  reliability,
  resolveId,
  timeline,
  type TimelineItem,
} from '../index.js';
import { COLLECTIONS } from '../formats/names.js';
import type { CollectionName, DataRecord, Edition, EdtfDate, Question, Source } from '../types.js';
import { markup, joined, type Part } from './html.js';
import type { Page, Voice } from './page.js';
import { dateOf, located, verdictOf } from './record.js';
import { calledIn, heldAt, insteadAt, pathName } from './values.js';
import { collectionName, fieldName, type Word } from './words.js';

/** A row of a list: what it shows, and by what it can be chosen. */
export interface Row {
  readonly id?: string;
  readonly shown: Part;
  /** The values by which it can be chosen, by facet. */
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

/** The choices among rows, with how many each leaves; scripts show them. */
export function chooser(rows: readonly Row[], facets: readonly Facet[], voice: Voice): Part {
  const selects = facets.map(({ key, label, nameOf, offered = () => true, slides }) => {
    const counts = new Map<string, number>();
    for (const { facets: own } of rows)
      for (const value of new Set(own?.[key] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
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

/** Rows as a list from which a reader can choose. */
export const choosable = (rows: readonly Row[], facets: readonly Facet[], voice: Voice): Part =>
  markup`${chooser(rows, facets, voice)}<ul class="dated rows">${rows.map(
    ({ id, shown, facets: own }) =>
      markup`<li${id !== undefined && markup` id="${id}"`}${attributes(own)}>${shown}</li>`,
  )}</ul>`;

/** Rows as a table from which a reader can choose. */
export const choosableTable = (
  head: readonly string[],
  rows: readonly Row[],
  facets: readonly Facet[],
  voice: Voice,
): Part =>
  markup`${chooser(rows, facets, voice)}<div class="scroll" tabindex="0" role="region" aria-labelledby="t"><table><thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody class="rows">${rows.map(
    ({ id, shown, facets: own }) =>
      markup`<tr${id !== undefined && markup` id="${id}"`}${attributes(own)}>${shown}</tr>`,
  )}</tbody></table></div>`;

/** The beginning of a page that is not of a record. */
export const opening = (title: string, explanation: Part): Part =>
  markup`<h1 id="t">${title}</h1>${explanation !== undefined && markup`<p class="lead">${explanation}</p>`}`;

const termFacet = (key: string, label: string, vocabulary: Parameters<Voice['term']>[0], voice: Voice): Facet => ({
  key,
  label,
  nameOf: (value) => voice.term(vocabulary, value),
});

const languageFacet = (voice: Voice): Facet => ({
  key: 'l',
  label: voice.say('language'),
  nameOf: (value) => calledIn(voice.lang, 'language', value),
});

const recordFacet = (key: string, label: string, collection: CollectionName, least: number, voice: Voice): Facet => ({
  key,
  label,
  nameOf: (id) => {
    const record = voice.library.get(collection, id);
    return record === undefined ? id : voice.caption(record).text;
  },
  offered: (_, count) => count >= least,
});

const decadeFacet = (voice: Voice): Facet => ({
  key: 'd',
  label: voice.say('decade'),
  nameOf: (value) => formatDate({ edtf: `${value}X` } as EdtfDate, voice.lang),
});

const decadeOf = (date: EdtfDate | undefined): readonly string[] => {
  const day = date?.earliest ?? date?.latest;
  return day === undefined || day === null ? [] : [day.slice(0, 3)];
};

const dated = (date: EdtfDate | undefined, voice: Voice): Part => [
  date === undefined ? voice.say('undated') : voice.date(date),
  ' ',
];

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

const byDate = (a: DataRecord, b: DataRecord): number => compareDates(dateOf(a), dateOf(b));

const bibliography = (voice: Voice): Page => {
  const rows = [...voice.library.dataset.editions].sort(byDate).map((edition) => editionRow(edition, voice));
  const facets = [
    languageFacet(voice),
    termFacet('k', voice.say('kind'), 'work-kind', voice),
    decadeFacet(voice),
    recordFacet('t', voice.say('translator'), 'people', 2, voice),
    recordFacet('p', voice.say('publisher'), 'organizations', 2, voice),
    termFacet('s', voice.say('status'), 'edition-status', voice),
  ];
  return {
    path: 'editions',
    isScripted: true,
    title: voice.say('bibliography'),
    description: voice.say('bibliographyAbout'),
    body: [opening(voice.say('bibliography'), voice.say('bibliographyAbout')), choosable(rows, facets, voice)],
  };
};

/** A list of records by name, with what tells them apart. */
const catalogue = (collection: CollectionName, facets: (voice: Voice) => readonly Facet[], voice: Voice): Page => {
  const records = voice.library.dataset[collection] as readonly DataRecord[];
  const isByDate = collection === 'works';
  const rows = records
    .map((record) => ({ record, name: voice.caption(record).text }))
    .sort((a, b) => (isByDate && byDate(a.record, b.record)) || a.name.localeCompare(b.name, voice.lang))
    .map(({ record }): Row => {
      const date = dateOf(record);
      const words = date && voice.date(date);
      return {
        shown: isByDate
          ? [dated(date, voice), voice.link(collection, record)]
          : [voice.link(collection, record), words !== undefined && markup` <small>${words}</small>`],
        facets: {
          ...('kind' in record && { k: [record.kind] }),
          ...('scope' in record && { o: [record.scope] }),
          ...('creators' in record && { s: [record.status], l: record.languages ?? [], d: decadeOf(date) }),
          ...('occupations' in record && { w: record.occupations }),
          ...('country' in record && { c: [record.country] }),
        },
      };
    });
  const title = collectionName(collection, voice.lang);
  return {
    path: collection,
    isScripted: true,
    title,
    body: [opening(title, undefined), choosable(rows, facets(voice), voice)],
  };
};

const sourceList = (voice: Voice): Page => {
  const { library } = voice;
  const fared = reliability();
  const rows = library.dataset.sources
    .flatMap(({ id }) => fared.get(id) ?? [])
    .sort((a, b) => b.claims.length - a.claims.length)
    .map(({ source, kept, open, refined, rejected }): Row => {
      return {
        shown: markup`<th scope="row">${voice.link('sources', source)}</th><td>${voice.term('source-grade', source.grade)}</td><td>${parentOf(source, voice)}</td><td>${kept}</td><td>${refined}</td><td>${open}</td><td>${rejected}</td>`,
        facets: { k: [source.kind], g: [source.grade], ...(source.language && { l: [source.language] }) },
      };
    });
  const facets = [
    termFacet('g', voice.say('grade'), 'source-grade', voice),
    termFacet('k', voice.say('kind'), 'source-kind', voice),
    languageFacet(voice),
  ];
  const head = [
    ...(['source', 'grade', 'restsOn', 'kept'] as const).map((name) => voice.say(name)),
    ...['refined', 'open', 'rejected'].map((verdict) => voice.term('verdict', verdict)),
  ];
  return {
    path: 'sources',
    isScripted: true,
    title: voice.say('sources'),
    description: voice.say('sourcesAbout'),
    body: [opening(voice.say('sources'), voice.say('sourcesAbout')), choosableTable(head, rows, facets, voice)],
  };
};

const parentOf = ({ derivedFrom, basedOn }: Source, voice: Voice): Part =>
  derivedFrom !== undefined ? voice.linkTo('sources', derivedFrom) : basedOn !== undefined && voice.text(basedOn, 'en');

/** What happened, as a link to the record that tells of it. */
export function happening({ label: { en, fr }, record }: TimelineItem, voice: Voice): Part {
  const text = voice.lang === 'fr' ? (fr ?? en) : en;
  const lang = voice.lang === 'fr' && fr === undefined ? 'en' : voice.lang;
  return markup`<a href="${voice.href(record.collection, record.id)}"${voice.langOf(lang)}>${text}</a>`;
}

const KINDS = { birth: 'birth', event: 'event', publication: 'publication', death: 'death' } as const satisfies Record<
  TimelineItem['kind'],
  Word
>;

const isOffered = ({ record }: TimelineItem, voice: Voice): boolean =>
  voice.library.get(record.collection, record.id) !== undefined;

const chronology = (voice: Voice): Page => {
  const rows = timeline()
    .filter((item) => isOffered(item, voice))
    .map((item): Row => ({
      shown: [
        dated(item.date, voice),
        item.scope === 'life' ? markup`<b>${happening(item, voice)}</b>` : happening(item, voice),
      ],
      facets: { o: [item.scope], k: [item.kind], d: decadeOf(item.date) },
    }));
  const facets: readonly Facet[] = [
    termFacet('o', voice.say('scope'), 'event-scope', voice),
    { key: 'k', label: voice.say('kind'), nameOf: (value) => voice.say(KINDS[value as TimelineItem['kind']]) },
    decadeFacet(voice),
  ];
  return {
    path: 'events',
    isScripted: true,
    title: voice.say('chronology'),
    description: voice.say('chronologyAbout'),
    body: [opening(voice.say('chronology'), voice.say('chronologyAbout')), choosable(rows, facets, voice)],
  };
};

const two = (number: number): string => String(number).padStart(2, '0');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => `${two(month + 1)}-${two(day + 1)}`),
);

const dayOfYear = (voice: Voice): Page => {
  const format = new Intl.DateTimeFormat(voice.lang === 'fr' ? 'fr' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const days = DAYS.map((day) => {
    const items = onThisDay(day).filter((item) => isOffered(item, voice));
    const title = format.format(new Date(`2000-${day}T00:00:00Z`));
    return markup`<section id="${day}" class="day"><h2>${title}</h2>${
      items.length === 0
        ? markup`<p class="hint">${voice.say('nothingThatDay')}</p>`
        : markup`<ul class="dated">${items.map((item) => markup`<li>${item.date.edtf.slice(0, 4)} ${happening(item, voice)}</li>`)}</ul>`
    }</section>`;
  });
  return {
    path: 'day',
    isScripted: true,
    title: voice.say('day'),
    description: voice.say('dayAbout'),
    body: [
      opening(voice.say('day'), voice.say('dayAbout')),
      markup`<form class="facets day-of-year" hidden><label>${voice.say('when')}<select name="day"><option value="">${voice.say('all')}</option>${DAYS.map((day) => markup`<option value="${day}">${format.format(new Date(`2000-${day}T00:00:00Z`))}</option>`)}</select></label></form>${days}`,
    ],
  };
};

const disputeList = (voice: Voice): Page => {
  const rows = voice.library.entries.flatMap(({ collection, record }) =>
    (record.disputes ?? []).map(({ field, value, verdict, reason, note, sources }, index): Row => {
      const held = voice.library.get(collection, record.id);
      return {
        shown: markup`<th scope="row">${voice.link(collection, record)}<br><small><a href="${voice.href(collection, record.id)}#d${index + 1}">${pathName(field, voice)}</a></small></th><td>${held && heldAt(collection, held, field, voice)}</td><td>${insteadAt(collection, record, field, value, voice)}<br><small>${joined(
          sources.map((locator) => located(voice.library.get('sources', locator.source), locator, voice)),
          '; ',
        )}</small></td><td>${verdictOf(verdict, reason, voice)}${note !== undefined && markup`<br><small>${voice.text(note, 'en')}</small>`}</td>`,
        facets: { v: [verdict], r: reason ? [reason] : [], o: [collection], q: sources.map(({ source }) => source) },
      };
    }),
  );
  const facets: readonly Facet[] = [
    termFacet('v', voice.say('verdict'), 'verdict', voice),
    termFacet('r', voice.say('reason'), 'dispute-reason', voice),
    {
      key: 'o',
      label: voice.say('recordedIn'),
      nameOf: (value) => collectionName(value as CollectionName, voice.lang),
    },
    recordFacet('q', voice.say('asToldBy'), 'sources', 3, voice),
  ];
  const head = (['what', 'held', 'instead', 'verdict'] as const).map((name) => voice.say(name));
  return {
    path: 'disputes',
    isScripted: true,
    title: voice.say('disputes'),
    description: voice.say('disputesAbout'),
    body: [opening(voice.say('disputes'), voice.say('disputesAbout')), choosableTable(head, rows, facets, voice)],
  };
};

/** The questions, that whose answer would settle most first; then those of which the package ranks none. */
function byLeverage({ library }: Voice): readonly { question: Question; days: number; events: number }[] {
  const ranked = leverage().map(({ question, days, events }) => ({ question, days, events: events.length }));
  const ids = new Set<string>(ranked.map(({ question }) => question.id));
  const others = library.dataset.questions.filter(({ id }) => !ids.has(id));
  return [...ranked, ...others.map((question) => ({ question, days: 0, events: 0 }))];
}

const unknowns = (voice: Voice): Page => {
  const rows = byLeverage(voice).map(({ question: asked, days, events }): Row => {
    const { id, question, status, date, searched, changes } = asked;
    const records = [
      ...new Map(changes.map((change) => [`${change.collection}/${change.record ?? ''}`, change])).values(),
    ];
    return {
      id,
      shown: markup`<th scope="row">${voice.text(question, 'en')}</th><td>${date && voice.date(date)}</td><td>${voice.term('question-status', status)}</td><td>${days}</td><td>${events}</td><td>${joined(
        records.map(({ collection, record }) =>
          record === undefined ? markup`+ ${collectionName(collection, voice.lang)}` : voice.linkTo(collection, record),
        ),
        ', ',
      )}</td><td><small${voice.langOf('en')}>${(searched ?? []).join(' ')}</small></td>`,
      facets: { s: [status] },
    };
  });
  const facets = [termFacet('s', voice.say('status'), 'question-status', voice)];
  const head = (['question', 'when', 'status', 'days', 'eventsSettled', 'wouldChange', 'searched'] as const).map(
    (name) => voice.say(name),
  );
  return {
    path: 'unknown',
    isScripted: true,
    title: voice.say('unknown'),
    description: voice.say('unknownAbout'),
    body: [opening(voice.say('unknown'), voice.say('unknownAbout')), choosableTable(head, rows, facets, voice)],
  };
};

const search = (voice: Voice): Page => ({
  path: 'search',
  isScripted: true,
  title: voice.say('search'),
  description: voice.say('searchAbout'),
  body: markup`${opening(voice.say('search'), voice.say('searchAbout'))}<form class="search" role="search" data-file="${voice.file('search.js')}"><label>${voice.say('searchFor')}<input type="search" name="q" autocomplete="off" spellcheck="false"></label><button>${voice.say('search')}</button></form><p class="hint" role="status" data-none="${voice.say('none')}" data-some="${voice.say('found')}"></p><ol class="hits" data-names="${COLLECTIONS.map((name) => collectionName(name, voice.lang)).join(' ')}"></ol><noscript><p>${voice.say('scriptless')}</p></noscript><ul class="doors">${COLLECTIONS.map(
    (name) =>
      markup`<li><a href="${voice.to(name)}">${collectionName(name, voice.lang)}</a> <small>${(voice.library.dataset[name] as readonly unknown[]).length}</small></li>`,
  )}</ul>`,
});

/** Where the data are, in which formats. */
const dataPage = (files: readonly { readonly path: string; readonly about: string }[], voice: Voice): Page => ({
  isScripted: true,
  path: 'data',
  title: voice.say('data'),
  description: voice.say('dataAbout'),
  body: markup`${opening(voice.say('data'), voice.say('dataAbout'))}<ul>${files.map(
    ({ path, about }) =>
      markup`<li><a href="${voice.file(path)}" download>${path}</a> <small${voice.langOf('en')}>${about}</small></li>`,
  )}</ul>`,
});

/** The pages that list, in one language. */
export const listPages = (
  files: readonly { readonly path: string; readonly about: string }[],
): readonly [string, (voice: Voice) => Page][] => [
  ['editions', bibliography],
  [
    'works',
    (voice) =>
      catalogue(
        'works',
        () => [
          termFacet('k', voice.say('kind'), 'work-kind', voice),
          termFacet('s', voice.say('status'), 'work-status', voice),
          languageFacet(voice),
          decadeFacet(voice),
        ],
        voice,
      ),
  ],
  [
    'people',
    (voice) =>
      catalogue(
        'people',
        () => [
          termFacet('o', voice.say('scope'), 'person-scope', voice),
          termFacet('w', voice.say('work'), 'occupation', voice),
        ],
        voice,
      ),
  ],
  [
    'places',
    (voice) =>
      catalogue(
        'places',
        () => [
          termFacet('k', voice.say('kind'), 'place-kind', voice),
          {
            key: 'c',
            label: fieldName('country', voice.lang),
            nameOf: (value) => calledIn(voice.lang, 'region', value),
          },
        ],
        voice,
      ),
  ],
  [
    'organizations',
    (voice) => catalogue('organizations', () => [termFacet('k', voice.say('kind'), 'organization-kind', voice)], voice),
  ],
  ['sources', sourceList],
  ['events', chronology],
  ['day', dayOfYear],
  ['disputes', disputeList],
  ['unknown', unknowns],
  ['search', search],
  ['data', (voice) => dataPage(files, voice)],
];

/** The page at an address that is out of use: it leads on. */
export function redirectPage(collection: CollectionName, id: string, voice: Voice): Page {
  const { ids } = resolveId(collection, id);
  const [only] = ids;
  return {
    path: `${collection}/${id}`,
    title: voice.say('moved'),
    head:
      ids.length === 1 &&
      only !== undefined &&
      markup`<meta http-equiv="refresh" content="0; url=${voice.href(collection, only)}">`,
    body: markup`<h1>${voice.say('moved')}</h1><p>${
      ids.length === 0
        ? voice.say('removed')
        : [
            voice.say('movedTo'),
            ' ',
            joined(
              ids.map((one) => voice.linkTo(collection, one)),
              ', ',
            ),
          ]
    }</p>`,
  };
}
