import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
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
function fileOf({ name, write }: Format, dataset: Dataset): [path: string, bytes: Uint8Array] {
  const files = write(dataset);
  const [only, ...others] = Object.entries(files);
  const stem = `serge-data-${dataset.meta.version}-${name}`;
  if (only !== undefined && others.length === 0) return [stem + extensionOf(only[0]), bytesOf(only[1])];
  return [`${stem}.zip`, zipped(files)];
}

/**
 * What is put beside a release: every format in a file of its own, and `SHA256SUMS`, which
 * `sha256sum --check SHA256SUMS` takes. The same dataset gives the same bytes.
 */
export function releaseFiles(formats: readonly Format[], dataset: Dataset): Record<string, Uint8Array> {
  const files = formats.map((format) => fileOf(format, dataset)).sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = files.map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return { ...Object.fromEntries(files), SHA256SUMS: bytesOf(sums.join('')) };
}
