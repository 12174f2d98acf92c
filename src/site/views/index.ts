import type { Page, Voice } from '../page.js';
import { lifePage } from './life.js';
import { mapPage } from './map.js';

/** The pages that show the whole in a picture, and as a table. */
export const VIEWS: readonly (readonly [path: string, pageOf: (voice: Voice) => Page])[] = [
  ['life', lifePage],
  ['map', mapPage],
];
