import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bound,
  type Link,
  type Network,
  type Order,
  partsOf,
  smallestClash,
  solve,
  statementsOf,
} from '../../src/query/network.js';

/** A few days are as good as all days: only their order counts. */
const DAYS = ['1', '2', '3', '4', '5'] as const;

type Statement = Bound<null> | Link<null>;

const networkOf = (points: number, statements: readonly Statement[]): Network<null> => ({
  points,
  bounds: statements.filter((one) => 'point' in one),
  links: statements.filter((one): one is Link<null> => !('point' in one)),
});

/** The orders of which at least one holds. */
const ordersOf = (link: Link<null>): readonly Order[] => ('oneOf' in link ? link.oneOf : [link]);

/** Every way to put points on days that all statements allow. */
function worlds({ points, bounds, links }: Network<null>): string[][] {
  const orders = links.map(ordersOf);
  const last = orders.map((all) => Math.max(...all.flatMap(({ earlier, later }) => [earlier, later])));
  const found: string[][] = [];
  const world: string[] = [];
  const place = (point: number): void => {
    if (point === points) {
      found.push([...world]);
      return;
    }
    for (const day of DAYS) {
      if (bounds.some((one) => one.point === point && (day < (one.from ?? '') || day > (one.to ?? '~')))) continue;
      world[point] = day;
      const holds = (all: readonly Order[]): boolean =>
        all.some(({ earlier, later }) => (world[earlier] ?? '') <= (world[later] ?? ''));
      if (orders.every((all, index) => last[index] !== point || holds(all))) place(point + 1);
    }
  };
  place(0);
  return found;
}

/** The first and last day of each point, over all worlds. */
const hull = (points: number, all: readonly string[][]): [string, string][] =>
  Array.from({ length: points }, (_, point) => {
    const days = all.map((world) => world[point] ?? '').sort();
    return [days[0] ?? '', days.at(-1) ?? ''];
  });

/** The first and last day of each point, as solved. */
const solved = (network: Network<null>): [string, string][] => {
  const { from, to } = solve(network);
  return Array.from({ length: network.points }, (_, point) => [
    from.dayOf(point) ?? DAYS[0],
    to.dayOf(point) ?? (DAYS.at(-1) as string),
  ]);
};

const POINTS = 4;
const point = fc.nat(POINTS - 1);
const day = fc.constantFrom(...DAYS);
const order = fc.record({ earlier: point, later: point });
const bound: fc.Arbitrary<Bound<null>> = fc.oneof(
  fc.record({ point, from: day, by: fc.constant(null) }),
  fc.record({ point, to: day, by: fc.constant(null) }),
  fc.tuple(point, day, day).map(([one, a, b]): Bound<null> => {
    return a <= b ? { point: one, from: a, to: b, by: null } : { point: one, from: b, to: a, by: null };
  }),
);
const single: fc.Arbitrary<Link<null>> = order.map((one) => ({ ...one, by: null }));
const choice: fc.Arbitrary<Link<null>> = fc.tuple(order, order).map((oneOf) => ({ oneOf, by: null }));
const network = (link: fc.Arbitrary<Link<null>>): fc.Arbitrary<Network<null>> =>
  fc.record({
    points: fc.constant(POINTS),
    bounds: fc.array(bound, { maxLength: 4 }),
    links: fc.array(link, { maxLength: 6 }),
  });
/** Two points known to the day, and others that do not both begin after the one and end before the other. */
const outside: fc.Arbitrary<Network<null>> = fc
  .tuple(
    day,
    day,
    fc.array(bound, { maxLength: 3 }),
    fc.array(single, { maxLength: 3 }),
    fc.array(point, { maxLength: 3 }),
  )
  .map(([start, end, bounds, links, others]) => ({
    points: POINTS,
    bounds: [
      { point: 0, from: start, to: start, by: null },
      { point: 1, from: end, to: end, by: null },
      ...bounds.filter((one) => one.point > 1),
    ],
    links: [
      ...links.filter((link) => ordersOf(link).every(({ earlier, later }) => earlier > 1 && later > 1)),
      ...others
        .filter((one) => one > 1)
        .map((one): Link<null> => ({
          oneOf: [
            { earlier: one, later: 0 },
            { earlier: 1, later: one },
          ],
          by: null,
        })),
    ],
  }));

const RUNS = { numRuns: 10_000 };

