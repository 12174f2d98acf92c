import { compareDates, formatDate, relationsOf, stemmaOf, timeline, type TimelineItem, why } from '../index.js';
import type { Field } from '../formats/fields.js';
import { fields } from '../generated/fields.js';
import type {
  CollectionName,
  DataRecord,
  DisputeReason,
  EdtfDate,
  Locator,
  Person,
  Source,
  Verdict,
} from '../types.js';
import { downloadPath } from './downloads.js';
import { FORMS } from './forms.js';
import { type Html, joined, jsonScript, listOf, markup, type Part } from './html.js';
import { jsonLd } from './json-ld.js';
import type { Entry, Item, Referrer } from './library.js';
import type { Page, Voice } from './page.js';
import { heldAt, insteadAt, pathName, valueOf } from './values.js';
import { collectionName, fieldName, referrersName } from './words.js';

/** The date by which a record is ordered among others. */
export function dateOf(record: DataRecord): EdtfDate | undefined {
  if ('date' in record) return record.date;
  if ('published' in record) return record.published.date;
  if ('written' in record) return record.written.date;
  if ('born' in record) return record.born.date;
  return 'founded' in record ? record.founded.date : undefined;
}

/** Those who made a source, for the beginning of a note. */
function authorsOf(source: Source): string {
  const names = (source.authors ?? []).map(({ family, literal, given }) => family ?? literal ?? given ?? '');
  return names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(', ');
}

/** A place in a source, as a note gives it. */
export function located(source: DataRecord | undefined, { source: id, at, citing }: Locator, voice: Voice): Part {
  const authors = source !== undefined && 'grade' in source ? authorsOf(source) : '';
  return [
    authors !== '' && `${authors}, `,
    source === undefined ? id : voice.link('sources', source),
    ', ',
    voice.text(at, 'en'),
    citing !== undefined && markup` (${fieldName('citing', voice.lang)} ${voice.text(citing, 'en')})`,
  ];
}

/** What we make of a dispute. */
export const verdictOf = (verdict: Verdict, reason: DisputeReason | undefined, voice: Voice): Part =>
  markup`<em class="v ${verdict}">${voice.term('verdict', verdict)}${reason && `, ${voice.term('dispute-reason', reason)}`}</em>`;

/** The numbered notes of a page: who says so. Each place in a source has one number. */
class Notes {
  readonly #numbers = new Map<string, { readonly number: number; readonly locator: Locator }>();

  constructor(private readonly voice: Voice) {}

  number(locator: Locator): number {
    const key = `${locator.source}\n${locator.at}\n${locator.citing ?? ''}`;
    const known = this.#numbers.get(key) ?? { number: this.#numbers.size + 1, locator };
    this.#numbers.set(key, known);
    return known.number;
  }

