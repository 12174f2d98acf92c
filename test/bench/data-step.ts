import { collections } from '../../src/model/collections.js';
import { compile } from '../../src/compile/compile.js';
import { readFiles } from '../../src/compile/files.js';
import { publish } from '../../src/compile/publish.js';
import { jsonParts } from '../../src/emit/json.js';
import { writeParts } from '../../src/emit/write.js';

/*
 * What the compiler does to data: read, parse, validate, link, check every rule, publish, write JSON.
 * data-step <project folder> <output folder>
 */
const [root = '.', out = ''] = process.argv.slice(2);
const compiled = compile(readFiles(root));
const published = publish(compiled, '0.0.0');
writeParts(out, jsonParts(published));
process.stdout.write(
  JSON.stringify({
    records: collections.reduce((sum, { name }) => sum + published.collections[name].length, 0),
    findings: compiled.findings.length,
  }),
);