/** Ten thousand networks take seconds; a busy machine may take many of them. */
describe('a network of points in time', { timeout: 180_000 }, () => {
  it('leaves of each point the first and last day that some world has, and of none what no world has', () => {
    fc.assert(
      fc.property(network(single), (one) => {
        const all = worlds(one);
        expect(solve(one).clash === undefined).toBe(all.length > 0);
        if (all.length > 0) expect(solved(one)).toEqual(hull(POINTS, all));
      }),
      RUNS,
    );
  });

  it('does so for what lies outside a period whose ends are known', () => {
    fc.assert(
      fc.property(outside, (one) => {
        const all = worlds(one);
        expect(solve(one).clash === undefined).toBe(all.length > 0);
        if (all.length > 0) expect(solved(one)).toEqual(hull(POINTS, all));
      }),
      RUNS,
    );
  });

  it('excludes nothing possible, whatever choices it is given', () => {
    fc.assert(
      fc.property(network(fc.oneof(single, choice)), (one) => {
        const all = worlds(one);
        if (all.length === 0) return;
        expect(solve(one).clash).toBeUndefined();
        const possible = hull(POINTS, all);
        for (const [index, [first, last]] of solved(one).entries()) {
          expect(first <= (possible[index]?.[0] ?? '')).toBe(true);
          expect(last >= (possible[index]?.[1] ?? '')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('proves each bound by statements that suffice for it', () => {
    fc.assert(
      fc.property(network(fc.oneof(single, choice)), (one) => {
        const { from, to, clash } = solve(one);
        if (clash) return;
        for (const proof of Array.from({ length: POINTS }, (_, one) => [from.proofOf(one), to.proofOf(one)]).flat()) {
          if (!proof) continue;
          const again = solve(networkOf(POINTS, statementsOf([proof])));
          expect(again[proof.side].dayOf(proof.point)).toBe(proof.day);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a contradiction', () => {
  const contradictory = (link: fc.Arbitrary<Link<null>>): fc.Arbitrary<Network<null>> =>
    network(link).filter((one) => solve(one).clash !== undefined);

  it('is told by statements of which none can be spared', () => {
    fc.assert(
      fc.property(contradictory(fc.oneof(single, choice)), (one) => {
        const clash = smallestClash(one) ?? [];
        expect(worlds(networkOf(POINTS, clash))).toEqual([]);
        for (const statement of clash) {
          const rest = networkOf(
            POINTS,
            clash.filter((other) => other !== statement),
          );
          expect(solve(rest).clash).toBeUndefined();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is told by as few statements as can be, where orders suffice', () => {
    const subsets = (all: readonly Statement[]): Statement[][] =>
      all.reduce<Statement[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
    fc.assert(
      fc.property(contradictory(single), (one) => {
        const fewest = subsets([...one.bounds, ...one.links])
          .filter((set) => worlds(networkOf(POINTS, set)).length === 0)
          .reduce((least, { length }) => Math.min(least, length), Infinity);
        expect(smallestClash(one)).toHaveLength(fewest);
      }),
      { numRuns: 50 },
    );
  });

  it('lies in the parts that no link joins, if it lies in the whole', () => {
    fc.assert(
      fc.property(network(fc.oneof(single, choice)), (one) => {
        const parts = partsOf(one);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(POINTS);
        expect(parts.flatMap(({ bounds }) => bounds)).toHaveLength(one.bounds.length);
        expect(parts.flatMap(({ links }) => links)).toHaveLength(one.links.length);
        expect(parts.some((part) => smallestClash(part) !== undefined)).toBe(smallestClash(one) !== undefined);
        for (const part of parts) {
          const clash = smallestClash(part)?.map(({ by }) => by);
          if (clash) expect(worlds(networkOf(POINTS, clash))).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has no part in common with another that no link joins', () => {
    const bounds = [0, 1, 2, 3].map((one): Bound<null> => ({ point: one, from: '1', by: null }));
    const joins: Link<null> = {
      oneOf: [
        { earlier: 0, later: 2 },
        { earlier: 2, later: 0 },
      ],
      by: null,
    };
    expect(partsOf({ points: 4, bounds, links: [joins] }).map(({ points }) => points)).toEqual([2, 1, 1]);
  });

  it('is not told where there is none', () => {
    expect(smallestClash(networkOf(2, [{ earlier: 0, later: 1, by: null }]))).toBeUndefined();
  });
});
