import { fields as model } from '../generated/fields.js';
import { allCitations } from '../query/provenance.js';
import type { CollectionName, DataRecord, Dispute, Locator } from '../types.js';
import { overlap } from '../values/paths.js';
import { csvOf } from './csv.js';
import type { Field } from './fields.js';
import { checkDataset, type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS, type Names, namesIn } from './names.js';
import type { Value } from './tables.js';

type Item = Readonly<Record<string, unknown>>;

/** Who says something, and where. */
interface Witness {
  readonly source: string;
  readonly title: string;
  readonly grade: string;
  readonly at: string;
  readonly citing: string | null;
}

/** One line of `facts.ndjson`. */
interface Fact {
  /** Its address: `people/victor-serge#born.date`. */
  readonly fact: string;
  readonly collection: CollectionName;
  readonly record: string;
  /** The name by which the record is shown. */
  readonly name: string;
  /** The path of the field, or of the item of a list. */
  readonly field: string;
  /** What the record holds: a text, a date in EDTF, or an item as JSON; `null` where it leaves out what is disputed. */
  readonly value: string | null;
  /** The same for reading: names in place of ids. */
  readonly text: string | null;
  /** How sure it is; `null` where it is certain. */
  readonly certainty: string | null;
  /** Who says so; empty for our own wording and grading. */
  readonly sources: readonly Witness[];
  /** Who says otherwise, with our verdict on what they say. */
  readonly disputes: readonly Rival[];
}

/** What sources say instead. */
interface Rival {
  readonly field: string;
  readonly value: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly sources: readonly Witness[];
}

const EVIDENCE = new Set(['id', 'sources', 'disputes', 'certainty']);

/** What stands in a place of a record: the value, the same for reading, and where. */
interface Told {
  readonly path: string;
  readonly value: string;
  readonly text: string;
  readonly certainty: string | null;
}

/** A value that is no group, for reading. */
function shown(field: Field, value: unknown, names: Names): string {
  if (field.type === 'date') return String((value as Item).edtf);
  const text = String(value);
  return field.type === 'reference' && field.to !== undefined ? (names[field.to].get(text) ?? text) : text;
}

/** An item of a list without its evidence, and every value in it for reading. */
function itemOf(fields: readonly Field[], item: Item, names: Names): { plain: Item; texts: string[] } {
  const plain: Record<string, unknown> = {};
  const texts: string[] = [];
  for (const field of fields) {
    const value = item[field.name];
    if (value === undefined || EVIDENCE.has(field.name)) continue;
    const own = (field.list ? value : [value]) as readonly unknown[];
    if (field.type === 'group') {
      const inner = own.map((one) => itemOf(field.fields ?? [], one as Item, names));
      plain[field.name] = field.list ? inner.map((one) => one.plain) : inner[0]?.plain;
      texts.push(...inner.flatMap((one) => one.texts));
    } else {
      const values = field.type === 'date' ? own.map((one) => (one as Item).edtf) : own;
      plain[field.name] = field.list ? values : values[0];
      texts.push(...own.map((one) => shown(field, one, names)));
    }
  }
  return { plain, texts };
}

/** Gathers everything that a record says, one statement at a time: groups are opened, an item of a list is one statement. */
function tell(fields: readonly Field[], item: Item, names: Names, path: string, all: Told[]): void {
  for (const field of fields) {
    const value = item[field.name];
    if (value === undefined || (path === '' && EVIDENCE.has(field.name))) continue;
    const at = path === '' ? field.name : `${path}.${field.name}`;
    if (field.type === 'map') {
      for (const [scheme, identifier] of Object.entries(value as Record<string, string>)) {
        all.push({ path: `${at}.${scheme}`, value: identifier, text: `${scheme} ${identifier}`, certainty: null });
      }
    } else if (field.list) {
      (value as readonly unknown[]).forEach((one, index) => all.push(toldOf(field, one, `${at}.${index}`, names)));
    } else if (field.type === 'group') tell(field.fields ?? [], value as Item, names, at, all);
    else all.push(toldOf(field, value, at, names));
  }
}

/** What a value says that is no group, or an item of a list. */
function toldOf(field: Field, value: unknown, path: string, names: Names): Told {
  if (field.type !== 'group') {
    const plain = field.type === 'date' ? (value as Item).edtf : value;
    return { path, value: String(plain), text: shown(field, value, names), certainty: null };
  }
  const { plain, texts } = itemOf(field.fields ?? [], value as Item, names);
  const certainty = ((value as Item).certainty as string | undefined) ?? null;
  return { path, value: JSON.stringify(plain), text: texts.join('; '), certainty };
}

