import { describe, expect, test } from 'vitest';
import { exportAs } from '../../src/formats/export.js';
import { csv, facts, formats, ndjson } from '../../src/formats/index.js';
import { COLLECTIONS } from '../../src/formats/names.js';
import { select, type Selection } from '../../src/formats/select.js';
import type { DataRecord } from '../../src/types.js';
import { small } from './datasets.js';

const chosen = (selection: Selection): string[] =>
  COLLECTIONS.flatMap((name) =>
    (select(small, selection)[name] as readonly DataRecord[]).map(({ id }) => `${name}/${id}`),
  );

describe('a selection', () => {
  test('of collections takes no record of others', () => {
    expect(chosen({ collections: ['organizations'] })).toEqual([
      'organizations/bolshevik-party',
      'organizations/rieder',
    ]);
  });

  test('of records takes these', () => {
    expect(chosen({ records: ['places/ixelles', 'people/victor-serge'] })).toEqual([
      'people/victor-serge',
      'places/ixelles',
    ]);
  });

  test('by words finds titles and names in any language and script', () => {
    expect(chosen({ query: 'conquered city' })).toEqual([
      'works/ville-conquise',
      'editions/conquered-city-new-york-1975',
    ]);
    expect(chosen({ query: 'кибальчич', collections: ['people'] })).toContain('people/victor-serge');
  });

  test('by words takes none in which a letter is wrong', () => {
    expect(() => chosen({ query: 'Ixeltes' })).toThrow(RangeError);
  });

  test('by time takes what may reach into the period, and nothing without a date', () => {
    expect(chosen({ from: '1933', to: '1934', collections: ['events', 'places', 'people'] })).toEqual([
      'events/arrest-leningrad-1933',
      'events/captivity-1933-1936',
    ]);
    expect(chosen({ to: '1890' })).toEqual(['people/victor-serge']);
  });

  test('answers every condition at once', () => {
    expect(chosen({ collections: ['editions'], query: 'ville conquise', from: '1930', to: '1940' })).toEqual([
      'editions/ville-conquise-rieder-1932',
    ]);
  });

  test('counts its figures anew, and keeps the redirects and questions that concern it', () => {
    const part = select(small, { collections: ['works'] });
    expect(part.meta.counts).toMatchObject({ works: 1, editions: 0 });
    expect(part.redirects).toHaveLength(1);
    expect(part.questions).toEqual([]);
    expect(select(small, { collections: ['people'] }).questions).toHaveLength(1);
  });

  test('that cannot be is refused with what there is', () => {
    expect(() => select(small, { collections: ['persons' as 'people'] })).toThrow(
      /There is no collection "persons"\. There are: works/,
    );
    expect(() => select(small, { records: ['works/ville-conquize'] })).toThrow('Did you mean "works/ville-conquise"?');
    expect(() => select(small, { records: ['xyzzy'] })).toThrow('as in "works/ville-conquise"');
    expect(() => select(small, { from: 'yesterday' })).toThrow('"yesterday" is no year, month or day.');
    expect(() => select(small, { collections: ['works'], query: 'xyzzy' })).toThrow('No record answers the selection.');
  });
});

describe('an export', () => {
  test('of everything is what the format writes', () => {
    for (const format of formats) expect(exportAs(formats, small, format.name)).toEqual(format.write(small));
  });

  test('of a part holds its records only, and names what they refer to', () => {
    const files = exportAs(formats, small, 'csv', { collections: ['editions'] });
    expect(String(files['editions.csv']).trimEnd().split('\n')).toHaveLength(3);
    expect(String(files['works.csv']).trimEnd().split('\n')).toHaveLength(1);
    expect(files['edition_contents.csv']).toContain('ville-conquise,Ville conquise');
    expect(exportAs([ndjson, facts], small, 'ndjson', { query: 'rieder' })['people.ndjson']).toBe('');
  });

  test('of a part promises no key that leads out of it, and those that stay inside', () => {
    const keys = (selection?: Selection): string[] => {
      const { resources } = JSON.parse(String(exportAs([csv], small, 'csv', selection)['datapackage.json'])) as {
        resources: { name: string; schema: { foreignKeys?: { fields: string[] }[] } }[];
      };
      return resources.flatMap(({ name, schema }) =>
        (schema.foreignKeys ?? []).map(({ fields }) => `${name}.${fields.join('+')}`),
      );
    };
    expect(keys()).toContain('edition-contents.work');
    expect(keys({ collections: ['editions'] })).not.toContain('edition-contents.work');
    expect(keys({ collections: ['editions'] })).toContain('edition-contents.edition');
    expect(keys({ collections: ['editions', 'works'] })).toContain('edition-contents.work');
  });

  test('in a format that does not exist is refused with those that do', () => {
    expect(() => exportAs(formats, small, 'cvs')).toThrow(
      'There is no format "cvs". Did you mean "csv"? There are: csv,',
    );
    expect(() => exportAs(formats, small, 'xyzzy')).toThrow(/^There is no format "xyzzy"\. There are/);
  });
});
