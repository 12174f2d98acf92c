/* The helpers on the real data: what must hold whatever the records say. Needs a build. */
import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import type { CollectionName, DataRecord, Organization, Person, Place, RecordOf } from '../../src/index.js';

const { works, editions, people, events, places, organizations, sources } = data;
const collections: { readonly [C in CollectionName]: readonly RecordOf[C][] } = {
  works,
  editions,
  people,
  events,
  places,
  organizations,
  sources,
};
const records: readonly DataRecord[] = Object.values(collections).flat();

describe('collections', () => {
  test('are sorted by id, each id once', () => {
    const wrong = Object.values(collections).flatMap((list: readonly DataRecord[]) =>
      list.filter(({ id }, index) => index > 0 && (list[index - 1]?.id ?? '') >= id),
    );
    expect(wrong).toEqual([]);
  });

  test('are found by id', () => {
    expect(works.filter(({ id }) => data.getWork(id).id !== id || !data.isWorkId(id))).toEqual([]);
    expect(people.filter(({ id }) => data.peopleById.get(id)?.id !== id)).toEqual([]);
    expect(data.isWorkId('no-such-work')).toBe(false);
    expect(data.isWorkId(undefined)).toBe(false);
    expect(() => data.getPerson('victor-sergei' as data.PersonId)).toThrow('Did you mean "victor-serge"?');
  });
});

describe('find', () => {
  /** The records that are not found by one of the texts they bear; each text is searched for once. */
  const lost = <R extends DataRecord>(
    all: readonly R[],
    textsOf: (record: R) => readonly string[],
    find: (text: string) => readonly R[],
  ): string[] => {
    const bearers = new Map<string, R[]>();
    for (const record of all) {
      for (const text of textsOf(record)) bearers.set(text, [...(bearers.get(text) ?? []), record]);
    }
    return [...bearers].flatMap(([text, records]) => {
      const found = new Set(find(text));
      return records.filter((record) => !found.has(record)).map(({ id }) => `${id}: ${text}`);
    });
  };
  const namesOf = ({ names }: Person | Place | Organization): string[] => names.map(({ text }) => text);

  test.each([
    [
      'works',
      () => lost(works, ({ title, titles = [] }) => [title, ...titles].map(({ text }) => text), data.findWorks),
    ],
    [
      'editions',
      () =>
        lost(editions, ({ title, isbn = [] }) => [title.text, ...isbn.map(({ number }) => number)], data.findEditions),
    ],
    ['people', () => lost(people, namesOf, data.findPeople)],
    ['places', () => lost(places, namesOf, data.findPlaces)],
    ['organizations', () => lost(organizations, namesOf, data.findOrganizations)],
    ['events', () => lost(events, ({ label }) => [label.en], data.findEvents)],
    ['sources', () => lost(sources, ({ title, url }) => [url ?? title.text], data.findSources)],
  ])(
    'finds all %s by each of their titles and names',
    (_, find) => {
      expect(find()).toEqual([]);
    },
    120_000,
  );

  test('finds every work by the titles of its editions', () => {
    const lost = editions.filter(({ title, contents }) => {
      const found = data.findWorks(title.text).map(({ id }) => id);
      return contents.some(({ work }) => !found.includes(work));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('relations', () => {
  test('are seen from both sides', () => {
    const oneSided = people.flatMap(({ id }) =>
      data
        .relationsOf(id)
        .filter(({ person, stored }) => {
          if (person === undefined) return false;
          return !data.relationsOf(person).some((back) => back.person === id && back.stored !== stored);
        })
        .map(({ person, kind }) => `${id} ${kind} ${String(person)}`),
    );
    expect(oneSided).toEqual([]);
  });
});

describe('timeline', () => {
  test('has every event once, and no death or publication twice', () => {
    const items = data.timeline();
    expect(items.filter(({ record }) => record.collection === 'events')).toHaveLength(events.length);
    const told = items.flatMap(({ kind, record, also = [] }) =>
      [record, ...also].map(({ collection, id }) => `${kind} ${collection} ${id}`),
    );
    expect(told.length).toBe(new Set(told).size);
    expect(items.filter(({ kind, also }) => kind === 'death' && also).length).toBeGreaterThan(20);
  });

  test('tells events after those they follow from, and otherwise by date', () => {
    const items = data.timeline();
    const places = new Map(items.map(({ record }, index) => [record.id as string, index]));
    const early = events.flatMap(({ id, date, follows = [] }) =>
      follows
        .filter((cause) => (places.get(cause) ?? 0) > (places.get(id) ?? 0))
        .filter((cause) => (data.getEvent(cause).date.earliest ?? '9999') <= (date.latest ?? '9999'))
        .map((cause) => `${id} before ${cause}`),
    );
    expect(early).toEqual([]);
    const ofPeople = items.filter(({ kind }) => kind === 'birth').map(({ date }) => date.earliest ?? date.latest ?? '');
    expect(ofPeople).toEqual([...ofPeople].sort());
  });

  test('of a life is a part of the whole', () => {
    const life = data.timeline({ scope: 'life' }).length;
    const context = data.timeline({ scope: 'context' }).length;
    expect(life + context).toBe(data.timeline().length);
  });
});

describe('why', () => {
  test('answers for every field that a citation supports and every dispute', () => {
    const unanswered = records.flatMap((record) => {
      const cited = 'sources' in record ? record.sources.flatMap(({ supports }) => supports) : [];
      const disputed = (record.disputes ?? []).map(({ field }) => field);
      return [
        ...cited.filter((path) => data.why(record, path).sources.length === 0),
        ...disputed.filter((path) => data.why(record, path).disputes.length === 0),
      ].map((path) => `${record.id}: ${path}`);
    });
    expect(unanswered).toEqual([]);
  });
});

describe('resolveId', () => {
  test('knows every current id and every redirect', () => {
    expect(works.filter(({ id }) => data.resolveId('works', id).status !== 'current')).toEqual([]);
    const lost = data.redirects.filter(({ collection, from, kind, to }) => {
      const { status, ids } = data.resolveId(collection, from);
      return status !== kind || ids.length !== to.length;
    });
    expect(lost).toEqual([]);
    expect(data.resolveId('works', 'no-such-work')).toEqual({ status: 'unknown', ids: [] });
  });
});

test('helpers change nothing', () => {
  const before = structuredClone(collections);
  for (const { id } of works) {
    data.editionsOf(id);
    data.translationsOf(id);
    data.eventsOf({ collection: 'works', id });
  }
  for (const { id } of people) {
    data.worksBy(id);
    data.eventsOf({ collection: 'people', id });
    data.relationsOf(id);
    data.timeline({ person: id });
  }
  expect(collections).toEqual(before);
});
