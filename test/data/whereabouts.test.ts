/* The questions of time and place, asked of the real records. Needs a build. */
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  companions,
  encounters,
  events,
  type EventId,
  getEvent,
  getPerson,
  leverage,
  type PersonId,
  type PlaceId,
  whereabouts,
  type WhereaboutsStatus,
} from '../../src/index.js';

const serge = 'victor-serge';
const DAY = 24 * 60 * 60 * 1000;

/** Every day from his birth to his death. */
const life: readonly string[] = (() => {
  const days: string[] = [];
  for (let time = Date.parse('1890-12-30'); time <= Date.parse('1947-11-17'); time += DAY)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
})();

describe('where Serge was', () => {
  const known: readonly [day: string, place: PlaceId, by: string][] = [
    ['1890-12-30', 'ixelles', 'victor-serge'],
    ['1911-05-05', 'paris', 'residence-in-paris-1909-1912'],
    ['1912-06-01', 'paris', 'imprisonment-la-sante-1912-1913'],
    ['1915-06-01', 'melun-prison', 'imprisonment-melun-1913-1917'],
    ['1917-04-01', 'barcelona', 'typographer-in-barcelona-1917'],
    ['1922-05-01', 'berlin', 'residence-in-berlin-1921-1923'],
    ['1924-05-05', 'vienna', 'residence-in-vienna-1923-1925'],
    ['1930-05-05', 'saint-petersburg', 'residence-in-leningrad-1926-1933'],
    ['1934-05-05', 'orenburg', 'exile-in-orenburg-1933-1936'],
    ['1936-04-12', 'moscow', 'journey-orenburg-moscow-1936'],
    ['1937-01-11', 'hotel-albert-i-brussels', 'meeting-with-gide-brussels-1937'],
    ['1940-06-11', 'nevers', 'flight-from-paris-1940'],
    ['1940-06-15', 'souillac', 'stay-at-souillac-1940'],
    ['1947-11-17', 'mexico-city', 'victor-serge'],
  ];

  it.each(known)('on %s is certain: %s', (day, place, by) => {
    const { status, places, proofs } = whereabouts(serge, day);
    expect(status).toBe('certain');
    expect(places).toContain(place);
    const proof = proofs.find(({ record }) => record.id === by);
    expect(proof?.sources.length).toBeGreaterThan(0);
  });

  it('names a place before what it lies within', () => {
    expect(whereabouts(serge, '1915-06-01').places).toEqual(['melun-prison', 'melun', 'seine', 'france']);
  });

  it('at sea lies between two proved harbours', () => {
    const { status, between } = whereabouts(serge, '1941-04-01');
    expect(status).toBe('between');
    expect(between?.from.places).toEqual(['marseille']);
    expect(between?.to.places).toEqual(['martinique']);
    expect(between?.via).toEqual(['oran', 'casablanca']);
  });

  it('in spring 1933, on the way into exile, is only possible, and asked', () => {
    const { status, places, possible, questions } = whereabouts(serge, '1933-04-15');
    expect(status).toBe('possible');
    expect(places).toEqual([]);
    expect(possible.map(({ record }) => record.id)).toContain('solitary-confinement-lubyanka-1933');
    expect(questions.map(({ id }) => id)).toContain('stations-of-captivity-1933');
  });

  it('before birth and after death is no question', () => {
    expect(whereabouts(serge, '1890-12-29').status).toBe('not-alive');
    expect(whereabouts(serge, '1947-11-18').status).toBe('not-alive');
  });

  it('is told of every day of his life; more of them are certain than were', () => {
    const counts: Record<WhereaboutsStatus, number> = {
      certain: 0,
      between: 0,
      possible: 0,
      silent: 0,
      'not-alive': 0,
    };
    let proved = 0;
    for (const day of life) {
      const { status, proofs } = whereabouts(serge, day);
      counts[status]++;
      if (status === 'certain' && proofs.some(({ kind }) => kind !== 'residence')) proved++;
    }
    expect(counts['not-alive']).toBe(0);
    // Raise these as the records become better; they must not fall.
    expect(counts.certain).toBeGreaterThanOrEqual(FLOOR.certain);
    expect(proved).toBeGreaterThanOrEqual(FLOOR.proved);
    expect(counts.silent).toBeLessThanOrEqual(FLOOR.silent);
  });

  it('refuses a day that does not exist, and a person nobody knows', () => {
    expect(() => whereabouts(serge, '1933-02-30')).toThrow('"1933-02-30" is no day.');
    expect(() => whereabouts(serge, '1933-03')).toThrow(RangeError);
    expect(() => whereabouts('victor-sergei' as PersonId, '1933-03-08')).toThrow('Did you mean "victor-serge"?');
  });
});

