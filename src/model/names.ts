/** The collections of the dataset, in the order in which everything lists them. */
export const COLLECTION_NAMES = [
  'works',
  'editions',
  'people',
  'events',
  'places',
  'organizations',
  'sources',
] as const;

/** The name of a collection: the folder below `data/`, the export, the JSON file. */
export type CollectionName = (typeof COLLECTION_NAMES)[number];

/** What an id looks like: lower-case ASCII words joined by single hyphens. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Names of devices on Windows, which no file there can bear: a clone with one of them fails. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** The longest name: with its folder and ending, one that every file system can hold. */
const MAX_LENGTH = 100;

/** Why no file can be called so on every system, or `undefined` where it can. */
export function fileNameFault(name: string): string | undefined {
  if (DEVICE.test(name)) return `"${name}" is the name of a device on Windows, where no file can be called so.`;
  if (name.length > MAX_LENGTH)
    return `The name has ${String(name.length)} letters; keep it below ${String(MAX_LENGTH)}.`;
  return undefined;
}
