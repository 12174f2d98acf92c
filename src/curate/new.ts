import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, type CollectionName, fileNameFault, ID_PATTERN } from '../model/names.js';
import { didYouMean } from '../compile/suggest.js';
import { argumentsOf, refuse, ROOT } from './command.js';
import { template } from './template.js';

const USAGE = 'npm run new -- <collection> <id>';

const { words } = argumentsOf(process.argv.slice(2), { usage: USAGE });
const [collection, id] = words;
if (collection === undefined || id === undefined || words.length > 2) refuse('Name a collection and an id.', USAGE);
if (!COLLECTION_NAMES.includes(collection as CollectionName)) {
  refuse(
    `There is no collection "${collection}". ${didYouMean(collection, COLLECTION_NAMES) ?? `Collections are ${COLLECTION_NAMES.join(', ')}.`}`,
    USAGE,
  );
}
if (!new RegExp(ID_PATTERN).test(id))
  refuse(`"${id}" is no id: use lower-case ASCII words joined by hyphens, as in "ville-conquise".`, USAGE);
const fault = fileNameFault(id);
if (fault !== undefined) refuse(fault, USAGE);
const file = `data/${collection}/${id}.yaml`;
if (existsSync(join(ROOT, file))) refuse(`${file} exists already; nothing was changed.`, USAGE);
writeFileSync(join(ROOT, file), template(collection as CollectionName, id), { flag: 'wx' });
process.stdout.write(`${file} is ready to be filled in. Then: npm run check -- ${id}\n`);
