/*
 * Points in time of which only bounds and an order are known, and what follows from that: bounds
 * propagate along the order to a fixed point (simple temporal reasoning, after Allen and Dechter). Knows
 * nothing of records: whoever states something hangs on it what stands for it.
 */

/** A day: texts of which the earlier sorts first (ISO 8601). */
type Day = string;

/** A point in time, by its number. */
export type Point = number;

/** One point is not later than another. */
export interface Order {
  readonly earlier: Point;
  readonly later: Point;
}

/** The days between which a point lies, as somebody states them. */
export interface Bound<By> {
  readonly point: Point;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly by: By;
}

/** An order, as somebody states it. */
interface StatedOrder<By> extends Order {
  readonly by: By;
}

/** An order, as somebody states it; or several, of which at least one holds. */
export type Link<By> = StatedOrder<By> | { readonly oneOf: readonly Order[]; readonly by: By };

/** Points, numbered from 0, and what is stated of them. */
export interface Network<By> {
  readonly points: number;
  readonly bounds: readonly Bound<By>[];
  readonly links: readonly Link<By>[];
}

/** Why a point is not earlier (`from`) or not later (`to`) than a day. */
export interface Proof<By> {
  readonly point: Point;
  readonly side: 'from' | 'to';
  readonly day: Day;
  /** The statement from which it follows. */
  readonly statement: Statement<By>;
  /** What else it follows from; nothing where the day is stated. */
  readonly rests: readonly Proof<By>[];
}

/** The first days that points can be, or the last; nothing where that is open. */
interface Side<By> {
  readonly dayOf: (point: Point) => Day | undefined;
  /** Why it is not earlier, or not later. Made when asked for. */
  readonly proofOf: (point: Point) => Proof<By> | undefined;
}

/** Links by their position, as numbers alone. */
interface Wiring {
  /** The points of each link; -1 where it has several orders. */
  readonly earlier: Int32Array;
  readonly later: Int32Array;
  /** The links at each point, those of one point after those of the point before; and where those of each start, and all end. */
  readonly at: Int32Array;
  readonly starts: Int32Array;
}

/** What is known of the points of a network. */
interface Knowledge<By> {
  readonly from: Side<By>;
  readonly to: Side<By>;
  readonly links: readonly Link<By>[];
  readonly wiring: Wiring;
}

/** What follows from a network. */
export interface Solution<By> extends Knowledge<By> {
  /** Where the statements contradict one another: two or more that cannot all be true. The rest was not looked at. */
  readonly clash?: readonly Proof<By>[];
}

type Statement<By> = Bound<By> | Link<By>;

const isBound = <By>(statement: Statement<By>): statement is Bound<By> => 'point' in statement;
const isLink = <By>(statement: Statement<By>): statement is Link<By> => !isBound(statement);
const isOrder = <By>(link: Link<By>): link is StatedOrder<By> => !('oneOf' in link);

/** What is known more closely than before. */
interface News<By> {
  readonly from: ReadonlyMap<Point, Proof<By>>;
  readonly to: ReadonlyMap<Point, Proof<By>>;
  readonly clash?: readonly Proof<By>[];
}

/**
 * Follows links to a fixed point, given bounds besides those that are known.
 *
 * @param waiting - the links, by their position, that may tell more than is known already.
 */
