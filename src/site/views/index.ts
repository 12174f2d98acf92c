import type { Page, Voice } from '../page.js';
import { bibliographyPage } from './bibliography.js';
import { CATALOGUES } from './catalogues.js';
import { chronologyPage, dayPage } from './chronology.js';
import { circlePage } from './circle.js';
import { disputesPage } from './disputes.js';
import { lifePage } from './life.js';
import { mapPage } from './map.js';
import { riverPage } from './river.js';
import { sourcesPage } from './sources.js';
import { unknownPage } from './unknown.js';

/** The pages that show the whole, by path: in a picture where one says more than rows, and in rows that say the same. */
export const VIEWS: readonly (readonly [path: string, pageOf: (voice: Voice) => Page])[] = [
  ['life', lifePage],
  ['map', mapPage],
  ['river', riverPage],
  ['circle', circlePage],
  ['disputes', disputesPage],
  ['sources', sourcesPage],
  ['unknown', unknownPage],
  ['editions', bibliographyPage],
  ['events', chronologyPage],
  ['day', dayPage],
  ...CATALOGUES,
];
