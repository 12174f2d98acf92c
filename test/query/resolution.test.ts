import { expect, test } from 'vitest';
import { resolutionOf } from '../../src/query/resolution.js';
import type { Redirect, WorkId } from '../../src/types.js';

const redirect = (
  from: string,
  kind: Redirect['kind'],
  to: string[],
  collection: Redirect['collection'] = 'works',
): Redirect => ({
  from,
  collection,
  kind,
  to,
  since: '1.2.0',
  reason: 'A test.',
});
const redirects = [
  redirect('old', 'moved', ['new']),
  redirect('both', 'split', ['new', 'newer']),
  redirect('gone', 'removed', []),
  redirect('elsewhere', 'moved', ['new'], 'people'),
];
const isCurrent = (id: string): id is WorkId => ['new', 'newer'].includes(id);
const resolved = (id: string) => resolutionOf(isCurrent, redirects, 'works', id);

test('says what became of an id', () => {
  expect(resolved('new')).toEqual({ status: 'current', ids: ['new'] });
  expect(resolved('old')).toEqual({ status: 'moved', ids: ['new'] });
  expect(resolved('both')).toEqual({ status: 'split', ids: ['new', 'newer'] });
  expect(resolved('gone')).toEqual({ status: 'removed', ids: [] });
  expect(resolved('elsewhere')).toEqual({ status: 'unknown', ids: [] });
  expect(resolved('never')).toEqual({ status: 'unknown', ids: [] });
});
