import { inverses } from '../generated/inverses.js';
import { nameOf } from '../query/display.js';
import { citationsIn } from '../query/provenance.js';
import { coupleOf, generationsOf, isFaultyName, isKin } from '../query/traits.js';
import type {
  AttestedDate,
  Certainty,
  Dispute,
  EdtfDate,
  Locator,
  Moment,
  Person,
  PersonName,
  PlaceId,
  RelationKind,
  Source,
  TermMappings,
  VocabularyName,
} from '../types.js';
import { dayNumber, dayOfNumber, isoDay } from '../values/calendar.js';
import { primaryOf } from '../values/languages.js';
import { dateOf } from '../values/edtf.js';
import { overlap } from '../values/paths.js';
import type { Dataset, Files, Format } from './format.js';
import { namesIn } from './names.js';
import { insteadOf } from './rivals.js';

/** The two versions in use: 5.5.1 is what most programs read, 7 what they come to read. */
type Version = '5.5.1' | '7.0';

/** A line with those below it; the level follows from the depth. */
interface Line {
  readonly tag: string;
  readonly value?: string | undefined;
  readonly xref?: string;
  readonly below?: readonly (Line | undefined)[];
}

const line = (tag: string, value?: string, below: readonly (Line | undefined)[] = []): Line => ({ tag, value, below });

/** How long the value of a line of 5.5.1 may be, in characters, with room for level and tag. */
const LENGTH = 200;

/** A structure as text: what does not fit in a line goes on in the next, as each version has it. */
function written({ tag, value, xref, below = [] }: Line, version: Version, level = 0): string {
  const [first = '', ...others] = (value ?? '').split('\n');
  // "@" begins a pointer or an escape; those that we write are not in running text.
  const isText = value !== undefined && !/^@[A-Z0-9]+@$|^@#D/.test(value);
  const safe = (text: string): string =>
    !isText ? text : version === '7.0' ? text.replace(/^@/, '@@') : text.replaceAll('@', '@@');
  const cut = (text: string): string[] =>
    version === '7.0'
      ? [text]
      : (text.match(new RegExp(`[^]{1,${LENGTH - 1}}(?:\\S(?=\\S)|$)|[^]{1,${LENGTH}}`, 'gu')) ?? ['']);
  const [head = '', ...rest] = cut(safe(first));
  const row = (depth: number, name: string, text: string): string =>
    `${depth}${xref !== undefined && depth === level ? ` ${xref}` : ''} ${name}${text === '' ? '' : ` ${text}`}\n`;
  return (
    row(level, tag, head) +
    rest.map((part) => row(level + 1, 'CONC', part)).join('') +
    others
      .map((part) => {
        const [start = '', ...more] = cut(safe(part));
        return row(level + 1, 'CONT', start) + more.map((one) => row(level + 1, 'CONC', one)).join('');
      })
      .join('') +
    below.map((one) => (one === undefined ? '' : written(one, version, level + 1))).join('')
  );
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A year, month or day as GEDCOM writes it. */
function plainDate(text: string): string {
  const [year = '', month, day] = text.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], String(Number(year))]
    .filter(Boolean)
    .join(' ');
}

/** A bound: the year alone where it is the first or last day of it. */
const bound = (day: string, edge: '-01-01' | '-12-31'): string => plainDate(day.endsWith(edge) ? day.slice(0, 4) : day);

function shiftedDay(day: string, by: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(dayOfNumber(dayNumber({ year, month, day: date }) + by));
}

/** The days between which something lies, as GEDCOM says it. */
function rangeOf({ earliest, latest }: Pick<EdtfDate, 'earliest' | 'latest'>): string | undefined {
  if (earliest !== null && latest !== null) {
    return earliest === latest
      ? plainDate(earliest)
      : `BET ${bound(earliest, '-01-01')} AND ${bound(latest, '-12-31')}`;
  }
  if (latest !== null) return `BEF ${bound(shiftedDay(latest, 1), '-01-01')}`;
  if (earliest !== null) return `AFT ${bound(shiftedDay(earliest, -1), '-12-31')}`;
  return undefined;
}

