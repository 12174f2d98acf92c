import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFolder } from '../../src/emit/write.js';

/* A program that fills a folder again and again: swapping.ts <folder> <times> <files> <bytes of each>. */

const [target = '', times = '1', files = '20', bytes = '100'] = process.argv.slice(2);

try {
  for (let turn = 0; turn < Number(times); turn++) {
    const text = `${String(process.pid)}-${String(turn)} `.padEnd(Number(bytes), '.');
    await replaceFolder(target, async (aside) => {
      for (let file = 0; file < Number(files); file++) {
        writeFileSync(join(aside, `${String(file)}.txt`), text);
        await new Promise(setImmediate);
      }
    });
    if (turn === 0) process.stdout.write('begun\n');
  }
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
