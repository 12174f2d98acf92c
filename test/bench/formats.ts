import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/formats/format.js';
import { formats } from '../../src/formats/index.js';
import { formatCosts } from './format-costs.js';

/*
 * What writing each format takes against reading and parsing `all.json`.
 * formats <project folder>
 */
const [root = '.'] = process.argv.slice(2);
const read = (): Dataset => JSON.parse(readFileSync(join(root, 'dist/all.json'), 'utf8')) as Dataset;
process.stdout.write(JSON.stringify(formatCosts(formats, read, 8)));
