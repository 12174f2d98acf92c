import { compile } from '../compile/compile.js';
import { readFiles } from '../compile/files.js';
import { argumentsOf, ROOT } from './command.js';
import { statistics, type Table } from './statistics.js';

const { options } = argumentsOf(process.argv.slice(2), { usage: 'npm run stats -- [--json]', flags: ['json'] });

/** A table as aligned text, its rows as they come: the first column to the left, numbers to the right. */
function drawn({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}\n`;
}

const tables = statistics(compile(readFiles(ROOT), []).dataset);
process.stdout.write(options.has('json') ? `${JSON.stringify(tables, null, 2)}\n` : tables.map(drawn).join('\n'));
