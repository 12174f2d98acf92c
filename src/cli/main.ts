import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { styleText } from 'node:util';
import type { Io } from './command.js';
import { run } from './run.js';
import { serve } from './serve.js';

const { NO_COLOR = '', FORCE_COLOR = '' } = process.env;
const isColoured = NO_COLOR === '' && (FORCE_COLOR === '' ? process.stdout.isTTY : FORCE_COLOR !== '0');

const io: Io = {
  out: (text) => process.stdout.write(typeof text === 'string' ? `${text}\n` : text),
  err: (text) => process.stderr.write(`${text}\n`),
  read: (file) => readFileSync(file === '-' ? 0 : file),
  write: (file, content) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  },
  serve,
  paint: (style, text) => (isColoured ? styleText(style, text) : text),
};

// A reader that has seen enough (`| head`) ends the command, and is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  io.err(error.message);
  process.exitCode = 2;
}
