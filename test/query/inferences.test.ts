/* The questions of time and place on a small invented life: what each kind of record proves and excludes. */
import { describe, expect, it } from 'vitest';
import { boundsAt } from '../../src/query/chronology.js';
import { companionsIn, encountersIn } from '../../src/query/encounters.js';
import { leverageIn } from '../../src/query/leverage.js';
import { datedBy, tracesIn } from '../../src/query/traces.js';
import { spellsIn, whereaboutsIn } from '../../src/query/whereabouts.js';
import type { Event, Participant, Person, Place, PlaceId, Question } from '../../src/types.js';
import { cite, date, event, id, person } from './fixtures.js';

const place = (own: string, kind: Place['kind'], within?: string): Place => ({
  id: id(own),
  kind,
  names: [{ text: own, lang: 'en', kind: 'usual', preferred: true }],
  ...(within !== undefined && { within: [{ place: id(within) }] }),
  sources: [cite('register', 'p. 1', 'names')],
});

const PLACES = [
  place('land', 'state'),
  place('here', 'city', 'land'),
  place('prison', 'prison', 'here'),
  place('there', 'city', 'land'),
  place('port', 'town', 'land'),
];

const moment = (text: string): { date: ReturnType<typeof date> } => ({ date: date(text) });

const ada = person('ada', [], { born: moment('1890-01-01'), died: moment('1950-12-31') });
const ben = person('ben', [], { born: moment('1880'), died: moment('1940-06-01') });

const who = (one: string, role: Participant['role'], more: Partial<Participant> = {}): Participant => ({
  person: id(one),
  ...(role && { role }),
  ...more,
});

const happening = (own: string, kind: Event['kind'], when: string, places: string[], ...participants: Participant[]) =>
  event(own, own, when, { kind, places: places.map((one) => id<PlaceId>(one)), participants });

/** Everything that follows from some events of the life of Ada, and of Ben. */
function world(events: Event[], questions: Question[] = [], people: Person[] = [ada, ben]) {
  const collections = {
    works: new Map(),
    editions: [],
    people: new Map(people.map((one) => [one.id, one])),
    events,
    places: new Map(PLACES.map((one) => [one.id, one])),
    organizations: new Map(),
  };
  const dated = datedBy(collections);
  const traces = tracesIn(collections, questions, dated);
  const find = ({ record }: { record: string }) => events.find((one) => one.id === record);
  return { ...dated, ...traces, find };
}

const where = (events: Event[], day: string) => whereaboutsIn(world(events), id('ada'), day);

