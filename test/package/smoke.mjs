/*
 * A short look at the built package on another version of Node: node smoke.mjs <major version>.
 * Plain JavaScript that asks nothing but the package itself, so that it runs wherever Node does.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as data from 'serge-data';
import * as validators from 'serge-data/validate';

const [major] = process.versions.node.split('.');
assert.equal(major, process.argv[2] ?? major, 'another Node runs than was asked for');

const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const require = createRequire(import.meta.url);
for (const subpath of Object.keys(exports).filter((one) => !one.includes('*'))) {
  const specifier = `serge-data${subpath.slice(1)}`;
  const imported = await import(specifier, subpath.endsWith('.json') ? { with: { type: 'json' } } : {});
  assert.ok(Object.keys(imported).length > 0, specifier);
  assert.ok(require(specifier), specifier);
}

const { counts } = require('serge-data/meta.json');
for (const [collection, count] of Object.entries(counts)) assert.equal(data[collection].length, count, collection);
assert.ok(data.works.every(validators.isWork));
assert.ok(data.people.every(validators.isPerson));
assert.ok(!validators.isWork({ id: 'nothing-else' }));
assert.equal(data.findWork(data.titleOf(data.works[0]))?.kind, data.works[0].kind);
assert.ok(data.timeline().length > 0);
console.log(`Node ${process.version}: ${Object.values(counts).reduce((sum, count) => sum + count)} records, all well`);
