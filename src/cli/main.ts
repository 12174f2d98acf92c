import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Invocation, type Io, run, UsageError } from './run.js';

const io: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
};

/** Reads the arguments; options stand anywhere. */
function invocationOf(args: readonly string[]): Invocation {
  const options = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    lang: { type: 'string' },
    limit: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    person: { type: 'string' },
    scope: { type: 'string' },
    as: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, ...operands] = positionals;
    return { command, operands, values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

// A reader that has seen enough (`| head`) ends the command, and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await run(invocationOf(process.argv.slice(2)), io);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  io.err(error.message);
  process.exitCode = 2;
}
