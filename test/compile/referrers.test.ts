import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { referrers } from '../../src/compile/referrers.js';
import type { AuthoredRecord } from '../../src/compile/record.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

test('each record that refers to another counts once, however often it does', () => {
  const { dataset: linked } = compile(filesOf(dataset));
  const counts = referrers(linked);
  for (const collection of COLLECTION_NAMES) {
    const records: readonly AuthoredRecord[] = linked.all(collection);
    expect(counts[collection]).toHaveLength(records.length);
    for (const [index, { id }] of records.entries()) {
      const naming = linked.records.filter(({ data }) => {
        const texts: readonly string[] = JSON.stringify(data).match(/"[a-z0-9-]+"/g) ?? [];
        return data.id !== id && texts.includes(`"${id}"`);
      });
      expect(counts[collection][index], `${collection} ${id}`).toBe(naming.length);
    }
  }
});
