/*
 * The plain part of YAML that records are written in: block mappings and lists indented by two blanks, values of
 * one line, comments on lines of their own. It is read here in a fraction of the time that all of YAML takes.
 */

type Mapping = Record<string, unknown>;

/** Controls, tabs, what may be taken for the end of a line or for nothing, what could not be decoded. */
const ODD = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffc]/;

const EMPTY_OR_COMMENT = /^(?: *#.*)?$/;

/** Indentation, the dash of a list's item, a key, a value. */
const LINE = /^((?: {2})*)(- )?(?:([A-Za-z][\w-]{0,99}):(?: |$))?(.*)$/;

/** What a text without quotes does not begin with, hold or end in; stricter than YAML. */
const NOT_BARE = /^(?![\w(/.«“§\xa1-\uffff]|-[^ ])|: | #|[: ]$/;

/** What values on one line are made of. */
const QUOTED = /'((?:[^']|'')*)'|"([^"\\]*)"/y;
const WORDS = /[^ '",[\]{}][^ ,[\]{}]*(?: +[^ ,[\]{}]+)*/y;
const MEMBER = /([A-Za-z][\w-]{0,99}): +/y;
const COMMA = / *, */y;
const LIST = /\[ */y;
const LIST_END = / *\]/y;
const MAPPING = /\{ */y;
const MAPPING_END = / *\}/y;

/** More levels than a record has, and fewer than the strict reader allows. */
const DEEPEST = 20;

const bare = (text: string): string | undefined => (NOT_BARE.test(text) ? undefined : text);

/** Adds a key with its value, if there is a value and the key is new. */
function add(mapping: Mapping, key: string, value: unknown): boolean {
  if (value === undefined || Object.hasOwn(mapping, key)) return false;
  mapping[key] = value;
  return true;
}

/** Reads a value of one line: a text, or a list or mapping in brackets. */
function valueOf(line: string, level: number): unknown {
  if (!/^['"[{]/.test(line)) return bare(line);
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const list = (depth: number): unknown[] | undefined => {
    const items: unknown[] = [];
    do items.push(value(depth));
    while (next(COMMA));
    return next(LIST_END) && !items.includes(undefined) ? items : undefined;
  };
  const mapping = (depth: number): Mapping | undefined => {
    const members: Mapping = {};
    do {
      const key = next(MEMBER)?.[1];
      if (key === undefined || !add(members, key, value(depth))) return undefined;
    } while (next(COMMA));
    return next(MAPPING_END) ? members : undefined;
  };
  const value = (depth: number): unknown => {
    const quoted = next(QUOTED);
    if (quoted) return quoted[1]?.replaceAll("''", "'") ?? quoted[2];
    if (depth < DEEPEST && next(LIST)) return list(depth + 1);
    if (depth < DEEPEST && next(MAPPING)) return mapping(depth + 1);
    return bare(next(WORDS)?.[0] ?? '');
  };
  const whole = value(level);
  return at === line.length ? whole : undefined;
}

/** The value of a text in plain YAML, every scalar a text; `undefined` for any other text, be it YAML or not. */
export function readPlain(text: string): Mapping | undefined {
  if (ODD.test(text)) return undefined;
  const root: Mapping = {};
  // The mappings and lists that the next line may go on with, by their level.
  const open: (Mapping | unknown[])[] = [root];
  let awaited: { by: Mapping; key: string } | undefined;
  for (const line of text.split('\n')) {
    if (EMPTY_OR_COMMENT.test(line)) continue;
    const [, indentation = '', dash, key, rest = ''] = LINE.exec(line) ?? [];
    const level = indentation.length / 2;
    if (awaited) {
      const block = dash ? [] : {};
      if (level !== open.length || !add(awaited.by, awaited.key, block)) return undefined;
      open.push(block);
      awaited = undefined;
    }
    open.splice(level + 1);
    let block = open[level];
    if (!block || open.length > DEEPEST || Array.isArray(block) !== Boolean(dash)) return undefined;
    if (Array.isArray(block)) {
      const item = key === undefined ? valueOf(rest, open.length) : {};
      if (item === undefined) return undefined;
      block.push(item);
      if (key === undefined) continue;
      block = item as Mapping;
      open.push(block);
    }
    if (key === undefined) return undefined;
    if (rest === '') awaited = { by: block, key };
    else if (!add(block, key, valueOf(rest, open.length))) return undefined;
  }
  return awaited || Object.keys(root).length === 0 ? undefined : root;
}
