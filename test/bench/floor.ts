import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { typed } from '../../src/model/meta.js';
import { readPlain } from '../../src/yaml/plain.js';
import { collections } from '../../src/model/collections.js';

/*
 * The least that has to be done with the same parser and the same schemas: read, parse, validate, write.
 * No places, no links, no rules, no dates. Scalars are typed, or the schemas would refuse them.
 * floor <project folder> <output folder> [strict: all with js-yaml]
 */
const [root = '.', out = '', how] = process.argv.slice(2);
const strictly = (text: string): unknown => load(text, { schema: FAILSAFE_SCHEMA });
const parse = how === 'strict' ? strictly : (text: string): unknown => readPlain(text) ?? strictly(text);
let records = 0;
let findings = 0;
mkdirSync(out, { recursive: true });
for (const { name, schemas } of collections) {
  const folder = join(root, 'data', name);
  const values = readdirSync(folder)
    .sort()
    .map((file) => typed(schemas.authored, parse(readFileSync(join(folder, file), 'utf8'))));
  for (const value of values) if (!schemas.authored.safeParse(value).success) findings++;
  records += values.length;
  writeFileSync(join(out, `${name}.json`), `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`);
}
const vocabularies = join(root, 'data/vocabularies');
const terms = readdirSync(vocabularies)
  .sort()
  .map((file) => parse(readFileSync(join(vocabularies, file), 'utf8')));
writeFileSync(join(out, 'vocabularies.json'), JSON.stringify(terms));
process.stdout.write(JSON.stringify({ records, findings }));
