import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../compile/files.js';
import { collectionOfFile, idOfFile } from '../compile/record.js';
import { COLLECTION_NAMES } from '../model/names.js';
import { argumentsOf, ROOT } from './command.js';

/*
 * Enters every id of today into the ledger of published ids: to be run once a release, before it is
 * made. What the ledger holds stays in it for ever; a test holds the data to it.
 */

argumentsOf(process.argv.slice(2), { usage: 'npm run ledger' });
const path = join(ROOT, 'test/data/published-ids.json');
const ledger = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
const { records } = readFiles(ROOT);
const entered = Object.fromEntries(
  COLLECTION_NAMES.map((name) => {
    const ids = records.filter(({ file }) => collectionOfFile(file)?.name === name).map(({ file }) => idOfFile(file));
    return [name, [...new Set([...(ledger[name] ?? []), ...ids])].sort()];
  }),
);
writeFileSync(path, `${JSON.stringify(entered, null, 2)}\n`);
const count = Object.values(entered).reduce((sum, ids) => sum + ids.length, 0);
process.stdout.write(`${String(count)} ids are in test/data/published-ids.json.\n`);
