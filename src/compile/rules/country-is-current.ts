import type { AuthoredRecord } from '../record.js';
import type { Dataset } from '../dataset.js';
import type { Rule } from '../rule.js';
import { subtags } from '../subtags.js';

/** Codes that are reserved or group countries: none is a country of ISO 3166-1. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'TA', 'UN', 'ZZ']);

/** What stands in the place of some codes. */
const HABITS: Readonly<Record<string, string>> = { UK: 'GB', SU: 'RU', EL: 'GR', YU: 'RS', DD: 'DE', CS: 'CZ' };

const regions = subtags('region');

/** Whether a code is that of a country today. */
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.has(code) && !NO_COUNTRY.has(code);

/** The nearest larger place, of those it lies in today, that says its country. */
function around(
  dataset: Dataset,
  { data }: AuthoredRecord<'places'>,
  seen = new Set<string>(),
): AuthoredRecord<'places'> | undefined {
  for (const { place: id, date } of data.within ?? []) {
    const larger = dataset.get('places', id);
    if (date !== undefined || !larger || seen.has(id)) continue;
    seen.add(id);
    const found = larger.data.country === undefined ? around(dataset, larger, seen) : larger;
    if (found) return found;
  }
  return undefined;
}

export const countryIsCurrent: Rule = {
  name: 'country-is-current',
  level: 'error',
  docs: 'A country is one of today (ISO 3166-1), and the same as that of the place around.',
  *check(dataset) {
    for (const place of dataset.all('places')) {
      const { country } = place.data;
      if (country === undefined) continue;
      const at = { document: place.document, path: ['country'] };
      if (!isCountry(country)) {
        const meant = Object.hasOwn(HABITS, country) ? HABITS[country] : undefined;
        yield {
          ...at,
          message: `"${country}" is no country of today (ISO 3166-1).`,
          hint: meant === undefined ? 'Give the code of the country it lies in today.' : `Did you mean "${meant}"?`,
        };
        continue;
      }
      const larger = around(dataset, place);
      if (larger && larger.data.country !== country)
        yield {
          ...at,
          message: `The country is "${country}", that of "${larger.id}" around it "${String(larger.data.country)}".`,
          hint: 'Mend one of the two, or date what it lay within.',
        };
    }
  },
};
