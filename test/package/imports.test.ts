import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { type Consumer, consumer, manifestOf, ROOT, run, SLOW, subpaths } from './consumer.js';

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

const jsonOf = (name: string): unknown => JSON.parse(readFileSync(join(user.installed, 'dist', name), 'utf8'));

test('every export stands for files that exist', () => {
  const missing = subpaths(user.installed)
    .flatMap(({ files }) => files)
    .filter((file) => !existsSync(join(user.installed, file)));
  expect(missing).toEqual([]);
  expect(subpaths(user.installed).map(({ specifier }) => specifier)).toContain(
    'serge-data/schemas/authoring/work.schema.json',
  );
});

test('nothing but serge-data/zod needs a package besides this one', async () => {
  const specifiers = subpaths(user.installed).map(({ specifier }) => specifier);
  const refused = (await user.ask(`
    const refused = [];
    for (const specifier of ${JSON.stringify(specifiers)}) {
      const json = specifier.endsWith('.json');
      try {
        const names = Object.keys(await import(specifier, json ? { with: { type: 'json' } } : {}));
        if (names.length === 0 || (json && names.join() !== 'default')) refused.push(specifier + ' exports ' + names.join());
      } catch (error) {
        refused.push(specifier + ': ' + error.code);
      }
    }
    answer(refused);
  `)) as string[];
  expect(refused).toEqual(['serge-data/zod: ERR_MODULE_NOT_FOUND']);
});

test('every export can be imported where zod is installed', async () => {
  user.link('zod');
  const names = await user.ask(`import * as zod from 'serge-data/zod'; answer(Object.keys(zod).sort());`);
  expect(names).toEqual([
    'editionSchema',
    'eventSchema',
    'organizationSchema',
    'personSchema',
    'placeSchema',
    'questionSchema',
    'redirectSchema',
    'sourceSchema',
    'workSchema',
  ]);
});

test.each(COLLECTION_NAMES)('%s are the same from the root, from their subpath and as JSON', async (name) => {
  const answered = await user.ask(`
    import { ${name} as fromRoot } from 'serge-data';
    import { ${name} as fromSubpath } from 'serge-data/${name}';
    import json from 'serge-data/${name}.json' with { type: 'json' };
    answer({ same: fromRoot === fromSubpath && fromSubpath === json, records: json });
  `);
  expect(answered).toEqual({ same: true, records: jsonOf(`${name}.json`) });
});

test('the dataset as a whole is the same from the root and as JSON', async () => {
  const answered = await user.ask(`
    import * as data from 'serge-data';
    import all from 'serge-data/all.json' with { type: 'json' };
    answer(Object.entries(all).map(([name, value]) => [name, JSON.stringify(value) === JSON.stringify(data[name])]));
  `);
  const names = ['meta', ...COLLECTION_NAMES, 'redirects', 'questions', 'vocabularies'];
  expect(answered).toEqual(names.map((name) => [name, true]));
});

test('the counts and the version in meta.json are those of the package', async () => {
  const answered = await user.ask(`
    import * as data from 'serge-data';
    import meta from 'serge-data/meta.json' with { type: 'json' };
    answer({ version: meta.version, counts: meta.counts, found: ${JSON.stringify(COLLECTION_NAMES)}.map((name) => [name, data[name].length]) });
  `);
  const { version, counts, found } = answered as { version: string; counts: object; found: [string, number][] };
  expect(version).toBe(manifestOf(ROOT).version);
  expect(Object.fromEntries(found)).toEqual(counts);
});

test('importing warns of nothing', async () => {
  const { code, stderr } = await run(
    process.execPath,
    ['--input-type=module', '-e', `await import('serge-data')`],
    user.folder,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('CommonJS can require it', async () => {
  const required = await user.ask(`
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    answer([require('serge-data').works.length, require('serge-data/people').people.length, require('serge-data/works.json').length]);
  `);
  const { works, people } = (jsonOf('meta.json') as { counts: { works: number; people: number } }).counts;
  expect(required).toEqual([works, people, works]);
});

test('what exports does not name stays inside', async () => {
  const refused = await user.ask(`answer(await import('serge-data/dist/forms.json').catch(({ code }) => code));`);
  expect(refused).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
});
