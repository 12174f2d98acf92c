import type { Dataset } from '../compile/dataset.js';
import { type Fact, factsOf, type Witness } from '../compile/facts.js';
import { collectionOf } from '../model/collections.js';
import type { PublishedDate } from '../values/edtf.js';
import { walk } from '../model/meta.js';
import { pathText } from '../values/paths.js';
import { COLLECTION_NAMES } from '../model/names.js';
import type { Kinship } from '../query/witnesses.js';
import { chronicleOf } from './chronicle.js';
import { NAMINGS, namingIn } from './naming.js';
import { unlinkedIn } from './unlinked.js';
import { independentWitnesses, kinshipIn, restsOnTwo } from './independence.js';

/** A table of figures. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

/** How often each key occurs, most frequent first, then by name. */
function tallied(keys: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

const counted = (title: string, what: string, keys: Iterable<string>): Table => ({
  title,
  columns: [what, 'records'],
  rows: tallied(keys),
});

/** Counts of records by two properties, as a grid. */
function crossed(title: string, pairs: readonly (readonly [string, string])[]): Table {
  const across = [...new Set(pairs.map(([, column]) => column))].sort();
  const down = tallied(pairs.map(([row]) => row));
  return {
    title,
    columns: ['', ...across, 'all'],
    rows: down.map(([row, all]) => [
      row,
      ...across.map((column) => pairs.filter(([a, b]) => a === row && b === column).length || ''),
      all,
    ]),
  };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);

const decadeOf = (date: PublishedDate | undefined): string => {
  const year = date?.earliest?.slice(0, 3);
  return year === undefined ? 'undated' : `${year}0s`;
};

/** Whether some of those who vouch are different sources, be one the copy of the other. */
const areTwoSources = (witnesses: readonly Witness[]): boolean =>
  new Set(witnesses.map(({ source }) => source)).size > 1;

/** Facts by field: how many, how many with a source, with two, and with two that are independent. */
function coverage(dataset: Dataset, kinship: Kinship): Table {
  const byField = new Map<string, Fact[]>();
  for (const record of dataset.records) {
    for (const fact of factsOf(record)) {
      const key = `${record.collection}.${pathText([fact.path[0] ?? ''])}`;
      byField.set(key, [...(byField.get(key) ?? []), fact]);
    }
  }
  const rowOf = (name: string, facts: readonly Fact[]): (string | number)[] => {
    const share = (isSo: (fact: Fact) => boolean): string => percent(facts.filter(isSo).length, facts.length);
    return [
      name,
      facts.length,
      share(({ witnesses }) => witnesses.length > 0),
      share(({ witnesses }) => areTwoSources(witnesses)),
      share((fact) => independentWitnesses(fact, kinship) > 1),
    ];
  };
  return {
    title: 'Facts by field, with a source, with two sources, with two that are independent',
    columns: ['field', 'facts', 'one', 'two', 'independent'],
    rows: [
      ...[...byField].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, facts]) => rowOf(name, facts)),
      rowOf('all', [...byField.values()].flat()),
    ],
  };
}

/** Records that rest on two sources, and on two that are independent. */
function wellFounded(dataset: Dataset, kinship: Kinship): Table {
  const rows = COLLECTION_NAMES.filter((name) => name !== 'sources').map((name) => {
    const records = dataset.all(name);
    const all = records.length;
    const two = records.filter((one) => areTwoSources(factsOf(one).flatMap(({ witnesses }) => witnesses))).length;
    const independent = records.filter((record) => restsOnTwo(record, kinship)).length;
    return [name, all, two, percent(two, all), independent, percent(independent, all)];
  });
  return {
    title: 'Records that rest on two sources, and on two that are independent',
    columns: ['collection', 'records', 'two', '', 'independent', ''],
    rows,
  };
}