const rivalOf = (
  { field, value, verdict, reason, note, sources }: Dispute,
  witness: (locator: Locator) => Witness,
): Rival => ({ field, value, verdict, reason: reason ?? null, note: note ?? null, sources: sources.map(witness) });

/** The facts of a record. */
function factsOf(
  collection: CollectionName,
  record: DataRecord,
  names: Names,
  witness: (locator: Locator) => Witness,
): Fact[] {
  const { id, disputes = [] } = record;
  const name = names[collection].get(id) ?? id;
  // A source or a dispute that speaks for several facts is told once, and stands in each of them.
  const citations = allCitations(record).map((one) => ({ supports: one.supports, witness: witness(one) }));
  const rivals = disputes.map((dispute) => ({ dispute, rival: rivalOf(dispute, witness) }));
  const open = new Set<Dispute>(disputes);
  const factOf = (field: string, value: string | null, text: string | null, certainty: string | null): Fact => {
    const own = rivals.filter(({ dispute }) => overlap(dispute.field, field));
    for (const { dispute } of own) open.delete(dispute);
    const speaking = citations.filter(({ supports }) => supports.some((path) => overlap(path, field)));
    return {
      fact: `${collection}/${id}#${field}`,
      collection,
      record: id,
      name,
      field,
      value,
      text,
      certainty,
      sources: speaking.map((one) => one.witness),
      disputes: own.map(({ rival }) => rival),
    };
  };
  const told: Told[] = [];
  tell(model[collection], record as unknown as Item, names, '', told);
  const facts = told.map(({ path, value, text, certainty }) => factOf(path, value, text, certainty));
  // What the record leaves out because sources differ on it.
  for (const { field } of open) facts.push(factOf(field, null, null, null));
  return facts;
}

/** The facts of all records of a dataset; names are looked up in the library. */
function* factsIn(dataset: Dataset, library: Dataset): Generator<Fact> {
  const names = namesIn(library);
  const grades = new Map<string, string>(library.sources.map(({ id, grade }) => [id, grade]));
  const witness = ({ source, at, citing }: Locator): Witness => ({
    source,
    title: names.sources.get(source) ?? source,
    grade: grades.get(source) ?? '',
    at,
    citing: citing ?? null,
  });
  for (const collection of COLLECTIONS)
    for (const record of dataset[collection]) yield* factsOf(collection, record, names, witness);
}

/** The columns of a table of facts. */
const COLUMNS = ['fact', 'name', 'field', 'value', 'text', 'certainty', 'sources', 'disputes'].map((name) => ({
  name,
}));

const inWords = (witnesses: readonly Witness[]): string =>
  witnesses.map(({ title, at, citing }) => `${title}, ${at}${citing === null ? '' : ` (citing ${citing})`}`).join('; ');

/** A fact as a row: who says so and who says otherwise in words. */
const rowOf = ({ fact, name, field, value, text, certainty, sources, disputes }: Fact): readonly Value[] => [
  fact,
  name,
  field,
  value,
  text,
  certainty,
  inWords(sources),
  disputes.map((other) => `${other.value} (${other.verdict}): ${inWords(other.sources)}`).join(' | '),
];

/**
 * The facts of a dataset, or of a part of it, as a table (CSV) for spreadsheets: a fact a row, with who says so and
 * who says otherwise in words.
 * @param library - where names are looked up; the same where nothing is left out.
 * @throws {TypeError} where either is no dataset.
 * @example
 * factTable(select(dataset, { records: ['people/victor-serge'] }), dataset)
 */
export function factTable(dataset: Dataset, library: Dataset = dataset): string {
  for (const given of [dataset, library]) checkDataset('factTable', given);
  return csvOf({ columns: COLUMNS, rows: [...factsIn(dataset, library)].map(rowOf) });
}

/** Every fact on a line of its own, with who says so and who says otherwise: for search engines and language models. */
export const facts: Format = {
  name: 'facts',
  title: 'One fact a line',
  use: 'search engines, language models, statistics of evidence',
  standard: 'https://github.com/ndjson/ndjson-spec',
  mediaType: 'application/x-ndjson',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    let text = '';
    for (const fact of factsIn(dataset, library)) text += `${JSON.stringify(fact)}\n`;
    return { 'facts.ndjson': text };
  },
};
