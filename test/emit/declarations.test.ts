import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bundled, declarationFiles, forCommonJs } from '../../src/emit/declarations.js';
import { ENTRIES } from '../../src/emit/entries.js';
import { writeFiles } from '../../src/emit/write.js';

const ROOT = join(import.meta.dirname, '../..');

const root = mkdtempSync(join(tmpdir(), 'serge-data-declarations-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the declarations', () => {
  test('are those of a module and of all that it refers to, with their documentation', () => {
    writeFiles(join(root, 'src'), {
      'face.ts': `import data from '#data/works.json' with { type: 'json' };
import type { Work } from './parts/work.js';
import { helper } from './parts/helper.js';
/** All works. */
export const works: readonly Work[] = helper(data);
`,
      'parts/work.ts': `import type { Id } from './id.js';\nexport interface Work {\n  readonly id: Id;\n}\n`,
      'parts/id.ts': `export type Id = 'a' | 'b';\n`,
      'parts/helper.ts': `export const helper = (data: unknown) => data as never;\n`,
    });
    const files = declarationFiles(root, ['face.ts']);
    expect(Object.keys(files).sort()).toEqual(['face.d.ts', 'parts/id.d.ts', 'parts/work.d.ts']);
    expect(files['face.d.ts']).toBe(
      `import type { Work } from "./parts/work.js";\n/** All works. */\nexport declare const works: readonly Work[];\n`,
    );
  });

  test('ask that every export says its type, and name the place', () => {
    writeFiles(join(root, 'src'), {
      'inferred.ts': `/** É 1. */\nexport const one: number = 1;\nexport const two = [1].map(String);\n`,
    });
    expect(() => declarationFiles(root, ['inferred.ts'])).toThrow(/^src\/inferred\.ts:3: .*type annotation/);
  });

  test('of a module are one file with all that it refers to, but for the interfaces of records', async () => {
    const whole = await bundled(
      {
        'index.d.ts': `/** About. */\nimport type { Step } from "./query/steps.js";\nexport declare const first: Step;\nexport type { Step } from "./query/steps.js";\nexport type * from "./types.js";\n`,
        'query/steps.d.ts': `import type { Work } from "../types.js";\n/** A step. */\nexport interface Step {\n\treadonly work: Work;\n}\nexport interface Unused {}\n`,
      },
      'index.d.ts',
    );
    expect(whole).toMatch(/^\/\*\* About\. \*\/\n/);
    expect(whole).toContain('import type { Work } from "./types.js";');
    expect(whole).toContain('export type * from "./types.js";');
    expect(whole).toMatch(/\/\*\* A step\. \*\/\ninterface Step \{/);
    expect(whole).toContain('export { first };\nexport type { Step };');
    expect(whole).not.toContain('Unused');
    expect(forCommonJs({ 'index.d.ts': whole, 'types.d.ts': 'export type Work = string;\n' })['index.d.cts']).toContain(
      'import type { Work } from "./types.js" with { "resolution-mode": "import" };',
    );
  });

  test('of the package can be read off its sources, and begin with what it is about', () => {
    const files = declarationFiles(ROOT, Object.values(ENTRIES));
    expect(files['index.d.ts']).toMatch(/^\/\*\*\n \* Victor Serge/);
    expect(files['types.d.ts']).toContain('@packageDocumentation');
    expect(files['generated/interfaces.d.ts']).toContain('export interface Work extends CitedRecord');
  });
});
