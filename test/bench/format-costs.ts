import type { Dataset, Files, Format } from '../../src/formats/format.js';

/**
 * What writing a format may take, in the time that reading and parsing `all.json` takes: what it takes now, and a
 * quarter more. A format without an entry may take three times that time.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  nquads: 23,
  facts: 14,
  jsonld: 14,
  turtle: 11,
  tei: 8,
  markdown: 10,
  json: 6,
  html: 5,
  sql: 5,
  csv: 5,
  'csv-excel': 5,
  datasheet: 6,
  biblatex: 6,
  marcxml: 4,
  gedcom: 4,
  ndjson: 4,
  csl: 4,
};

/** What writing a format may take against reading and parsing `all.json`. */
export const budgetOf = (name: string): number => BUDGETS[name] ?? 3;

/** Milliseconds of the processor. */
function timed<T>(call: () => T): { took: number; value: T } {
  const before = process.cpuUsage();
  const value = call();
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1000, value };
}

/** Writes as a program does that wants files: to the last byte. */
const written = (files: Files): number =>
  Object.values(files).reduce((sum, content) => sum + Buffer.from(content as string).length, 0);

/** What reading and parsing takes, and against that what writing takes. */
export interface FormatCosts {
  /** Reading and parsing `all.json`, in milliseconds. */
  readonly reading: number;
  readonly formats: readonly { readonly name: string; readonly ratio: number; readonly bytes: number }[];
  /** All of them, one after another, of one dataset. */
  readonly together: number;
}

/**
 * Times the writers, each with a dataset that was just read, so that none profits by what another found out.
 *
 * @param read - reads and parses `all.json`.
 * @param rounds - how often; the least of all rounds counts.
 */
export function formatCosts(formats: readonly Format[], read: () => Dataset, rounds: number): FormatCosts {
  let reading = Infinity;
  const least = (call: (dataset: Dataset) => number): { took: number; bytes: number } => {
    const best = { took: Infinity, bytes: 0 };
    for (let round = 0; round < rounds; round++) {
      const { took, value: dataset } = timed(read);
      reading = Math.min(reading, took);
      const { took: writing, value: bytes } = timed(() => call(dataset));
      if (writing < best.took) Object.assign(best, { took: writing, bytes });
    }
    return best;
  };
  const costs = formats.map(({ name, write }) => ({ name, ...least((dataset) => written(write(dataset))) }));
  const together = least((dataset) => formats.reduce((sum, { write }) => sum + written(write(dataset)), 0));
  return {
    reading,
    formats: costs.map(({ name, took, bytes }) => ({ name, ratio: took / reading, bytes })),
    together: together.took / reading,
  };
}