/** What is known of where Serge was, and of when things happened, by all dates together. */
function chronicle(dataset: Dataset): Table[] {
  const { days, events } = chronicleOf(dataset, 'victor-serge');
  const life = [...days.values()].reduce((sum, count) => sum + count, 0);
  return [
    {
      title: 'Days of the life of Serge by what is known of where he was',
      columns: ['known', 'days', ''],
      rows: [...days].sort(([, a], [, b]) => b - a).map(([known, count]) => [known, count, percent(count, life)]),
    },
    {
      title: 'Events not known to the day, and known more closely than stated',
      columns: ['', 'events', ''],
      rows: [
        ['not to the day', events.imprecise, ''],
        ['more closely', events.narrowed, percent(events.narrowed, events.imprecise)],
      ],
    },
  ];
}

/** How many people of core and circle have a name in Russian, or a question about it, or neither. */
function russianNames(dataset: Dataset): Table {
  const people = namingIn(dataset, 'ru');
  return {
    title: 'People of core and circle by their name in Russian',
    columns: ['scope', 'records', ...NAMINGS],
    rows: tallied(people.map(({ scope }) => scope)).map(([scope, records]) => [
      scope,
      records,
      ...NAMINGS.map((one) => people.filter((person) => person.scope === scope && person.naming === one).length),
    ]),
  };
}

/** Everything `npm run stats` shows. */
export function statistics(dataset: Dataset): Table[] {
  const kinship = kinshipIn(dataset);
  const works = dataset.all('works').map(({ data }) => data);
  const editions = dataset.all('editions').map(({ data }) => data);
  const disputes = dataset.records.flatMap(({ collection, data }) =>
    (data.disputes ?? []).map((dispute) => ({ collection, ...dispute })),
  );
  const languages: string[] = [];
  for (const { collection, data } of dataset.records) {
    walk(collectionOf(collection).schemas.authored, data, ({ notes }, value) => {
      if (notes.meaning?.is === 'language' && typeof value === 'string') languages.push(value);
    });
  }
  return [
    {
      title: 'Records, citations and disputes',
      columns: ['collection', 'records', 'citations', 'disputes'],
      rows: COLLECTION_NAMES.map((name) => {
        const records = dataset.all(name);
        const citations = records.reduce((sum, { data }) => sum + ('sources' in data ? data.sources.length : 0), 0);
        return [
          name,
          records.length,
          citations,
          records.reduce((sum, { data }) => sum + (data.disputes?.length ?? 0), 0),
        ];
      }),
    },
    wellFounded(dataset, kinship),
    coverage(dataset, kinship),
    ...chronicle(dataset),
    crossed(
      'Works by kind and decade of first publication',
      works.map(({ kind, published }) => [kind, decadeOf(published?.date)] as const),
    ),
    counted(
      'Works by status',
      'status',
      works.map(({ status }) => status),
    ),
    counted(
      'Editions by language',
      'language',
      editions.flatMap(({ contents }) => [...new Set(contents.map(({ language }) => language))]),
    ),
    crossed(
      'Editions by evidence and status',
      editions.map(({ evidence, status }) => [evidence, status] as const),
    ),
    crossed(
      'Events by kind and scope',
      dataset.all('events').map(({ data }) => [data.kind, data.scope] as const),
    ),
    counted(
      'People by scope',
      'scope',
      dataset.all('people').map(({ data }) => data.scope),
    ),
    russianNames(dataset),
    crossed(
      'Disputes by reason and verdict',
      disputes.map(({ reason, verdict }) => [reason ?? 'no reason given', verdict] as const),
    ),
    crossed(
      'Disputes by field and collection',
      disputes.map(
        ({ field, collection }) =>
          [
            field
              .split('.')
              .filter((step) => !/^\d+$/.test(step))
              .join('.'),
            collection,
          ] as const,
      ),
    ),
    {
      title: 'Names and years in summaries that the record does not lead to',
      columns: ['record', 'names'],
      rows: unlinkedIn(dataset).map(({ record, named }) => [record, named]),
    },
    counted(
      'Sources by grade',
      'grade',
      dataset.all('sources').map(({ data }) => data.grade),
    ),
    counted(
      'Sources by the day they were last read',
      'day',
      dataset.all('sources').map(({ data }) => data.accessed ?? 'not told'),
    ),
    counted('Texts by language', 'language', languages),
  ];
}
