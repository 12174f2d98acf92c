import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { publish } from '../../src/compile/publish.js';
import { JSON_FILES, jsonFiles, jsonParts } from '../../src/emit/json.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf, type Yaml } from '../fixtures/files.js';
import { random } from '../fixtures/random.js';

const published = (yaml: Yaml) => publish(compile(filesOf(yaml)), '1.2.3');
const { collections } = published(dataset);

describe('the files', () => {
  const files = jsonFiles(published(dataset));

  it('are one a collection, with redirects, questions, vocabularies and meta', () => {
    expect(Object.keys(files)).toEqual(JSON_FILES);
    expect(JSON_FILES).toEqual([
      'all.json',
      ...COLLECTION_NAMES.map((name) => `${name}.json`),
      'redirects.json',
      'questions.json',
      'vocabularies.json',
      'meta.json',
    ]);
  });

  it('are JSON with a record a line', () => {
    for (const name of COLLECTION_NAMES) {
      const text = files[`${name}.json`] ?? '';
      expect(JSON.parse(text)).toEqual(collections[name]);
      expect(text.split('\n')).toHaveLength(collections[name].length + 3);
    }
  });

  it('are all in one, too', () => {
    const { 'all.json': all = '', ...others } = files;
    const own = Object.entries(others).map(([name, text]) => [name.replace('.json', ''), JSON.parse(text) as unknown]);
    expect(JSON.parse(all)).toEqual(Object.fromEntries(own));
  });

  it('come in parts, none of which holds more than a thousand records', () => {
    const [place] = collections.places;
    const places = Array.from({ length: 2500 }, () => place ?? expect.fail());
    const release = published(dataset);
    const parts = [...jsonParts({ ...release, collections: { ...release.collections, places } })];
    const own = parts.flatMap(([file, part]) => (file === 'places.json' ? [part] : []));
    expect(own.map((part) => part.split('\n{').length - 1)).toEqual([1000, 1000, 500, 0, 0]);
    expect(JSON.parse(own.join(''))).toEqual(places);
  });

  it('are JSON where there is nothing', () => {
    expect(jsonFiles(published({}))['works.json']).toBe('[]\n');
  });

  it('are the same bytes whatever the order of files', () => {
    const { shuffled } = random(7);
    const orders = Array.from({ length: 5 }, () => Object.fromEntries(shuffled(Object.entries(dataset))));
    expect(orders.map((order) => Object.keys(order).join())).not.toContain(Object.keys(dataset).join());
    for (const order of orders) expect(jsonFiles(published(order))).toEqual(files);
  });

  it('are the same bytes whatever the order of keys', () => {
    const reordered = Object.fromEntries(
      Object.entries(dataset).map(([file, text]) => {
        if (!/^data\/(?!vocab)\w+\//.test(file)) return [file, text];
        const keys = text.split(/^(?=\w)/m);
        return [file, keys.reverse().join('')];
      }),
    );
    expect(reordered['data/places/ixelles.yaml']).toMatch(/^sources:/);
    expect(jsonFiles(published(reordered))).toEqual(files);
  });
});