/** A single year, month or day, "about" where it is; nothing where it is something else. */
function single(text: string): string | undefined {
  const [, plain, mark] = /^(\d{4}(?:-\d\d){0,2})([?~%]?)$/.exec(text) ?? [];
  if (plain === undefined) return undefined;
  return mark === '' ? plainDate(plain) : `ABT ${plainDate(plain)}`;
}

/** A date as GEDCOM can say it: never more exactly than it is known; nothing where it has no words for it. */
export function gedcomDate(date: Pick<EdtfDate, 'edtf' | 'earliest' | 'latest'>): string | undefined {
  const [first = '', last] = date.edtf.split('/');
  if (last === undefined) return single(date.edtf) ?? rangeOf(date);
  const [from, to] = [first, last].map((text) => single(text)?.replace(/^ABT /, ''));
  const isExact = !/[?~%X]/.test(date.edtf);
  if (!isExact || (from === undefined && to === undefined)) return rangeOf(date);
  return [from === undefined ? '' : `FROM ${from}`, to === undefined ? '' : `TO ${to}`].filter(Boolean).join(' ');
}

/** How a date is doubted, where GEDCOM has no word for it, and its EDTF text where the words say less. */
const nuance = (date: Pick<EdtfDate, 'edtf'>): string | undefined =>
  /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(date.edtf) ? undefined : date.edtf;

