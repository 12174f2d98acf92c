import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import CSL from 'citeproc';
import { describe, expect, test } from 'vitest';
import { csl } from '../../src/formats/csl.js';
import { byPandoc, citationFaults, FILES, type Item, itemsIn, type Items, keptInCitations } from './citations.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';
import { handWritten } from './references.js';

const profile = (name: string): string => readFileSync(new URL(`profiles/${name}`, import.meta.url), 'utf8');

const isValid = new Ajv({ allowUnionTypes: true }).compile<Item[]>(JSON.parse(profile('csl-data.json')) as object);

/** Reads the items as they are, where the schema of CSL finds nothing. */
const bySchema = (folder: string): Promise<Items> =>
  itemsIn((name) => {
    const items: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    if (!isValid(items)) throw new Error(JSON.stringify(isValid.errors?.slice(0, 3)));
    return Promise.resolve(items);
  });

conformance<Items>({
  format: csl,
  readers: [
    { name: 'the schema of CSL', read: bySchema },
    { name: 'pandoc', stranger: true, read: byPandoc('csljson', 'json') },
  ],
  differences: (read, dataset) => [...citationFaults(read, dataset)],
  plants: [
    { what: 'another year', file: 'editions.json', spoil: (text) => text.replace('[[1932]]', '[[1933]]') },
    { what: 'a lost letter', file: 'editions.json', spoil: (text) => text.replace('Conquered City', 'Conquered Cit') },
    { what: 'a lost translator', file: 'editions.json', spoil: (text) => text.replace('"translator":', '"editor":') },
    {
      what: 'another original title',
      file: 'editions.json',
      spoil: (text) => text.replace('"original-title":"Ville', '"original-title":"Villes'),
    },
    { what: 'a lost comma', file: 'sources.json', spoil: (text) => text.replace(',\n', '\n') },
    {
      what: 'a type that CSL does not know',
      file: 'editions.json',
      spoil: (text) => text.replace('"type":"', '"type":"x-'),
      seenBy: ['the schema of CSL'],
    },
  ],
  kept: keptInCitations,
});

const items = new Map(
  Object.values(csl.write(real)).flatMap((text) =>
    (JSON.parse(String(text)) as Item[]).map((item) => [item.id, item] as const),
  ),
);

test('no two items have the same id, whatever file they stand in', () => {
  const files = Object.values(csl.write(real)).map((text) => (JSON.parse(String(text)) as Item[]).length);
  expect(files).toHaveLength(FILES.length);
  expect(files.reduce((sum, count) => sum + count, 0)).toBe(items.size);
});

describe('items', () => {
  test('of a translation tell its original', () => {
    expect(items.get('birth-of-our-power-doubleday-1967')).toMatchObject({
      type: 'book',
      title: 'Birth of Our Power',
      'original-title': 'Naissance de notre force',
      'original-date': { 'date-parts': [[1931]] },
      author: [{ family: 'Serge', given: 'Victor' }],
      translator: [{ family: 'Greeman', given: 'Richard' }],
    });
  });

  test('of a text in a periodical tell where it stood', () => {
    const editions = real.editions.filter(({ appearedIn }) => appearedIn !== undefined).map(({ id }) => items.get(id));
    expect(editions.length).toBeGreaterThan(50);
    expect(editions.filter((item) => item?.['container-title'] === undefined)).toEqual([]);
    expect(items.get('column-on-celine-1938')).toMatchObject({ 'container-title': 'La Wallonie' });
  });

  test('of a work that was never printed tell what became of it', () => {
    expect(items.get('les-hommes-perdus')).toMatchObject({ type: 'manuscript', status: 'confiscated' });
  });
});

describe('citeproc', () => {
  /** A reference as a style has it. */
  const cited = (style: string): ((id: string) => string) => {
    const engine = new CSL.Engine(
      { retrieveLocale: () => profile('locales-en-US.xml'), retrieveItem: (id) => items.get(id) },
      profile(`${style}.csl`),
    );
    engine.setOutputFormat('text');
    return (id) => {
      engine.updateItems([id]);
      return engine.makeBibliography()[1].join('').trim();
    };
  };
  // Styles set capitals in titles of the language of the item, and in the original title as well.
  const plain = (text: string): string =>
    text.replace(/Originally published as .*?[.,]/, (title) => title.toLowerCase());

  test.each([
    ['chicago-author-date', 'chicago'],
    ['modern-language-association', 'mla'],
  ] as const)('%s cites as references written by hand', (style, key) => {
    const cite = cited(style);
    expect(handWritten.length).toBeGreaterThanOrEqual(20);
    const byHand = Object.fromEntries(handWritten.map((one) => [one.id, plain(one[key])]));
    expect(Object.fromEntries(handWritten.map(({ id }) => [id, plain(cite(id))]))).toEqual(byHand);
  });
});
