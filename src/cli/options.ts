import { parseArgs } from 'node:util';
import { nearest } from '../values/nearest.js';
import { own } from '../values/own.js';
import { UsageError } from './command.js';

interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What its value is called in the help. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly multiple?: true;
  readonly about: string;
}

/** Every option of every command. */
export const OPTIONS = {
  json: { type: 'boolean', about: 'JSON instead of text' },
  lang: { type: 'string', value: 'tag', about: 'names and dates for readers of that language: en (default), fr' },
  help: { type: 'boolean', short: 'h', about: 'what the command does, with examples' },
  limit: { type: 'string', value: 'number', about: 'the most that is shown' },
  from: { type: 'string', value: 'date', about: 'from that year, month or day on: 1933, 1933-03, 1933-03-08' },
  to: { type: 'string', value: 'date', about: 'up to that year, month or day' },
  person: { type: 'string', value: 'person', about: 'only what concerns that person' },
  scope: { type: 'string', value: 'scope', about: 'only Serge’s life (life), or the history around it (context)' },
  trust: {
    type: 'string',
    value: 'source',
    multiple: true,
    about: 'as that source tells it; the first before the next',
  },
  in: { type: 'string', value: 'language', about: 'only texts in that language: en, fr, ru' },
  role: { type: 'string', value: 'role', about: 'only in that role: author, translator, editor' },
  as: { type: 'string', value: 'record', about: 'what the files hold: work, edition, person, event, place …' },
  format: { type: 'string', short: 'f', value: 'format', about: 'the format to write' },
  out: { type: 'string', short: 'o', value: 'folder', about: 'the folder into which the files go' },
  file: { type: 'string', value: 'name', about: 'of several files, that one' },
  port: { type: 'string', value: 'number', about: 'the port to listen at (3141)' },
  query: { type: 'string', short: 'q', value: 'text', about: 'only records with such a title or name' },
  collection: { type: 'string', value: 'name', multiple: true, about: 'only records of that collection' },
  record: { type: 'string', value: 'id', multiple: true, about: 'only that record: works/ville-conquise' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** The options that every command takes. */
export const EVERYWHERE: readonly OptionName[] = ['json', 'lang', 'help'];

/** The options that were given. */
export type Options = {
  readonly [N in OptionName]?: (typeof OPTIONS)[N] extends { readonly multiple: true }
    ? readonly string[]
    : (typeof OPTIONS)[N]['type'] extends 'boolean'
      ? true
      : string;
};

/** How an option is written in the help. */
export function written(name: OptionName): string {
  const { value, short }: Option = OPTIONS[name];
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
}

/** The arguments of a call; options may stand anywhere. */
export function parsed(args: readonly string[]): { operands: readonly string[]; options: Options } {
  // Not strict: we word the errors, with what was meant.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = own<Option>(OPTIONS, token.name);
    if (option === undefined) {
      const candidate = nearest(token.name, Object.keys(OPTIONS));
      const advice = candidate === undefined ? 'See "serge-data --help".' : `Did you mean "--${candidate}"?`;
      throw new UsageError(`There is no option "${token.rawName}". ${advice}`);
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`"${token.rawName}" takes no value.`);
    }
    // An argument that looks like an option is one, not the value of the option before it.
    if (option.type === 'string' && (!token.value || (!token.inlineValue && /^-./.test(token.value)))) {
      throw new UsageError(`"${token.rawName}" takes a value: ${token.rawName} <${option.value ?? 'text'}>.`);
    }
  }
  return { operands: positionals, options: values as Options };
}
