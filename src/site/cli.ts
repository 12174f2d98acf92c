import { fileURLToPath } from 'node:url';
import { published, siteOf, write } from './build.js';

const started = performance.now();
const folder = fileURLToPath(new URL('../../dist/site/', import.meta.url));
// `npm run site -- map people/` makes only pages whose paths begin so.
const wanted = process.argv.slice(2);
const files = await siteOf(
  published(),
  (path) => wanted.length === 0 || wanted.some((beginning) => path.startsWith(beginning)),
);
write(files, folder);
const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
const seconds = (performance.now() - started) / 1000;
console.log(
  `dist/site: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s, ` +
    `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB of memory at most`,
);
