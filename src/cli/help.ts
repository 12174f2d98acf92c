import { COMMANDS } from './commands.js';
import type { Command, Paint } from './command.js';
import { EVERYWHERE, type OptionName, OPTIONS, written } from './options.js';

/** Rows of two columns. */
function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const optionRows = (names: readonly OptionName[]): string[] =>
  columns(names.map((name) => [written(name), OPTIONS[name].about]));

const called = (examples: readonly string[]): string[] => examples.map((example) => `  serge-data ${example}`);

/** Calls that show what the command is good for. */
const EXAMPLES = [
  'find Boukharine',
  'show ville-conquise',
  'why victor-serge born.date',
  'whereabouts victor-serge 1915-06-01',
  'timeline --from 1933 --to 1936-04 --person victor-serge',
  'export --format csl --query "conquered city" > serge.json',
  'validate my-work.yaml --as work',
  'find kronstadt --json | jq -r ".[].id"',
];

/** What `serge-data --help` prints. */
export function help(paint: Paint): string {
  const width = Math.max(
    ...Object.values(COMMANDS).flatMap((group) => Object.values(group).map(({ usage }) => usage.length)),
  );
  return [
    'serge-data: who wrote what, what happened, and who says so, on Victor Serge (1890-1947)',
    ...Object.entries(COMMANDS).flatMap(([heading, group]) => [
      '',
      paint('bold', heading),
      '',
      ...Object.values(group).map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`),
    ]),
    '',
    paint('bold', 'Examples'),
    '',
    ...called(EXAMPLES),
    '',
    paint('bold', 'Options of every command'),
    '',
    ...optionRows(EVERYWHERE),
    '',
    '"serge-data <command> --help" tells the options of a command.',
    'An id may be written with its collection, as people/victor-serge; a name will do, too.',
    'A file "-" is what comes in by a pipe. Colours are for terminals only (NO_COLOR turns them off).',
    '',
    'Exit codes: 0 found, or valid · 1 nothing found, or not valid · 2 a call that cannot be answered',
  ].join('\n');
}

/** What the help of one command prints. */
export async function helpOf({ usage, about, options, examples, more }: Command, paint: Paint): Promise<string> {
  const besides = (await more?.()) ?? [];
  return [
    `serge-data ${usage}: ${about}`,
    '',
    paint('bold', 'Examples'),
    '',
    ...called(examples),
    '',
    paint('bold', 'Options'),
    '',
    ...optionRows([...options, ...EVERYWHERE]),
    ...(besides.length > 0 ? ['', ...besides] : []),
  ].join('\n');
}
