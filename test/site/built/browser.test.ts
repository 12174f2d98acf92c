import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../dist/site/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const program = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path !== '');

/** A page of every kind, in one language or the other. */
const TEMPLATES = [
  'en/index.html',
  'en/life.html',
  'fr/map.html',
  'en/circle.html',
  'fr/river.html',
  'en/day.html#day=03-08',
  'fr/disputes.html',
  'en/unknown.html',
  'en/works.html',
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

const VIEWS = ['life', 'map', 'circle', 'river'];

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: program ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname));
    try {
      const body = readFileSync(join(folder, path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': "default-src 'self'" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page, lets it be looked at, and tells what went wrong meanwhile. */
async function opened(address: string, look: (page: Page) => Promise<void>, scripts = true): Promise<string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith(pathToFileURL(folder).href) && !url.startsWith('data:'))
      faults.push(`asks for ${url}`);
  });
  await page.setJavaScriptEnabled(scripts);
  await page.goto(address, { waitUntil: 'load' });
  await look(page);
  await page.close();
  return faults;
}

describe.each(TEMPLATES)('%s', (path) => {
  test('over http with a strict policy: no fault, no request leaves, axe finds nothing, nothing overflows', async () => {
    const faults = await opened(origin + path, async (page) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewport({ width, height: 900 });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        expect(wide, `at ${String(width)} px`).toBeLessThanOrEqual(width);
      }
      await page.evaluate(axe);
      const found = (await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
      )) as string[];
      expect(found).toEqual([]);
    });
    expect(faults).toEqual([]);
  });

  test('from a folder, with scripts and without: it opens and says the same', async () => {
    const address = pathToFileURL(join(folder, path.split('#')[0] ?? '')).href;
    const read = async (scripts: boolean): Promise<string> => {
      let text = '';
      const faults = await opened(
        address,
        async (page) => {
          text = (await page.$eval('h1', (heading) => heading.textContent)) ?? '';
          expect(await page.$$('main a')).not.toHaveLength(0);
        },
        scripts,
      );
      expect(faults).toEqual([]);
      return text;
    };
    expect(await read(true)).toBe(await read(false));
  });
});

describe.each(VIEWS)('the view %s', (view) => {
  test('shows in its table what it shows in its picture', async () => {
    await opened(`${origin}en/${view}.html`, async (page) => {
      const [drawn, listed] = (await page.evaluate(
        `[[...document.querySelectorAll('svg [data-id]')].map((e) => e.dataset.id), [...document.querySelectorAll('tbody tr')].map((e) => e.id)].map((l) => [...new Set(l)].sort())`,
      )) as [string[], string[]];
      expect(listed.length).toBeGreaterThan(50);
      expect(drawn.filter((id) => !listed.includes(id))).toEqual([]);
      if (view === 'life' || view === 'circle') expect(listed.filter((id) => !drawn.includes(id))).toEqual([]);
    });
  });

  test('can be walked with the keyboard: every stop is another, is seen, and is named', async () => {
    await opened(`${origin}en/${view}.html`, async (page) => {
      const stops: string[] = [];
      for (let step = 0; step < 14; step++) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(
          `(() => { const e = document.activeElement; const r = e.getBoundingClientRect(); const s = getComputedStyle(e);
            const name = e.textContent || e.labels?.[0]?.textContent || e.getAttribute('aria-labelledby') || '';
            // A date shows the ring on the part of it in which one stands.
            return (r.width > 0 && (s.outlineStyle !== 'none' || e.type === 'date') ? '' : 'unseen ') + e.tagName + ' ' + (e.name || '') + ' ' + name.slice(0, 40); })()`,
        )) as string;
        stops.push(stop);
      }
      expect(stops.filter((stop) => stop.startsWith('unseen') || stop.startsWith('BODY'))).toEqual([]);
      expect(new Set(stops).size).toBeGreaterThan(10);
    });
  });
});

describe('what scripts do', () => {
  test('search finds any script and spelling, from a folder', async () => {
    const address = pathToFileURL(join(folder, 'en/search.html')).href;
    const faults = await opened(`${address}#q=Кибальчич`, async (page) => {
      await page.waitForSelector('.hits a');
      const links = (await page.$$eval('.hits a', (all) => all.map((link) => link.getAttribute('href')))) as string[];
      expect(links).toContain('people/victor-serge.html');
    });
    expect(faults).toEqual([]);
  });

  test('a choice stands in the address and is made from it, in either language', async () => {
    await opened(`${origin}en/editions.html#l=ru`, async (page) => {
      const [all, shown] = (await page.evaluate(
        `[document.querySelectorAll('.rows li').length, document.querySelectorAll('.rows li:not([hidden])').length]`,
      )) as [number, number];
      expect(shown).toBeGreaterThan(3);
      expect(shown).toBeLessThan(all / 4);
      expect(await page.$eval('a[rel=alternate]', (link) => link.getAttribute('href'))).toContain('#l=ru');
    });
  });

  test('the map stands at the day of its address, and says where he was', async () => {
    await opened(`${origin}en/map.html#date=1935-01-01`, async (page) => {
      expect(await page.$eval('output', (output) => output.textContent)).toMatch(/^1 January 1935: .*Orenburg/);
      expect(await page.$$('svg .now')).not.toHaveLength(0);
    });
  });

  test('an id that is out of use leads on', async () => {
    await opened(`${origin}fr/works/five-years-struggle.html`, async (page) => {
      await page.waitForFunction(`location.pathname.endsWith('/five-years-1922.html')`);
    });
  });
});
