import type { Page, Voice } from '../page.js';
import { circlePage } from './circle.js';
import { lifePage } from './life.js';
import { mapPage } from './map.js';
import { riverPage } from './river.js';

/** The pages that show the whole in a picture, and as a table. */
export const VIEWS: readonly (readonly [path: string, pageOf: (voice: Voice) => Page])[] = [
  ['life', lifePage],
  ['map', mapPage],
  ['river', riverPage],
  ['circle', circlePage],
];