/** Everything that the records of people, families and sources are made of. */
class Registry {
  readonly sources: Source[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byId: ReadonlyMap<string, Source>;
  private readonly mappings: ReadonlyMap<string, TermMappings>;
  readonly labels: ReadonlyMap<string, string>;
  readonly names;

  constructor(
    private readonly library: Dataset,
    readonly version: Version,
  ) {
    this.names = namesIn(library);
    this.byId = new Map(library.sources.map((source) => [source.id, source]));
    const terms = library.vocabularies.flatMap(({ id, terms: own }) =>
      own.map((term) => [`${id} ${term.id}`, term] as const),
    );
    this.mappings = new Map(terms.map(([key, term]) => [key, term.mappings ?? {}]));
    this.labels = new Map(terms.map(([key, { label }]) => [key, label.en]));
  }

  mapped(vocabulary: VocabularyName, term: string | undefined): TermMappings {
    return this.mappings.get(`${vocabulary} ${term}`) ?? {};
  }

  /** The citation of a source, which then has a record of its own. */
  cite({ source: id, at, citing }: Locator): Line | undefined {
    const source = this.byId.get(id);
    if (source === undefined) return undefined;
    let number = this.numbers.get(id);
    if (number === undefined) {
      this.sources.push(source);
      number = this.sources.length;
      this.numbers.set(id, number);
    }
    const quality = this.mapped('source-grade', source.grade).gedcom;
    return line('SOUR', `@S${number}@`, [
      line('PAGE', citing === undefined ? at : `${at} (citing ${citing})`),
      quality === undefined ? undefined : line('QUAY', quality),
    ]);
  }

  cited(person: Person): (path: string) => (Line | undefined)[] {
    const citationsFor = citationsIn(person);
    return (path) => citationsFor(path).map((citation) => this.cite(citation));
  }

  /** A date, with what GEDCOM cannot say of it as a phrase or a note. */
  date(date: Pick<EdtfDate, 'edtf' | 'earliest' | 'latest'>, attested?: AttestedDate): (Line | undefined)[] {
    const isSeven = this.version === '7.0';
    const phrase = nuance(date);
    if (attested !== undefined) {
      const value = `${isSeven ? 'JULIAN' : '@#DJULIAN@'} ${plainDate(attested.date)}`;
      const note = `New Style: ${date.edtf}`;
      return isSeven ? [line('DATE', value, [line('PHRASE', note)])] : [line('DATE', value), line('NOTE', note)];
    }
    const value = gedcomDate(date);
    if (isSeven) return [line('DATE', value, phrase === undefined ? [] : [line('PHRASE', phrase)])];
    return [
      value === undefined ? undefined : line('DATE', value),
      phrase === undefined ? undefined : line('NOTE', `Date in EDTF: ${phrase}`),
    ];
  }

  /** A place by its name and those of what it lies in, and where it is. */
  place(id: PlaceId): Line {
    const names: string[] = [];
    const seen = new Set<string>();
    let here: PlaceId | undefined = id;
    while (here !== undefined && !seen.has(here)) {
      seen.add(here);
      names.push((this.names.places.get(here) ?? here).replaceAll(',', ''));
      const current: PlaceId = here;
      here = this.library.places.find((place) => place.id === current)?.within?.[0]?.place;
    }
    const coordinates = this.library.places.find((place) => place.id === id)?.coordinates;
    const degrees = (value: number, [plus, minus]: readonly [string, string]): string =>
      `${value < 0 ? minus : plus}${Math.abs(value)}`;
    return line('PLAC', names.join(', '), [
      coordinates &&
        line('MAP', undefined, [
          line('LATI', degrees(coordinates.latitude, ['N', 'S'])),
          line('LONG', degrees(coordinates.longitude, ['E', 'W'])),
        ]),
    ]);
  }
}

/** A name, what stands in it of the family between slashes; and the same in Latin letters. */
function nameLines(registry: Registry, name: PersonName, sources: readonly (Line | undefined)[]): Line[] {
  const { text, romanized, lang, kind, family, certainty, note, date } = name;
  const isSeven = registry.version === '7.0';
  const marked = (whole: string): string =>
    family !== undefined && whole.includes(family) ? whole.replace(family, `/${family}/`) : whole;
  const type = registry.mapped('name-kind', kind).gedcom;
  const label = registry.labels.get(`name-kind ${kind}`) ?? kind;
  const remarks = [
    `Language: ${lang}`,
    ...(date ? [`In use: ${date.edtf}`] : []),
    ...(certainty === undefined ? [] : [`Certainty: ${certainty}`]),
    ...(note === undefined ? [] : [note]),
  ];
  const latin = `${primaryOf(lang)}-Latn`;
  const main = line('NAME', marked(text), [
    isSeven
      ? line('TYPE', type ?? 'OTHER', type === undefined ? [line('PHRASE', label)] : [])
      : line('TYPE', type === undefined || type === 'PROFESSIONAL' ? label : type.toLowerCase()),
    // Programs take these for the whole name: a patronymic that stands in the text would be lost.
    family === undefined || text.includes(family) ? undefined : line('SURN', family),
    romanized !== undefined && isSeven ? line('TRAN', marked(romanized), [line('LANG', latin)]) : undefined,
    line('NOTE', remarks.join('\n')),
    ...sources,
  ]);
  // 5.5.1 has ROMN for it, which programs throw away: a name of its own is read by all.
  return romanized !== undefined && !isSeven
    ? [main, line('NAME', romanized, [line('TYPE', 'romanized'), line('NOTE', `Language: ${latin}`)])]
    : [main];
}

/** What other sources say of a birth or a death: as an event of its own, behind the one that we hold right. */
function rivalLines(registry: Registry, tag: string, field: string, disputes: readonly Dispute[]): Line[] {
  return disputes.flatMap((dispute) => {
    if (!overlap(dispute.field, field)) return [];
    const { value, verdict, reason, note, sources } = dispute;
    const date = dateOf(value);
    const isPlace = dispute.field.endsWith('.place');
    const told = [
      `Said otherwise of ${dispute.field}: ${insteadOf(registry.names, 'people', dispute)} (${verdict}${reason === undefined ? '' : `, ${reason}`})`,
      note,
    ];
    return [
      line(tag, undefined, [
        ...(date && !isPlace ? registry.date(date) : []),
        isPlace
          ? registry.names.places.has(value)
            ? registry.place(value as PlaceId)
            : line('PLAC', value)
          : undefined,
        line('NOTE', told.filter((text) => text !== undefined).join('\n')),
        ...sources.map((source) => registry.cite(source)),
      ]),
    ];
  });
}

/** A birth or a death, and what is said otherwise of it. */
function momentLines(registry: Registry, tag: string, person: Person, field: 'born' | 'died'): Line[] {
  const moment: (Moment & { readonly cause?: string }) | undefined = person[field];
  const rivals = rivalLines(registry, tag, field, person.disputes ?? []);
  if (moment === undefined) return rivals;
  const cause = registry.labels.get(`cause-of-death ${moment.cause}`) ?? moment.cause;
  const main = line(tag, moment.date === undefined && moment.place === undefined ? 'Y' : undefined, [
    ...(moment.date ? registry.date(moment.date, moment.attested) : []),
    moment.place === undefined ? undefined : registry.place(moment.place),
    cause === undefined ? undefined : line('CAUS', cause),
    moment.note === undefined ? undefined : line('NOTE', moment.note),
    ...registry.cited(person)(field),
  ]);
  return [main, ...rivals];
}

/** A tie of kin or of a couple, from either side: `person` is KIND of `other`. */
interface Tie {
  readonly person: string;
  readonly other: string;
  readonly kind: RelationKind;
  readonly certainty: Certainty | undefined;
  readonly date: EdtfDate | undefined;
  readonly sources: readonly Locator[];
}

/** A couple and its children, or those of one parent. */
interface Family {
  readonly parents: readonly string[];
  readonly children: Tie[];
  couple?: Tie;
}

/** Who is kin, or a couple: the ties among the people of a dataset, each once. */
function familyTies(people: readonly Person[]): Tie[] {
  const known = new Set<string>(people.map(({ id }) => id));
  return people.flatMap((holder) => {
    const citationsFor = citationsIn(holder);
    return (holder.relations ?? []).flatMap(({ person: other, kind, certainty, date }, index): Tie[] => {
      const isFamily = isKin(kind) || coupleOf(kind) !== undefined;
      if (other === undefined || !known.has(other) || !isFamily) return [];
      return [{ person: holder.id, other, kind, certainty, date, sources: citationsFor(`relations.${index}`) }];
    });
  });
}

/** Makes families of ties; those of no family, as between cousins, are left. */
function familiesOf(ties: readonly Tie[]): { families: Family[]; others: Tie[] } {
  const parents = new Map<string, { parent: string; tie: Tie }[]>();
  const families = new Map<string, Family>();
  const others: Tie[] = [];
  const family = (members: readonly string[]): Family => {
    const sorted = [...members].sort();
    const key = sorted.join(' ');
    const found = families.get(key) ?? { parents: sorted, children: [] };
    families.set(key, found);
    return found;
  };
  for (const tie of ties) {
    const generations = generationsOf(tie.kind);
    if (generations === 1 || generations === -1) {
      const [parent, child] = generations === 1 ? [tie.person, tie.other] : [tie.other, tie.person];
      parents.set(child, [...(parents.get(child) ?? []), { parent, tie: { ...tie, person: child, other: parent } }]);
    } else if (coupleOf(tie.kind) !== undefined) family([tie.person, tie.other]).couple ??= tie;
    else others.push(tie);
  }
  for (const known of parents.values()) {
    // More than two: sources differ on who they are, and each stands alone.
    const groups = known.length <= 2 ? [known] : known.map((one) => [one]);
    for (const group of groups) {
      const of = family(group.map(({ parent }) => parent));
      of.children.push(...group.map(({ tie }) => tie));
    }
  }
  return { families: [...families.values()], others };
}

function familyLine(
  registry: Registry,
  { parents, children, couple }: Family,
  number: number,
  by: (id: string) => Person | undefined,
  xref: (id: string) => string,
): Line {
  const genderOf = (id: string): string => registry.mapped('gender', by(id)?.gender).schemaOrg ?? '';
  const [first, second] = parents;
  const isWife = (id: string | undefined): boolean => id !== undefined && genderOf(id) === 'Female';
  const [husband, wife] =
    isWife(first) || (second !== undefined && genderOf(second) === 'Male') ? [second, first] : [first, second];
  const isMarried = couple !== undefined && coupleOf(couple.kind) === 'married';
  const remarks = couple?.certainty === undefined ? [] : [line('NOTE', `Certainty: ${couple.certainty}`)];
  const cited = (couple?.sources ?? []).map((source) => registry.cite(source));
  const told = couple?.date && couple.date.precision !== 'interval' && isMarried ? registry.date(couple.date) : [];
  return {
    xref: `@F${number}@`,
    tag: 'FAM',
    below: [
      husband === undefined ? undefined : line('HUSB', xref(husband)),
      wife === undefined ? undefined : line('WIFE', xref(wife)),
      ...[...new Set(children.map(({ person }) => person))].map((child) => line('CHIL', xref(child))),
      isMarried ? line('MARR', told.length > 0 ? undefined : 'Y', [...told, ...remarks, ...cited]) : undefined,
      couple && (!isMarried || (couple.date && told.length === 0))
        ? line('EVEN', undefined, [
            line('TYPE', registry.labels.get(`relation-kind ${couple.kind}`) ?? couple.kind),
            ...(couple.date ? registry.date(couple.date) : []),
            ...(isMarried ? [] : [...remarks, ...cited]),
          ])
        : undefined,
    ],
  };
}

/** The families as a GEDCOM file of a version. */
function gedcomOf(dataset: Dataset, library: Dataset, version: Version): string {
  const registry = new Registry(library, version);
  const ties = familyTies(dataset.people);
  const members = new Set(ties.flatMap(({ person, other }) => [person, other]));
  const people = dataset.people.filter(({ id }) => members.has(id));
  const numbers = new Map<string, number>(people.map(({ id }, index) => [id, index + 1]));
  const xref = (id: string): string => `@I${numbers.get(id) ?? 0}@`;
  const byId = new Map<string, Person>(people.map((person) => [person.id, person]));
  const { families, others } = familiesOf(ties);
  const isSeven = version === '7.0';

  const associations = (id: string): Line[] =>
    others.flatMap(({ person, other, kind, certainty, sources }) => {
      const [to, how] = person === id ? [other, inverses[kind]] : other === id ? [person, kind] : [];
      if (to === undefined || how === undefined) return [];
      // The line stands with the one and says what the other is to them.
      const label = registry.labels.get(`relation-kind ${how}`) ?? how;
      const doubt = certainty === undefined ? undefined : line('NOTE', `Certainty: ${certainty}`);
      const cited = sources.map((source) => registry.cite(source));
      return [
        isSeven
          ? line('ASSO', xref(to), [line('ROLE', 'OTHER', [line('PHRASE', label)]), doubt, ...cited])
          : line('ASSO', xref(to), [line('RELA', label), doubt, ...cited]),
      ];
    });

  const personLine = (person: Person): Line => {
    const cited = registry.cited(person);
    const names = person.names.map((name, index) => ({ name, index }));
    const ordered = [...names.filter(({ name }) => name.preferred), ...names.filter(({ name }) => !name.preferred)];
    const sex = registry.mapped('gender', person.gender).schemaOrg?.charAt(0);
    const disputed = (person.disputes ?? []).filter(({ field }) => !overlap(field, 'born') && !overlap(field, 'died'));
    return {
      xref: xref(person.id),
      tag: 'INDI',
      below: [
        ...ordered
          .filter(({ name }) => name.preferred === true || !isFaultyName(name.kind))
          .flatMap(({ name, index }) => nameLines(registry, name, cited(`names.${index}`))),
        sex === undefined ? undefined : line('SEX', sex),
        ...momentLines(registry, 'BIRT', person, 'born'),
        ...momentLines(registry, 'DEAT', person, 'died'),
        ...(person.occupations ?? []).map((one, index) =>
          line('OCCU', registry.labels.get(`occupation ${one}`) ?? one, cited(`occupations.${index}`)),
        ),
        ...families.flatMap(({ parents, children }, index) => {
          const own = children.filter((tie) => tie.person === person.id);
          const isUnsure = own.some(({ certainty }) => certainty !== undefined);
          const note = own.flatMap(({ other, certainty }) => {
            const parent = byId.get(other);
            return certainty === undefined || !parent ? [] : [`Child of ${nameOf(parent)}: ${certainty}`];
          });
          return [
            own.length === 0
              ? undefined
              : line('FAMC', `@F${index + 1}@`, [
                  isUnsure ? line('STAT', isSeven ? 'CHALLENGED' : 'challenged') : undefined,
                  note.length > 0 ? line('NOTE', note.join('\n')) : undefined,
                ]),
            parents.includes(person.id) ? line('FAMS', `@F${index + 1}@`) : undefined,
          ];
        }),
        ...associations(person.id),
        person.summary && line('NOTE', person.summary.en),
        ...disputed.map((dispute) => {
          const { field, verdict, note, sources } = dispute;
          const told = `Said otherwise of ${field}: ${insteadOf(registry.names, 'people', dispute)} (${verdict})`;
          return line('NOTE', note === undefined ? told : `${told}. ${note}`, [
            ...(isSeven ? sources.map((source) => registry.cite(source)) : []),
          ]);
        }),
        line('REFN', person.id, [line('TYPE', 'serge-data')]),
        ...Object.entries(person.identifiers ?? {}).map(([scheme, identifier]) =>
          isSeven
            ? line('EXID', identifier, [
                line('TYPE', registry.mapped('identifier-scheme', scheme).url?.replace('{id}', '') ?? scheme),
              ])
            : line('REFN', identifier, [line('TYPE', scheme)]),
        ),
      ],
    };
  };

  const individuals = people.map(personLine);
  const unions = families.map((one, index) => familyLine(registry, one, index + 1, (id) => byId.get(id), xref));
  const sources = registry.sources.map((source, index): Line => ({
    xref: `@S${index + 1}@`,
    tag: 'SOUR',
    below: [
      line('TITL', source.title.text),
      source.authors &&
        line(
          'AUTH',
          source.authors
            .map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '))
            .filter(Boolean)
            .join('; '),
        ),
      source.container === undefined && source.publisher === undefined
        ? undefined
        : line('PUBL', [source.container, source.publisher, source.date?.edtf].filter(Boolean).join(', ')),
      line('REFN', source.id, [line('TYPE', 'serge-data')]),
      source.url === undefined ? undefined : line('NOTE', source.url),
    ],
  }));
  const head: Line = {
    tag: 'HEAD',
    below: isSeven
      ? [
          line('GEDC', undefined, [line('VERS', '7.0')]),
          line('SOUR', 'serge-data', [line('VERS', library.meta.version)]),
          line('SUBM', '@U1@'),
        ]
      : [
          line('SOUR', 'serge-data', [line('VERS', library.meta.version)]),
          line('SUBM', '@U1@'),
          line('GEDC', undefined, [line('VERS', '5.5.1'), line('FORM', 'LINEAGE-LINKED')]),
          line('CHAR', 'UTF-8'),
        ],
  };
  const submitter: Line = { xref: '@U1@', tag: 'SUBM', below: [line('NAME', 'The serge-data contributors')] };
  return [head, submitter, ...individuals, ...unions, ...sources, line('TRLR')]
    .map((one) => written(one, version))
    .join('');
}

/** The families: those who are kin, or were a couple, with every birth and death that a source tells. */
export const gedcom: Format = {
  name: 'gedcom',
  title: 'GEDCOM 5.5.1 and 7',
  use: 'genealogists: the families, with rival births and deaths',
  standard: 'https://gedcom.io/specs/',
  mediaType: 'text/vnd.familysearch.gedcom',
  delivery: 'release',
  collections: ['people'],
  keeps: {
    uncertainty: 'part',
    dispute: 'part',
    source: 'part',
    script: 'part',
    translator: 'none',
    calendar: 'part',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => ({
    'families-5.5.1.ged': gedcomOf(dataset, library, '5.5.1'),
    'families-7.ged': gedcomOf(dataset, library, '7.0'),
  }),
};
