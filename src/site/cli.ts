import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { published, siteOf, write } from './build.js';

const started = performance.now();
// `npm run site -- map people/` makes only pages whose paths begin so; `--out` writes them elsewhere.
const { values, positionals: wanted } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const folder = values.out ?? fileURLToPath(new URL('../../dist/site/', import.meta.url));
const isWanted = (path: string): boolean =>
  wanted.length === 0 || wanted.some((beginning) => path.startsWith(beginning));
const { files, bytes } = await write(siteOf(published(), isWanted), folder);
const { user, system } = process.cpuUsage();
const figures = [
  `${files} files`,
  `${(bytes / 1e6).toFixed(1)} MB`,
  `${((performance.now() - started) / 1000).toFixed(1)} s`,
  `${((user + system) / 1e6).toFixed(1)} s of processor time`,
  `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB of memory at most`,
];
console.log(`${values.out ?? 'dist/site'}: ${figures.join(', ')}`);
