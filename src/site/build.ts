import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as serge from '../index.js';
import { csv, type Dataset, json } from '../formats/index.js';
import type { Meta, Question, Vocabulary } from '../types.js';
import { homePage, rootPage } from './home.js';
import { libraryOf } from './library.js';
import { listPages, redirectPage } from './lists.js';
import { Voice, type Page } from './page.js';
import { recordPage } from './record.js';
import { searchData, siteScript } from './scripts.js';
import { groundOf, SHEETS } from './views/atlas.js';
import { VIEWS } from './views/index.js';
import { LANGUAGES } from './words.js';

const root = new URL('../../', import.meta.url);

const built = (name: string): unknown => JSON.parse(readFileSync(new URL(`dist/${name}.json`, root), 'utf8'));

/** The dataset as the built package holds it. */
export const published = (): Dataset => ({
  ...serge,
  questions: built('questions') as readonly Question[],
  vocabularies: built('vocabularies') as readonly Vocabulary[],
  meta: built('meta') as Meta,
});

/** The files of the site, by path. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The data that stand beside the pages, by path. */
function dataFiles(dataset: Dataset): Map<string, string | Uint8Array> {
  return new Map(
    [json, csv].flatMap((format) =>
      Object.entries(format.write(dataset)).map(([path, content]) => [`data/${format.name}/${path}`, content] as const),
    ),
  );
}

/** What of the data the page on them lists: everything but the files of single records. */
const listed = (files: Iterable<string>): { path: string; about: string }[] =>
  [...files]
    .filter((path) => path.split('/').length === 3)
    .sort()
    .map((path) => ({ path, about: path.startsWith('data/json') ? json.use : csv.use }));

/**
 * Makes every page, in both languages.
 * @param isWanted - the pages to make, for those who work on one: by path below the folder of a language.
 */
export async function siteOf(
  dataset: Dataset,
  isWanted: (path: string) => boolean = () => true,
): Promise<Map<string, string | Uint8Array>> {
  const library = libraryOf(dataset);
  const files = dataFiles(dataset);
  const lists = listPages(listed(files.keys()));
  for (const lang of LANGUAGES) {
    const add = (path: string, pageOf: (voice: Voice) => Page): void => {
      if (!isWanted(path)) return;
      const voice = new Voice(library, lang, path);
      // As bytes: a text would hold on to all the pieces it was made of.
      files.set(`${lang}/${path}.html`, Buffer.from(voice.document(pageOf(voice))));
    };
    add('index', homePage);
    for (const [path, pageOf] of VIEWS) add(path, pageOf);
    for (const [path, pageOf] of lists) add(path, pageOf);
    for (const entry of library.entries)
      add(`${entry.collection}/${entry.record.id}`, (voice) => recordPage(entry, voice));
    for (const { collection, from } of dataset.redirects)
      add(`${collection}/${from}`, (voice) => redirectPage(collection, from, voice));
  }
  files.set('index.html', rootPage());
  files.set('site.css', asset('site.css'));
  for (const sheet of SHEETS) files.set(`${sheet.name}.svg`, groundOf(sheet));
  files.set('icon.svg', asset('icon.svg'));
  files.set('search.js', searchData(dataset, built('referrers')));
  files.set('site.js', await siteScript());
  return files;
}

/** Writes the site into a folder, in place of what was there. */
export function write(files: Site, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  for (const [path, content] of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
