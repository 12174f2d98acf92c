import { nearest } from '../values/nearest.js';

/** "Did you mean …?" for a misspelt text, or `undefined` where nothing is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(text, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}
