import type { DataRecord } from '../types.js';
import { nearest } from '../values/nearest.js';
import { own } from '../values/own.js';
import { type Answer, type Command, type Io, UsageError } from './command.js';
import { commands } from './commands.js';
import { help, helpOf } from './help.js';
import { EVERYWHERE, type OptionName, parsed } from './options.js';

/** Exit codes: found and right; nothing found or not valid. A call that cannot be answered ends with 2. */
const FOUND = 0;
const NOT_FOUND = 1;

const isRecord = (value: unknown): value is DataRecord =>
  typeof value === 'object' && value !== null && 'id' in value && ('sources' in value || 'grade' in value);

/** An answer as JSON. A record that is the answer, or an item of a list that is, is told whole; one within it by its id. */
const jsonText = (answer: unknown, isWhole: boolean): string =>
  JSON.stringify(
    answer,
    function (this: unknown, key: string, value: unknown) {
      const isItem = key === '' || (Array.isArray(answer) && this === answer);
      return isWhole || isItem || !isRecord(value) ? value : value.id;
    },
    2,
  );

function commandOf(name: string): Command {
  const command = own<Command>(commands, name);
  if (command) return command;
  const candidate = nearest(name, Object.keys(commands));
  throw new UsageError(
    `There is no command "${name}". ${candidate === undefined ? `There are: ${Object.keys(commands).join(', ')}.` : `Did you mean "${candidate}"?`}`,
  );
}

function written({ lines, json, isWhole = false, aside, found = true }: Answer, isJson: boolean, io: Io): number {
  if (isJson) io.out(jsonText(json, isWhole));
  else if (lines instanceof Uint8Array) io.out(lines);
  else if (lines.length > 0) io.out(lines.join('\n'));
  if (aside !== undefined) io.err(aside);
  return found ? FOUND : NOT_FOUND;
}

/**
 * Answers a call of the command.
 * @returns the exit code: 0 found or valid, 1 nothing found or not valid.
 * @throws {UsageError} for a call that cannot be answered (exit code 2).
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { operands: all, options } = parsed(args);
  const [name, ...operands] = all[0] === 'help' ? all.slice(1) : all;
  const wantsHelp = options.help === true || all[0] === 'help';
  if (name === undefined) {
    io.out(help(io.paint));
    return wantsHelp ? FOUND : 2;
  }
  const command = commandOf(name);
  if (wantsHelp) {
    io.out(await helpOf(command, io.paint));
    return FOUND;
  }
  const taken: readonly string[] = [...command.options, ...EVERYWHERE];
  for (const option of Object.keys(options) as OptionName[]) {
    if (taken.includes(option)) continue;
    throw new UsageError(`"${name}" has no option --${option}. It has ${taken.map((one) => `--${one}`).join(', ')}.`);
  }
  return written(await command.answer({ operands, options, io }), options.json === true, io);
}