describe('whereabouts', () => {
  const home = happening('home', 'residence', '1910-01-01/1920-12-31', ['here'], who('ada', 'resident'));

  it('of one who lives somewhere are there', () => {
    const { status, places, proofs } = where([home], '1915-05-05');
    expect(status).toBe('certain');
    expect(places).toEqual(['here', 'land']);
    expect(proofs[0]?.kind).toBe('residence');
    expect(proofs[0]?.sources.map(({ source }) => source)).toContain('register');
  });

  it('are certain only on the days on which it surely lasts', () => {
    const vague = happening('home', 'residence', '1910/1920', ['here'], who('ada', 'resident'));
    expect(where([vague], '1910-06-01').status).toBe('possible');
    expect(where([vague], '1915-06-01').status).toBe('certain');
    expect(where([vague], '1920-06-01').status).toBe('possible');
    expect(where([vague], '1921-01-01').status).toBe('silent');
    const about = happening('home', 'residence', '1910~/1920', ['here'], who('ada', 'resident'));
    expect(where([about], '1915-06-01').status).toBe('possible');
  });

  it('are elsewhere on the day of a meeting, which excludes the home', () => {
    const meeting = happening('meeting', 'meeting', '1915-05-05', ['there'], who('ada', 'participant'));
    const { places, proofs } = where([home, meeting], '1915-05-05');
    expect(places).toEqual(['there', 'land']);
    expect(proofs.map(({ record }) => record.id)).toEqual(['meeting']);
  });

  it('agree where places are nested, the narrowest and strongest first', () => {
    const captivity = happening(
      'captivity',
      'imprisonment',
      '1912-01-01/1913-12-31',
      ['prison'],
      who('ada', 'prisoner'),
    );
    const { places, proofs } = where([home, captivity], '1912-06-01');
    expect(places).toEqual(['prison', 'here', 'land']);
    expect(proofs.map(({ kind }) => kind)).toEqual(['captivity', 'residence']);
  });

  it('of a captive are nowhere else, not even perhaps', () => {
    const captivity = happening(
      'captivity',
      'imprisonment',
      '1912-01-01/1913-12-31',
      ['prison'],
      who('ada', 'prisoner'),
    );
    const lecture = happening('lecture', 'lecture', '1912', ['there'], who('ada', 'speaker'));
    expect(where([captivity, lecture], '1912-06-01').possible).toEqual([]);
    expect(where([lecture], '1912-06-01').possible.map(({ record }) => record.id)).toEqual(['lecture']);
  });

  it('of one who was in one of several places are in what is common to them', () => {
    const stay = happening('stay', 'stay', '1915-05-01/1915-05-31', ['here', 'there'], who('ada', 'guest'));
    expect(where([stay], '1915-05-05').places).toEqual(['land']);
  });

  it('are not certain by two homes at once, by a doubtful part, or by a disputed place', () => {
    const second = happening('second', 'residence', '1910-01-01/1920-12-31', ['there'], who('ada', 'resident'));
    expect(where([home, second], '1915-05-05').status).toBe('possible');
    const doubted = happening(
      'home',
      'residence',
      '1910-01-01/1920-12-31',
      ['here'],
      who('ada', 'resident', { certainty: 'doubtful' }),
    );
    expect(where([doubted], '1915-05-05').status).toBe('possible');
    const disputed: Event = {
      ...home,
      disputes: [
        { field: 'places', value: 'there', sources: [{ source: id('register'), at: 'p. 9' }], verdict: 'open' },
      ],
    };
    expect(where([disputed], '1915-05-05').status).toBe('possible');
  });

  it('say nothing by a part that needs no presence', () => {
    const campaign = happening('campaign', 'campaign', '1915-05-05', ['there'], who('ada', 'beneficiary'));
    expect(where([campaign], '1915-05-05').status).toBe('silent');
  });

  it('on a journey lie between the stations whose days are known', () => {
    const journey: Event = {
      ...event('journey', 'journey', '1915-05-01/1915-05-31'),
      kind: 'journey',
      participants: [who('ada', 'traveller')],
      route: [
        { place: id('here'), ...moment('1915-05-01') },
        { place: id('port') },
        { place: id('there'), ...moment('1915-05-31') },
      ],
    };
    const { status, between } = where([journey], '1915-05-10');
    expect(status).toBe('between');
    expect([between?.from.places, between?.via, between?.to.places]).toEqual([['here'], ['port'], ['there']]);
    expect(where([journey], '1915-05-31').places).toEqual(['there', 'land']);
    expect(where([journey], '1915-06-01').status).toBe('silent');
  });

  it('name the open question of a gap', () => {
    const questions: Question[] = [
      {
        id: 'gap',
        question: 'Where?',
        status: 'open',
        ...moment('1921/1922'),
        changes: [{ collection: 'events', record: 'home' }],
      },
      {
        id: 'done',
        question: 'Where?',
        status: 'settled',
        ...moment('1921/1922'),
        changes: [{ collection: 'events', record: 'home' }],
      },
    ];
    const answer = whereaboutsIn(world([home], questions), id('ada'), '1921-06-01');
    expect(answer.status).toBe('silent');
    expect(answer.questions.map((one) => one.id)).toEqual(['gap']);
    expect(whereaboutsIn(world([home], questions), id('ben'), '1921-06-01').questions).toEqual([]);
  });
});

