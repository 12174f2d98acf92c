import { describe, expect, test } from 'vitest';
import { drawnAt } from '../../src/site/views/atlas.js';

describe('what the maps draw', () => {
  test.each([
    ['the Atlantic', -30, 40, 'sea'],
    ['the Caspian', 51, 42, 'sea'],
    ['the Baltic', 19, 57, 'sea'],
    ['the Gulf of Mexico', -90, 25, 'sea'],
    ['Moscow', 37.6, 55.75, 'land'],
    ['Mexico City', -99.1, 19.4, 'land'],
    ['Orenburg', 55.1, 51.8, 'land'],
    ['Lake Ladoga', 31.5, 60.8, 'lake'],
    ['Lake Chapala', -103, 20.2, 'lake'],
    // Filled from 1941 on: no lake is younger than the days shown.
    ['the reservoir of Rybinsk', 38.4, 58.5, 'land'],
  ])('%s', (_, longitude, latitude, drawn) => {
    expect(drawnAt(longitude, latitude)).toBe(drawn);
  });
});
