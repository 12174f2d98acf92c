import type { Published } from '../compile/publish.js';
import type { Dataset } from '../formats/format.js';
import { formats } from '../formats/index.js';

/** What is published, as the writers of formats take it. */
export const datasetOf = ({ collections, ...rest }: Published): Dataset => ({ ...collections, ...rest });

/** The files of all formats that come in the package, by path below `dist/`. */
export function formatFiles(published: Published): Record<string, string | Uint8Array> {
  const dataset = datasetOf(published);
  return Object.fromEntries(
    formats
      .filter(({ delivery }) => delivery === 'package')
      .flatMap(({ name, write, packaged = write }) =>
        Object.entries(packaged(dataset)).map(([path, content]) => [`formats/${name}/${path}`, content]),
      ),
  );
}
