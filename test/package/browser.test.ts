import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { type Consumer, consumer, run, SLOW } from './consumer.js';

/** The browser, under the names that distributions give it. */
async function browser(): Promise<string | undefined> {
  for (const program of ['chromium', 'chromium-browser', 'google-chrome']) {
    if ((await run(program, ['--version'], '.')).code === 0) return program;
  }
  return undefined;
}

const program = await browser();

/** Without a sandbox, for containers; without the services that look for hosts outside. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page that loads the modules as they were installed: no bundler, no server but one for files. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>serge-data</title>
<script type="importmap">
{ "imports": {
  "serge-data": "/node_modules/serge-data/dist/index.js",
  "serge-data/validate": "/node_modules/serge-data/dist/validate.js"
} }
</script>
<pre id="counts">nothing</pre>
<script type="module">
import * as data from 'serge-data';
import { isWork } from 'serge-data/validate';
const names = ${JSON.stringify(COLLECTION_NAMES)};
const counts = Object.fromEntries(names.map((name) => [name, data[name].length]));
const valid = data.works.every(isWork);
const title = data.titleOf(data.getWork('ville-conquise'));
document.querySelector('#counts').textContent = JSON.stringify({ counts, valid, title });
</script>
`;

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

let user: Consumer;
let server: Server;
const profile = mkdtempSync(join(tmpdir(), 'serge-data-browser-'));
beforeAll(async () => {
  user = await consumer();
  writeFileSync(join(user.folder, 'index.html'), PAGE);
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    try {
      const body = readFileSync(join(user.folder, path === '/' ? 'index.html' : path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path === '/' ? '.html' : path)] ?? 'text/html' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}, SLOW);
afterAll(() => {
  server.close();
  user.remove();
  rmSync(profile, { recursive: true, force: true });
});

// In CI a missing browser is a fault; elsewhere it only leaves this proof to CI.
test.skipIf(program === undefined && process.env.CI === undefined)(
  'a page without a bundler imports the package (Debian: chromium)',
  async () => {
    expect(program, 'no Chromium: apt-get install chromium').toBeDefined();
    const { port } = server.address() as AddressInfo;
    const { stdout, stderr } = await run(
      program ?? '',
      [
        ...FLAGS,
        `--user-data-dir=${profile}`,
        '--virtual-time-budget=30000',
        '--dump-dom',
        `http://127.0.0.1:${port}/`,
      ],
      user.folder,
    );
    const shown = /<pre id="counts">(.*?)<\/pre>/.exec(stdout)?.[1];
    expect(shown, `${stdout}${stderr}`).toMatch(/^\{/);
    const { counts } = JSON.parse(readFileSync(join(user.installed, 'dist/meta.json'), 'utf8')) as { counts: object };
    expect(JSON.parse(shown ?? '')).toEqual({ counts, valid: true, title: 'Ville conquise' });
  },
  SLOW,
);
