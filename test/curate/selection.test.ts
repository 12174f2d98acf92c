import { describe, expect, it } from 'vitest';
import { selectionOf } from '../../src/curate/selection.js';

const files = [
  'data/works/ville-conquise.yaml',
  'data/works/mer-blanche.yaml',
  'data/editions/ville-conquise-rieder-1932.yaml',
  'data/people/victor-serge.yaml',
  'data/redirects.yaml',
];
const chosen = (...words: string[]): string[] => [...selectionOf(words, files, '/home/me/serge-data').files];

describe('a file is meant by', () => {
  it.each([
    ['its path', 'data/works/ville-conquise.yaml'],
    ['its path from here', './data/works/ville-conquise.yaml'],
    ['its whole path', '/home/me/serge-data/data/works/ville-conquise.yaml'],
    ['its path on Windows', 'data\\works\\ville-conquise.yaml'],
    ['its path within data/', 'works/ville-conquise.yaml'],
    ['its id', 'ville-conquise'],
    ['a glob', 'data/works/ville*.yaml'],
    ['a glob within data/', 'works/v*'],
    ['a glob across folders', '**/ville-conquis?.yaml'],
  ])('%s: %s', (_, word) => {
    expect(chosen(word)).toEqual(['data/works/ville-conquise.yaml']);
  });
});

it('a folder means all that lies in it, a part of a path whatever has it, in any case', () => {
  expect(chosen('data/works')).toEqual(files.slice(0, 2));
  expect(chosen('works/')).toEqual(files.slice(0, 2));
  expect(chosen('VILLE-CONQ')).toEqual([files[0], files[2]]);
});

it('several words mean all that each means', () => {
  expect(chosen('mer-blanche', 'redirects')).toEqual([files[1], files[4]]);
});

it.each([
  ['ville-conqiuse', 'ville-conquise'],
  ['/home/me/elsewhere/data/works/zzz.yaml', undefined],
  ['works/*.yml', undefined],
  ['', undefined],
])('what means no file is named, with what is near: %j', (word, near) => {
  expect(selectionOf([word, 'mer-blanche'], files, '/home/me/serge-data').unmatched).toEqual([{ word, near }]);
});
