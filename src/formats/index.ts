/**
 * The dataset in the formats of those who do not write JavaScript. Writers are pure functions: they run in browsers,
 * and what is not imported is not bundled.
 *
 * @packageDocumentation
 */
import { biblatex } from './biblatex.js';
import { csl } from './csl.js';
import { csv, csvForExcel } from './csv.js';
import { datasheet } from './datasheet.js';
import { facts } from './facts.js';
import type { Format } from './format.js';
import { gedcom } from './gedcom.js';
import { geojson } from './geojson.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { ical } from './ical.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { linkedPlaces } from './linked-places.js';
import { marcxml } from './marcxml.js';
import { ndjson } from './ndjson.js';
import { html, markdown } from './reading.js';
import { ris } from './ris.js';
import { nquads } from './nquads.js';
import { sql } from './sql.js';
import { tei } from './tei.js';
import { turtle } from './turtle.js';

export { biblatex } from './biblatex.js';
export { html, markdown } from './reading.js';
export { ris } from './ris.js';
export { csl } from './csl.js';
export { csv, csvForExcel } from './csv.js';
export { datasheet } from './datasheet.js';
export { datasetDescription, type Described, type Distribution, roCrate } from './description.js';
export { exportAs } from './export.js';
export { facts, factTable } from './facts.js';
export { type Aspect, ASPECTS, type Dataset, type Files, type Format, type Kept } from './format.js';
export { gedcom } from './gedcom.js';
export { geojson } from './geojson.js';
export { gexf } from './gexf.js';
export { graphml } from './graphml.js';
export { ical } from './ical.js';
export { json } from './json.js';
export { marcxml } from './marcxml.js';
export { jsonld } from './jsonld.js';
export { linkedPlaces } from './linked-places.js';
export { ndjson } from './ndjson.js';
export { nquads } from './nquads.js';
export { select, type Selection } from './select.js';
export { sql } from './sql.js';
export { tei } from './tei.js';
export { turtle } from './turtle.js';

/** Every format: the one table from which the build, the command line and the documentation take them. */
export const formats: readonly Format[] = [
  csv,
  csvForExcel,
  json,
  ndjson,
  facts,
  sql,
  csl,
  biblatex,
  ris,
  marcxml,
  tei,
  markdown,
  html,
  jsonld,
  turtle,
  nquads,
  linkedPlaces,
  geojson,
  ical,
  gexf,
  graphml,
  gedcom,
  datasheet,
];
