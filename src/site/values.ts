import { formatDate } from '../index.js';
import type { Field } from '../formats/fields.js';
import { fields } from '../generated/fields.js';
import type { CollectionName, DataRecord, EdtfDate, Identifiers } from '../types.js';
import { markup, joined, type Part } from './html.js';
import type { Item } from './library.js';
import type { Voice } from './page.js';
import { fieldName } from './words.js';

/** Fields whose text is a language tag. */
const LANGUAGE_TAGS = new Set(['lang', 'language', 'languages', 'translatedFrom']);

/** Fields whose text is in our own words, which are English. */
const OWN_WORDS = new Set(['note']);

const displayNames = new Map<string, Intl.DisplayNames>();

/** What a language or a country is called. */
export function calledIn(lang: string, type: 'language' | 'region', code: string): string {
  const key = `${lang}/${type}`;
  const names = displayNames.get(key) ?? new Intl.DisplayNames([lang], { type });
  displayNames.set(key, names);
  return names.of(code) ?? code;
}

/** A date given as text, in words where it is EDTF. */
export function dateInWords(text: string, voice: Voice): Part {
  try {
    return formatDate({ edtf: text } as EdtfDate, voice.lang);
  } catch {
    return text;
  }
}

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** A web address as a link to another site, by the name of that: on paper the whole address stands behind it. */
const outward = (address: string, text = address.replace(/^https?:\/\/(?:www\.)?|(?<=[^:/])\/.*$/g, '')): Part =>
  isWebAddress(address) ? markup`<a href="${address}">${text}</a>` : text;

function identifiers(value: Identifiers, voice: Voice): Part {
  const { library, lang } = voice;
  return joined(
    Object.entries(value).map(([scheme, id]) => {
      const term = library.term('identifier-scheme', scheme);
      const address = term?.mappings?.url?.replace('{id}', id);
      return [`${term?.label[lang] ?? scheme} `, address === undefined ? id : outward(address, id)];
    }),
    '; ',
  );
}

function coordinates({ latitude, longitude, precision }: Item, voice: Voice): Part {
  const axis = (value: number, positive: string, negative: string): string =>
    `${Math.abs(value).toLocaleString(voice.lang)}°\u00a0${value < 0 ? negative : positive}`;
  const west = voice.lang === 'fr' ? 'O' : 'W';
  return `${axis(latitude as number, 'N', 'S')}, ${axis(longitude as number, 'E', west)} (${voice.term('coordinate-precision', precision as string)})`;
}

/** One value of a field, list items one by one. */
export function valueOf(field: Field, value: unknown, voice: Voice, around: Item): Part {
  switch (field.type) {
    case 'reference':
      return field.to === undefined ? String(value) : voice.linkTo(field.to, value as string);
    case 'term':
      return field.vocabulary === undefined ? String(value) : voice.term(field.vocabulary, value as string);
    case 'choice':
      return voice.term('calendar', value as string);
    case 'date':
      return voice.date(value as EdtfDate);
    case 'day':
      return dateInWords(value as string, voice);
    case 'flag':
      return fieldName(field.name, voice.lang).toLowerCase();
    case 'map':
      return identifiers(value as Identifiers, voice);
    case 'group':
      return groupOf(field, value as Item, voice);
    default:
      return textOf(field, String(value), voice, around);
  }
}

function textOf(field: Field, text: string, voice: Voice, around: Item): Part {
  if (LANGUAGE_TAGS.has(field.name)) return calledIn(voice.lang, 'language', text);
  if (field.name === 'country') return calledIn(voice.lang, 'region', text);
  if (field.name === 'url') return outward(text);
  if (field.name === 'romanized')
    return markup`<i>${voice.text(text, `${String(around.lang).split('-')[0] ?? 'und'}-Latn`)}</i>`;
  if (OWN_WORDS.has(field.name)) return voice.text(text, 'en');
  if (field.name === 'text' || field.name === 'title') {
    const { lang } = around;
    return typeof lang === 'string' ? voice.text(text, lang) : text;
  }
  if (field.name === 'subtitle') return voice.text(text, (around.title as { lang: string }).lang);
  if (field.name === 'date') return dateInWords(text, voice);
  return text;
}

