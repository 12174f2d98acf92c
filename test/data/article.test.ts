import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathOf, valueAt } from '../../src/values/paths.js';
import type { CollectionName } from '../../src/model/names.js';
import { dataset } from '../fixtures/real.js';

/**
 * The inventory of the encyclopedia article from which the dataset took its scope: every person,
 * organization, place, work and event it names, with the records that are its home. A target is
 * `<collection>/<id>`, or `<collection>/<id>#<field>` where it is a field of a record.
 */
interface Line {
  what: string;
  targets: string[];
}

const inventory = JSON.parse(readFileSync(new URL('./article-inventory.json', import.meta.url), 'utf8')) as Record<
  string,
  Line[]
>;

describe('the inventory of the article', () => {
  it('is complete', () => {
    const counts = Object.fromEntries(Object.entries(inventory).map(([kind, lines]) => [kind, lines.length]));
    expect(counts).toEqual({ people: 107, organizations: 83, places: 54, works: 36, events: 109 });
  });

  it.each(Object.keys(inventory))('has a home for each of its %s', (kind) => {
    const homeless = (inventory[kind] ?? []).filter(({ targets }) => {
      const missing = targets.filter((target) => {
        const [, collection = '', id = '', field] = /^(\w+)\/([\w-]+)(?:#(.+))?$/.exec(target) ?? [];
        const record = dataset.get(collection as CollectionName, id);
        return !record || (field !== undefined && valueAt(record.data, pathOf(field)) === undefined);
      });
      return targets.length === 0 || missing.length > 0;
    });
    expect(homeless).toEqual([]);
  });
});
