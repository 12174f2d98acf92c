import { captionOf, formatDate, type Labelled } from '../index.js';
import type { CollectionName, DataRecord, EdtfDate, VocabularyName } from '../types.js';
import { compact, type Html, markup, type Part } from './html.js';
import type { Library } from './library.js';
import { type Language, word, type Word } from './words.js';

/** The pages to which pages of the whole lead, by file; the last to which those of records lead too. */
const NAVIGATION: readonly (readonly [file: string, word: Word])[] = [
  ['editions', 'bibliography'],
  ['events', 'chronology'],
  ['map', 'map'],
  ['search', 'search'],
];

/** A page to write. */
export interface Page {
  /**
   * Its address below the folder of its language, without `.html`.
   * @example 'people/victor-serge'
   */
  readonly path: string;
  readonly title: string;
  /** What it is about in a sentence, for those who list pages. */
  readonly description?: string | undefined;
  /** What stands in its head besides. */
  readonly head?: Part;
  /** Whether scripts have anything to do on it. */
  readonly isScripted?: true;
  readonly body: Part;
}

/** A page in a language: what its parts need to know to link and to speak. */
export class Voice {
  /** The way up to the folder of the language. */
  readonly #up: string;
  readonly #folder: string;

  constructor(
    readonly library: Library,
    readonly lang: Language,
    readonly path: string,
  ) {
    const steps = path.split('/');
    this.#up = '../'.repeat(steps.length - 1);
    this.#folder = steps.slice(0, -1).join('/');
  }

  /** The address of a page of this language, from here. */
  to(path: string): string {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const isNear = this.#folder !== '' && folder === `${this.#folder}/`;
    return (isNear ? path.slice(folder.length) : this.#up + path) + '.html';
  }

  /** The address of a file that both languages share, from here. */
  file(path: string): string {
    return `${this.#up}../${path}`;
  }

  /** The address of a record, from here. */
  href(collection: CollectionName, id: string): string {
    return this.to(`${collection}/${id}`);
  }

  say(name: Word): string {
    return word(name, this.lang);
  }

  /** An attribute for a text that is not in the language of the page. */
  langOf(lang: string): Part {
    return lang !== this.lang && lang !== 'und' && lang !== 'zxx' && markup` lang="${lang}"`;
  }

  /** A text in its language: marked where that is not the language of the page. */
  text(text: string, lang: string): Part {
    const language = this.langOf(lang);
    return language === false ? text : markup`<span${language}>${text}</span>`;
  }

  /** The name or title by which a reader of this language knows a record. */
  caption(value: Labelled): { readonly text: string; readonly lang: string } {
    return captionOf(value, this.lang);
  }

  /** A record by name, as a link. */
  link(collection: CollectionName, record: DataRecord): Html {
    const { text, lang } = this.caption(record);
    return markup`<a href="${this.href(collection, record.id)}"${this.langOf(lang)}>${text}</a>`;
  }

  /** A record by its id; the id itself where the record is left out of this build. */
  linkTo(collection: CollectionName, id: string): Part {
    const record = this.library.get(collection, id);
    return record === undefined ? id : this.link(collection, record);
  }

  /** The label of a term. */
  term(vocabulary: VocabularyName, id: string): string {
    const term = this.library.term(vocabulary, id);
    return term === undefined ? id : term.label[this.lang];
  }

  /** A date in words; machine-readable where it is known to the day. */
  date(date: EdtfDate): Part {
    const words = formatDate(date, this.lang);
    return date.precision === 'day' && date.earliest !== null
      ? markup`<time datetime="${date.earliest}">${words}</time>`
      : words;
  }

  /** What is given in English and perhaps in French, in the language of the page where it can be. */
  localized(value: { readonly en: string; readonly fr?: string } | undefined): Part {
    if (value === undefined) return undefined;
    const own = this.lang === 'fr' ? value.fr : value.en;
    return own ?? this.text(value.en, 'en');
  }

  /** The whole of a page. */
  document({ title, description, head, isScripted, body }: Omit<Page, 'path'>): string {
    const other: Language = this.lang === 'en' ? 'fr' : 'en';
    const twin = this.file(`${other}/${this.path}.html`);
    const links = (this.#folder === '' ? NAVIGATION : NAVIGATION.slice(-1)).map(([file, name]) => {
      const isHere = file === this.path && markup` aria-current="page"`;
      return markup`<a href="${this.to(file)}"${isHere}>${this.say(name)}</a>`;
    });
    const about = description !== undefined && markup`<meta name="description" content="${description}">`;
    return compact(markup`<!DOCTYPE html><html lang="${this.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}${title !== this.say('site') && ' · Victor Serge'}</title>${about}
<link rel="stylesheet" href="${this.file('site.css')}"><link rel="icon" href="${this.file('icon.svg')}">${head}${isScripted && markup`<script defer src="${this.file('site.js')}"></script>`}</head>
<body><nav><a href="${this.to('index')}">Victor Serge</a>${links}<a href="${twin}" lang="${other}">${this.say('otherLanguage')}</a></nav>
<main>${body}</main></body></html>`);
  }
}
