import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { publish } from '../../src/compile/publish.js';
import { idModule } from '../../src/emit/ids.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf, type Yaml } from '../fixtures/files.js';

const published = (yaml: Yaml) => publish(compile(filesOf(yaml)), '1.2.3');

describe('the module of ids', () => {
  it('has a union of literals a collection', () => {
    const module = idModule(published(dataset));
    expect(module).toContain(
      "/** The ids of the people. */\nexport type PersonId =\n  | 'lev-kibalchich'\n  | 'richard-greeman'\n  | 'victor-serge';\n",
    );
    expect(module.match(/export type \w+Id/g)).toHaveLength(COLLECTION_NAMES.length);
  });

  it('has none where there are no records', () => {
    expect(idModule(published({}))).toContain('export type WorkId = never;');
  });
});
