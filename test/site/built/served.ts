import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { COLLECTIONS } from '../../../src/formats/names.js';

/** Where `npm run site` writes. */
export const folder = fileURLToPath(new URL('../../../dist/site/', import.meta.url));

/** A page of every kind, in one language or the other; views at a state too. */
export const TEMPLATES = [
  'en/index.html',
  'en/life.html',
  'fr/map.html#date=1935-01-01',
  'en/river.html',
  'fr/circle.html#y=1937',
  'en/disputes.html#t=t0',
  'fr/sources.html',
  'en/unknown.html',
  'fr/editions.html',
  'en/events.html',
  'en/day.html#day=03-08',
  'fr/works.html',
  'en/people.html',
  'fr/places.html',
  'en/organizations.html',
  'fr/search.html',
  'en/data.html',
  'fr/works/ville-conquise.html',
  'en/editions/conquered-city-doubleday-1975.html',
  'en/people/boris-souvarine.html',
  'fr/events/arrest-leningrad-1933.html',
  'en/places/saint-petersburg.html',
  'fr/organizations/gpu.html',
  'en/sources/broue-five-years-on-1997.html',
];

/** The page of most bytes in a folder of the site. */
function heaviestIn(path: string): string {
  const pages = readdirSync(join(folder, path)).filter((name) => name.endsWith('.html'));
  const bytes = new Map(pages.map((name) => [name, statSync(join(folder, path, name)).size]));
  const [heaviest = ''] = pages.sort((a, b) => (bytes.get(b) ?? 0) - (bytes.get(a) ?? 0));
  return `${path}/${heaviest}`;
}

/** The heaviest page of every kind: of the pages of the whole, and of the records of every collection. */
export const HEAVIEST = [
  heaviestIn('en'),
  ...COLLECTIONS.map((name, at) => heaviestIn(`${at % 2 === 0 ? 'fr' : 'en'}/${name}`)),
];

/** The first of programs that is installed. */
export const installed = (...names: readonly string[]): string | undefined =>
  names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find((path) => path !== '');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The site over HTTP as hosts serve it, compressed, and under a policy that lets nothing in from elsewhere. */
export async function serve(): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname));
    try {
      const body = gzipSync(readFileSync(join(folder, path)));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response
        .writeHead(200, {
          'content-type': type,
          'content-encoding': 'gzip',
          'content-security-policy': "default-src 'self'",
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server };
}
