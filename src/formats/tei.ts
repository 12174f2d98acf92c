import type {
  AttestedDate,
  Certainty,
  DataRecord,
  Edition,
  EdtfDate,
  Event,
  Moment,
  Name,
  Organization,
  Person,
  Place,
  PlaceId,
  Source,
  Title,
  Work,
} from '../types.js';
import type { Dataset, Files, Format } from './format.js';
import { type Names, namesIn } from './names.js';
import { insteadOf } from './rivals.js';
import { xml } from './xml.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element: its content is XML already; none where there is nothing in it and nothing on it. */
function element(name: string, attributes: Attributes, ...content: readonly (string | undefined)[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) start += ` ${key}="${xml(value)}"`;
  // What is not there joins as nothing.
  const inner = content.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** What each collection is called in the ids of elements, which cannot begin with a digit. */
const PREFIX = {
  people: 'person',
  places: 'place',
  organizations: 'org',
  events: 'event',
  works: 'work',
  editions: 'edition',
  sources: 'source',
} as const;

type Referred = keyof typeof PREFIX;

const pointer = (collection: Referred, id: string): string => `#${PREFIX[collection]}-${id}`;

const EDTF = 'https://www.loc.gov/standards/datetime/';

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** How sure a statement is, in the three degrees of TEI. */
const CERT: Readonly<Record<Certainty, string>> = { probable: 'medium', possible: 'low', doubtful: 'low' };

/**
 * When: `when` for a year, a month or a day; `from` and `to` for what lasts; `notBefore` and `notAfter` for a day within.
 * What these cannot say stands as EDTF beside them.
 */
function dated(date: EdtfDate | undefined): Attributes {
  if (date === undefined) return {};
  const plain = date.edtf.replace(/[?~%]$/, '');
  const custom = plain === date.edtf && DAY.test(plain) ? {} : { 'when-custom': date.edtf, datingMethod: EDTF };
  if (DAY.test(plain)) return { when: plain, ...custom };
  const [start = '', end = ''] = date.edtf.split('/');
  if (date.precision === 'interval') {
    return { ...(DAY.test(start) && { from: start }), ...(DAY.test(end) && { to: end }), ...custom };
  }
  return { notBefore: date.earliest ?? undefined, notAfter: date.latest ?? undefined, ...custom };
}

const certain = (one: { readonly certainty?: Certainty }): Attributes => ({
  cert: one.certainty && CERT[one.certainty],
});

/** The Old Style date that a source gives. */
const attested = (one: AttestedDate | undefined): string | undefined =>
  one && element('date', { calendar: `#${one.calendar}`, 'when-custom': one.date, datingMethod: EDTF }, xml(one.date));

const noted = (type: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : element('note', { type }, xml(text));

interface Located {
  readonly source: string;
  readonly at: string;
  readonly citing?: string;
  readonly supports?: readonly string[];
}

const citation = ({ source, at, citing }: Located, path: string): string =>
  element(
    'bibl',
    { type: 'citation', n: path },
    element('ptr', { target: pointer('sources', source) }),
    element('citedRange', {}, xml(at)),
    citing === undefined ? undefined : element('note', { type: 'citing' }, xml(citing)),
  );

/** What items of lists say of themselves: how sure they are, and who says so; each with the path of the item. */
function evidence(value: object, at = '', all: string[] = []): string[] {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (key === 'certainty') all.push(element('note', { type: 'certainty', n: at }, xml(String(inner))));
    else if (typeof inner !== 'object' || inner === null || (key === 'disputes' && at === '')) continue;
    else if (key === 'sources')
      all.push(...(inner as readonly Located[]).map((one) => citation(one, one.supports?.join(' ') ?? at)));
    else evidence(inner, at === '' ? key : `${at}.${key}`, all);
  }
  return all;
}

/** What every record has beside its own: identifiers, our words, disputes, evidence. */
function tail(names: Names, collection: Referred, record: DataRecord): string[] {
  const { summary, identifiers = {}, disputes = [] } = record;
  return [
    ...Object.entries(identifiers).map(([scheme, value]) => element('idno', { type: scheme }, xml(value))),
    ...(summary === undefined ? [] : [element('note', { type: 'summary', 'xml:lang': 'en' }, xml(summary.en))]),
    ...(summary?.fr === undefined ? [] : [element('note', { type: 'summary', 'xml:lang': 'fr' }, xml(summary.fr))]),
    ...disputes.map((dispute) => {
      const { field, verdict, note, sources } = dispute;
      return element(
        'note',
        { type: 'dispute', subtype: verdict, n: field },
        element('q', {}, xml(insteadOf(names, collection, dispute))),
        note === undefined ? undefined : ` ${xml(note)} `,
        ...sources.map((one) => citation(one, field)),
      );
    }),
    // Notes before citations, as elements of TEI have them.
    ...evidence(record).sort((a, b) => Number(a.startsWith('<bibl')) - Number(b.startsWith('<bibl'))),
  ];
}

const nameElements = (name: string, names: readonly Name[]): string[] =>
  names.flatMap((one) => [
    element(
      name,
      {
        'xml:lang': one.lang,
        type: one.kind,
        subtype: one.preferred && 'preferred',
        ...dated(one.date),
        ...certain(one),
      },
      xml(one.text),
    ),
    ...(one.romanized === undefined
      ? []
      : [element(name, { 'xml:lang': `${one.lang}-Latn`, type: 'romanized' }, xml(one.romanized))]),
  ]);

const titleElements = (title: Title, type: string): string[] => [
  element('title', { 'xml:lang': title.lang, type }, xml(title.text)),
  ...(title.romanized === undefined
    ? []
    : [element('title', { 'xml:lang': `${title.lang}-Latn`, type: 'romanized' }, xml(title.romanized))]),
];

/** Makes the elements of records; what they refer to is called by its name. */
function maker(names: Names) {
  const refer = (name: string, collection: Referred, id: string, attributes: Attributes = {}): string =>
    element(name, { ref: pointer(collection, id), ...attributes }, xml(names[collection].get(id) ?? id));
  const moment = (name: string, one: (Moment & { readonly cause?: string }) | undefined): string | undefined =>
    one &&
    element(
      name,
      dated(one.date),
      attested(one.attested),
      one.place && refer('placeName', 'places', one.place),
      noted('cause', one.cause),
      noted('remark', one.note),
    );
  const placesOf = (ids: readonly PlaceId[] = []): string[] => ids.map((id) => refer('placeName', 'places', id));

  const person = (one: Person): string =>
    element(
      'person',
      { 'xml:id': `person-${one.id}`, gender: one.gender },
      ...nameElements('persName', one.names),
      moment('birth', one.born),
      moment('death', one.died),
      ...(one.occupations ?? []).map((occupation) => element('occupation', {}, xml(occupation))),
      ...(one.memberships ?? []).map((membership) =>
        refer('affiliation', 'organizations', membership.organization, {
          role: membership.role,
          ...dated(membership.date),
          ...certain(membership),
        }),
      ),
      ...tail(names, 'people', one),
    );

  const relations = (one: Person): string[] =>
    (one.relations ?? []).flatMap((relation) =>
      relation.person === undefined
        ? []
        : [
            element('relation', {
              name: relation.kind,
              active: pointer('people', one.id),
              passive: pointer('people', relation.person),
              ...dated(relation.date),
              ...certain(relation),
            }),
          ],
    );

  const place = (one: Place): string =>
    element(
      'place',
      { 'xml:id': `place-${one.id}`, type: one.kind },
      ...nameElements('placeName', one.names),
      one.country && element('country', { key: one.country }, xml(one.country)),
      ...(one.within ?? []).map((within) =>
        refer('region', 'places', within.place, { type: 'within', ...dated(within.date), ...certain(within) }),
      ),
      one.coordinates &&
        element(
          'location',
          {},
          element('geo', {}, `${String(one.coordinates.latitude)} ${String(one.coordinates.longitude)}`),
        ),
      ...tail(names, 'places', one),
    );

  const phase = (type: string, one: Moment | undefined): string | undefined =>
    one &&
    element(
      'note',
      { type },
      element('date', dated(one.date), one.date && xml(one.date.edtf), attested(one.attested)),
      ...placesOf(one.place ? [one.place] : []),
      one.note && xml(one.note),
    );

  const organization = (one: Organization): string =>
    element(
      'org',
      { 'xml:id': `org-${one.id}`, type: one.kind },
      ...nameElements('orgName', one.names),
      ...placesOf(one.places),
      ...(one.partOf ?? []).map((whole) =>
        refer('orgName', 'organizations', whole.organization, {
          type: 'part-of',
          ...dated(whole.date),
          ...certain(whole),
        }),
      ),
      ...(one.predecessors ?? []).map((id) => refer('orgName', 'organizations', id, { type: 'predecessor' })),
      phase('founded', one.founded),
      phase('dissolved', one.dissolved),
      ...tail(names, 'organizations', one),
    );

  const listed = (type: string, items: readonly string[]): string | undefined =>
    items.length > 0 ? element('desc', { type }, ...items) : undefined;

  const event = (one: Event): string =>
    element(
      'event',
      { 'xml:id': `event-${one.id}`, type: one.kind, subtype: one.scope, ...dated(one.date) },
      element('label', { 'xml:lang': 'en' }, xml(one.label.en)),
      one.label.fr && element('label', { 'xml:lang': 'fr' }, xml(one.label.fr)),
      one.attested && element('desc', { type: 'attested' }, attested(one.attested)),
      listed('places', placesOf(one.places)),
      listed(
        'route',
        (one.route ?? []).map((stop) =>
          refer('placeName', 'places', stop.place, { ...dated(stop.date), ...certain(stop) }),
        ),
      ),
      listed(
        'participants',
        (one.participants ?? []).map((who) =>
          refer('persName', 'people', who.person, { role: who.role, ...dated(who.date), ...certain(who) }),
        ),
      ),
      listed(
        'organizations',
        (one.organizations ?? []).map((who) =>
          refer('orgName', 'organizations', who.organization, { role: who.role, ...certain(who) }),
        ),
      ),
      listed(
        'works',
        (one.works ?? []).map((what) => refer('title', 'works', what.work, { type: what.role })),
      ),
      one.partOf && element('ptr', { type: 'part-of', target: pointer('events', one.partOf) }),
      ...(one.follows ?? []).map((id) => element('ptr', { type: 'follows', target: pointer('events', id) })),
      ...tail(names, 'events', one),
    );

  const language = (tags: readonly string[] = []): string | undefined => {
    const [main, ...others] = tags;
    return (
      main && element('textLang', { mainLang: main, otherLangs: others.length > 0 ? others.join(' ') : undefined })
    );
  };
  const when = (type: string, date: EdtfDate | undefined): string | undefined =>
    date && element('date', { type, ...dated(date) }, xml(date.edtf));

  const work = (one: Work): string =>
    element(
      'bibl',
      { 'xml:id': `work-${one.id}`, type: one.kind, status: one.status },
      ...titleElements(one.title, one.title.kind ?? 'main'),
      ...(one.titles ?? []).flatMap((title) => titleElements(title, title.kind)),
      ...one.creators.map(({ person: id, role, ...rest }) =>
        role === 'author'
          ? refer('author', 'people', id, certain(rest))
          : refer('editor', 'people', id, { role, ...certain(rest) }),
      ),
      language(one.languages),
      when('written', one.written?.date),
      when('published', one.published?.date),
      ...(one.history ?? []).map((stage) => when(stage.stage, stage.date)),
      ...(one.partOf ?? []).map((whole) =>
        element('relatedItem', { type: 'part-of', target: pointer('works', whole.work) }),
      ),
      ...tail(names, 'works', one),
    );

  const edition = (one: Edition): string =>
    element(
      'bibl',
      { 'xml:id': `edition-${one.id}`, type: one.kind, status: one.status },
      ...titleElements(one.title, one.title.kind ?? 'main'),
      one.subtitle && element('title', { 'xml:lang': one.title.lang, type: 'sub' }, xml(one.subtitle)),
      ...one.contents.flatMap(({ translators = [] }) =>
        translators.map((id) => refer('editor', 'people', id, { role: 'translator' })),
      ),
      ...(one.contributors ?? []).map((who) =>
        refer('editor', 'people', who.person, { role: who.role, ...certain(who) }),
      ),
      ...(one.publishers ?? []).map((id) => refer('publisher', 'organizations', id)),
      ...(one.places ?? []).map((id) => refer('pubPlace', 'places', id)),
      when('published', one.date),
      attested(one.attested),
      language([...new Set(one.contents.map((content) => content.language))]),
      one.appearedIn && refer('title', 'organizations', one.appearedIn.periodical, { level: 'j' }),
      ...(['volume', 'issue', 'pages'] as const).map((unit) => {
        const value = one.appearedIn?.[unit];
        return value && element('biblScope', { unit: unit === 'pages' ? 'page' : unit }, xml(value));
      }),
      one.series &&
        element(
          'series',
          {},
          element('title', { level: 's' }, xml(one.series.title)),
          one.series.number && element('biblScope', { unit: 'volume' }, xml(one.series.number)),
        ),
      one.pages && element('extent', {}, xml(one.pages)),
      ...(one.isbn ?? []).map(({ number, medium }) => element('idno', { type: 'ISBN', subtype: medium }, number)),
      ...(one.online ?? []).map(({ url }) => element('ref', { target: url }, xml(url))),
      ...one.contents.map((content) =>
        element('relatedItem', { type: content.kind ?? 'contains', target: pointer('works', content.work) }),
      ),
      one.reprintOf && element('relatedItem', { type: 'reprint-of', target: pointer('editions', one.reprintOf) }),
      one.revisionOf && element('relatedItem', { type: 'revision-of', target: pointer('editions', one.revisionOf) }),
      ...tail(names, 'editions', one),
    );

  const source = (one: Source): string =>
    element(
      'bibl',
      { 'xml:id': `source-${one.id}`, type: one.kind, subtype: one.grade },
      ...titleElements(one.title, 'main'),
      ...(one.authors ?? []).map(({ family, given, literal, person: id }) =>
        element(
          'author',
          { ref: id && pointer('people', id) },
          family === undefined
            ? xml(literal ?? (id === undefined ? '' : (names.people.get(id) ?? id)))
            : element(
                'persName',
                {},
                given && element('forename', {}, xml(given)),
                element('surname', {}, xml(family)),
              ),
        ),
      ),
      one.container && element('title', { level: 'm', type: 'container' }, xml(one.container)),
      one.publisher && element('publisher', {}, xml(one.publisher)),
      one.place && element('pubPlace', {}, xml(one.place)),
      when('published', one.date),
      language(one.language === undefined ? [] : [one.language]),
      ...(['volume', 'issue', 'pages'] as const).map((unit) => {
        const value = one[unit];
        return value && element('biblScope', { unit: unit === 'pages' ? 'page' : unit }, xml(value));
      }),
      one.url && element('ref', { target: one.url }, xml(one.url)),
      one.accessed && element('date', { type: 'accessed', when: one.accessed }),
      one.derivedFrom && element('relatedItem', { type: 'derived-from', target: pointer('sources', one.derivedFrom) }),
      ...tail(names, 'sources', one),
    );

  return { person, relations, place, organization, event, work, edition, source };
}

/** A list of elements, one a line; none where there is nothing. */
const list = (name: string, attributes: Attributes, items: readonly string[]): string =>
  items.length === 0 ? '' : element(name, attributes, `\n${items.join('\n')}\n`) + '\n';

/**
 * Persons, places, organizations, events and the bibliography as TEI P5 has them in `standOff`, for editors of letters
 * and diaries to point into. Every citation and every dispute stands in its record, with the path of what it is about.
 */
export const tei: Format = {
  name: 'tei',
  title: 'TEI standOff',
  use: 'editions of letters and diaries: persons, places, organizations, events, bibliography',
  standard: 'https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-standOff.html',
  mediaType: 'application/tei+xml',
  delivery: 'release',
  collections: ['works', 'editions', 'people', 'events', 'places', 'organizations', 'sources'],
  keeps: {
    uncertainty: 'part',
    dispute: 'all',
    source: 'all',
    script: 'all',
    translator: 'all',
    calendar: 'all',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const make = maker(namesIn(library));
    const { version } = dataset.meta;
    const header =
      '<teiHeader><fileDesc><titleStmt><title>serge-data: persons, places, organizations, events and bibliography of Victor Serge</title></titleStmt>' +
      `<editionStmt><edition>${xml(version)}</edition></editionStmt>` +
      '<publicationStmt><publisher>serge-data</publisher><availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</licence></availability></publicationStmt>' +
      '<sourceDesc><p>Every record cites what it was drawn from.</p></sourceDesc></fileDesc>' +
      '<profileDesc><calendarDesc><calendar xml:id="julian"><p>Old Style: the Julian calendar</p></calendar></calendarDesc></profileDesc></teiHeader>\n';
    const relations = dataset.people.flatMap(make.relations);
    const standOff = [
      list('listPerson', {}, dataset.people.map(make.person)),
      list('listRelation', {}, relations),
      list('listPlace', {}, dataset.places.map(make.place)),
      list('listOrg', {}, dataset.organizations.map(make.organization)),
      list('listEvent', {}, dataset.events.map(make.event)),
      list('listBibl', { type: 'works' }, dataset.works.map(make.work)),
      list('listBibl', { type: 'editions' }, dataset.editions.map(make.edition)),
      list('listBibl', { type: 'sources' }, dataset.sources.map(make.source)),
    ];
    return {
      'serge-data.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${header}<standOff>\n${standOff.join('')}</standOff>\n</TEI>\n`,
    };
  },
};
