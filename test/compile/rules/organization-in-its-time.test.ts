import { expect, it } from 'vitest';
import { organizationInItsTime as rule } from '../../../src/compile/rules/organization-in-its-time.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, organization } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it('finds an end before the beginning', () => {
  expect(brieflyFoundBy(rule, organization('a', 'founded: { date: 1930 }', 'dissolved: { date: 1929 }'))).toEqual([
    'organizations/a.yaml:3 dissolved.date: It ended in 1929, before it was founded in 1930.',
  ]);
});

it('finds an event before the foundation or after the end, unless the body is only spoken of', () => {
  const taking = (id: string, date: number, role = 'host') =>
    event(id, `date: ${String(date)}`, `organizations: [{ organization: o, role: ${role} }]`);
  const yaml = {
    ...organization('o', 'founded: { date: 1919 }', 'dissolved: { date: 1943 }'),
    ...taking('a', 1918),
    ...taking('b', 1930),
    ...taking('c', 1944),
    ...taking('d', 1918, 'subject'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'events/a.yaml:3 organizations.0.organization: "o" was founded only in 1919.',
    'events/c.yaml:3 organizations.0.organization: "o" had ended in 1943.',
  ]);
});
