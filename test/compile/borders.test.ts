import { expect, it } from 'vitest';
import { degreesOutside } from '../../src/compile/borders.js';

it.each([
  ['DO', 18.47, -69.9, 0],
  ['DO', 19, -60, 8],
  ['DO', -69.9, 18.47, 87],
  ['RU', 66, -172, 0],
  ['RU', 59.9, -30.3, 50],
])('tells how far outside %s the point %d, %d lies', (country, latitude, longitude, degrees) => {
  expect(Math.round(degreesOutside(country, latitude, longitude) ?? NaN)).toBe(degrees);
});

it.each(['MQ', 'XX', ''])('knows nothing of %j', (country) => {
  expect(degreesOutside(country, 0, 0)).toBeUndefined();
});
