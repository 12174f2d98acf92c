import { degrees, flag, list, ownId, type Primitives, ref, term } from '../primitives.js';
import { field, identified, named, noted, ours } from '../meta.js';
import { z } from '../zod.js';

/** A place (LRM-E10): state, town, street, prison; one record through all its names. */
export const place = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Usual English or native name; opaque once released.', 'saint-petersburg'),
      kind: ours(field(term('place-kind'), 'What sort of place it is.', 'city')),
      names: field(list(p.name()), 'Every name, with the time it was in use.', [
        { text: 'Ленинград', lang: 'ru', kind: 'official', date: '1924-01-26/1991' },
      ]),
      coordinates: field(
        named('Coordinates', 'A point on the map (schema.org `GeoCoordinates`).', {
          latitude: field(degrees(90), 'Degrees north (WGS 84), from -90 to 90.', 59.93863),
          longitude: field(degrees(180), 'Degrees east (WGS 84), from -180 to 180.', 30.31413),
          precision: field(term('coordinate-precision'), 'What the point stands for.', 'settlement'),
        }),
        'Where it is.',
        { latitude: 59.93863, longitude: 30.31413, precision: 'settlement' },
      ).optional(),
      within: field(
        list(
          identified(
            named('Within', 'A larger place that a place lies or lay within (schema.org `containedInPlace`).', {
              place: field(ref('places'), 'The larger place.', 'russia'),
              date: field(p.date(), 'From when to when.', '1940/1942').optional(),
              ...p.evidence,
            }),
            'place',
            'date',
          ),
        ),
        'Larger places it lies or lay within.',
        [{ place: 'russia' }],
      ).optional(),
      country: field(
        noted(z.string().regex(/^[A-Z]{2}$/, 'Expected a country code of two capitals, as in "RU"'), {
          meaning: { is: 'country' },
        }),
        'The country it lies in today (ISO 3166-1 alpha-2).',
        'RU',
      ).optional(),
      fictional: field(flag(), 'Given on places that exist only in a work.', true).optional(),
      counterpart: field(ref('places'), 'The real place behind a fictional one.', 'orenburg').optional(),
      ...p.common,
    })
    .strict();
