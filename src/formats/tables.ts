import { dateFields, fields as model } from '../generated/fields.js';
import { overlap } from '../values/paths.js';
import type { CollectionName, DataRecord, Dispute, Vocabulary } from '../types.js';
import type { Field } from './fields.js';
import type { Dataset } from './format.js';
import { COLLECTIONS, type Names, namesIn, SINGULAR } from './names.js';

/** What a cell holds; `null` where nothing is known. */
export type Value = string | number | boolean | null;

/** A column, of one type from top to bottom. */
export interface Column {
  /** Its name, in lower case with underscores. */
  readonly name: string;
  /** What it means, in a sentence. */
  readonly about: string;
  /** `day` is an ISO 8601 day; `flag` is never empty. */
  readonly type: 'text' | 'day' | 'flag' | 'number' | 'integer';
  /** Whether it always holds something. */
  readonly required: boolean;
  /** The only values there are, each with what it is called in English. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
}

/** Columns whose values together are a key of another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table: the records of a collection, or a list in them with a row for every item. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly Value[])[];
}

type Item = Readonly<Record<string, unknown>>;

/** Where the row being written stands. */
interface Place {
  readonly names: Names;
  readonly collection: string;
  readonly id: string;
  readonly disputes: readonly Dispute[];
  /** The path of the item in the record; empty for the record itself. */
  readonly path: string;
  /** Its place in its list, after those of the lists around it. */
  readonly ordinals: readonly number[];
}

type Fill = (item: Item | undefined, row: Value[], place: Place) => void;

/** The plan of the table of a list. */
interface InnerPlan {
  /** Where the list is in the record or item. */
  readonly path: readonly string[];
  /** What an item is called that is no group: it is written as a group of one field. */
  readonly key: string | undefined;
  readonly plan: Plan;
}

/** How a table is made of records, and the tables of the lists inside them. */
interface Plan {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly fills: readonly Fill[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly inner: readonly InnerPlan[];
}

/** What joins the parts of a cell that stands for a list: readers' comfort, the list has a table of its own. */
export const BETWEEN = '; ';

const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const joined = (steps: readonly string[]): string => snake(steps.join('_'));

const isText = (value: unknown): value is string => typeof value === 'string';
const stepInto = (item: Item | undefined, key: string): Item | undefined => item?.[key] as Item | undefined;

/** A field by its path from the record, and whether everything on the way to it is always there. */
interface Placed {
  readonly field: Field;
  readonly steps: readonly string[];
  readonly required: boolean;
}

/** The fields of a record or an item with those of the groups inside it, but for evidence, which has tables of its own. */
function spread(fields: readonly Field[], steps: readonly string[] = [], required = true): Placed[] {
  return fields.flatMap((field) => {
    const at = [...steps, field.name];
    if (EVIDENCE.has(field.name) || field.type === 'map') return [];
    const always = required && field.required === true;
    if (field.type === 'group' && !field.list) return spread(field.fields ?? [], at, always);
    return [{ field, steps: at, required: always }];
  });
}

const EVIDENCE = new Set(['sources', 'disputes']);

/** The object that holds the last step of a path. */
function holderOf(steps: readonly string[]): (item: Item | undefined) => Item | undefined {
  const [first, second, ...others] = steps.slice(0, -1);
  if (first === undefined) return (item) => item;
  if (second === undefined) return (item) => stepInto(item, first);
  return (item) => others.reduce(stepInto, stepInto(stepInto(item, first), second));
}

/** The reference by which the items of a list are known: a translator's person, a stage's place. */
const headOf = (field: Field): Field | undefined =>
  (field.fields ?? []).find(({ type, list }) => type === 'reference' && !list);

/** Makes columns and what fills them. */
function columnsOf(placed: readonly Placed[], vocabularies: Vocabularies): { columns: Column[]; fills: Fill[] } {
  const columns: Column[] = [];
  const fills: Fill[] = [];
  const add = (column: Column, fill: Fill): void => {
    columns.push(column);
    fills.push(fill);
  };
  for (const { field, steps, required } of placed) {
    const name = joined(steps);
    const holder = holderOf(steps);
    const key = field.name;
    const valueOf = (item: Item | undefined): unknown => holder(item)?.[key];
    const { about } = field;
    if (field.list) {
      const head = field.type === 'reference' ? field : field.type === 'group' ? headOf(field) : undefined;
      const { to } = head ?? {};
      if (to !== undefined) {
        add(
          { name: `${name}_names`, about: `${about} By name, for reading.`, type: 'text', required: false },
          (item, row, { names }) => {
            const list = (valueOf(item) ?? []) as readonly (string | Item)[];
            const shown = list.flatMap((one) => {
              const id = isText(one) ? one : one[head?.name ?? ''];
              return isText(id) ? [names[to].get(id) ?? id] : [];
            });
            row.push(shown.length === 0 ? null : [...new Set(shown)].join(BETWEEN));
          },
        );
      } else if (field.type !== 'group') {
        add({ name, about: `${about} All of them, for reading.`, type: 'text', required: false }, (item, row) => {
          const list = valueOf(item) as readonly string[] | undefined;
          row.push(list === undefined ? null : list.join(BETWEEN));
        });
      }
    } else if (field.type === 'reference') {
      const { to } = field;
      add({ name, about, type: 'text', required }, (item, row) => {
        row.push((valueOf(item) as string | undefined) ?? null);
      });
      add(
        { name: `${name}_name`, about: `${about} By name, for reading.`, type: 'text', required },
        (item, row, { names }) => {
          const id = valueOf(item) as string | undefined;
          row.push(id === undefined || to === undefined ? null : (names[to].get(id) ?? id));
        },
      );
    } else if (field.type === 'date') {
      const parts = columnsOf(spread(dateFields, [], required), vocabularies);
      columns.push(
        { name, about: `${about} EDTF (ISO 8601-2), New Style.`, type: 'text', required },
        ...parts.columns.map((part) => ({
          ...part,
          name: `${name}_${part.name}`,
          required: required && part.required,
        })),
      );
      fills.push((item, row, place) => {
        const date = stepInto(holder(item), key);
        row.push((date?.edtf as string | undefined) ?? null);
        for (const fill of parts.fills) {
          if (date === undefined) row.push(null);
          else fill(date, row, place);
        }
      });
    } else if (field.type === 'flag') {
      const isPart = steps.length > 1;
      add({ name, about, type: 'flag', required: required || !isPart }, (item, row) => {
        const value = valueOf(item) as boolean | undefined;
        row.push(value ?? (required || !isPart ? false : null));
      });
    } else {
      const values = valuesOf(field, vocabularies);
      const type = field.type === 'day' ? 'day' : field.type === 'number' ? 'number' : 'text';
      add({ name, about, type, required, ...(values && { values }) }, (item, row) => {
        row.push((valueOf(item) as Value | undefined) ?? null);
      });
    }
  }
  return { columns, fills };
}

type Vocabularies = ReadonlyMap<string, Vocabulary>;

function valuesOf({ vocabulary, choices }: Field, vocabularies: Vocabularies): Column['values'] {
  if (vocabulary !== undefined) {
    return vocabularies.get(vocabulary)?.terms.map(({ id, label }) => ({ value: id, label: label.en }));
  }
  return choices?.map((value) => ({ value, label: value }));
}

const keysOf = (placed: readonly Placed[]): ForeignKey[] =>
  placed.flatMap(({ field: { type, to, list }, steps }) =>
    type === 'reference' && to !== undefined && !list ? [{ columns: [joined(steps)], table: to, to: ['id'] }] : [],
  );

const DISPUTED: Column = {
  name: 'disputed',
  about: 'The fields of this row of which other sources say otherwise, each with our verdict on the other value.',
  type: 'text',
  required: false,
};

/** What of a row is disputed; all of it where the row is the record. */
const fillDisputed: Fill = (_, row, { disputes, path }) => {
  const own = disputes.filter(({ field }) => path === '' || overlap(field, path));
  row.push(
    own.length === 0 ? null : [...new Set(own.map(({ field, verdict }) => `${field} (${verdict})`))].join(BETWEEN),
  );
};

/** The columns by which the rows of a list say where they belong. */
function belonging(record: string, collection: string, lists: readonly string[]) {
  const ordinals = lists.map((list, index) => (index === lists.length - 1 ? 'ordinal' : `${list}_ordinal`));
  const columns: Column[] = [
    { name: record, about: `The ${record} that has it.`, type: 'text', required: true },
    ...ordinals.map((name) => ({
      name,
      about: 'Its place in the list, counted from 0 as in the paths of citations and disputes.',
      type: 'integer' as const,
      required: true,
    })),
  ];
  const fills: Fill[] = [
    (_, row, { id }) => {
      row.push(id);
    },
    (_, row, place) => {
      row.push(...place.ordinals);
    },
  ];
  const foreignKey: ForeignKey = { columns: [record], table: collection, to: ['id'] };
  return { columns, fills, primaryKey: [record, ...ordinals], foreignKey };
}

/** What an item that is no group is called in its row: after the collection it leads to. */
const keyOf = ({ type, to }: Field): string | undefined =>
  type === 'group' ? undefined : to === undefined ? 'value' : SINGULAR[to];

/** The plan of the table of a list. */
function planOfList(
  record: string,
  collection: string,
  outer: { readonly table: string; readonly lists: readonly string[] },
  { field, steps }: Placed,
  vocabularies: Vocabularies,
): Plan {
  const name = `${outer.table}_${joined(steps)}`;
  const lists = [...outer.lists, joined(steps)];
  const own = belonging(record, collection, lists);
  const { list: _, ...item } = field;
  const placed = spread(
    field.type !== 'group' ? [{ ...item, name: keyOf(field) ?? '', required: true }] : (field.fields ?? []),
  );
  const { columns, fills } = columnsOf(placed, vocabularies);
  const outerKey: ForeignKey[] =
    outer.lists.length === 0
      ? []
      : [
          {
            columns: own.primaryKey.slice(0, -1),
            table: outer.table,
            to: [...own.primaryKey.slice(0, -2), 'ordinal'],
          },
        ];
  return {
    name,
    about: `${field.about} A row for every item of \`${steps.join('.')}\`.`,
    columns: [...own.columns, ...renamed(columns, own.columns), DISPUTED],
    fills: [...own.fills, ...fills, fillDisputed],
    primaryKey: own.primaryKey,
    foreignKeys: [own.foreignKey, ...outerKey, ...keysOf(placed).map((key) => renamedKey(key, own.columns))],
    inner: listsIn(placed).map((list) => ({
      path: list.steps,
      key: keyOf(list.field),
      plan: planOfList(record, collection, { table: name, lists }, list, vocabularies),
    })),
  };
}

/** Another name for a column that would bear the name of a column before it: a person's relation to a `person`. */
const OTHER = 'other_';
const clashes = (name: string, taken: readonly Column[]): boolean =>
  taken.some((column) => column.name === name || `${column.name}_name` === name);
const renamed = (columns: readonly Column[], taken: readonly Column[]): Column[] =>
  columns.map((column) => (clashes(column.name, taken) ? { ...column, name: OTHER + column.name } : column));
const renamedKey = (key: ForeignKey, taken: readonly Column[]): ForeignKey => ({
  ...key,
  columns: key.columns.map((name) => (clashes(name, taken) ? OTHER + name : name)),
});

const listsIn = (placed: readonly Placed[]): Placed[] => placed.filter(({ field }) => field.list);

/** The plan of the table of a collection. */
function planOf(collection: string, record: string, fields: readonly Field[], vocabularies: Vocabularies): Plan {
  const placed = spread(fields);
  const { columns, fills } = columnsOf(placed, vocabularies);
  const hasNames = fields.some(({ name }) => name === 'names');
  const shown: Column[] = hasNames
    ? [{ name: 'name', about: 'The name by which it is shown.', type: 'text', required: true }]
    : [];
  const fillName: Fill[] = hasNames
    ? [
        (_, row, { names, id }) => {
          row.push(names[collection as CollectionName].get(id) ?? id);
        },
      ]
    : [];
  const [id, ...others] = columns;
  const [fillId, ...otherFills] = fills;
  return {
    name: collection,
    about: `A row for every record of ${collection}.`,
    columns: [...(id ? [id] : []), ...shown, ...others, DISPUTED],
    fills: [...(fillId ? [fillId] : []), ...fillName, ...otherFills, fillDisputed],
    primaryKey: ['id'],
    foreignKeys: keysOf(placed),
    inner: listsIn(placed).map((list) => ({
      path: list.steps,
      key: keyOf(list.field),
      plan: planOfList(record, collection, { table: record, lists: [] }, list, vocabularies),
    })),
  };
}

/** The plans of all tables of a plan, the outer before the inner. */
const plansIn = (plan: Plan): Plan[] => [plan, ...plan.inner.flatMap(({ plan: inner }) => plansIn(inner))];

const text = (name: string, about: string, required = true): Column => ({ name, about, type: 'text', required });
const integer = (name: string, about: string): Column => ({ name, about, type: 'integer', required: true });

const RECORD_KEY: ForeignKey = { columns: ['collection', 'record'], table: 'records', to: ['collection', 'id'] };
const SOURCE_KEY: ForeignKey = { columns: ['source'], table: 'sources', to: ['id'] };

const THE_RECORD = [text('collection', 'The collection of the record.'), text('record', 'The id of the record.')];
const THE_LOCATOR = [
  text('source', 'The source that was read.'),
  text('at', 'Where in the source: page, heading, notice, paragraph.'),
  text('citing', 'The witness the source itself quotes, where it is second-hand.', false),
];

/** The tables that gather what every record has, before their rows are known. */
const GATHERED = {
  records: {
    about: 'Every record of every collection, with the name by which it is shown.',
    columns: [text('collection', 'Its collection.'), text('id', 'Its id.'), text('name', 'Its title or name.')],
    primaryKey: ['collection', 'id'],
    foreignKeys: [],
  },
  citations: {
    about: 'Who says so: a row for every citation of a record or of an item in it.',
    columns: [
      ...THE_RECORD,
      text('citation', 'The path of the citation in the record.'),
      ...THE_LOCATOR,
      text(
        'supports',
        'The paths of the fields or of the item for which the source speaks; a path covers all below it.',
      ),
    ],
    primaryKey: ['collection', 'record', 'citation'],
    foreignKeys: [RECORD_KEY, SOURCE_KEY],
  },
  disputes: {
    about: 'What other sources say instead of what a record holds, with our verdict on the other value.',
    columns: [
      ...THE_RECORD,
      integer('ordinal', 'Its place among the disputes of the record, counted from 0.'),
      text('field', 'The path of the field on which sources differ.'),
      text('value', 'What the other source says instead.'),
      text('verdict', 'Our judgement of the other value.'),
      text('reason', 'Why we judge so.', false),
      text('note', 'The judgement explained.', false),
    ],
    primaryKey: ['collection', 'record', 'ordinal'],
    foreignKeys: [RECORD_KEY],
  },
  dispute_sources: {
    about: 'Who says otherwise: a row for every dispute and every source of it.',
    columns: [
      ...THE_RECORD,
      integer('dispute_ordinal', 'The place of the dispute among those of the record.'),
      integer('ordinal', 'The place of the source in the dispute, counted from 0.'),
      ...THE_LOCATOR,
    ],
    primaryKey: ['collection', 'record', 'dispute_ordinal', 'ordinal'],
    foreignKeys: [
      {
        columns: ['collection', 'record', 'dispute_ordinal'],
        table: 'disputes',
        to: ['collection', 'record', 'ordinal'],
      },
      SOURCE_KEY,
    ],
  },
  identifiers: {
    about: 'Identifiers elsewhere, only those that were seen.',
    columns: [
      ...THE_RECORD,
      text('scheme', 'The scheme, a term of the vocabulary identifier-scheme.'),
      text('identifier', 'The identifier.'),
    ],
    primaryKey: ['collection', 'record', 'scheme'],
    foreignKeys: [RECORD_KEY],
  },
  terms: {
    about: 'The terms of the closed vocabularies.',
    columns: [
      text('vocabulary', 'The vocabulary.'),
      text('term', 'The term, as records use it.'),
      text('label_en', 'What it is called in English.'),
      text('label_fr', 'What it is called in French.'),
      text('definition', 'What it means.'),
      text('inverse', 'The term that says the same from the other side, in vocabularies of relations.', false),
    ],
    primaryKey: ['vocabulary', 'term'],
    foreignKeys: [],
  },
  redirects: {
    about: 'What became of ids that were published and are no longer used; a row for every id that replaces one.',
    columns: [
      text('collection', 'The collection of the retired id.'),
      text('from', 'The retired id.'),
      integer('ordinal', 'The place of the new id among those that replace it, counted from 0.'),
      text('to', 'The id that replaces it; empty where it was removed.', false),
      text('kind', 'Moved, split or removed.'),
      text('since', 'The version of the package in which it was retired.'),
      text('reason', 'Why.'),
    ],
    primaryKey: ['collection', 'from', 'ordinal'],
    foreignKeys: [],
  },
} satisfies Record<string, Omit<Table, 'name' | 'rows'>>;

interface Located {
  readonly source: string;
  readonly at: string;
  readonly citing?: string;
  readonly supports?: readonly string[];
}

/**
 * The dataset as tables: one for every collection, with names and bounds of dates beside ids and EDTF, and one for
 * every list in records; evidence, identifiers and disputes of all records are gathered in tables of their own. Every
 * key that a table names joins: of a part of the dataset, those that lead out of it are left out.
 *
 * @param dataset - the records to write.
 * @param library - where the names of records are looked up.
 */
export function tablesOf(dataset: Dataset, library: Dataset = dataset): readonly Table[] {
  const known = library === dataset ? made.get(dataset) : undefined;
  if (known !== undefined) return known;
  const tables = madeOf(dataset, library);
  if (library === dataset) made.set(dataset, tables);
  return tables;
}

/** Tables are made once for a dataset: several formats are written from them. */
const made = new WeakMap<Dataset, readonly Table[]>();

function madeOf(dataset: Dataset, library: Dataset): readonly Table[] {
  const names = namesIn(library);
  const vocabularies = new Map<string, Vocabulary>(dataset.vocabularies.map((one) => [one.id, one]));
  const rows = new Map<string, Value[][]>(Object.keys(GATHERED).map((name) => [name, []]));
  const rowsOf = (table: string): Value[][] => {
    const own = rows.get(table) ?? [];
    rows.set(table, own);
    return own;
  };
  const records = rowsOf('records');
  const citations = rowsOf('citations');
  const disputed = rowsOf('disputes');
  const disputeSources = rowsOf('dispute_sources');
  const identifiers = rowsOf('identifiers');

  const cite = ({ collection, id, path }: Place, sources: unknown): void => {
    if (!Array.isArray(sources)) return;
    for (const [index, { source, at, citing, supports }] of (sources as Located[]).entries()) {
      const citation = path === '' ? `sources.${index}` : `${path}.sources.${index}`;
      const fields = supports?.join(BETWEEN) ?? path;
      citations.push([collection, id, citation, source, at, citing ?? null, fields]);
    }
  };

  const filled: Value[] = [];
  const write = (plan: Plan, item: Item, place: Place): void => {
    // One row is filled again and again, and kept as a copy of the right length: a growing one costs more.
    filled.length = 0;
    for (const fill of plan.fills) fill(item, filled, place);
    rowsOf(plan.name).push(filled.slice());
    if (place.collection !== 'questions') cite(place, item.sources);
    for (const { path, key, plan: inner } of plan.inner) {
      const list = path.reduce<unknown>((here, step) => (here as Item | undefined)?.[step], item);
      if (!Array.isArray(list)) continue;
      const at = (place.path === '' ? '' : `${place.path}.`) + path.join('.');
      for (const [index, one] of (list as unknown[]).entries()) {
        write(inner, key === undefined ? (one as Item) : { [key]: one }, {
          ...place,
          path: `${at}.${index}`,
          ordinals: [...place.ordinals, index],
        });
      }
    }
  };

  const plans = [
    ...COLLECTIONS.map((collection) => planOf(collection, SINGULAR[collection], model[collection], vocabularies)),
    planOf('questions', 'question', model.questions, vocabularies),
  ];
  for (const [index, collection] of [...COLLECTIONS, 'questions' as const].entries()) {
    const plan = plans[index];
    if (!plan) continue;
    for (const record of dataset[collection] as unknown as readonly (Item & Pick<DataRecord, 'id' | 'disputes'>)[]) {
      const { id, disputes = [] } = record;
      write(plan, record, { names, collection, id, disputes, path: '', ordinals: [] });
      if (collection === 'questions') continue;
      records.push([collection, id, names[collection].get(id) ?? id]);
      for (const [scheme, identifier] of Object.entries((record.identifiers ?? {}) as Record<string, string>)) {
        identifiers.push([collection, id, scheme, identifier]);
      }
      for (const [position, { field, value, verdict, reason, note, sources }] of disputes.entries()) {
        disputed.push([collection, id, position, field, value, verdict, reason ?? null, note ?? null]);
        for (const [at, locator] of sources.entries()) {
          const { source, citing } = locator;
          disputeSources.push([collection, id, position, at, source, locator.at, citing ?? null]);
        }
      }
    }
  }
  for (const { id, terms } of dataset.vocabularies) {
    for (const term of terms) {
      rowsOf('terms').push([id, term.id, term.label.en, term.label.fr, term.definition, term.inverse ?? null]);
    }
  }
  for (const { collection, from, to, kind, since, reason } of dataset.redirects) {
    const targets: readonly (string | null)[] = to.length === 0 ? [null] : to;
    for (const [position, target] of targets.entries()) {
      rowsOf('redirects').push([collection, from, position, target, kind, since, reason]);
    }
  }
  const tables: Table[] = [
    ...plans.flatMap(plansIn).map(({ name, about, columns, primaryKey, foreignKeys }) => ({
      name,
      about,
      columns,
      primaryKey,
      foreignKeys,
      rows: rows.get(name) ?? [],
    })),
    ...Object.entries(GATHERED).map(([name, table]) => ({ name, ...table, rows: rowsOf(name) })),
  ];
  return library === dataset ? tables : withoutLooseKeys(tables);
}

/** Tables without the keys of which some value joins nothing: those that lead out of the part that is written. */
function withoutLooseKeys(tables: readonly Table[]): readonly Table[] {
  const valuesAt = ({ columns, rows }: Table, names: readonly string[]): string[] => {
    const places = names.map((name) => columns.findIndex((column) => column.name === name));
    return rows.flatMap((row) => {
      const values = places.map((place) => row[place] ?? null);
      return values.includes(null) ? [] : [JSON.stringify(values)];
    });
  };
  return tables.map((table) => ({
    ...table,
    foreignKeys: table.foreignKeys.filter(({ columns, table: target, to }) => {
      const other = tables.find(({ name }) => name === target);
      const known = new Set(other === undefined ? [] : valuesAt(other, to));
      return valuesAt(table, columns).every((value) => known.has(value));
    }),
  }));
}
