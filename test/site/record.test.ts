import { describe, expect, test } from 'vitest';
import { getEdition, getEvent, getPerson, relationsOf } from '../../src/index.js';
import { fields } from '../../src/generated/fields.js';
import { fieldName, LANGUAGES, referrersName } from '../../src/site/words.js';
import type { Field } from '../../src/formats/fields.js';
import { COLLECTIONS } from '../../src/formats/names.js';
import { pageOf } from './site.js';

const arrest = pageOf('events', 'arrest-leningrad-1933', 'en');

describe('the page of a record', () => {
  test('says who says so at every value that sources give, and where', () => {
    const { sources } = getEvent('arrest-leningrad-1933');
    for (const { source, at } of sources) {
      expect(arrest).toContain(`../sources/${source}.html`);
      expect(arrest).toContain(at);
    }
    expect(arrest).toMatch(/8 March 1933<\/time>\u202f<a href=#n1>¹<\/a>/);
  });

  test('leads from every mark to a note that is there', () => {
    const marks = [...arrest.matchAll(/href=#([nd]\d+)/g)].map(([, id]) => id);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter((id) => !arrest.includes(`id=${String(id)}>`))).toEqual([]);
  });

  test('says who says otherwise, with the verdict', () => {
    expect(arrest).toMatch(/<li id=d1>.*9 March 1933.*<em class="v open">open/);
  });

  test('writes dates in words of its language', () => {
    expect(arrest).toContain('<time datetime=1933-03-08>8 March 1933</time>');
    expect(pageOf('events', 'arrest-leningrad-1933', 'fr')).toContain('<time datetime=1933-03-08>8 mars 1933</time>');
  });

  test('shows ties that other records hold', () => {
    const page = pageOf('people', 'victor-serge', 'en');
    const ties = relationsOf('victor-serge').flatMap(({ person, stored }) => (stored || !person ? [] : [person]));
    expect(ties.length).toBeGreaterThan(20);
    expect(ties.filter((person) => !page.includes(`href=${person}.html`))).toEqual([]);
  });

  test('lists the editions of a work in order', () => {
    const page = pageOf('works', 'ville-conquise', 'en');
    const ids = [...page.matchAll(/href=\.\.\/editions\/([a-z0-9-]+)\.html/g)].map(([, id]) => id ?? '');
    const years = ids.flatMap((id) => getEdition(id as never).date?.earliest?.slice(0, 4) ?? []);
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual([...years].sort());
  });

  test('marks the language of what is in another', () => {
    expect(pageOf('people', 'victor-serge', 'fr')).toContain('<span lang=ru>');
    expect(pageOf('events', 'arrest-leningrad-1933', 'fr')).toContain('<span lang=en>third paragraph</span>');
  });

  test('carries a description for machines', () => {
    const json = /<script type=(?:"application\/ld\+json"|application\/ld\+json)>(.*?)<\/script>/.exec(
      pageOf('people', 'victor-serge', 'en'),
    )?.[1];
    expect(JSON.parse(json ?? '{}')).toMatchObject({
      '@type': 'Person',
      name: 'Victor Serge',
      deathDate: '1947-11-17',
    });
    expect(pageOf('works', 'ville-conquise', 'fr')).toContain('"name":"Ville conquise"');
  });
});

describe('texts stay texts', () => {
  const planted = `<script>alert(1)</script>" onload="x`;
  const person = getPerson('boris-souvarine');
  const page = pageOf('people', 'boris-souvarine', 'en', {
    names: [{ text: planted, lang: 'en', kind: 'usual', preferred: true }],
    summary: { en: planted },
    disputes: [
      {
        field: 'born.date',
        value: planted,
        sources: [{ source: person.sources[0]?.source, at: planted }],
        verdict: 'open',
        note: planted,
      },
    ],
  });

  test('a name like <script> is shown, and does nothing', () => {
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
    // What describes the record for machines, and the script of all pages.
    expect(page.match(/<script[ >]/g)).toHaveLength(2);
    expect(page).not.toMatch(/ onload="x/);
  });
});

test('every field of the model has a name in both languages', () => {
  const names = (model: readonly Field[]): string[] =>
    model.flatMap((field) => (field.name === 'id' ? [] : [field.name, ...names(field.fields ?? [])]));
  for (const lang of LANGUAGES)
    for (const name of names(Object.values(fields).flat())) expect(fieldName(name, lang), name).not.toBe('');
});

test('every way to refer to a record has a name in both languages', () => {
  const ways = (collection: string, model: readonly Field[]): string[] =>
    model.flatMap((field) => {
      const at = `${collection}.${field.name}`;
      if (field.name === 'sources' || field.name === 'disputes') return [];
      return field.type === 'reference' ? [at] : ways(at, field.fields ?? []);
    });
  const all = COLLECTIONS.flatMap((collection) => ways(collection, fields[collection]));
  expect(all.length).toBeGreaterThan(30);
  for (const lang of LANGUAGES) for (const way of all) expect(referrersName(way, lang), way).not.toBe('');
});
