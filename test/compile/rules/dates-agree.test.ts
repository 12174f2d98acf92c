import { describe, expect, it } from 'vitest';
import { datesAgree as rule } from '../../../src/compile/rules/dates-agree.js';
import { dataset } from '../../fixtures/dataset.js';
import {
  brieflyFoundBy,
  edition,
  event,
  foundBy,
  organization,
  person,
  place,
  work,
  type Yaml,
} from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('leaves dates that cannot be read to others', () => {
  expect(foundBy(rule, event('broken', 'date: some day')).filter(({ rule: name }) => name === rule.name)).toEqual([]);
});

describe('a contradiction', () => {
  /** Each says of one date only what another date, far off, rules out. */
  const cases: Record<string, { yaml: Yaml; message: string }> = {
    'over parts of parts': {
      yaml: {
        ...event('whole', 'date: 1933-03-08/1936-04'),
        ...event('part', 'partOf: whole', 'date: 1933/1936'),
        ...event('detail', 'partOf: part', 'date: 1933-02'),
      },
      message:
        'events/part.yaml:2 partOf: These cannot all be true: events/whole date (1933-03-08/1936-04); events/part partOf; events/detail partOf; events/detail date (1933-02).',
    },
    'over causes of causes': {
      yaml: {
        ...event('first', 'date: 1936-08'),
        ...event('second', 'follows: [first]', 'date: 1936'),
        ...event('third', 'follows: [second]', 'date: 1936-07-31'),
      },
      message:
        'events/second.yaml:2 follows.0: These cannot all be true: events/first date (1936-08); events/second follows.0; events/third follows.0; events/third date (1936-07-31).',
    },
    'over a life': {
      yaml: {
        ...person('anna', 'born: { date: 1900-05 }'),
        ...event('whole', 'date: 1899/1900-02'),
        ...event('meeting', 'participants: [{ person: anna, role: attendee }]', 'partOf: whole', 'date: 1900'),
      },
      message:
        'events/meeting.yaml:2 participants.0: These cannot all be true: people/anna born.date (1900-05); events/meeting participants.0; events/meeting partOf; events/whole date (1899/1900-02).',
    },
    'over a captivity': {
      yaml: {
        ...place('here', 'kind: city'),
        ...place('there', 'kind: city'),
        ...person('anna'),
        ...event(
          'prison',
          'kind: imprisonment',
          'places: [here]',
          'participants: [{ person: anna, role: prisoner }]',
          'date: 1912-01-31/1917-01-31',
        ),
        ...event(
          'lecture',
          'kind: lecture',
          'places: [there]',
          'participants: [{ person: anna, role: speaker }]',
          'date: 1914',
        ),
      },
      message:
        'events/lecture.yaml:4 participants.0: These cannot all be true: events/lecture date (1914); events/prison date (1912-01-31/1917-01-31); events/lecture participants.0; events/prison participants.0.',
    },
    'over stations of a journey': {
      yaml: {
        ...place('here', 'kind: city'),
        ...event(
          'journey',
          'route:',
          '  - { place: here, date: 1941-05 }',
          '  - { place: here }',
          '  - { place: here, date: 1941-04 }',
          'date: 1941',
        ),
      },
      message:
        'events/journey.yaml:4 route.1: These cannot all be true: events/journey route.0.date (1941-05); events/journey route.1; events/journey route.2; events/journey route.2.date (1941-04).',
    },
    'over publications': {
      yaml: {
        ...work('book', 'published: { date: 1932 }'),
        ...edition('first', 'contents: [{ work: book, kind: original, language: fr }]', 'date: 1932'),
        ...edition(
          'again',
          'contents: [{ work: book, kind: original, language: fr }]',
          'reprintOf: first',
          'date: 1931',
        ),
      },
      message:
        'editions/again.yaml:2 contents.0: These cannot all be true: works/book published.date (1932); editions/again contents.0; editions/again date (1931).',
    },
    'over a membership': {
      yaml: {
        ...organization('party', 'founded: { date: 1919-03 }'),
        ...person(
          'anna',
          'died: { date: 1919-02 }',
          'memberships: [{ organization: party, role: member, date: 1919 }]',
        ),
      },
      message:
        'people/anna.yaml:3 memberships.0: These cannot all be true: organizations/party founded.date (1919-03); people/anna memberships.0; people/anna died.date (1919-02).',
    },
  };

  it.each(Object.entries(cases))('%s is found', (_, { yaml, message }) => {
    expect(brieflyFoundBy(rule, yaml)).toContain(message);
  });
});

it('takes no date for strict that is about right or doubted, and no item that is less than certain', () => {
  const follows = (date: string) => ({
    ...event('cause', 'date: 1917'),
    ...event('effect', 'follows: [cause]', `date: ${date}`),
  });
  expect(foundBy(rule, follows('1916'))).toHaveLength(1);
  expect(foundBy(rule, follows('1916~'))).toEqual([]);
  expect(foundBy(rule, follows('1916?'))).toEqual([]);
  const born = (item: string) => ({
    ...person('anna', 'born: { date: 1900 }'),
    ...event('meeting', 'date: 1899', `participants: [{ person: anna, role: attendee${item} }]`),
  });
  expect(foundBy(rule, born(''))).toHaveLength(1);
  expect(foundBy(rule, born(', certainty: doubtful'))).toEqual([]);
});

it('tells each of several contradictions', () => {
  const found = brieflyFoundBy(rule, {
    ...event('cause', 'date: 1917'),
    ...event('a', 'follows: [cause]', 'date: 1916'),
    ...event('b', 'follows: [cause]', 'date: 1915'),
  });
  expect(found).toHaveLength(2);
});

it('tells a contradiction that stands behind one of dates alone', () => {
  const found = brieflyFoundBy(rule, {
    ...person('anna', 'born: { date: 1900 }', 'died: { date: 1899 }'),
    ...person('berta', 'died: { date: 1924-01-21 }'),
    ...event(
      'meeting',
      'participants: [{ person: anna, role: attendee }, { person: berta, role: attendee }]',
      'date: 1899/1924',
    ),
    ...event(
      'death',
      'kind: death',
      'follows: [meeting]',
      'date: 1924-01-22',
      'participants: [{ person: berta, role: deceased }]',
    ),
  });
  expect(found).toContainEqual(expect.stringContaining('people/anna born.date (1900); people/anna died.date (1899).'));
  expect(found).toContainEqual(expect.stringMatching(/: events\/death date \(1924-01-22\).* people\/berta died.date/));
});

it('lets a date be what an open dispute says, but not what a rejected one says', () => {
  const disputed = (verdict: string) => ({
    ...event('cause', 'date: 1917'),
    ...event(
      'effect',
      'follows: [cause]',
      'date: 1916',
      `disputes: [{ field: date, value: 1918, sources: [{ source: s, at: p. 1 }], verdict: ${verdict}, reason: misprint }]`,
    ),
  });
  expect(foundBy(rule, disputed('open'))).toEqual([]);
  expect(foundBy(rule, disputed('rejected'))).toHaveLength(1);
});
