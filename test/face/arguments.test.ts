/* Whatever users give a function by mistake, it says what it takes: never what JavaScript says of its insides. */
import { describe, expect, test } from 'vitest';
import { ENTRIES } from '../../src/emit/entries.js';
import { select } from '../../src/formats/index.js';
import * as face from '../../src/index.js';

type Call = (...given: unknown[]) => unknown;

/** What people give by mistake: nothing, something of another kind, a record where there is to be an id. */
const KINDS: readonly unknown[] = [undefined, null, 5, 'x', Symbol('mistake'), [], {}];
const MISTAKES: readonly unknown[] = [
  ...KINDS,
  NaN,
  true,
  1n,
  '',
  [null],
  { id: 5 },
  { id: 'nobody' },
  { trust: null },
  new Map(),
  () => 'x',
];

/** A dataset that is soon written. */
const part = select(face, { records: ['works/ville-conquise'] });

/** What is right in the first places of many functions, so that the mistake is met in a later one. */
const BEFORE: readonly (readonly unknown[])[] = [
  [],
  ['victor-serge'],
  ['ville-conquise'],
  ['works'],
  ['03-08'],
  [face.getWork('ville-conquise')],
  [face.getPerson('victor-serge')],
  [face.getEdition('conquered-city-doubleday-1975')],
  [face.getEvent('burial-of-leon-sedov-1938')],
  [face.getWork('ville-conquise').published?.date],
  ['victor-serge', 'leon-trotsky'],
  ['victor-serge', '1933-03-08'],
  ['ville-conquise', 'FR'],
  [face.getPerson('victor-serge'), 'born.date'],
  [part],
  [[], part],
  [[], part, 'csv'],
];

/** What engines say of code that was not ready for a value. */
const NATIVE =
  /Cannot (?:read|convert|destructure|use|set|mix)|is not (?:a function|a constructor|iterable|defined)|undefined is not|Invalid (?:value|time|array)|Class constructor|Converting|of null|of undefined|private (?:field|member)/;

/** The functions of an entry that answer what is asked: not constructors of types of their own. */
const functionsOf = (module: Readonly<Record<string, unknown>>): [string, Call][] =>
  Object.entries(module).filter((entry): entry is [string, Call] => typeof entry[1] === 'function');

/** What a call says that goes wrong. */
function complaintOf(call: Call, given: readonly unknown[]): Error | undefined {
  try {
    call(...given);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('What was thrown is no error.');
  }
}

/** How many arguments a function takes; those with a default are not in its length, and no function has two. */
const takes = (call: Call): number => call.length + ((String(call).split(')')[0] ?? '').includes(' = ') ? 1 : 0);

/** The calls of a function that bear on it: where what comes before is refused, nothing after it is looked at. */
function callsOf(call: Call): (readonly unknown[])[] {
  const refused = new Set<unknown>();
  return BEFORE.filter(({ length }) => length < takes(call)).flatMap((before) => {
    const [first] = before;
    if (refused.has(first)) return [];
    const [alone, withMore] = [complaintOf(call, before), complaintOf(call, [...before, Symbol('more')])];
    if (before.length > 0 && alone !== undefined && String(alone) === String(withMore)) {
      if (before.length === 1) refused.add(first);
      return [before];
    }
    const mistakes = before.length === 0 ? MISTAKES : KINDS;
    return [before, ...mistakes.map((mistake) => [...before, mistake])];
  });
}

describe.each(Object.entries(ENTRIES))('%s', async (_, source) => {
  const module = (await import(/* @vite-ignore */ `../../src/${source}`)) as Readonly<Record<string, unknown>>;
  test('has functions that say what they take', () => {
    const wrong = functionsOf(module).flatMap(([name, call]) =>
      callsOf(call).flatMap((given) => {
        const error = complaintOf(call, given);
        if (error === undefined) return [];
        const isOurs = (error instanceof TypeError || error instanceof RangeError) && !NATIVE.test(error.message);
        return isOurs ? [] : [`${name}: ${String(error)}`];
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

test('a function that cannot do without an argument names itself where it is left out', () => {
  const silent = functionsOf(face).filter(([, call]) => {
    const error = complaintOf(call, []);
    return error !== undefined && !/^\w+ takes |^A record of |^A collection is one of /.test(error.message);
  });
  expect(silent.map(([name]) => name)).toEqual([]);
});
