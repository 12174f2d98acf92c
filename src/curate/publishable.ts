import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../compile/files.js';
import { obstacles } from './obstacles.js';

/**
 * `npm publish` asks this first (`prepublishOnly`): whether what goes to the world says where it comes from,
 * and whether what publishes it is what was read.
 */
const WORKFLOWS = '.github/workflows';
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const found = obstacles({
  manifest: JSON.parse(textOf('package.json')) as Record<string, unknown>,
  citation: textOf('CITATION.cff'),
  workflows: Object.fromEntries(
    readdirSync(join(ROOT, WORKFLOWS)).map((name) => [name, textOf(`${WORKFLOWS}/${name}`)]),
  ),
});
process.stdout.write(found.map((obstacle) => `${obstacle}\n`).join(''));
if (found.length > 0) {
  process.stdout.write('Nothing is published before this is mended.\n');
  process.exitCode = 1;
}
