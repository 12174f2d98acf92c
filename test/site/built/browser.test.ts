import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/site/forms.js';
import { folder, HEAVIEST, installed, serve, TEMPLATES } from './served.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

const VIEWS = ['life', 'map', 'circle', 'river', 'sources'];

/** Views without a picture, and the lists. */
const LISTS = ['disputes', 'unknown', 'editions', 'events', 'day'];

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: installed('chromium', 'chromium-browser', 'google-chrome') ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  ({ origin, server } = await serve());
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

/** What a checker of HTML finds in a page. */
async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  );
}

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
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      const pale = await page.evaluate(
        `axe.run(document, { runOnly: ['color-contrast'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160))))`,
      );
      expect(pale, 'in the dark').toEqual([]);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      const found = (await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
      )) as string[];
      expect(found).toEqual([]);
      // As scripts leave it; what follows is how a browser writes a page down.
      const written = (await page.content()).replace('<!DOCTYPE html>', '<!doctype html>');
      expect(await faultsIn(written)).toEqual([]);
    });
    expect(faults).toEqual([]);
  });

  test('is HTML as the standard has it', async () => {
    expect(await faultsIn(readFileSync(join(folder, path.split('#')[0] ?? ''), 'utf8'))).toEqual([]);
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

describe.each(HEAVIEST)('%s, the heaviest of its kind', (path) => {
  test('on a phone: every link can be met by a finger, nothing that waits to be laid out lies on another', async () => {
    await opened(origin + path, async (page) => {
      await page.setViewport({ width: 360, height: 800, isMobile: true, hasTouch: true });
      await page.evaluate(axe);
      const missed = await page.evaluate(
        `axe.run(document, { runOnly: ['target-size'] }).then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160))))`,
      );
      expect(missed).toEqual([]);
    });
  });

  test('leads to its last part, however much before it waits to be laid out', async () => {
    await opened(origin + path, async (page) => {
      const id = (await page.evaluate(`[...document.querySelectorAll('main [id]')].at(-1)?.id ?? ''`)) as string;
      if (id === '') return;
      await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
      await page.waitForFunction(
        `(() => { const { top } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect(); return top >= -1 && top < innerHeight; })()`,
      );
    });
  });
});

describe.each(VIEWS)('the view %s', (view) => {
  test('shows in its table what it shows in its picture', async () => {
    await opened(`${origin}en/${view}.html`, async (page) => {
      const [drawn, listed] = (await page.evaluate(
        `[[...document.querySelectorAll('svg [data-id]')].map((e) => e.dataset.id), [...document.querySelectorAll('tbody tr[id]')].map((e) => e.id)].map((l) => [...new Set(l)].sort())`,
      )) as [string[], string[]];
      expect(listed.length).toBeGreaterThan(50);
      // On the map: all but days of which nobody knows a place on a sheet.
      const unseen = view === 'map' ? await page.$$eval('tbody tr', (rows) => rows.map(({ id }) => id)) : [];
      expect(drawn.filter((id) => !listed.includes(id))).toEqual([]);
      expect(listed.filter((id) => !drawn.includes(id) && !unseen.includes(id))).toEqual([]);
    });
  });
});

describe.each([...VIEWS, ...LISTS])('the view %s', (view) => {
  test('can be walked with the keyboard: every stop is another, is seen, and is named', async () => {
    await opened(`${origin}en/${view}.html`, async (page) => {
      const stops: string[] = [];
      for (let step = 0; step < 24; step++) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(
          `(() => { const e = document.activeElement; const r = e.getBoundingClientRect(); const s = getComputedStyle(e);
            const name = e.textContent || e.labels?.[0]?.textContent || e.getAttribute('aria-labelledby') || '';
            // A date shows the ring on the part of it in which one stands.
            return (r.width > 0 && (s.outlineStyle !== 'none' || e.type === 'date') ? '' : 'unseen ') + e.tagName + ' ' + (e.name || '') + ' ' + name.slice(0, 40); })()`,
        )) as string;
        // After the last stop the keyboard leaves the page.
        if (stop.includes(' BODY ') && stops.length > 7) break;
        stops.push(stop);
      }
      expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
      expect(new Set(stops).size).toBeGreaterThan(7);
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
        `[document.querySelectorAll('.dated li').length, document.querySelectorAll('.dated li:not([hidden])').length]`,
      )) as [number, number];
      expect(shown).toBeGreaterThan(3);
      expect(shown).toBeLessThan(all / 4);
      expect(await page.$eval('body > nav a[lang]', (link) => link.getAttribute('href'))).toContain('#l=ru');
    });
  });

  test('the map stands at the day of its address, and says where he was', async () => {
    await opened(`${origin}en/map.html#date=1935-01-01`, async (page) => {
      expect(await page.$eval('output', (output) => output.textContent)).toMatch(/^1 January 1935: .*Orenburg/);
      expect(await page.$$('svg .now')).not.toHaveLength(0);
    });
  });

  test('the map bears the names of the day, and the journey of the day', async () => {
    await opened(`${origin}en/map.html#date=1941-04-01`, async (page) => {
      expect(await page.$$eval('svg text[data-at]', (all) => all.map(({ textContent }) => textContent))).toContain(
        'Leningrad',
      );
      expect(await page.$$eval('svg .route.now', (all) => all.map((one) => one.getAttribute('data-id')))).toContain(
        'j-journey-to-mexico-1941',
      );
    });
    await opened(`${origin}en/map.html#date=1920-01-01`, async (page) => {
      expect(await page.$$eval('svg text[data-at]', (all) => all.map(({ textContent }) => textContent))).toContain(
        'Petrograd',
      );
    });
  });

  test('a year of the circle shows whose ties reach into it, in the table and in the picture', async () => {
    await opened(`${origin}en/circle.html#y=1937`, async (page) => {
      const [all, shown, dim] = (await page.evaluate(
        `[document.querySelectorAll('tbody tr').length, document.querySelectorAll('tbody tr:not([hidden])').length, document.querySelectorAll('svg a.dim').length]`,
      )) as [number, number, number];
      expect(shown).toBeGreaterThan(20);
      expect(all - shown).toBe(dim);
    });
  });

  test('who is believed changes what the disputes hold', async () => {
    await opened(`${origin}en/disputes.html`, async (page) => {
      const first = (await page.evaluate(`document.querySelector('select[name=t]').options[1].value`)) as string;
      await page.select('select[name=t]', first);
      const [shown, adopted] = (await page.evaluate(
        `[document.querySelectorAll('tbody tr:not([hidden])').length, document.querySelectorAll('tbody tr.adopted:not([hidden])').length]`,
      )) as [number, number];
      expect(shown).toBeGreaterThan(0);
      expect(adopted).toBeLessThanOrEqual(shown);
      expect(await page.evaluate('location.hash')).toContain(`t=${first}`);
    });
  });

  test('the foot of a record offers every form of it, as a file that is there', async () => {
    await opened(pathToFileURL(join(folder, 'fr/editions/conquered-city-doubleday-1975.html')).href, async (page) => {
      const links = (await page.evaluate(
        `[...document.querySelectorAll('footer a')].map(({ href, textContent }) => [textContent, href])`,
      )) as [string, string][];
      expect(links.map(([name]) => name)).toEqual(FORMS.map(({ name }) => name));
      for (const [, href] of links) expect(readFileSync(fileURLToPath(href), 'utf8')).not.toBe('');
      expect(await page.$eval('footer', (foot) => foot.textContent)).toMatch(/^Citer : Conquered City\. serge-data/);
    });
  });

  test('an id that is out of use leads on', async () => {
    await opened(`${origin}fr/works/five-years-struggle.html`, async (page) => {
      await page.waitForFunction(`location.pathname.endsWith('/five-years-1922.html')`);
    });
  });
});
