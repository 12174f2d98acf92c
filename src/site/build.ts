import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as serge from '../index.js';
import { type Dataset, formats } from '../formats/index.js';
import type { Meta, Question, Vocabulary } from '../types.js';
import { downloadsOf } from './downloads.js';
import { homePage, rootPage } from './home.js';
import { libraryOf } from './library.js';
import { dataPage, redirectPage, searchPage } from './finding.js';
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

/** A file of the site. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Formats of tens of megabytes, for graph stores and language models: these lie beside a release. */
const LARGE = new Set(['facts', 'jsonld', 'turtle', 'nquads']);

/** The data that stand beside the pages as a whole, in all other formats; those of single records are {@link downloadsOf}. */
function* dataFiles(dataset: Dataset): Generator<SiteFile> {
  for (const format of formats.filter(({ name }) => !LARGE.has(name)))
    for (const [path, content] of Object.entries(format.write(dataset)))
      if (!path.includes('/')) yield [`data/${format.name}/${path}`, content];
}

/**
 * Makes every page, in both languages, and every other file, one after the other: none is held for another.
 * @param isWanted - the pages to make, for those who work on one: by path below the folder of a language.
 */
export async function* siteOf(
  dataset: Dataset,
  isWanted: (path: string) => boolean = () => true,
): AsyncGenerator<SiteFile> {
  const library = libraryOf(dataset);
  const data: string[] = [];
  for (const file of dataFiles(dataset)) {
    data.push(file[0]);
    yield file;
  }
  for (const lang of LANGUAGES) {
    const pages = function* (path: string, pageOf: (voice: Voice) => Page): Generator<SiteFile> {
      if (!isWanted(path)) return;
      const voice = new Voice(library, lang, path);
      yield [`${lang}/${path}.html`, voice.document(pageOf(voice))];
    };
    yield* pages('index', homePage);
    for (const [path, pageOf] of VIEWS) yield* pages(path, pageOf);
    yield* pages('search', searchPage);
    yield* pages('data', (voice) => dataPage(data, voice));
    for (const entry of library.entries)
      yield* pages(`${entry.collection}/${entry.record.id}`, (voice) => recordPage(entry, voice));
    for (const { collection, from } of dataset.redirects)
      yield* pages(`${collection}/${from}`, (voice) => redirectPage(collection, from, voice));
  }
  for (const entry of library.entries) yield* downloadsOf(entry, dataset);
  yield ['index.html', rootPage()];
  yield ['site.css', asset('site.css')];
  for (const sheet of SHEETS) yield [`${sheet.name}.svg`, groundOf(sheet)];
  yield ['icon.svg', asset('icon.svg')];
  yield ['search.js', searchData(dataset, built('referrers'))];
  yield ['site.js', await siteScript()];
}

/** Writes files into a folder, in place of what was there, as they are made; tells how much that was. */
export async function write(files: AsyncIterable<SiteFile>, folder: string): Promise<{ files: number; bytes: number }> {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  const sum = { files: 0, bytes: 0 };
  for await (const [path, content] of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
    sum.files++;
    sum.bytes += Buffer.byteLength(content);
  }
  return sum;
}
