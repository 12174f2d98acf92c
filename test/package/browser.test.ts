import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { type Consumer, consumer, run, SLOW } from './consumer.js';

/** The browser, under the names that distributions give it. */
async function browser(): Promise<string | undefined> {
  for (const program of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { code, stdout } = await run('which', [program], '.');
    if (code === 0) return stdout.trim();
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

/** What a strict site allows: modules of its own, no code made of text, nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self' 'nonce-page'; worker-src 'self'; connect-src 'self'";

/** The modules of the package, but for the zod schemas, which need zod. */
const MODULES = [...COLLECTION_NAMES, 'validate', 'formats', 'index'];

/** What a worker of either kind answers of the package: how many records, whether they are valid, that text is no code. */
const ASKED = `
const names = ${JSON.stringify(COLLECTION_NAMES)};
const [data, { isWork, validateWork }, ...others] = await Promise.all(modules.map((path) => import(path)));
let code = 'runs';
try { (0, eval)('1'); } catch { code = 'is refused'; }
const answer = {
  counts: Object.fromEntries(names.map((name) => [name, data[name].length])),
  valid: data.works.every(isWork) && !validateWork({}).valid,
  exports: others.every((one) => Object.keys(one).length > 0),
  code,
};
`;

const WORKER = `const modules = ${JSON.stringify(['index', 'validate', ...MODULES].map((name) => `/node_modules/serge-data/dist/${name}.js`))};
${ASKED}
postMessage(answer);
`;

/** A page that loads the modules as they were installed: no bundler, no server but one for files. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>serge-data</title>
<script type="importmap" nonce="page">
{ "imports": {
  "serge-data": "/node_modules/serge-data/dist/index.js",
  "serge-data/validate": "/node_modules/serge-data/dist/validate.js"
} }
</script>
<pre id="counts">nothing</pre>
<script type="module" nonce="page">
import * as data from 'serge-data';
import { isWork } from 'serge-data/validate';
const names = ${JSON.stringify(COLLECTION_NAMES)};
const counts = Object.fromEntries(names.map((name) => [name, data[name].length]));
const valid = data.works.every(isWork);
const title = data.titleOf(data.getWork('ville-conquise'));
const worker = new Worker('/worker.js', { type: 'module' });
const inWorker = await new Promise((resolve, reject) => {
  worker.onmessage = (event) => resolve(event.data);
  worker.onerror = (event) => reject(new Error(event.message));
});
document.querySelector('#counts').textContent = JSON.stringify({ counts, valid, title, inWorker });
</script>
`;

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

let user: Consumer;
let server: Server;
const profile = mkdtempSync(join(tmpdir(), 'serge-data-browser-'));
beforeAll(async () => {
  user = await consumer();
  writeFileSync(join(user.folder, 'index.html'), PAGE);
  writeFileSync(join(user.folder, 'worker.js'), WORKER);
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    try {
      const body = readFileSync(join(user.folder, path === '/' ? 'index.html' : path));
      response
        .writeHead(200, {
          'content-type': TYPES[extname(path === '/' ? '.html' : path)] ?? 'text/html',
          'content-security-policy': POLICY,
        })
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
  'a page without a bundler imports the package, and so does its worker, under a policy without eval (Debian: chromium)',
  async () => {
    expect(program, 'no Chromium: apt-get install chromium').toBeDefined();
    const { port } = server.address() as AddressInfo;
    const chromium = await launch({ executablePath: program ?? '', args: FLAGS, userDataDir: profile });
    const faults: string[] = [];
    let shown = '';
    try {
      const page = await chromium.newPage();
      page.on('console', (told) => faults.push(told.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`http://127.0.0.1:${String(port)}/`);
      shown = await page
        .waitForFunction('document.querySelector("#counts").textContent !== "nothing"', { timeout: 60_000 })
        .then(() => page.$eval('#counts', ({ textContent }) => String(textContent)))
        .catch(String);
    } finally {
      await chromium.close();
    }
    expect(shown, faults.join('\n')).toMatch(/^\{/);
    const { counts } = JSON.parse(readFileSync(join(user.installed, 'dist/meta.json'), 'utf8')) as { counts: object };
    expect(JSON.parse(shown)).toEqual({
      counts,
      valid: true,
      title: 'Ville conquise',
      inWorker: { counts, valid: true, exports: true, code: 'is refused' },
    });
  },
  SLOW,
);

test(
  'a worker of Node imports every module, where text is no code',
  async () => {
    const { counts } = JSON.parse(readFileSync(join(user.installed, 'dist/meta.json'), 'utf8')) as { counts: object };
    const specifiers = [
      'serge-data',
      'serge-data/validate',
      ...MODULES.map((name) => (name === 'index' ? 'serge-data' : `serge-data/${name}`)),
    ];
    writeFileSync(
      join(user.folder, 'worker.mjs'),
      `import { parentPort } from 'node:worker_threads';\nconst modules = ${JSON.stringify(specifiers)};\n${ASKED}\nparentPort.postMessage(answer);\n`,
    );
    const told = await user.ask(
      `import { Worker } from 'node:worker_threads';
      new Worker(new URL('./worker.mjs', import.meta.url)).on('message', answer).on('error', (error) => answer(error.message));`,
      '--disallow-code-generation-from-strings',
    );
    expect(told).toEqual({ counts, valid: true, exports: true, code: 'is refused' });
  },
  SLOW,
);
