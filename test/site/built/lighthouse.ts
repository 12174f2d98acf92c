/** Asks Lighthouse what it thinks of the main pages of the built site: `npm run site && npm run lighthouse`. */
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { installed, serve } from './served.js';

const PAGES = [
  'en/index.html',
  'fr/life.html',
  'en/map.html',
  'fr/editions.html',
  'en/search.html',
  'en/people/victor-serge.html',
  'fr/works/ville-conquise.html',
  'en/events/arrest-leningrad-1933.html',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LEAST = 95;
/** A busy machine lowers the score of speed; the best of so many is taken. */
const TRIES = 8;

const browser = await puppeteer.launch({
  executablePath: installed('chromium', 'chromium-browser', 'google-chrome') ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const { origin, server } = await serve();
try {
  for (const path of PAGES) {
    const best = new Map<string, number>();
    const isGood = (): boolean => best.size > 0 && [...best.values()].every((score) => score >= LEAST);
    for (let tried = 0; tried < TRIES && !isGood(); tried++) {
      const page = await browser.newPage();
      const result = await lighthouse(
        origin + path,
        { onlyCategories: [...CATEGORIES], logLevel: 'error' },
        undefined,
        page,
      );
      for (const name of CATEGORIES) {
        const score = Math.round((result?.lhr.categories[name]?.score ?? 0) * 100);
        best.set(name, Math.max(score, best.get(name) ?? 0));
      }
      await page.close();
      if (tried === TRIES - 1 && !isGood()) {
        const low = Object.values(result?.lhr.audits ?? {}).filter(({ score }) => score !== null && score < 0.9);
        console.log(low.map(({ id, displayValue = '' }) => `  ${id} ${displayValue}`).join('\n'));
      }
    }
    console.log(`${path}: ${CATEGORIES.map((name) => `${name} ${String(best.get(name))}`).join(', ')}`);
    if (!isGood()) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}