describe('encounters', () => {
  const meet = (...events: Event[]) =>
    encountersIn(world(events), id('ada'), id('ben'), { from: '1912-01-02', to: '1912-12-30' });
  const home = happening('home', 'residence', '1911-01-01/1913-12-31', ['here'], who('ada', 'resident'));

  it('within some days leave out what is open at an end, unless its known end falls in them', () => {
    const evenings = happening('evenings', 'meeting', '1905/', ['here'], who('ada', 'guest'), who('ben', 'guest'));
    const then = (from: string, to: string) =>
      companionsIn(world([evenings]), id('ada'), { from, to }).map(({ person: one }) => one);
    expect(then('1904-01-01', '1906-12-31')).toEqual(['ben']);
    expect(then('1930-01-01', '1930-12-31')).toEqual([]);
    expect(companionsIn(world([evenings]), id('ada'), {})).toHaveLength(1);
  });

  it('are recorded by an event with both, in the body', () => {
    const meeting = happening('meeting', 'meeting', '1912-05-05', [], who('ada', 'participant'), who('ben', 'guest'));
    expect(meet(meeting).recorded.map((one) => one.event)).toEqual(['meeting']);
    const letter = happening(
      'letter',
      'correspondence',
      '1912-05-05',
      ['here'],
      who('ada', 'sender'),
      who('ben', 'recipient'),
    );
    expect(meet(letter).status).toBe('unknown');
  });

  it('are possible in one town at one time, for as long as both can have been there', () => {
    const visit = happening('visit', 'stay', '1912-05-01/1912-05-10', ['here'], who('ben', 'guest'));
    const { status, possible } = meet(home, visit);
    expect(status).toBe('possible');
    expect(possible).toMatchObject([{ place: 'here', from: '1912-05-01', to: '1912-05-10', days: 10, sure: true }]);
  });

  it('are not possible there while one is held elsewhere', () => {
    const visit = happening('visit', 'stay', '1912-05-01/1912-05-10', ['there'], who('ben', 'guest'));
    const work = happening('work', 'employment', '1911/1914', ['there'], who('ada', 'employee'));
    const captivity = happening(
      'captivity',
      'imprisonment',
      '1911-12-31/1912-05-05',
      ['prison'],
      who('ada', 'prisoner'),
    );
    expect(meet(work, visit, captivity).possible).toMatchObject([{ from: '1912-05-05', to: '1912-05-10' }]);
  });

  it('are excluded in a prison where nothing places the other', () => {
    const captivity = happening(
      'captivity',
      'imprisonment',
      '1911-12-31/1913-01-01',
      ['prison'],
      who('ada', 'prisoner'),
    );
    const { status, excluded } = meet(captivity);
    expect(status).toBe('excluded');
    expect(excluded.filter(({ by }) => by === 'captive')).toMatchObject([{ from: '1912-01-01', to: '1912-12-31' }]);
    const visit = happening('visit', 'visit', '1912', ['prison'], who('ben', 'visitor'));
    expect(meet(captivity, visit).status).toBe('possible');
  });

  it('are excluded between the living and the dead', () => {
    const late = { from: '1940-06-02' };
    expect(encountersIn(world([]), id('ada'), id('ben'), late)).toMatchObject({ status: 'excluded' });
    expect(encountersIn(world([]), id('ada'), id('ben'), {}).status).toBe('unknown');
  });

  it('are excluded on a day on which both surely are elsewhere', () => {
    const one = happening('one', 'lecture', '1912-05-05', ['here'], who('ada', 'speaker'));
    const other = happening('other', 'lecture', '1912-05-05', ['there'], who('ben', 'speaker'));
    const day = { from: '1912-05-05', to: '1912-05-05' };
    const answer = encountersIn(world([one, other]), id('ada'), id('ben'), day);
    expect(answer.status).toBe('excluded');
    expect(answer.excluded.find(({ by }) => by === 'elsewhere')?.proofs).toHaveLength(2);
    // Who lives in the one town and lectures in the other may have been in both.
    expect(
      encountersIn(
        world([one, other, home, happening('flat', 'residence', '1911/1913', ['here'], who('ben', 'resident'))]),
        id('ada'),
        id('ben'),
        day,
      ).status,
    ).toBe('possible');
  });

  it('make companions, the most frequent first', () => {
    const meeting = happening('meeting', 'meeting', '1912-05-05', [], who('ada', 'participant'), who('ben', 'guest'));
    expect(companionsIn(world([meeting]), id('ada'), {})).toMatchObject([
      { person: 'ben', encounters: [{ event: 'meeting' }] },
    ]);
    expect(companionsIn(world([meeting]), id('ada'), { from: '1913-01-01' })).toEqual([]);
  });
});

describe('bounds', () => {
  it('come with the steps that prove them', () => {
    const whole = event('whole', 'whole', '1933-03-08/1936-04');
    const part = event('part', 'part', '1933', { partOf: id('whole') });
    const { chronology, solution } = world([whole, part]);
    const { begins, ends, because } = boundsAt(chronology, solution, part, 'date');
    expect([begins.earliest, ends.latest]).toEqual(['1933-03-08', '1933-12-31']);
    expect(because).toEqual([
      [
        {
          fields: [{ collection: 'events', id: 'whole', path: 'date' }],
          of: { collection: 'events', id: 'whole', path: 'date' },
          edge: 'begins',
          bound: 'earliest',
          day: '1933-03-08',
        },
        {
          fields: [{ collection: 'events', id: 'part', path: 'partOf' }],
          of: { collection: 'events', id: 'part', path: 'date' },
          edge: 'begins',
          bound: 'earliest',
          day: '1933-03-08',
        },
      ],
    ]);
  });
});

describe('leverage', () => {
  const home = happening('home', 'residence', '1890-01-01/1920', ['here'], who('ada', 'resident'));
  const after = {
    ...happening('after', 'residence', '1920/1950-12-31', ['there'], who('ada', 'resident')),
    follows: [id<Event['id']>('home')],
  };
  const sequel = event('sequel', 'sequel', '1920', { follows: [id('after')] });
  const asks = (own: string, record: string, field: string): Question => ({
    id: own,
    question: 'When?',
    status: 'searched',
    changes: [{ collection: 'events', record, field }],
  });

  it('counts the days on which the person is certainly nowhere', () => {
    const spells = spellsIn(world([home, after]), id('ada'));
    expect(spells[0]?.from).toBe('1890-01-01');
    expect(spells.at(-1)?.to).toBe('1950-12-31');
    expect(spells.filter(({ whereabouts }) => whereabouts.status !== 'certain')).toMatchObject([
      { from: '1920-01-02', to: '1920-12-30' },
    ]);
  });

  it('puts first what settles most', () => {
    const questions = [asks('small', 'sequel', 'date'), asks('none', 'home', 'summary'), asks('big', 'after', 'date')];
    const answers = leverageIn(world([home, after, sequel], questions), id('ada'));
    expect(answers.map(({ question, days }) => [question.id, days])).toEqual([
      ['big', 364],
      ['small', 0],
      ['none', 0],
    ]);
    expect(answers[0]?.events).toEqual(['after', 'sequel']);
  });
});
