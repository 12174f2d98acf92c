import type { CollectionName, DataRecord, EventScope, PersonId } from '../types.js';
import { help } from './help.js';
import { recordText } from './show.js';
import { validated } from './validate.js';

/** What was asked of the command. */
export interface Invocation {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly values: Readonly<Partial<Record<string, string | boolean>>>;
}

/** Where the command reads and writes. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  read(file: string): string;
}

/** A call that cannot be answered: unknown command, option or value. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** Exit codes: found and right; nothing found or not valid. A wrong call ends with 2. */
const FOUND = 0;
const NOT_FOUND = 1;

const COLLECTIONS = ['works', 'editions', 'people', 'events', 'places', 'organizations', 'sources'] as const;

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The record that an id, `collection/id` or a name means. */
async function recordOf(wanted: string | undefined): Promise<{ collection: CollectionName; record: DataRecord }> {
  if (wanted === undefined) throw new UsageError('Which record? Give its id, as in "serge-data show ville-conquise".');
  const data = await import('../index.js');
  const [collection, id] = wanted.split('/');
  const named = COLLECTIONS.find((one) => one === collection);
  if (named !== undefined && id !== undefined) {
    const [record] = data.getMany(named, [id as never]);
    if (record !== undefined) return { collection: named, record };
  }
  const own = COLLECTIONS.flatMap((one) =>
    (data[one] as readonly DataRecord[])
      .filter((record) => record.id === wanted)
      .map((record) => ({ collection: one, record })),
  );
  if (own.length > 1) {
    const names = own.map((one) => `${one.collection}/${wanted}`).join(', ');
    throw new UsageError(`Several records have the id "${wanted}": ${names}.`);
  }
  const [hit] = own.length > 0 ? own : data.find(wanted);
  if (hit === undefined) throw new UsageError(`No record is found by "${wanted}".`);
  return hit;
}

type Command = (invocation: Invocation, io: Io) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  async find({ operands, values }, io) {
    const wanted = operands.join(' ');
    if (wanted === '') throw new UsageError('Find what? As in "serge-data find kronstadt".');
    const { find, labelOf } = await import('../index.js');
    const limit = Number(text(values.limit) ?? '20');
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a number of one or more.');
    const hits = find(wanted);
    const shown = hits.slice(0, limit);
    if (values.json === true) {
      io.out(
        JSON.stringify(
          shown.map(({ record, ...hit }) => ({ ...hit, id: record.id })),
          null,
          2,
        ),
      );
    } else {
      for (const { collection, record, text: found } of shown) {
        const label = labelOf(record, text(values.lang) ?? 'en');
        io.out(`${collection}/${record.id}\t${label}${found === label || found === record.id ? '' : ` (${found})`}`);
      }
      if (hits.length > limit) io.err(`… and ${String(hits.length - limit)} more: --limit ${String(hits.length)}`);
    }
    return hits.length > 0 ? FOUND : NOT_FOUND;
  },

  async show({ operands, values }, io) {
    const { record, collection } = await recordOf(operands.join(' ') || undefined);
    const data = await import('../index.js');
    io.out(
      values.json === true ? JSON.stringify(record, null, 2) : recordText(data, collection, record, text(values.lang)),
    );
    return FOUND;
  },

  async why({ operands: [id, path], values }, io) {
    const { record } = await recordOf(id);
    if (path === undefined)
      throw new UsageError(`Which field of "${record.id}"? As in "serge-data why ${record.id} born.date".`);
    const { why } = await import('../index.js');
    const evidence = why(record, path);
    if (values.json === true) io.out(JSON.stringify({ ...evidence, record: record.id }, null, 2));
    else {
      io.out(typeof evidence.value === 'string' ? evidence.value : JSON.stringify(evidence.value));
      for (const { source, at } of evidence.sources) io.out(`  ${source.title.text}, ${at} [${source.id}]`);
      for (const { value, verdict, note, sources } of evidence.disputes) {
        const told = sources.map(({ source, at }) => `${source.title.text}, ${at}`).join('; ');
        io.out(`  not "${value}" (${verdict}): ${told}${note === undefined ? '' : `. ${note}`}`);
      }
    }
    return FOUND;
  },

  async timeline({ values }, io) {
    const { formatDate, timeline } = await import('../index.js');
    const lang = text(values.lang)?.startsWith('fr') ? 'fr' : 'en';
    const [from, to, scope, person] = ['from', 'to', 'scope', 'person'].map((name) => text(values[name]));
    const items = timeline({
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(scope !== undefined && { scope: scope as EventScope }),
      ...(person !== undefined && { person: person as PersonId }),
    });
    if (values.json === true) io.out(JSON.stringify(items, null, 2));
    else for (const { date, label } of items) io.out(`${formatDate(date, lang)}\t${label[lang] ?? label.en}`);
    return items.length > 0 ? FOUND : NOT_FOUND;
  },

  async validate({ operands, values }, io) {
    if (operands.length === 0) throw new UsageError('Validate what? As in "serge-data validate my-work.yaml".');
    const findings = (
      await Promise.all(operands.map((file) => validated(file, io.read(file), text(values.as))))
    ).flat();
    if (values.json === true) io.out(JSON.stringify(findings, null, 2));
    else
      for (const { file, line, column, path, message } of findings) {
        io.out(`${file}:${String(line)}:${String(column)} ${path === '' ? '' : `${path}: `}${message}`);
      }
    if (findings.length === 0 && values.json !== true) io.err(`${operands.join(', ')}: in order.`);
    return findings.length === 0 ? FOUND : NOT_FOUND;
  },
};

/**
 * Answers a call of the command.
 * @returns the exit code: 0 found or valid, 1 nothing found or not valid.
 * @throws {UsageError} for a call that cannot be answered (exit code 2).
 */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { command, values } = invocation;
  if (command === undefined || command === 'help' || values.help === true) {
    io.out(help);
    return command === undefined && values.help !== true ? 2 : FOUND;
  }
  if (!Object.hasOwn(commands, command)) {
    throw new UsageError(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`);
  }
  return (await commands[command]?.(invocation, io)) ?? FOUND;
}
