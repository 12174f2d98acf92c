export { ROOT } from '../compile/files.js';

/** What a command was given: flags, options with a value, and words. */
export interface Arguments {
  options: ReadonlyMap<string, string>;
  words: readonly string[];
}

/** Ends a command with a message, its usage and exit code 2. */
export function refuse(message: string, usage: string): never {
  process.stderr.write(`${message}\nUsage: ${usage}\n`);
  process.exit(2);
}

/**
 * Reads a command line. `--help` shows the usage; an option it does not know ends the command with it and exit code 2.
 *
 * @param accepts - `flags` stand alone (`--watch`), `values` take the next word (`--seed 7`).
 */
export function argumentsOf(
  words: readonly string[],
  accepts: { usage: string; flags?: readonly string[]; values?: readonly string[] },
): Arguments {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const name = word.startsWith('--') ? word.slice(2) : '';
    if (word === '--help') {
      process.stdout.write(`Usage: ${accepts.usage}\n`);
      process.exit(0);
    }
    if (!word.startsWith('-') || word === '-') rest.push(word);
    else if (accepts.flags?.includes(name)) options.set(name, 'true');
    else if (accepts.values?.includes(name))
      options.set(name, words[++index] ?? refuse(`"${word}" needs a value.`, accepts.usage));
    else refuse(`There is no option "${word}".`, accepts.usage);
  }
  return { options, words: rest };
}
