import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { publish } from '../../src/compile/publish.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import type { CollectionName, RecordOf } from '../../src/types.js';
import { dataset } from '../fixtures/dataset.js';
import { documentOf, filesOf, type Yaml } from '../fixtures/files.js';

const published = (yaml: Yaml) => publish(compile(filesOf(yaml)), '1.2.3');
const { collections, ...rest } = published(dataset);
const record = <C extends CollectionName>(collection: C, id: string): RecordOf[C] | undefined =>
  collections[collection].find((one) => one.id === id);

describe('published records', () => {
  it('have dates with their bounds, at every depth', () => {
    expect(record('works', 'ville-conquise')).toMatchObject({
      written: { date: { edtf: '1930/1931', earliest: '1930-01-01', latest: '1931-12-31', precision: 'interval' } },
      published: { date: { edtf: '1932', earliest: '1932-01-01', latest: '1932-12-31', precision: 'year' } },
    });
    expect(record('people', 'victor-serge')).toMatchObject({
      memberships: [{ date: { edtf: '1919-05/1928', earliest: '1919-05-01', latest: '1928-12-31' } }],
    });
    expect(record('editions', 'conquered-city-new-york-1975')?.date).toEqual({
      edtf: '1975~',
      earliest: '1975-01-01',
      latest: '1975-12-31',
      precision: 'year',
      approximate: true,
      uncertain: false,
    });
  });

  it('keep Old Style dates, days of reading and disputed values as they are written', () => {
    expect(record('events', 'october-revolution-1917')?.attested).toEqual({ calendar: 'julian', date: '1917-10-25' });
    expect(record('sources', 'maitron-50075')?.accessed).toBe('2026-11-23');
    expect(record('editions', 'conquered-city-new-york-1975')?.disputes).toMatchObject([{ value: '1978' }]);
  });

  it('keep texts that look like numbers, and have numbers where numbers belong', () => {
    expect(record('editions', 'conquered-city-new-york-1975')?.isbn).toEqual([
      { number: '9781590170649', medium: 'paperback' },
      { number: '0192110373', medium: 'hardback' },
    ]);
    expect(record('places', 'saint-petersburg')?.coordinates).toEqual({
      latitude: 59.937,
      longitude: 30.3,
      precision: 'settlement',
    });
    expect(record('people', 'victor-serge')?.names).toMatchObject([{ preferred: true }, {}]);
  });

  it('are sorted by id', () => {
    for (const name of COLLECTION_NAMES) {
      const ids = collections[name].map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('have their keys in the order of the model, at every depth', () => {
    const yaml = { ...dataset };
    yaml['data/events/october-revolution-1917.yaml'] =
      `sources: [{ supports: [date, attested], at: p. 1, source: maitron-50075 }]
attested: { date: 1917-10-25, calendar: julian }
date: 1917-11-07
label: { fr: B, en: A }
scope: context
kind: revolution
id: october-revolution-1917
`;
    const event = published(yaml).collections.events.find(({ id }) => id === 'october-revolution-1917');
    expect(JSON.stringify(event)).toBe(
      JSON.stringify({
        id: 'october-revolution-1917',
        kind: 'revolution',
        scope: 'context',
        label: { en: 'A', fr: 'B' },
        date: {
          edtf: '1917-11-07',
          earliest: '1917-11-07',
          latest: '1917-11-07',
          precision: 'day',
          approximate: false,
          uncertain: false,
        },
        attested: { calendar: 'julian', date: '1917-10-25' },
        sources: [{ source: 'maitron-50075', at: 'p. 1', supports: ['date', 'attested'] }],
      }),
    );
  });

  it('hold everything that was written', () => {
    const undated = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(undated);
      if (typeof value !== 'object' || value === null) return String(value);
      if ('edtf' in value) return value.edtf;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, undated(item)]));
    };
    const files = Object.keys(dataset).filter((file) => /^data\/(?!vocab)\w+\//.test(file));
    expect(files.length).toBe(Object.values(collections).flat().length);
    for (const file of files) {
      const [, collection = '', name = ''] = file.split('/');
      const written = JSON.parse(
        JSON.stringify(documentOf(dataset[file] ?? '', file).value).replace('59.9370', '59.937'),
      ) as unknown;
      expect(undated(record(collection as keyof typeof collections, name.replace('.yaml', '')))).toEqual(written);
    }
  });
});

it('redirects, questions and vocabularies are published as they are written', () => {
  expect(rest.redirects).toMatchObject([{ from: 'conquered-city', to: ['ville-conquise'] }]);
  expect(rest.questions).toMatchObject([{ id: 'day-of-birth' }]);
  expect(rest.vocabularies).toMatchObject([{ id: 'certainty', terms: [{ id: 'probable' }] }]);
});

it('meta tells version, licences and counts, and no time', () => {
  expect(rest.meta).toEqual({
    name: 'serge-data',
    version: '1.2.3',
    schemaVersion: '1',
    license: { data: 'CC0-1.0', code: 'MIT' },
    counts: { works: 1, editions: 2, people: 3, events: 3, places: 3, organizations: 2, sources: 2 },
    citations: 14,
    disputes: 1,
  });
});