/** Days of Serge's life: certain in all, certain by more than a residence, and without any record. */
const FLOOR = { certain: 14_800, proved: 3_600, silent: 20 };

describe('where Serge was, as another tells it', () => {
  it('follows the dates and places of whom is trusted', () => {
    expect(whereabouts(serge, '1890-12-30', { trust: 'infogalactic-victor-serge' }).places[0]).toBe('brussels');
    const proofs = (trust?: string): string[] =>
      whereabouts(serge, '1933-03-09', trust === undefined ? {} : { trust }).proofs.map(({ record }) => record.id);
    expect(proofs()).toEqual([]);
    expect(proofs('kotkin-stalin-ii-notes')).toContain('arrest-leningrad-1933');
  });

  it('takes what is trusted for settled: no dispute leaves it in doubt', () => {
    expect(whereabouts(serge, '1919-02-10').status).toBe('possible');
    expect(whereabouts(serge, '1919-02-10', { trust: 'Infogalactic' }).status).toBe('certain');
  });

  it('tells of every day, even where what is told contradicts all else', () => {
    for (const trust of ['Infogalactic', 'the Memoirs', 'Weissman', 'Wikipedia', ['Maitron', 'Wikipedia']]) {
      const told = life.filter((_, index) => index % 30 === 0).map((day) => whereabouts(serge, day, { trust }));
      expect(told.filter(({ status }) => status === 'certain').length).toBeGreaterThan(told.length / 3);
    }
  });

  it('is as the dataset has it where whom is trusted says nothing else', () => {
    const [day, trust] = ['1915-06-01', 'Maitron'];
    expect(whereabouts(serge, day, { trust }).places).toEqual(whereabouts(serge, day).places);
  });

  it('refuses whom nobody knows, and what is no option', () => {
    expect(() => whereabouts(serge, '1915-06-01', { trust: 'Maitrn' })).toThrow(RangeError);
    expect(() => whereabouts(serge, '1915-06-01', { trsut: 'Maitron' } as object)).toThrow('Did you mean "trust"?');
  });
});

describe('tighter dates', () => {
  const imprecise = events.filter(({ date }) => date.precision !== 'day');

  it('narrow more than ninety events, and widen none', () => {
    const wider = events.filter((event) => {
      const { begins, ends } = boundsOf(event);
      const { earliest, latest, approximate, uncertain } = event.date;
      const isStrict = !approximate && !uncertain && !event.disputes?.some(({ verdict }) => verdict === 'open');
      return isStrict && ((earliest ?? '') > (begins.earliest ?? '') || (latest ?? '~') < (ends.latest ?? '~'));
    });
    expect(wider.map(({ id }) => id)).toEqual([]);
    const narrower = imprecise.filter((event) => {
      const { begins, ends } = boundsOf(event);
      return (begins.earliest ?? '') > (event.date.earliest ?? '') || (ends.latest ?? '~') < (event.date.latest ?? '~');
    });
    expect(narrower.length).toBeGreaterThan(90);
  });

  it('say why: the last step gives the bound, the first a stated day', () => {
    for (const event of events) {
      const { of, because } = boundsOf(event);
      for (const steps of because) {
        expect(steps.at(-1)?.of).toEqual(of);
        expect(steps[0]?.fields[0]?.path).toMatch(/date$/);
      }
    }
  });

  it('put a burial after the death', () => {
    const { stated, begins, because } = boundsOf(getEvent('burial-of-leon-sedov-1938'));
    expect(stated?.edtf).toBe('1938');
    expect(begins.earliest).toBe('1938-02-16');
    expect(because[0]?.map(({ fields }) => fields.map(({ id, path }) => `${id} ${path}`).join(' + '))).toEqual([
      'death-of-leon-sedov-1938 date',
      'burial-of-leon-sedov-1938 follows.0',
    ]);
  });

  it('bound what is undated, and leave alone what is not', () => {
    const { stated, begins } = boundsOf(getPerson('jef-last'), 'died.date');
    expect(stated).toBeUndefined();
    expect(begins.earliest).not.toBeNull();
    expect(boundsOf(getEvent('death-of-victor-serge-1947')).because).toEqual([]);
  });

  it('refuse a path without a date', () => {
    expect(() => boundsOf(getPerson(serge), 'born.dat')).toThrow('Did you mean "born.date"?');
    expect(() => boundsOf(getPerson(serge))).toThrow('It has: ');
  });
});

