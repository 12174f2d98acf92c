import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { publish } from '../../src/compile/publish.js';
import { datasetOf } from '../../src/emit/formats.js';
import { dataset as sample } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const VERSION = '0.0.0';

/** The project's own records, published. */
export const real = datasetOf(publish(compile(readFiles(ROOT), []), VERSION));

/** A few records of each collection, published, with the terms that the project's own use. */
export const small = {
  ...datasetOf(publish(compile(filesOf(sample), []), VERSION)),
  vocabularies: real.vocabularies,
};