  list(): Part {
    const { voice } = this;
    if (this.#numbers.size === 0) return undefined;
    return markup`<h2>${voice.say('notes')}</h2>${listOf(
      'ol',
      'notes',
      [...this.#numbers.values()].map(
        ({ number, locator }) =>
          markup`<li id="n${number}">${located(voice.library.get('sources', locator.source), locator, voice)}</li>`,
      ),
    )}`;
  }
}

/** Fields that stand elsewhere on the page, or order lists of records only. */
const HEADING = new Set(['id', 'label', 'summary', 'sources', 'disputes', 'scope']);

/** Groups whose parts have notes of their own. */
const PARTED = new Set(['born', 'died', 'founded', 'dissolved', 'written', 'about']);

/** What kind of thing a record is. */
function kindOf({ collection, record }: Entry, voice: Voice): string {
  const field = fields[collection].find(({ name }) => name === 'kind');
  return field?.vocabulary !== undefined && 'kind' in record ? voice.term(field.vocabulary, record.kind) : '';
}

let life: ReadonlyMap<string, readonly [TimelineItem | undefined, TimelineItem | undefined]> | undefined;

/** What came before and after an event or an edition in the life. */
function neighboursOf(collection: CollectionName, id: string): readonly (TimelineItem | undefined)[] {
  if (life === undefined) {
    const items = timeline({ scope: 'life', to: '1948' });
    life = new Map(
      items.map(({ record }, index) => [`${record.collection}/${record.id}`, [items[index - 1], items[index + 1]]]),
    );
  }
  return life.get(`${collection}/${id}`) ?? [];
}

/** As much of a text as those who list pages show of it. */
const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 89))}…` : text);

/** The number of a note, raised by its signs themselves: it stays raised wherever the text is taken. */
const raised = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);

/** The page of a record while it is written. */
class RecordPage {
  readonly #notes: Notes;
  readonly #item: Item;

  constructor(
    private readonly collection: CollectionName,
    private readonly record: DataRecord,
    private readonly voice: Voice,
  ) {
    this.#notes = new Notes(voice);
    this.#item = record as unknown as Item;
  }

  /** Who says so, and a mark where somebody says otherwise. */
  #mark(path: string): { readonly key: string; readonly shown: Part } {
    const { sources, disputes } = why(this.record, path);
    const numbers = [
      ...new Set(sources.map(({ source, ...rest }) => this.#notes.number({ ...rest, source: source.id }))),
    ];
    const contrary = disputes.map(({ field, value }) =>
      (this.record.disputes ?? []).findIndex((one) => one.field === field && one.value === value),
    );
    const links = [
      ...numbers.map((number) => markup`<a href="#n${number}">${raised(number)}</a>`),
      ...contrary.map((index) => markup`<a class="d" href="#d${index + 1}">≠${raised(index + 1)}</a>`),
    ];
    return {
      key: `${numbers.join(' ')}/${contrary.join(' ')}`,
      shown: links.length > 0 && ['\u202f', joined(links, '\u202f')],
    };
  }

  /** Values with their marks; a mark that several have stands after the last of them. */
  #marked(values: readonly { readonly shown: Part; readonly path: string }[], between: Part): Part {
    const marks = values.map(({ path }) => this.#mark(path));
    return joined(
      values.map(({ shown }, index) => [shown, marks[index]?.key !== marks[index + 1]?.key && marks[index]?.shown]),
      between,
    );
  }

  #row(field: Field): Part {
    const value = this.#item[field.name];
    if (value === undefined || HEADING.has(field.name)) return undefined;
    // What stands above and needs no note is not said again.
    if ((field.name === 'kind' || field.name === 'title') && this.#mark(field.name).shown === false) return undefined;
    const name = fieldName(field.name, this.voice.lang);
    const shown = (part: Field, one: unknown, around: Item): Part => valueOf(part, one, this.voice, around);
    if (field.list) {
      const items = (value as readonly unknown[]).map((one, index) => ({
        shown: shown(field, one, this.#item),
        path: `${field.name}.${index}`,
      }));
      return markup`<dt>${name}</dt>${
        field.type === 'group'
          ? items.map((item) => markup`<dd>${this.#marked([item], '')}</dd>`)
          : markup`<dd>${this.#marked(items, ', ')}</dd>`
      }`;
    }
    if (field.type === 'group' && PARTED.has(field.name)) {
      const group = value as Item;
      const parts = (field.fields ?? []).flatMap((part) => {
        const inner = group[part.name];
        if (inner === undefined) return [];
        const values: readonly unknown[] = part.list ? (inner as readonly unknown[]) : [inner];
        const text = joined(
          values.map((one) => shown(part, one, group)),
          ', ',
        );
        const label =
          field.name === 'about' || part.type === 'group'
            ? [fieldName(part.name, this.voice.lang).toLowerCase(), ' ']
            : undefined;
        return [{ shown: [label, text], path: `${field.name}.${part.name}` }];
      });
      return markup`<dt>${name}</dt><dd>${this.#marked(parts, field.name === 'about' ? '; ' : ', ')}</dd>`;
    }
    return markup`<dt>${name}</dt><dd>${this.#marked([{ shown: shown(field, value, this.#item), path: field.name }], '')}</dd>`;
  }

  /** Everything that the record holds, each value with its note. */
  #facts(): Part {
    return markup`<dl>${fields[this.collection].map((field) => this.#row(field))}</dl>`;
  }

  #disputes(): Part {
    const { voice, record, collection } = this;
    if (record.disputes === undefined) return undefined;
    return markup`<h2>${voice.say('otherwise')}</h2><ol class="otherwise">${record.disputes.map(
      ({ field, value, sources, verdict, reason, note }, index) =>
        markup`<li id="d${index + 1}">
          <b>${pathName(field, voice)}</b> <s>${heldAt(collection, record, field, voice)}</s> <q>${insteadAt(collection, record, field, value, voice)}</q> ${verdictOf(verdict, reason, voice)}${note && markup` <span class="note">${voice.text(note, 'en')}</span>`} <small>${joined(
            sources.map((locator) => located(voice.library.get('sources', locator.source), locator, voice)),
            '; ',
          )}</small></li>`,
    )}</ol>`;
  }

  /** Ties from both sides, as the package gives them. */
  #ties(person: Person): Part {
    const { voice } = this;
    const ties = relationsOf(person.id).filter(({ stored }) => !stored);
    if (ties.length === 0) return undefined;
    return markup`<h2>${referrersName('people.relations.person', voice.lang)}</h2>${listOf(
      'ul',
      undefined,
      ties.map(
        ({ kind, person: other, date, note, certainty }) =>
          markup`<li>
          ${voice.term('relation-kind', kind)} ${other === undefined ? undefined : voice.linkTo('people', other)}${date && [', ', voice.date(date)]}${note && markup` <small>${voice.text(note, 'en')}</small>`}${certainty && markup` <em class="doubt">${voice.term('certainty', certainty)}</em>`}
        </li>`,
      ),
    )}`;
  }

  /** Everything that refers to the record, by how it does. */
  #referrers(): Part {
    const { voice, collection, record } = this;
    const groups = new Map<string, Referrer[]>();
    for (const referrer of voice.library.referrers(collection, record.id)) {
      const key = `${referrer.collection}.${referrer.field}`;
      if (key === 'people.relations.person') continue;
      groups.set(key, [...(groups.get(key) ?? []), referrer]);
    }
    return [...groups].map(
      ([key, all]) =>
        markup`<h2>${referrersName(key, voice.lang)} <small>${all.length}</small></h2>${listOf(
          'ul',
          'dated',
          [...all]
            .sort((a, b) => compareDates(dateOf(a.record), dateOf(b.record)))
            .map((referrer) => this.#referrer(referrer)),
        )}`,
    );
  }

  #referrer({ collection, record, item, model }: Referrer): Html {
    const { voice } = this;
    const date = dateOf(record);
    const roles =
      item === (record as unknown as Item)
        ? []
        : model.flatMap((field): Part[] => {
            const value = item[field.name];
            if (value === undefined) return [];
            if (field.type === 'term' && !field.list) return [valueOf(field, value, voice, item)];
            return field.name === 'as' || field.name === 'language' ? [valueOf(field, value, voice, item)] : [];
          });
    return markup`<li>${date && `${formatDate(date, voice.lang)} `}${voice.link(collection, record)}${roles.length > 0 && markup` <small>${joined(roles, ', ')}</small>`}</li>`;
  }

  /** What a source speaks for and against, and whose child it is. */
  #testimonies(source: Source): Part {
    const { voice } = this;
    const all = voice.library.testimonies(source.id);
    const { restsOn, basedOn, besides } = stemmaOf(source.id);
    const section = (title: string, rows: readonly Html[]): Part =>
      rows.length > 0 && markup`<h2>${title} <small>${rows.length}</small></h2>${listOf('ul', undefined, rows)}`;
    // As in an index to the source: by place in it, what rests on that place.
    const places = new Map<string, Set<DataRecord>>();
    const collections = new Map<DataRecord, CollectionName>();
    for (const { collection, record, locator, dispute } of all) {
      if (dispute !== undefined) continue;
      collections.set(record, collection);
      places.set(locator.at, (places.get(locator.at) ?? new Set()).add(record));
    }
    return [
      restsOn.length + (basedOn === undefined ? 0 : 1) > 0 &&
        markup`<h2>${voice.say('restsOn')}</h2><p>${joined(
          [
            ...restsOn.map((one) => voice.link('sources', one)),
            ...(basedOn === undefined ? [] : [voice.text(basedOn, 'en')]),
          ],
          ' ← ',
        )}</p>`,
      section(
        voice.say('besides'),
        besides.filter(({ id }) => id !== source.id).map((one) => markup`<li>${voice.link('sources', one)}</li>`),
      ),
      section(
        voice.say('speaksFor'),
        [...places].map(
          ([at, records]) =>
            markup`<li>${voice.text(at, 'en')}: ${joined(
              [...records].map((record) => voice.link(collections.get(record) ?? 'works', record)),
              ', ',
            )}</li>`,
        ),
      ),
      section(
        voice.say('speaksAgainst'),
        all.flatMap((one) =>
          one.dispute === undefined
            ? []
            : [
                markup`<li>${voice.link(one.collection, one.record)}, ${pathName(one.dispute.field, voice)}: <q>${insteadAt(one.collection, one.record, one.dispute.field, one.dispute.value, voice)}</q> ${verdictOf(one.dispute.verdict, undefined, voice)}</li>`,
              ],
        ),
      ),
    ];
  }

  #questions(): Part {
    const { voice } = this;
    const questions = voice.library.questions(this.collection, this.record.id);
    if (questions.length === 0) return undefined;
    return markup`<h2>${voice.say('questions')}</h2><ul>${questions.map(
      ({ id, question, status }) =>
        markup`<li>
          <a href="${voice.to('unknown')}#${id}">${voice.text(question, 'en')}</a> <small>${voice.term('question-status', status)}</small></li>`,
    )}</ul>`;
  }

  /** What came before and after in the life. */
  #neighbours(): Part {
    const { voice, collection, record } = this;
    if (collection !== 'events' && collection !== 'editions') return undefined;
    const [before, after] = neighboursOf(collection, record.id);
    const link = (item: TimelineItem | undefined, rel: 'prev' | 'next'): Part => {
      if (item === undefined) return undefined;
      const { en, fr } = item.label;
      const text = voice.lang === 'fr' ? (fr ?? en) : en;
      return markup`<a rel="${rel}" href="${voice.href(item.record.collection, item.record.id)}">${rel === 'prev' && '← '}${voice.text(text, voice.lang === 'fr' && fr === undefined ? 'en' : voice.lang)}${rel === 'next' && ' →'}</a>`;
    };
    const links = [link(before, 'prev'), link(after, 'next')].filter((one) => one !== undefined);
    return links.length > 0 && markup`<nav class="turn" aria-label="${voice.say('chronology')}">${links}</nav>`;
  }

  /** How to cite the record, and where it can be had; scripts add its name and all forms. */
  #tail(): Part {
    const { voice, collection, record } = this;
    const { name, version } = voice.library.dataset.meta;
    const file = voice.file(downloadPath({ collection, record }, FORMS[0]));
    return markup`<footer>${voice.say('cite')} ${name} ${version}, ${collection}/${record.id}. CC0. <a href="${file}">${FORMS[0].name}</a></footer>`;
  }

  page(): Page {
    const { voice, collection, record } = this;
    const { text, lang } = voice.caption(record);
    const facts = this.#facts();
    const summary = voice.localized(record.summary);
    const own = voice.lang === 'fr' ? (record.summary?.fr ?? record.summary?.en) : record.summary?.en;
    const native = 'names' in record ? record.names : 'title' in record ? [record.title] : [];
    const others = native
      .filter((one) => one.text !== text && ('kind' in one ? one.kind !== 'misspelling' : true))
      .slice(0, 4);
    const kind = kindOf({ collection, record }, voice);
    return {
      path: `${collection}/${record.id}`,
      isScripted: true,
      title: text,
      description:
        own === undefined ? `${shortened(text)} · ${kind || collectionName(collection, voice.lang)}` : shortened(own),
      // A source is described for those who check a note, not for harvesters.
      head: collection !== 'sources' && jsonScript('application/ld+json', jsonLd({ collection, record }, voice)),
      body: markup`<p><a href="${voice.to(collection)}">${collectionName(collection, voice.lang)}</a>${kind !== '' && ` · ${kind}`}</p><h1${voice.langOf(lang)}>${text}</h1>${
        others.length > 0 &&
        markup`<p class="also">
          ${joined(
            others.map((one) => voice.text(one.text, one.lang)),
            ' · ',
          )}
        </p>`
      }${summary && markup`<p class="lead">${summary}</p>`}${facts}${this.#disputes()}${this.#questions()}${'born' in record || collection === 'people' ? this.#ties(record as Person) : undefined}${'grade' in record && this.#testimonies(record)}${this.#referrers()}${this.#notes.list()}${this.#neighbours()}${this.#tail()}`,
    };
  }
}

/** The page of a record. */
export const recordPage = ({ collection, record }: Entry, voice: Voice): Page =>
  new RecordPage(collection, record, voice).page();