function propagate<By>(known: Knowledge<By>, bounds: readonly Bound<By>[], waiting: number[] = []): News<By> {
  const { links, wiring } = known;
  const from = new Map<Point, Proof<By>>();
  const to = new Map<Point, Proof<By>>();
  const firsts = after(from, known.from);
  const lasts = after(to, known.to);
  const isWaiting = new Set(waiting);
  let clash: readonly Proof<By>[] | undefined;

  /** Whether a point would have to be later than it can be. */
  const isTooLate = (first: Point, last: Point): boolean => {
    const [from, to] = [firsts.dayOf(first), lasts.dayOf(last)];
    return from !== undefined && to !== undefined && from > to;
  };
  const both = (first: Point, last: Point): Proof<By>[] =>
    [firsts.proofOf(first), lasts.proofOf(last)].filter((proof) => proof !== undefined);

  const learn = (
    point: Point,
    side: 'from' | 'to',
    day: Day,
    statement: Statement<By>,
    rests: () => readonly Proof<By>[],
  ): void => {
    const before = (side === 'from' ? firsts : lasts).dayOf(point);
    if (before !== undefined && (side === 'from' ? before >= day : before <= day)) return;
    (side === 'from' ? from : to).set(point, { point, side, day, statement, rests: rests() });
    const end = wiring.starts[point + 1] ?? 0;
    for (let place = wiring.starts[point] ?? 0; place < end; place++) {
      const link = wiring.at[place] ?? 0;
      if (!isWaiting.has(link)) waiting.push(link);
      isWaiting.add(link);
    }
    if (isTooLate(point, point)) clash ??= both(point, point);
  };

  const impose = ({ earlier, later }: Order, statement: Link<By>, refuted: readonly Proof<By>[]): void => {
    const [first, last] = [firsts.dayOf(earlier), lasts.dayOf(later)];
    const resting = (proof: Proof<By> | undefined) => (proof ? [proof, ...refuted] : refuted);
    if (first !== undefined) learn(later, 'from', first, statement, () => resting(firsts.proofOf(earlier)));
    if (last !== undefined) learn(earlier, 'to', last, statement, () => resting(lasts.proofOf(later)));
  };

  const follow = (statement: Link<By>): void => {
    if (isOrder(statement)) {
      impose(statement, statement, []);
      return;
    }
    const [left, another] = statement.oneOf.filter(({ earlier, later }) => !isTooLate(earlier, later));
    if (another) return;
    const refuted = statement.oneOf.filter((one) => one !== left).flatMap(({ earlier, later }) => both(earlier, later));
    if (left) impose(left, statement, refuted);
    else clash ??= [{ point: -1, side: 'from', day: '', statement, rests: refuted }];
  };

  for (const statement of bounds) {
    const { point } = statement;
    if (statement.from !== undefined) learn(point, 'from', statement.from, statement, () => []);
    if (statement.to !== undefined) learn(point, 'to', statement.to, statement, () => []);
  }
  // A link can only tell more where one of its points has been narrowed; `waiting` grows meanwhile.
  for (let next = waiting[0], index = 0; next !== undefined && !clash; next = waiting[++index]) {
    isWaiting.delete(next);
    const link = links[next];
    if (link) follow(link);
  }
  return { from, to, ...(clash && { clash }) };
}

/** Wires links to their points. */
function wired<By>({ points, links }: Network<By>): Wiring {
  const earlier = new Int32Array(links.length).fill(-1);
  const later = new Int32Array(links.length).fill(-1);
  const starts = new Int32Array(points + 1);
  const count = (order: Order): void => {
    starts[order.earlier + 1] = (starts[order.earlier + 1] ?? 0) + 1;
    starts[order.later + 1] = (starts[order.later + 1] ?? 0) + 1;
  };
  links.forEach((link, position) => {
    if (!isOrder(link)) {
      link.oneOf.forEach(count);
      return;
    }
    earlier[position] = link.earlier;
    later[position] = link.later;
    count(link);
  });
  for (let point = 0; point < points; point++) starts[point + 1] = (starts[point + 1] ?? 0) + (starts[point] ?? 0);

  const ends = starts.slice();
  const at = new Int32Array(starts[points] ?? 0);
  const add = (point: Point, position: number): void => {
    const end = ends[point] ?? 0;
    at[end] = position;
    ends[point] = end + 1;
  };
  links.forEach((link, position) => {
    for (const order of isOrder(link) ? [link] : link.oneOf) {
      add(order.earlier, position);
      add(order.later, position);
    }
  });
  return { earlier, later, at, starts };
}

/** The positions of the bounds that state a day of one side, the closest first. */
function closestFirst<By>(side: 'from' | 'to', bounds: readonly Bound<By>[]): number[] {
  const stated = new Map<Day, number[]>();
  bounds.forEach((bound, position) => {
    const day = bound[side];
    if (day === undefined) return;
    const same = stated.get(day);
    if (same) same.push(position);
    else stated.set(day, [position]);
  });
  const sorted = [...stated.keys()].sort().flatMap((day) => stated.get(day) ?? []);
  return side === 'from' ? sorted.reverse() : sorted;
}

