import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { formatDocs, withBlock } from '../../src/emit/format-docs.js';
import { everyFormat } from '../../src/emit/every-format.js';

const page = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = { 'src/formats/README.md': page('src/formats/README.md') };

test('src/formats/README.md shows the formats as they are (npm run docs writes them anew)', () => {
  expect(pages).toEqual(formatDocs(everyFormat, pages));
});

test('and would not pass with an older table', () => {
  const [first, ...others] = everyFormat;
  if (!first) throw new Error('There are no formats.');
  const lossy = { ...first, keeps: { ...first.keeps, calendar: 'nothing' as const } };
  expect(formatDocs([lossy, ...others], pages)).not.toEqual(pages);
});

test('a page without the marks is refused', () => {
  expect(() => withBlock('no marks', 'losses', '')).toThrow('<!-- losses -->');
});
