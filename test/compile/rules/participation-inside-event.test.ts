import { expect, it } from 'vitest';
import { participationInsideEvent as rule } from '../../../src/compile/rules/participation-inside-event.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it('finds a date of a participant outside the event', () => {
  const yaml = event(
    'a',
    'date: 1921-06/1921-07',
    'participants:',
    '  - { person: p, role: delegate, date: 1921-07-02 }',
    '  - { person: q, role: delegate, date: 1921-08 }',
    '  - { person: r, role: delegate, date: 1921 }',
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'events/a.yaml:5 participants.1.date: 1921-08 lies outside the event, which is dated 1921-06/1921-07.',
  ]);
});