/**
 * Spreads the stated days of one side along the single orders, the closest first: no other bounds more closely
 * what one of them reaches, so that each point is reached but once.
 */
function spread<By>(side: 'from' | 'to', { points, bounds, links }: Network<By>, wiring: Wiring): Side<By> {
  const { at, starts } = wiring;
  const [here, there] = side === 'from' ? [wiring.earlier, wiring.later] : [wiring.later, wiring.earlier];
  /** By point, the bound from which it is reached, and the link by which; -1 where there is none. */
  const origins = new Int32Array(points).fill(-1);
  const ways = new Int32Array(points).fill(-1);
  const reached: Point[] = [];
  let next = 0;
  for (const origin of closestFirst(side, bounds)) {
    const first = bounds[origin]?.point ?? 0;
    if (origins[first] !== -1) continue;
    origins[first] = origin;
    reached.push(first);
    for (; next < reached.length; next++) {
      const point = reached[next] ?? 0;
      const end = starts[point + 1] ?? 0;
      for (let place = starts[point] ?? 0; place < end; place++) {
        const link = at[place] ?? 0;
        const further = there[link] ?? 0;
        if (here[link] !== point || origins[further] !== -1) continue;
        origins[further] = origin;
        ways[further] = link;
        reached.push(further);
      }
    }
  }

  const dayOf = (point: Point): Day | undefined => bounds[origins[point] ?? -1]?.[side];
  const told = new Map<Point, Proof<By>>();
  const proofOf = (point: Point): Proof<By> | undefined => {
    const known = told.get(point);
    const origin = bounds[origins[point] ?? -1];
    const day = origin?.[side];
    if (known || !origin || day === undefined) return known;
    const way = ways[point] ?? -1;
    const before = proofOf(here[way] ?? -1);
    const proof = { point, side, day, statement: links[way] ?? origin, rests: before ? [before] : [] };
    told.set(point, proof);
    return proof;
  };
  return { dayOf, proofOf };
}

/** What is known of a side after news of it. */
const after = <By>(news: ReadonlyMap<Point, Proof<By>>, { dayOf, proofOf }: Side<By>): Side<By> => ({
  dayOf: (point) => news.get(point)?.day ?? dayOf(point),
  proofOf: (point) => news.get(point) ?? proofOf(point),
});

/**
 * Tightens the bounds of every point to a fixed point. Nothing possible is ever excluded; where all links
 * are single orders, or choices between points known to the day, nothing impossible is left at a bound.
 */
export function solve<By>(network: Network<By>): Solution<By> {
  const { points, links } = network;
  const wiring = wired(network);
  const from = spread('from', network, wiring);
  const to = spread('to', network, wiring);
  const known = { from, to, links, wiring };
  for (let point = 0; point < points; point++) {
    const [first, last] = [from.dayOf(point), to.dayOf(point)];
    if (first === undefined || last === undefined || first <= last) continue;
    return { ...known, clash: [from.proofOf(point), to.proofOf(point)].filter((proof) => proof !== undefined) };
  }
  const choices = links.flatMap((link, position) => (isOrder(link) ? [] : [position]));
  const news = propagate(known, [], choices);
  return {
    ...known,
    from: after(news.from, from),
    to: after(news.to, to),
    ...(news.clash && { clash: news.clash }),
  };
}

/** The points that a bound would narrow besides what is known, its own among them; none where it cannot be. */
export function narrowedBy<By>(solution: Solution<By>, bound: Bound<By>): ReadonlySet<Point> {
  const { from, to, clash } = propagate(solution, [bound]);
  return new Set(clash ? [] : [...from.keys(), ...to.keys()]);
}

