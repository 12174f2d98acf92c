/*
 * How long the questions take, asked of the packed package in processes of their own. Counted is the time of the
 * processor, the best of a few runs, and three times the limit is allowed. Other programs on the machine slow this one
 * down, as a slower processor does: as far as the import of the package took longer, a question may.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, consumer, ROOT, SLOW } from './consumer.js';
import { questionNames } from '../../src/emit/questions.js';

/** Milliseconds for the first call in a process, and for each later one. */
const LIMITS = { first: 100, later: 1 };
const TOLERANCE = 3;
const RUNS = 10;

/** Milliseconds for the import of the package, where the limits were set. */
const IMPORT = 120;

/** A call of each question, and one that asks for something else. */
const CALLS: Readonly<Record<string, readonly [first: string, later: string]>> = {
  authorsOf: [`authorsOf('ville-conquise')`, `authorsOf('resistance')`],
  boundsOf: [`boundsOf(getEvent('burial-of-leon-sedov-1938'))`, `boundsOf(getPerson('jef-last'), 'died.date')`],
  companions: [`companions('victor-serge', { from: '1941-03-24', to: '1941-09-05' })`, `companions('leon-trotsky')`],
  creditsOf: [`creditsOf('conquered-city-doubleday-1975')`, `creditsOf('conquered-city-doubleday-1975', 'fr')`],
  editionsBy: [`editionsBy('richard-greeman')`, `editionsBy('victor-serge')`],
  editionsOf: [`editionsOf('ville-conquise')`, `editionsOf('naissance-de-notre-force')`],
  encounters: [`encounters('victor-serge', 'andre-gide')`, `encounters('victor-serge', 'leon-trotsky')`],
  eventsOf: [`eventsOf(getPerson('victor-serge'))`, `eventsOf({ collection: 'places', id: 'marseille' })`],
  firstPublished: [`firstPublished('ville-conquise')`, `firstPublished('naissance-de-notre-force', { lang: 'en' })`],
  getMany: [`getMany('people', ['victor-serge'])`, `getMany('works', ['ville-conquise', 'resistance'])`],
  leverage: [`leverage()`, `leverage()`],
  lineageOf: [`lineageOf('ville-conquise')`, `lineageOf('naissance-de-notre-force')`],
  onThisDay: [`onThisDay('03-08')`, `onThisDay('11-17', { person: 'victor-serge' })`],
  partsOf: [`partsOf('resistance')`, `partsOf('ville-conquise')`],
  readableIn: [`readableIn('ville-conquise', 'FR', '1936-05-01')`, `readableIn('ville-conquise', 'RU', '1936-05-01')`],
  relatedWorks: [`relatedWorks('resistance')`, `relatedWorks('ville-conquise')`],
  relationsOf: [`relationsOf('victor-serge')`, `relationsOf('leon-trotsky')`],
  reliability: [`reliability().get('infogalactic-victor-serge').kept`, `reliability().get('maitron-50075').kept`],
  resolve: [
    `resolve(getPerson('victor-serge'), { trust: 'Maitron' })`,
    `resolve(getPerson('leon-trotsky'), { trust: 'Maitron' })`,
  ],
  resolveId: [`resolveId('works', 'ville-conquise')`, `resolveId('works', 'no-such-work')`],
  stemmaOf: [`stemmaOf('infogalactic-victor-serge')`, `stemmaOf('wikipedia-en-victor-serge')`],
  timeline: [`timeline({ person: 'victor-serge' })`, `timeline({ from: '1933', to: '1936-04' })`],
  'timeline, as another tells it': [`timeline({ trust: 'Maitron' })`, `timeline({ trust: 'Maitron', from: '1933' })`],
  translationsOf: [`translationsOf('ville-conquise')`, `translationsOf('naissance-de-notre-force', 'en')`],
  whereabouts: [`whereabouts('victor-serge', '1915-06-01')`, `whereabouts('victor-serge', '1940-06-11')`],
  'whereabouts, as another tells it': [
    `whereabouts('victor-serge', '1933-03-09', { trust: 'kotkin-stalin-ii-notes' })`,
    `whereabouts('victor-serge', '1940-06-11', { trust: 'kotkin-stalin-ii-notes' })`,
  ],
  why: [`why(getPerson('victor-serge'), 'born.date')`, `why(getPerson('leon-trotsky'), 'names')`],
  witnessesOf: [
    `witnessesOf(getPerson('victor-serge'), 'born.date')`,
    `witnessesOf(getPerson('victor-serge'), 'names')`,
  ],
  worksBy: [`worksBy('victor-serge')`, `worksBy('victor-serge', 'translator')`],
};

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

/** The milliseconds of the processor for a first call and for a later one, in a process of its own, if it were idle. */
const timed = (first: string, later: string): Promise<unknown> =>
  user.ask(`
    const start = process.cpuUsage();
    const { ${questionNames(ROOT).join(', ')}, getEvent, getPerson } = await import('serge-data');
    const imported = process.cpuUsage(start);
    const slowness = Math.max(1, (imported.user + imported.system) / 1000 / ${IMPORT});
    const cost = (call, times) => {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) call();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000 / times / slowness;
    };
    const first = cost(() => ${first}, 1);
    cost(() => ${later}, 20);
    answer({ first, later: cost(() => ${later}, 100) });
  `);

test('every question is asked', () => {
  expect([...new Set(Object.keys(CALLS).map((name) => name.replace(/,.*/, '')))].sort()).toEqual(questionNames(ROOT));
});

test.each(Object.entries(CALLS))(
  '%s answers in time',
  async (_, [first, later]) => {
    const atFirst = LIMITS.first * TOLERANCE;
    const best = { first: Infinity, later: Infinity };
    for (let run = 0; run < RUNS; run++) {
      const took = (await timed(first, later)) as typeof best;
      best.first = Math.min(best.first, took.first);
      best.later = Math.min(best.later, took.later);
      if (best.first < atFirst && best.later < LIMITS.later * TOLERANCE) break;
    }
    expect(best.first).toBeLessThan(atFirst);
    expect(best.later).toBeLessThan(LIMITS.later * TOLERANCE);
  },
  SLOW,
);
