import type { CollectionName, Redirect } from '../types.js';

/** What became of an id. */
export interface Resolution<Id extends string = string> {
  /**
   * `current`: a record has it. `moved`, `split`: others replace it. `removed`: nothing does.
   * `unknown`: no version of the dataset ever had it.
   * @example 'moved'
   */
  readonly status: 'current' | 'moved' | 'split' | 'removed' | 'unknown';
  /**
   * The current ids; empty for what was removed or is unknown.
   * @example ['ville-conquise']
   */
  readonly ids: readonly Id[];
}

/** What became of an id of a collection. */
export function resolutionOf<Id extends string>(
  isCurrent: (id: string) => id is Id,
  redirects: readonly Redirect[],
  collection: CollectionName,
  id: string,
): Resolution<Id> {
  if (isCurrent(id)) return { status: 'current', ids: [id] };
  const redirect = redirects.find((one) => one.collection === collection && one.from === id);
  return redirect ? { status: redirect.kind, ids: redirect.to.filter(isCurrent) } : { status: 'unknown', ids: [] };
}