/** The statements on which proofs rest, each once, those that come first in the reasoning first. */
export function statementsOf<By>(proofs: readonly Proof<By>[]): Statement<By>[] {
  const found = new Set<Statement<By>>();
  const seen = new Set<Proof<By>>();
  const visit = (proof: Proof<By>): void => {
    if (seen.has(proof)) return;
    seen.add(proof);
    proof.rests.forEach(visit);
    found.add(proof.statement);
  };
  proofs.forEach(visit);
  return [...found];
}

/**
 * The parts of a network that no link joins, each with points of its own: what is stated in one has no bearing on
 * another. Their statements are by those of the whole.
 */
export function partsOf<By>({ points, bounds, links }: Network<By>): Network<Statement<By>>[] {
  interface Part {
    points: number;
    bounds: Bound<Statement<By>>[];
    links: Link<Statement<By>>[];
  }
  const neighbours: Point[][] = Array.from({ length: points }, () => []);
  const ordersOf = (link: Link<By>): readonly Order[] => (isOrder(link) ? [link] : link.oneOf);
  for (const link of links) {
    const joined = ordersOf(link).flatMap(({ earlier, later }) => [earlier, later]);
    for (const point of joined) neighbours[point]?.push(...joined);
  }
  const parts: Part[] = [];
  const homes: { part: Part; point: Point }[] = [];
  for (let start = 0; start < points; start++) {
    if (homes[start]) continue;
    const part: Part = { points: 0, bounds: [], links: [] };
    parts.push(part);
    const reached = [start];
    // It grows meanwhile.
    for (const one of reached) {
      if (homes[one]) continue;
      homes[one] = { part, point: part.points++ };
      reached.push(...(neighbours[one] ?? []));
    }
  }
  const numbered = (point: Point): Point => homes[point]?.point ?? point;
  for (const by of bounds) homes[by.point]?.part.bounds.push({ ...by, point: numbered(by.point), by });
  const renumbered = ({ earlier, later }: Order): Order => ({ earlier: numbered(earlier), later: numbered(later) });
  for (const by of links) {
    const link = isOrder(by) ? { ...renumbered(by), by } : { oneOf: by.oneOf.map(renumbered), by };
    homes[ordersOf(by)[0]?.earlier ?? 0]?.part.links.push(link);
  }
  return parts;
}

/** The part of a network that some of its statements make. */
const partOf = <By>(points: number, statements: readonly Statement<By>[]): Network<By> => ({
  points,
  bounds: statements.filter(isBound),
  links: statements.filter(isLink),
});

/** The shortest way from a bound along single orders to a bound that contradicts it, with both. */
function shortestClash<By>({ bounds, links }: Network<By>): Statement<By>[] | undefined {
  const after = new Map<Point, StatedOrder<By>[]>();
  for (const link of links) if (isOrder(link)) after.set(link.earlier, [...(after.get(link.earlier) ?? []), link]);
  const lasts = new Map<Point, Bound<By>>();
  for (const bound of bounds) {
    const known = lasts.get(bound.point);
    if (bound.to !== undefined && (known?.to === undefined || bound.to < known.to)) lasts.set(bound.point, bound);
  }
  let best: Statement<By>[] | undefined;
  for (const first of bounds) {
    if (first.from === undefined) continue;
    const ways = new Map<Point, Link<By>[]>([[first.point, []]]);
    for (const [point, way] of ways) {
      if (best && way.length + 2 >= best.length) break;
      const last = lasts.get(point);
      if (last?.to !== undefined && last.to < first.from) {
        best = [...new Set([first, ...way, last])];
        break;
      }
      for (const link of after.get(point) ?? []) if (!ways.has(link.later)) ways.set(link.later, [...way, link]);
    }
  }
  return best;
}

/**
 * The statements of a contradictory network that already contradict one another and of which none can be
 * spared; where single orders suffice, as few as can be. Nothing where there is no contradiction.
 */
export function smallestClash<By>(network: Network<By>): Statement<By>[] | undefined {
  const { clash } = solve(network);
  if (!clash) return undefined;
  const shortest = shortestClash(network);
  if (shortest) return shortest;
  let needed = statementsOf(clash);
  for (const statement of needed) {
    const rest = needed.filter((one) => one !== statement);
    if (solve(partOf(network.points, rest)).clash) needed = rest;
  }
  return needed;
}
