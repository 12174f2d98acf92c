import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { rules } from '../../src/compile/rules/index.js';
import { ruleDocs } from '../../src/emit/rule-docs.js';

it('the page of the rules says what the rules say', async () => {
  const page = readFileSync(join(ROOT, 'src/compile/rules/README.md'), 'utf8');
  expect(page, 'Run "npm run docs".').toBe(await format(ruleDocs(rules), { parser: 'markdown' }));
  for (const { docs } of rules) expect(docs).toMatch(/^\p{Lu}.*\.$/su);
});
