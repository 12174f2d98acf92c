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
