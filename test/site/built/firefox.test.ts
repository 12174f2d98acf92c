import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder, installed, serve, TEMPLATES } from './served.js';

const program = installed('firefox-esr', 'firefox');

// A second engine: what it has to prove is that no page depends on the first.
describe.skipIf(program === undefined && process.env.CI === undefined)('in Firefox', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: program ?? 'firefox', headless: true });
    served = await serve();
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    served.server.close();
  });

  test.each(TEMPLATES)('%s opens over http and from a folder, and reports no fault', async (path) => {
    for (const base of [served.origin, pathToFileURL(join(folder, '/')).href]) {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(base + path, { waitUntil: 'load' });
      expect(await page.$eval('h1', (heading) => heading.textContent)).not.toBe('');
      // Scripts have done their work: forms they need are shown.
      expect(await page.$$('form[hidden]')).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    }
  });
});