describe('encounters', () => {
  /** Who Serge is known to have met, and one event that tells of it. */
  const met: readonly [PersonId, EventId][] = [
    ['andre-gide', 'meeting-with-gide-brussels-1937'],
    ['andreu-nin', 'meeting-with-nin-in-vienna-1923'],
    ['walter-krivitsky', 'meeting-with-krivitsky-1938'],
    ['andre-breton', 'winter-at-villa-air-bel'],
    ['claude-levi-strauss', 'departure-from-marseille-1941'],
    ['henk-sneevliet', 'amsterdam-conference-1937'],
    ['natalia-sedova', 'visit-to-natalia-sedova-1946'],
    ['raymond-callemin', 'friendship-with-callemin-1903'],
    ['rirette-maitrejean', 'trial-of-the-bonnot-gang-1913'],
    ['panait-istrati', 'journey-of-istrati-in-the-ussr-1927-1929'],
    ['maurice-wullens', 'visit-of-wullens-1936'],
    ['elisabeth-poretsky', 'meeting-with-elsa-reiss-1937'],
    ['varian-fry', 'winter-at-villa-air-bel'],
    ['narcis-molins-i-fabrega', 'flight-from-paris-1940'],
    ['nicolas-lazarevitch', 'lodging-with-lazarevitch-1936'],
    ['magdeleine-paz', 'meeting-magdeleine-paz-1936'],
    ['heinrich-brandler', 'meeting-with-brandler-1938'],
    ['leon-sedov', 'meeting-with-krivitsky-november-11-1937'],
    ['maxim-gorky', 'meeting-with-gorky-1919'],
    ['ramon-mercader', 'visit-to-lecumberri-1947'],
  ];

  it.each(met)('with %s are recorded', (person, event) => {
    const { status, recorded } = encounters(serge, person);
    expect(status).toBe('recorded');
    const found = recorded.find((one) => one.event === event);
    expect(found?.first.sources.length).toBeGreaterThan(0);
    expect(found?.second.sources.length).toBeGreaterThan(0);
  });

  /** Who cannot have met, when, and why. */
  const apart: readonly [PersonId, PersonId, { from?: string; to?: string }, 'not-alive' | 'captive'][] = [
    ['victor-serge', 'nikolai-kibalchich', {}, 'not-alive'],
    ['victor-serge', 'alexander-ii', {}, 'not-alive'],
    ['francisco-ferrer', 'vlady-kibalchich', {}, 'not-alive'],
    ['jules-bonnot', 'vlady-kibalchich', {}, 'not-alive'],
    ['octave-garnier', 'jeannine-kibalchich', {}, 'not-alive'],
    ['elisee-reclus', 'vlady-kibalchich', {}, 'not-alive'],
    ['victor-serge', 'jules-bonnot', { from: '1912-04-29' }, 'not-alive'],
    ['victor-serge', 'sergei-kirov', { from: '1934-12-02' }, 'not-alive'],
    ['victor-serge', 'leon-trotsky', { from: '1940-08-22' }, 'not-alive'],
    ['victor-serge', 'carlo-tresca', { from: '1943-01-12' }, 'not-alive'],
    ['alexander-blok', 'vlady-kibalchich', { from: '1921-08-08' }, 'not-alive'],
    ['victor-serge', 'peter-kropotkin', { from: '1921-02-09' }, 'not-alive'],
    ['leon-sedov', 'laurette-sejourne', { from: '1938-02-17' }, 'not-alive'],
    ['victor-serge', 'vladimir-lenin', { from: '1914-01-01', to: '1916-12-31' }, 'captive'],
    ['victor-serge', 'maxim-gorky', { from: '1914-01-01', to: '1916-12-31' }, 'captive'],
    ['victor-serge', 'andre-gide', { from: '1914-01-01', to: '1916-12-31' }, 'captive'],
    ['victor-serge', 'henk-sneevliet', { from: '1914-01-01', to: '1916-12-31' }, 'captive'],
    ['victor-serge', 'andre-breton', { from: '1917-11-01', to: '1918-12-31' }, 'captive'],
    ['victor-serge', 'leon-trotsky', { from: '1934-01-01', to: '1936-03-31' }, 'captive'],
    ['victor-serge', 'romain-rolland', { from: '1934-01-01', to: '1936-03-31' }, 'captive'],
  ];

  it.each(apart)('of %s and %s within %j are excluded: %s', (first, second, days, by) => {
    const { status, recorded, possible, excluded } = encounters(first, second, days);
    expect(status).toBe('excluded');
    expect([...recorded, ...possible]).toEqual([]);
    const proofs = excluded.filter((one) => one.by === by);
    expect(proofs.length).toBeGreaterThan(0);
    for (const { proofs: told, person } of proofs) {
      if (by === 'captive') expect(told[0]?.sources.length).toBeGreaterThan(0);
      else expect(person).toBeDefined();
    }
  });

  it('are unknown where the records tell nothing', () => {
    expect(encounters(serge, 'george-orwell').status).toBe('unknown');
  });

  it('are possible where the records allow them, with the days and both proofs', () => {
    const { status, possible } = encounters(serge, 'konstantin-umansky');
    expect(status).toBe('possible');
    expect(possible[0]).toMatchObject({ place: 'mexico-city', from: '1945-01-25', days: 1, sure: true });
    expect(possible[0]?.first.sources.length).toBeGreaterThan(0);
    expect(possible[0]?.second.sources.length).toBeGreaterThan(0);
  });

  it('are the same from both sides', () => {
    for (const [person] of met) {
      const [one, other] = [encounters(serge, person), encounters(person, serge)];
      expect(other.status).toBe(one.status);
      expect(other.recorded.map(({ event }) => event)).toEqual(one.recorded.map(({ event }) => event));
      expect(other.possible).toHaveLength(one.possible.length);
      expect(other.excluded).toHaveLength(one.excluded.length);
    }
  });

  it('make companions', () => {
    const aboard = companions(serge, { from: '1941-03-24', to: '1941-03-24' });
    expect(aboard[0]?.person).toBe('vlady-kibalchich');
    expect(aboard.map(({ person }) => person)).toEqual(
      expect.arrayContaining(['andre-breton', 'claude-levi-strauss', 'wifredo-lam', 'anna-seghers']),
    );
    expect(companions(serge, { from: '1915-01-01', to: '1915-12-31' })).toEqual([]);
  });

  it('refuse what is no day and whom nobody knows', () => {
    expect(() => encounters(serge, 'leon-trotsky', { from: '1920' })).toThrow('"1920" is no day.');
    expect(() => encounters(serge, 'leon-trotzki' as PersonId)).toThrow('Did you mean "leon-trotsky"?');
    expect(() => companions('nobody' as PersonId)).toThrow(RangeError);
  });
});

describe('known unknowns', () => {
  it('are ordered by what an answer would settle', () => {
    const answers = leverage();
    const [first, second] = answers;
    expect(first?.days).toBeGreaterThan(1_000);
    expect(first?.days).toBeGreaterThanOrEqual(second?.days ?? 0);
    expect(answers.some(({ events: narrowed }) => narrowed.length > 10)).toBe(true);
    expect(answers.some(({ disputes }) => disputes.length > 1)).toBe(true);
    expect(answers.filter(({ question }) => question.status === 'settled')).toEqual([]);
  });

  it('say what an answer would change', () => {
    expect(leverage().filter(({ question }) => question.changes.length === 0)).toEqual([]);
  });
});
