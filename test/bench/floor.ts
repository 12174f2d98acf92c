import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { typed } from '../../src/model/meta.js';
import { collections } from '../../src/model/collections.js';

/*
 * The least that has to be done with the same parser and the same schemas: read, parse, validate, write.
 * No places, no links, no rules, no dates. Scalars are typed, or the schemas would refuse them.
 * floor <project folder> <output folder>
 */
const [root = '.', out = ''] = process.argv.slice(2);
let records = 0;
let findings = 0;
mkdirSync(out, { recursive: true });
for (const { name, schemas } of collections) {
  const folder = join(root, 'data', name);
  const values = readdirSync(folder)
    .sort()
    .map((file) =>
      typed(schemas.authored, load(readFileSync(join(folder, file), 'utf8'), { schema: FAILSAFE_SCHEMA })),
    );
  for (const value of values) if (!schemas.authored.safeParse(value).success) findings++;
  records += values.length;
  writeFileSync(join(out, `${name}.json`), `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`);
}
const vocabularies = join(root, 'data/vocabularies');
const terms = readdirSync(vocabularies)
  .sort()
  .map((file) => load(readFileSync(join(vocabularies, file), 'utf8'), { schema: FAILSAFE_SCHEMA }));
writeFileSync(join(out, 'vocabularies.json'), JSON.stringify(terms));
process.stdout.write(JSON.stringify({ records, findings }));
