/*
 * The plain part of YAML that records are written in: block mappings and lists indented by two blanks, values of
 * one line, comments on lines of their own. It is read here in a fraction of the time that all of YAML takes.
 */

type Mapping = Record<string, unknown>;

/** Takes down where a value stands, by its written path, and where its key does, if it has one. */
export type Placed = (path: string, value: number, key?: number) => void;

/** Controls, tabs, what may be taken for the end of a line or for nothing, what could not be decoded. */
const ODD = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffc]/;

/** What a text without quotes does not begin with, hold or end in; stricter than YAML. */
const NOT_BARE = /^(?![\w(/.«“§\xa1-\uffff]|-[^ ])|: | #|[: ]$/;

/** What lines are made of. */
const INDENTATION = /(?: {2})*/y;
const DASH = /- /y;
const KEY = /[A-Za-z][\w-]{0,99}(?=:(?: |$))/my;
const COLON = /: ?/y;
const COMMENT = / *#[^\n]*/y;
const REST = /[^\n]*/y;
const END = /\n|$/y;

/** What values on one line are made of. */
const QUOTED = /'(?:[^'\n]|'')*'|"[^"\\\n]*"/y;
const WORDS = /[^ '",[\]{}\n][^ ,[\]{}\n]*(?: +[^ ,[\]{}\n]+)*/y;
const BLANKS = / */y;
const COMMA = / *, */y;
const LIST = /\[ */y;
const LIST_END = / *\]/y;
const MAPPING = /\{ */y;
const MAPPING_END = / *\}/y;

/** More levels than a record has, and fewer than the strict reader allows. */
const DEEPEST = 20;

/** Adds a key with its value, if there is a value and the key is new. */
function add(mapping: Mapping, key: string, value: unknown): boolean {
  if (value === undefined || Object.hasOwn(mapping, key)) return false;
  mapping[key] = value;
  return true;
}

/** A mapping or list that the next line may go on with, and the key under which a list stands. */
interface Open {
  readonly block: Mapping | unknown[];
  readonly path: string;
  readonly by?: Mapping;
  readonly key?: string;
}

/**
 * Closes what is open below a level. A list to which items were added one by one has room for many more, and there
 * are more lists than records: its copy has not.
 */
function close(open: Open[], level: number): void {
  while (open.length > level) {
    const { block, by, key } = open.pop() ?? {};
    if (by && key !== undefined && Array.isArray(block)) by[key] = block.slice();
  }
}

/** Reads one text. Whatever is not plain is `undefined`. */
class Reader {
  #at = 0;

  constructor(
    readonly text: string,
    readonly placed: Placed | undefined,
  ) {}

  /** Goes past what a pattern takes, if that comes next. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  /** What a pattern takes, if that comes next. */
  #next(pattern: RegExp): string | undefined {
    const from = this.#at;
    return this.#skip(pattern) ? this.text.slice(from, this.#at) : undefined;
  }

  /** The written path of what lies below another; nobody asks for it where no places are taken down. */
  #below(path: string, step: string | number): string {
    return this.placed ? `${path}${path && '.'}${step}` : '';
  }

  #bare(pattern: RegExp): string | undefined {
    const text = this.#next(pattern);
    return text === undefined || NOT_BARE.test(text) ? undefined : text;
  }

  /**
   * Reads a value of one line: a text, or a list or mapping in brackets.
   *
   * @param words - what a text without quotes takes: all that is left of a line, or as much as brackets allow.
   */
  #value(words: RegExp, level: number, path: string, key?: number): unknown {
    const from = this.#at;
    if (this.#skip(QUOTED)) {
      this.placed?.(path, from + 1, key);
      const text = this.text.slice(from + 1, this.#at - 1);
      return this.text[from] === "'" ? text.replaceAll("''", "'") : text;
    }
    this.placed?.(path, from, key);
    if (level < DEEPEST && this.#skip(LIST)) return this.#list(level + 1, path);
    if (level < DEEPEST && this.#skip(MAPPING)) return this.#mapping(level + 1, path);
    return this.#bare(words);
  }

  #list(level: number, path: string): unknown[] | undefined {
    const items: unknown[] = [];
    do items.push(this.#value(WORDS, level, this.#below(path, items.length)));
    while (this.#skip(COMMA));
    return this.#skip(LIST_END) && !items.includes(undefined) ? items.slice() : undefined;
  }

  #mapping(level: number, path: string): Mapping | undefined {
    const members: Mapping = {};
    do {
      const at = this.#at;
      const key = this.#next(KEY);
      if (key === undefined) return undefined;
      this.#skip(COLON);
      this.#skip(BLANKS);
      if (!add(members, key, this.#value(WORDS, level, this.#below(path, key), at))) return undefined;
    } while (this.#skip(COMMA));
    return this.#skip(MAPPING_END) ? members : undefined;
  }

  read(): Mapping | undefined {
    const whole: { root?: Mapping | unknown[] } = {};
    /** By their level. */
    const open: Open[] = [];
    /** The key whose value begins on the next line; to begin with, that is all there is. */
    let awaited: { by: Mapping; key: string; path: string; at?: number } | undefined = {
      by: whole,
      key: 'root',
      path: '',
    };
    while (this.#at < this.text.length) {
      if (this.#skip(COMMENT) || this.text[this.#at] === '\n') {
        this.#at++;
        continue;
      }
      const start = this.#at;
      this.#skip(INDENTATION);
      const begin = this.#at;
      const level = (begin - start) / 2;
      const isItem = this.#skip(DASH);
      const at = this.#at;
      const key = this.#next(KEY);
      if (key !== undefined) this.#skip(COLON);
      if (awaited) {
        const { by, key: under, path } = awaited;
        const block = isItem ? [] : {};
        if (level !== open.length || !add(by, under, block)) return undefined;
        this.placed?.(path, begin, awaited.at);
        open.push({ block, path, by, key: under });
        awaited = undefined;
      }
      close(open, level + 1);
      let here = open[level];
      if (!here || open.length > DEEPEST || Array.isArray(here.block) !== isItem) return undefined;
      if (Array.isArray(here.block)) {
        const path = this.#below(here.path, here.block.length);
        if (key === undefined) {
          const item = this.#value(REST, open.length, path);
          if (item === undefined || !this.#skip(END)) return undefined;
          here.block.push(item);
          continue;
        }
        this.placed?.(path, at);
        const block = {};
        here.block.push(block);
        open.push((here = { block, path }));
      }
      if (key === undefined) return undefined;
      const by = here.block as Mapping;
      const path = this.#below(here.path, key);
      if (this.#skip(END)) awaited = { by, key, path, at };
      else if (!add(by, key, this.#value(REST, open.length, path, at)) || !this.#skip(END)) return undefined;
    }
    close(open, 0);
    return awaited || Array.isArray(whole.root) ? undefined : whole.root;
  }
}

/**
 * The value of a text in plain YAML, every scalar a text; `undefined` for any other text, be it YAML or not.
 *
 * @param placed - hears where every value stands, as far as the text is plain.
 */
export const readPlain = (text: string, placed?: Placed): Mapping | undefined =>
  ODD.test(text) ? undefined : new Reader(text, placed).read();
