import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../../src/formats/names.js';
import type { DataRecord } from '../../../src/types.js';
import { FORMS, isOffered } from '../../../src/site/forms.js';
import { dataset } from '../site.js';
import { folder } from './served.js';

const files = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length)),
);
const pages = [...files].filter((file) => file.endsWith('.html'));
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** A page: where it leads, and to what of it others can lead. */
interface Crawled {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly outward: readonly string[];
  readonly isDescribed: boolean;
}

const unquoted = (text = ''): string => text.replace(/^"|"$/g, '').replaceAll('&amp;', '&');

const crawled = new Map<string, Crawled>(
  pages.map((file) => {
    const text = textOf(file);
    const all = [...text.matchAll(/ (href|src|action)=("[^"]*"|[^\s>]+)/g)];
    const links = all.map(([, , value]) => unquoted(value));
    const loaded = [...text.matchAll(/<(?:script|link|img|iframe|source)[^>]* (?:src|href)=("[^"]*"|[^\s>]+)/g)];
    return [
      file,
      {
        links: links.filter((link) => !/^[a-z]+:/.test(link)),
        ids: new Set([...text.matchAll(/ id=("[^"]*"|[^\s>]+)/g)].map(([, id]) => unquoted(id))),
        outward: loaded.map(([, value]) => unquoted(value)).filter((link) => /^(?:[a-z]+:)?\/\//.test(link)),
        isDescribed: text.includes('<meta name=description content='),
      },
    ];
  }),
);

describe('the built site', () => {
  test('has a page for every record, in both languages', () => {
    const missing = COLLECTIONS.flatMap((collection) =>
      (dataset[collection] as readonly DataRecord[]).flatMap(({ id }) =>
        ['en', 'fr'].map((lang) => `${lang}/${collection}/${id}.html`),
      ),
    ).filter((file) => !files.has(file));
    expect(missing).toEqual([]);
  });

  test('tells those who list pages what each page of a record is about', () => {
    const silent = COLLECTIONS.flatMap((collection) =>
      (dataset[collection] as readonly DataRecord[]).flatMap(({ id }) =>
        ['en', 'fr'].map((lang) => `${lang}/${collection}/${id}.html`),
      ),
    ).filter((file) => crawled.get(file)?.isDescribed !== true);
    expect(silent).toEqual([]);
  });

  test('has a page for every id that is out of use, which leads on', () => {
    for (const { collection, from, to } of dataset.redirects)
      for (const id of to) expect(textOf(`en/${collection}/${from}.html`)).toContain(`${id}.html`);
  });

  test('has no dead link', () => {
    const dead: string[] = [];
    for (const [file, { links }] of crawled) {
      for (const link of links) {
        const [path = '', part] = link.split('#');
        const target = path === '' ? file : normalize(join(dirname(file), path.split('?')[0] ?? ''));
        if (!files.has(target)) dead.push(`${file}: ${link}`);
        else if (part !== undefined && part !== '' && !part.includes('=') && !crawled.get(target)?.ids.has(part))
          dead.push(`${file}: ${link}`);
      }
    }
    expect(dead.slice(0, 20)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    expect([...crawled].filter(([, { outward }]) => outward.length > 0).map(([file]) => file)).toEqual([]);
    expect(textOf('site.css')).not.toMatch(/@import|url\((?!#)/);
  });

  test('opens without modules, which do not come over file://', () => {
    expect(pages.filter((file) => textOf(file).includes('type=module'))).toEqual([]);
  });

  test('has every form of every record, to which its foot leads', () => {
    const missing = COLLECTIONS.flatMap((collection) =>
      (dataset[collection] as readonly DataRecord[]).flatMap(({ id }) =>
        FORMS.filter((form) => isOffered(form, collection)).map(({ extension }) => `${collection}/${id}.${extension}`),
      ),
    ).filter((file) => !files.has(file));
    expect(missing).toEqual([]);
  });

  test('keeps its budget: first view 60 kB, script 120 kB compressed; 6.2 kB a record of pages and all they load', () => {
    const gz = (...names: string[]): number => names.reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0);
    for (const lang of ['en', 'fr'])
      expect(gz(`${lang}/index.html`, 'site.css', 'site.js', 'icon.svg')).toBeLessThan(60_000);
    expect(gz('site.js')).toBeLessThan(120_000);
    const bytes = [...files]
      .filter((file) => /\.(?:html|css|js|svg)$/.test(file) && !file.startsWith('data/'))
      .reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    // In both languages, with lists and views. It was 25 MB for 4,300 records; since then each has come to say a little more.
    const records = COLLECTIONS.reduce((sum, collection) => sum + dataset[collection].length, 0);
    expect(bytes / records).toBeLessThan(6_200);
  });

  test('is built again to the same bytes, in less than 60 s of a processor and 1 GB', () => {
    const again = mkdtempSync(join(tmpdir(), 'site-'));
    const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'site', '--', '--out', again], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [, seconds, megabytes] = /([\d.]+) s of processor time, (\d+) MB of memory/.exec(stdout) ?? [];
    expect(Number(seconds)).toBeLessThan(60);
    expect(Number(megabytes)).toBeLessThan(1000);
    const rebuilt = readdirSync(again, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(rebuilt).toHaveLength(files.size);
    const others = rebuilt
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !readFileSync(file).equals(readFileSync(join(folder, file.slice(again.length)))));
    expect(others).toEqual([]);
    rmSync(again, { recursive: true });
  }, 600_000);
});
