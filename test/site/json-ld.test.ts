import { expect, test } from 'vitest';
import { jsonLd } from '../../src/site/json-ld.js';
import { libraryOf } from '../../src/site/library.js';
import { Voice } from '../../src/site/page.js';
import type { CollectionName } from '../../src/types.js';
import { real } from '../formats/datasets.js';

const library = libraryOf(real);
const told = (collection: CollectionName, id: string, lang: 'en' | 'fr' = 'en'): Record<string, unknown> => {
  const record = library.get(collection, id);
  if (record === undefined) throw new Error(`There is no ${collection}/${id}.`);
  return jsonLd({ collection, record }, new Voice(library, lang, `${collection}/${id}`)) as Record<string, unknown>;
};

test('a work has its author by name and address, and its title in the language of the page', () => {
  expect(told('works', 'ville-conquise', 'en')).toMatchObject({
    '@context': 'https://schema.org',
    '@id': 'https://cdn.jsdelivr.net/npm/serge-data/dist/works.json#ville-conquise',
    name: 'Conquered City',
    author: { '@type': 'Person', name: 'Victor Serge' },
  });
  expect(told('works', 'ville-conquise', 'en').alternateName).toContain('Ville conquise');
  expect(told('works', 'ville-conquise', 'fr')).toMatchObject({ name: 'Ville conquise' });
});

test('a translator of an edition is no author', () => {
  expect(told('editions', 'conquered-city-doubleday-1975')).toMatchObject({
    '@type': 'Book',
    name: 'Conquered City',
    author: { name: 'Victor Serge' },
    translator: { name: 'Richard Greeman' },
    publisher: { '@type': 'Organization', name: 'Doubleday' },
    exampleOfWork: { name: 'Conquered City' },
  });
});

test('a place has its coordinates as numbers', () => {
  const { geo } = told('places', 'paris');
  const { latitude, longitude } = real.places.find(({ id }) => id === 'paris')?.coordinates ?? {};
  expect(geo).toEqual({ '@type': 'GeoCoordinates', latitude, longitude });
});

test('what is doubted, and a name that is a slip, is not said', () => {
  const doubted = real.works.flatMap(({ id, creators }) =>
    creators.flatMap(({ certainty, person }) => (certainty === undefined ? [] : [{ id, person }])),
  );
  expect(doubted.length).toBeGreaterThan(0);
  for (const { id, person } of doubted)
    expect(JSON.stringify(told('works', id))).not.toContain(`people.json#${person}"`);
  const slips = real.people.flatMap(({ id, names }) =>
    names.flatMap(({ kind, text }) => (kind === 'misspelling' ? [{ id, text }] : [])),
  );
  expect(slips.length).toBeGreaterThan(0);
  for (const { id, text } of slips) {
    const { name, alternateName } = told('people', id);
    expect([name, alternateName].flat()).not.toContain(text);
  }
});

test('a page that is about more than the record is not the same as it', () => {
  const shared = new Set(
    real.vocabularies
      .find(({ id }) => id === 'identifier-scheme')
      ?.terms.flatMap(({ id, traits }) => (traits?.shared === true ? [id] : [])),
  );
  const { id, identifiers = {} } =
    real.people.find((one) => Object.keys(one.identifiers ?? {}).some((scheme) => shared.has(scheme))) ?? {};
  if (id === undefined) return;
  const [scheme = ''] = Object.keys(identifiers).filter((one) => shared.has(one as never));
  const { sameAs, subjectOf } = told('people', id);
  const number = encodeURI(String(identifiers[scheme as keyof typeof identifiers]));
  expect([sameAs].flat().filter((url) => String(url).includes(number))).toEqual([]);
  expect([subjectOf].flat().filter((url) => String(url).includes(number))).toHaveLength(1);
});

test('every page of a record has one that has no prefix of ours in it', () => {
  const wrong = library.entries.filter(({ collection, record }) => {
    if (collection === 'sources') return false;
    const text = JSON.stringify(jsonLd({ collection, record }, new Voice(library, 'fr', `${collection}/${record.id}`)));
    return /"(?:schema|vocabularies|works|people|places|events|organizations|editions|sources):/.test(text);
  });
  expect(wrong.map(({ collection, record }) => `${collection}/${record.id}`)).toEqual([]);
});
