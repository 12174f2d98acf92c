import type { Field } from '../formats/fields.js';
import { fields } from '../generated/fields.js';
import type { CollectionName, DataRecord, EdtfDate, RecordRef, TermLabel } from '../types.js';
import type { Data } from './data.js';
import { own } from '../values/own.js';

type Item = Readonly<Record<string, unknown>>;

/** Fields whose text is a language tag. */
export const LANGUAGE_TAGS = new Set(['lang', 'language', 'languages', 'translatedFrom']);

/** What is told elsewhere, and what only programs need: how names are sorted and taken apart. */
const UNSHOWN = new Set(['id', 'sources', 'disputes', 'summary', 'sort', 'given', 'family', 'patronymic', 'lang']);

/** Whoever made a source, by name. */
const authorOf = ({ literal, given, family }: Partial<Record<string, string>>): string =>
  literal ?? [given, family].filter((part) => part !== undefined).join(' ');

/** Says what stands in records: names instead of ids, labels instead of terms, dates in words. */
export class Words {
  readonly lang: 'en' | 'fr';
  readonly #data: Data;
  readonly #wish: string;
  #terms: ReadonlyMap<string, TermLabel> | undefined;

  /** @param wish - the language that the reader asked for (BCP 47). */
  constructor(data: Data, wish = 'en') {
    this.#data = data;
    this.#wish = wish;
    this.lang = /^fr\b/.test(wish) ? 'fr' : 'en';
  }

  /** The one or the other text, by the language of the reader. */
  say(en: string, fr: string): string {
    return this.lang === 'fr' ? fr : en;
  }

  name(record: DataRecord): string {
    return this.#data.labelOf(record, this.#wish);
  }

  /** The name of the record with that id; the id where there is none. */
  named(collection: CollectionName, id: string): string {
    const record = (this.#data[`${collection}ById`] as ReadonlyMap<string, DataRecord>).get(id);
    return record === undefined ? id : this.name(record);
  }

  ref({ collection, id }: RecordRef): string {
    return this.named(collection, id);
  }

  names(collection: CollectionName, ids: readonly string[]): string {
    return ids.map((id) => this.named(collection, id)).join(', ');
  }

  date(date: EdtfDate | undefined): string {
    return date === undefined ? this.say('no date', 'sans date') : this.#data.formatDate(date, this.lang);
  }

  /** A day, or the open end of days. */
  day(day: string | null): string {
    return day === null ? '…' : this.#data.formatDate({ edtf: day } as EdtfDate, this.lang);
  }

  days(from: string | null, to: string | null): string {
    return from === to ? this.day(from) : `${this.day(from)} – ${this.day(to)}`;
  }

  term(vocabulary: string, id: string): string {
    this.#terms ??= new Map(
      this.#data.vocabularies.flatMap((one) => one.terms.map((term) => [`${one.id}/${term.id}`, term.label] as const)),
    );
    return this.#terms.get(`${vocabulary}/${id}`)?.[this.lang] ?? id;
  }

  language(tag: string): string {
    return new Intl.DisplayNames([this.lang], { type: 'language' }).of(tag) ?? tag;
  }

  /** The lines of the fields of a record: a line for each item of a list. */
  fieldsOf(collection: CollectionName, record: DataRecord): { field: string; lines: readonly string[] }[] {
    return fields[collection].flatMap((field) => {
      const value = own(record as unknown as Item, field.name);
      if (value === undefined || UNSHOWN.has(field.name)) return [];
      const values: readonly unknown[] = field.list === true && Array.isArray(value) ? value : [value];
      return [{ field: field.name, lines: values.map((one) => this.#value(field, one)) }];
    });
  }

  /** What a record holds at a path, in words. */
  at(collection: CollectionName, value: unknown, path: string): string {
    let list: readonly Field[] = fields[collection];
    let field: Field | undefined;
    let isItem = false;
    for (const step of path.split('.')) {
      isItem = /^\d+$/.test(step);
      if (isItem) continue;
      field = list.find(({ name }) => name === step) ?? field;
      list = field?.fields ?? list;
    }
    if (value === undefined) return '–';
    if (field === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
    const one = field;
    return Array.isArray(value) && one.list === true && !isItem
      ? value.map((item: unknown) => this.#value(one, item)).join('\n')
      : this.#value(one, value);
  }

  #value(field: Field, value: unknown): string {
    const text = String(value);
    switch (field.type) {
      case 'reference':
        return field.to === undefined ? text : this.named(field.to, text);
      case 'term':
        return field.vocabulary === undefined ? text : this.term(field.vocabulary, text);
      case 'date':
        return this.date(value as EdtfDate);
      case 'day':
        return this.day(text);
      case 'flag':
        return field.name;
      case 'map':
        return Object.entries(value as Item)
          .map(([scheme, id]) => `${this.term('identifier-scheme', scheme)} ${String(id)}`)
          .join(', ');
      case 'group':
        return this.#group(field, value as Item);
      default:
        return LANGUAGE_TAGS.has(field.name) ? this.language(text) : text;
    }
  }

  /** The parts of a group: what it is about, then what is said of it. */
  #group(field: Field, item: Item): string {
    if (field.name === 'authors') return authorOf(item as Partial<Record<string, string>>);
    const parts = (field.fields ?? []).flatMap((part, index) => {
      const value = own(item, part.name);
      if (value === undefined || UNSHOWN.has(part.name)) return [];
      const values: readonly unknown[] = part.list === true && Array.isArray(value) ? value : [value];
      const told = values.map((one) => this.#value(part, one)).join('; ');
      const isBare =
        index === 0 || ['term', 'date', 'flag', 'reference', 'number'].includes(part.type) || part.name === 'note';
      return [isBare || part.name === 'romanized' || LANGUAGE_TAGS.has(part.name) ? told : `${part.name} ${told}`];
    });
    const tag = item.lang;
    return [...parts, ...(typeof tag === 'string' ? [this.language(tag)] : [])].join(', ');
  }
}