/** Whoever made a source: by name, as a link where the person has a record. */
function author(item: Item, voice: Voice): Part {
  const { family, given, literal, person } = item as Partial<Record<string, string>>;
  const name = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
  return person !== undefined ? markup`<a href="${voice.href('people', person)}">${name}</a>` : name;
}

/** What stands elsewhere on the page, and what only programs need: how names are sorted and taken apart. */
const UNSHOWN = new Set(['sources', 'disputes', 'certainty', 'preferred', 'sort', 'given', 'family', 'patronymic']);

/** The parts of a group: what it is about first, then what is said of it. */
function groupOf(field: Field, item: Item, voice: Voice): Part {
  if (field.name === 'coordinates') return coordinates(item, voice);
  if (field.name === 'authors') return author(item, voice);
  const parts = (field.fields ?? []).flatMap((part, index): { part: Part; isHead: boolean }[] => {
    const value = item[part.name];
    if (value === undefined || UNSHOWN.has(part.name)) return [];
    // The language of a text is told by its mark-up; a reader sees it.
    if (part.name === 'lang' && field.name !== 'translationOf') return [];
    const values: readonly unknown[] = part.list ? (value as readonly unknown[]) : [value];
    const shown = joined(
      values.map((one) => valueOf(part, one, voice, item)),
      ', ',
    );
    const isHead = index === 0;
    const isBare =
      isHead ||
      ['term', 'date', 'flag'].includes(part.type) ||
      OWN_WORDS.has(part.name) ||
      part.name === 'romanized' ||
      part.name === 'lang' ||
      part.name === 'language';
    return [{ part: isBare ? shown : [fieldName(part.name, voice.lang).toLowerCase(), ' ', shown], isHead }];
  });
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const head = first.isHead ? first.part : undefined;
  const others = (head === undefined ? parts : rest).map(({ part }) => part);
  const certainty = item.certainty as string | undefined;
  const doubt =
    certainty === undefined ? undefined : markup` <em class="doubt">${voice.term('certainty', certainty)}</em>`;
  if (head === undefined) return [joined(others, ', '), doubt];
  return [head, others.length > 0 && markup` <small>${joined(others, '; ')}</small>`, doubt];
}

/** The field of a record to which a path leads, and what stands there. */
export function placeAt(
  collection: CollectionName,
  record: DataRecord,
  path: string,
): { readonly field: Field; readonly value: unknown; readonly around: Item } | undefined {
  let model: readonly Field[] = fields[collection];
  let around = record as unknown as Item;
  let field: Field | undefined;
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      value = (value as readonly unknown[] | undefined)?.[Number(step)];
      if (field?.list) field = { ...field, list: undefined } as unknown as Field;
    } else {
      field = model.find(({ name }) => name === step);
      if (field === undefined) return undefined;
      around = (value ?? {}) as Item;
      value = (value as Item | undefined)?.[step];
      model = field.fields ?? [];
    }
  }
  return field && { field, value, around };
}

/** What a record holds at a path, in words. */
export function heldAt(collection: CollectionName, record: DataRecord, path: string, voice: Voice): Part {
  const place = placeAt(collection, record, path);
  if (place?.value === undefined) return '–';
  const { field, value, around } = place;
  const values = field.list ? (value as readonly unknown[]) : [value];
  return joined(
    values.map((one) => valueOf(field, one, voice, around)),
    '; ',
  );
}

/** What others say instead, in words. */
export function insteadAt(
  collection: CollectionName,
  record: DataRecord,
  path: string,
  text: string,
  voice: Voice,
): Part {
  const { field } = placeAt(collection, record, path) ?? {};
  if (field?.type === 'date') return dateInWords(text, voice);
  if (field?.type === 'term' && field.vocabulary)
    return voice.text(voice.term(field.vocabulary, text), text.includes(' ') ? 'en' : voice.lang);
  if (field?.type === 'reference' && field.to && voice.library.get(field.to, text)) return voice.linkTo(field.to, text);
  return /^\d/.test(text) ? dateInWords(text, voice) : voice.text(text, 'en');
}

/** A path into a record, in words: "Born · Date". */
export const pathName = (path: string, voice: Voice): string =>
  path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? `${Number(step) + 1}` : fieldName(step, voice.lang)))
    .join(' · ');
