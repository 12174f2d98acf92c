import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';

describe('the data', () => {
  const { dataset, findings } = compile(readFiles(ROOT));

  it('have no errors', () => {
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('fill every collection', () => {
    for (const name of COLLECTION_NAMES) expect(dataset.all(name).length, name).toBeGreaterThan(50);
  });

  it('take nothing from one encyclopedia article alone where a better source is at hand', () => {
    const { sources } = dataset.get('people', 'victor-serge')?.data ?? {};
    expect(new Set(sources?.map(({ source }) => source)).size).toBeGreaterThan(3);
  });
});
