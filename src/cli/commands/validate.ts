import { COLLECTIONS, SINGULAR } from '../../generated/collections.js';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { fields } from '../../generated/fields.js';
import type { CollectionName } from '../../types.js';
import type { ValidationError } from '../../validate.js';
import { nearest } from '../../values/nearest.js';
import { own } from '../../values/own.js';
import { Reader } from '../authored.js';
import { type Command, UsageError } from '../command.js';

/** What is wrong in a file, and where. */
interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The place in the record; empty for the record as a whole. */
  readonly path: string;
  readonly message: string;
}

type Check = (collection: CollectionName, value: unknown) => readonly ValidationError[];

/** What checks a record of each collection. */
async function checks(): Promise<Check> {
  const validators = await import('../../validate.js');
  const table = {
    works: validators.validateWork,
    editions: validators.validateEdition,
    people: validators.validatePerson,
    events: validators.validateEvent,
    places: validators.validatePlace,
    organizations: validators.validateOrganization,
    sources: validators.validateSource,
  };
  return (collection, value) => {
    const result = table[collection](value);
    return result.valid ? [] : result.errors;
  };
}

/** The collection whose records are called so. */
function collectionCalled(record: string): CollectionName {
  const collection = COLLECTIONS.find((one) => one === record || SINGULAR[one] === record);
  if (collection !== undefined) return collection;
  const names = Object.values(SINGULAR);
  const candidate = nearest(record, names);
  throw new UsageError(
    `--as takes ${names.join(', ')}, not "${record}".${candidate === undefined ? '' : ` Did you mean "${candidate}"?`}`,
  );
}

/** Fields that records of one collection alone have to have. */
const MARKS: Readonly<Partial<Record<string, CollectionName>>> = {
  creators: 'works',
  contents: 'editions',
  label: 'events',
  grade: 'sources',
  scope: 'people',
};

/** To which collection a record belongs: what its file is called, else what its fields tell. */
function collectionOf(file: string, value: unknown, check: Check): CollectionName | undefined {
  const names = file.split(/[\\/]|\.json$/);
  const folder = COLLECTIONS.find((one) => names.slice(-2).includes(one));
  if (folder !== undefined) return folder;
  if (typeof value !== 'object' || value === null) return undefined;
  const mark = Object.keys(MARKS).find((field) => Object.hasOwn(value, field));
  if (mark !== undefined) return own(MARKS, mark);
  // A place and an organization have names alike: the one whose model the record fits, or the term of its kind.
  const kind: unknown = (value as { readonly kind?: unknown }).kind;
  const alike = ['places', 'organizations'] as const;
  const fitting = alike.filter((one) => check(one, value).length === 0);
  const [only, ...others] =
    fitting.length > 0 ? fitting : alike.filter((one) => check(one, { kind }).every(({ path }) => path !== 'kind'));
  return others.length === 0 && kind !== undefined ? only : undefined;
}

/** Everything wrong with the records in a file, YAML or JSON, in the published or the authored shape. */
function findingsIn(file: string, text: string, as: CollectionName | undefined, check: Check): FileFinding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const finding = (offset: number, path: string, message: string): FileFinding => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path, message };
  };
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) =>
      finding(pos[0], '', message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message),
    );
  }
  /** Where a path leads, or the last step on it that is there. */
  const offsetAt = (path: readonly string[]): number => {
    const node = path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
    return node?.range?.[0] ?? (path.length === 0 ? 0 : offsetAt(path.slice(0, -1)));
  };
  const root = document.contents;
  const nodes = isSeq(root)
    ? root.items.map((node, index) => ({ node, at: [String(index)] }))
    : [{ node: root, at: [] }];
  const isYaml = !/^\s*[[{]/.test(text);
  return nodes.flatMap(({ node, at }) => {
    const collection = as ?? collectionOf(file, isMap(node) ? node.toJS(document) : undefined, check);
    if (collection === undefined) {
      return [
        finding(offsetAt(at), at.join('.'), `What is it? Say so with --as ${Object.values(SINGULAR).join(', --as ')}.`),
      ];
    }
    const reader = new Reader(isYaml);
    const value = reader.record(node, fields[collection], at, document);
    const faults = reader.faults.map(({ path, message, offset }) =>
      finding(offset ?? offsetAt(path), path.join('.'), message),
    );
    const errors = check(collection, value).map(({ path, message }) => {
      const steps = [...at, ...(path === '' ? [] : path.split('.'))];
      return finding(offsetAt(steps), steps.join('.'), message);
    });
    return [...faults, ...errors].sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

export const validate: Command = {
  usage: 'validate <file> …',
  about: 'records of your own, YAML or JSON, with line and column',
  options: ['as'],
  examples: [
    'validate my-work.yaml --as work',
    'validate works/*.yaml',
    'curl -s https://… | serge-data validate - --as edition',
  ],
  async answer({ operands, options, io }) {
    if (operands.length === 0) throw new UsageError('Validate what? As in "serge-data validate my-work.yaml".');
    const as = options.as === undefined ? undefined : collectionCalled(options.as);
    const check = await checks();
    const findings = operands.flatMap((file) => findingsIn(file, io.read(file), as, check));
    return {
      lines: findings.map(
        ({ file, line, column, path, message }) =>
          `${file}:${String(line)}:${String(column)} ${path === '' ? '' : `${path}: `}${message}`,
      ),
      json: findings,
      found: findings.length === 0,
      ...(findings.length === 0 && {
        aside:
          operands.length === 1
            ? `${operands.join('')} is in order.`
            : `All ${String(operands.length)} files are in order.`,
      }),
    };
  },
};
