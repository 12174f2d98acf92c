import { nearest } from '../values/nearest.js';
import { list, text } from '../query/arguments.js';
import { checkDataset, type Dataset, type Files, type Format } from './format.js';
import { select, type Selection } from './select.js';

/**
 * The files of a format for the whole dataset or a part of it; names of what is referred to are looked up in the whole.
 *
 * @param formats - the formats to choose from: `formats`, or those an application needs.
 * @param name - the name of the format.
 * @throws {TypeError} where an argument is not of its kind.
 * @throws {RangeError} where there is no such format, or no record answers the selection.
 * @example
 * exportAs(formats, dataset, 'csv', { collections: ['editions'], query: 'conquered city' })
 */
export function exportAs(formats: readonly Format[], dataset: Dataset, name: string, selection?: Selection): Files {
  list('exportAs', 'formats', formats);
  checkDataset('exportAs', dataset);
  text('exportAs', name);
  const format = formats.find((one) => one.name === name);
  if (format === undefined) {
    const names = formats.map((one) => one.name);
    const candidate = nearest(name, names);
    throw new RangeError(
      `There is no format "${name}". ` +
        (candidate === undefined ? '' : `Did you mean "${candidate}"? `) +
        `There are: ${names.join(', ')}.`,
    );
  }
  return selection === undefined ? format.write(dataset) : format.write(select(dataset, selection), dataset);
}
