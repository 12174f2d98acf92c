import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { datasetDescription, roCrate } from '../formats/description.js';
import type { Dataset, Files, Format } from '../formats/format.js';

/** The first day that a ZIP can tell, in any time zone: no file in it says when it was made. */
const NO_TIME = new Date(1980, 0, 1);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Files as one ZIP, in the order of their paths. */
const zipped = (files: Files): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, content]) => [path, bytesOf(content)]),
    ),
    { mtime: NO_TIME, level: 9 },
  );

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.'));

/** The file of a format: its one file, or a ZIP of its several. */
function fileOf(format: Format, dataset: Dataset): { path: string; bytes: Uint8Array; format: Format } {
  const files = format.write(dataset);
  const [only, ...others] = Object.entries(files);
  const stem = `serge-data-${dataset.meta.version}-${format.name}`;
  if (only !== undefined && others.length === 0) {
    return { path: stem + extensionOf(only[0]), bytes: bytesOf(only[1]), format };
  }
  return { path: `${stem}.zip`, bytes: zipped(files), format };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const jsonOf = (value: object): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

/**
 * What is put beside a release: every format in a file of its own; what they are, for search engines, portals and
 * archives (`dataset.jsonld`, `ro-crate-metadata.json`); and `SHA256SUMS`, which `sha256sum --check SHA256SUMS`
 * takes. The same dataset and day give the same bytes.
 *
 * @param published - the day of the release (ISO 8601).
 */
export function releaseFiles(
  formats: readonly Format[],
  dataset: Dataset,
  published: string,
): Record<string, Uint8Array> {
  const written = formats.map((format) => fileOf(format, dataset)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const distributions = written.map(({ path, bytes, format: { title, use, standard, mediaType } }) => ({
    path,
    title,
    use,
    standard,
    mediaType: path.endsWith('.zip') ? 'application/zip' : mediaType,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
  }));
  const described = { dataset, published, distributions };
  const files: Record<string, Uint8Array> = {
    ...Object.fromEntries(written.map(({ path, bytes }) => [path, bytes])),
    'dataset.jsonld': jsonOf(datasetDescription(described)),
    'ro-crate-metadata.json': jsonOf(roCrate(described)),
  };
  const sums = Object.entries(files).map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`);
  return { ...files, SHA256SUMS: bytesOf(sums.join('')) };
}
