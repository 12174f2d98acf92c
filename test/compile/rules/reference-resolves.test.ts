import { expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.js';
import { referenceResolves as rule } from '../../../src/compile/rules/reference-resolves.js';
import { changed, dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, filesOf, foundBy, redirects, work } from '../../fixtures/files.js';

const PERSON = 'data/people/victor-serge.yaml';

it('finds nothing where every reference resolves', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a reference to nothing, and what was meant', () => {
  expect(foundBy(rule, changed(PERSON, 'place: ixelles', 'place: ixeles'))).toEqual([
    {
      rule: 'reference-resolves',
      level: 'error',
      file: PERSON,
      line: 9,
      column: 34,
      path: 'born.place',
      message: 'There is no "ixeles" in places (field "born.place").',
      hint: 'Did you mean "ixelles"?',
    },
  ]);
});

it('says how to add a record that nothing resembles', () => {
  const [finding] = foundBy(rule, changed(PERSON, 'organization: bolshevik-party', 'organization: poum'));
  expect(finding).toMatchObject({
    path: 'memberships.0.organization',
    hint: 'Add data/organizations/poum.yaml, or mend the id.',
  });
});

it('looks into lists, citations and disputes, and into the right collection', () => {
  const yaml = {
    ...changed('data/works/ville-conquise.yaml', 'places: [saint-petersburg]', 'places: [saint-petersburg, rieder]'),
    ...{
      'data/people/lev-kibalchich.yaml':
        dataset['data/people/lev-kibalchich.yaml']?.replace('maitron-50075', 'no-such-page') ?? '',
    },
    ...{
      'data/editions/conquered-city-new-york-1975.yaml':
        dataset['data/editions/conquered-city-new-york-1975.yaml']?.replace(
          'source: maitron-50075, at',
          'source: nowhere-at-all, at',
        ) ?? '',
    },
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'editions/conquered-city-new-york-1975.yaml:22 disputes.0.sources.0.source: There is no "nowhere-at-all" in sources (field "disputes.0.sources.0.source").',
    'people/lev-kibalchich.yaml:8 sources.0.source: There is no "no-such-page" in sources (field "sources.0.source").',
    'works/ville-conquise.yaml:12 written.places.1: There is no "rieder" in places (field "written.places.1").',
  ]);
});

it('names the new id of a retired one', () => {
  const [finding] = foundBy(
    rule,
    changed('data/editions/ville-conquise-rieder-1932.yaml', 'work: ville-conquise', 'work: conquered-city'),
  );
  expect(finding).toMatchObject({
    message: '"conquered-city" is a retired id of works (field "contents.0.work").',
    hint: 'Write "ville-conquise".',
  });
});

it('names all new ids of a record that was split, none of one that was removed', () => {
  const yaml = {
    ...changed(
      'data/places/ixelles.yaml',
      'within: [{ place: belgium }]',
      'within: [{ place: low-countries }, { place: atlantis }]',
    ),
    ...redirects(
      'from: low-countries, collection: places, kind: split, to: [belgium, ixelles]',
      'from: atlantis, collection: places, kind: removed, to: []',
    ),
  };
  expect(foundBy(rule, yaml).map(({ hint }) => hint)).toEqual([
    'Write "belgium" or "ixelles".',
    'The record was removed: remove the reference.',
  ]);
});

it('looks at the records that questions name', () => {
  expect(brieflyFoundBy(rule, changed('data/questions.yaml', 'record: victor-serge', 'record: victor-sergue'))).toEqual(
    [
      'questions.yaml:6 questions.0.changes.0.record: There is no "victor-sergue" in people (field "questions.0.changes.0.record").',
    ],
  );
});

it.each([
  ['Victor Serge', 'victor-serge'],
  ['V. Serge', 'victor-serge'],
])('answers a name with the id that is meant: %s', (name, id) => {
  const { findings } = compile(filesOf({ ...dataset, ...work('a', `creators: [{ person: ${name}, role: author }]`) }));
  expect(findings.filter(({ rule: one, path }) => one === 'structure' && path === 'creators.0.person')).toMatchObject([
    {
      message: `"${name}" is a name, where "creators.0.person" takes the id of a record in people.`,
      hint: `Write "${id}".`,
    },
  ]);
});
