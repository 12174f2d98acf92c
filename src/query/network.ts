/*
 * Points in time of which only bounds and an order are known, and what follows from that: bounds
 * propagate along the order to a fixed point (simple temporal reasoning, after Allen and Dechter). Knows
 * nothing of records: whoever states something hangs on it what stands for it.
 */

/** A day: texts of which the earlier sorts first (ISO 8601). */
type Day = string;

/** A point in time, by its number. */
export type Point = number;

/** The first point is not later than the second. */
export type Order = readonly [earlier: Point, later: Point];

/** The days between which a point lies, as somebody states them. */
export interface Bound<By> {
  readonly point: Point;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly by: By;
}

/** At least one of these orders holds, as somebody states. */
export interface Link<By> {
  readonly oneOf: readonly Order[];
  readonly by: By;
}

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
  readonly statement: Bound<By> | Link<By>;
  /** What else it follows from; nothing where the day is stated. */
  readonly rests: readonly Proof<By>[];
}

/** What follows from a network. */
export interface Solution<By> {
  /** By point, why it is not earlier than the first day it can be; nothing where that is open. */
  readonly from: readonly (Proof<By> | undefined)[];
  /** By point, why it is not later than the last day it can be. */
  readonly to: readonly (Proof<By> | undefined)[];
  /** Where the statements contradict one another: two or more that cannot all be true. The rest was not looked at. */
  readonly clash?: readonly Proof<By>[];
  /** The links, and which of them each point has, by their position. */
  readonly links: readonly Link<By>[];
  readonly linksOf: readonly (readonly number[])[];
}

const isLink = <By>(statement: Bound<By> | Link<By>): statement is Link<By> => 'oneOf' in statement;
const isBound = <By>(statement: Bound<By> | Link<By>): statement is Bound<By> => !isLink(statement);

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
function propagate<By>(
  known: Omit<Solution<By>, 'clash'>,
  bounds: readonly Bound<By>[],
  waiting: number[] = [],
): News<By> {
  const { links, linksOf } = known;
  const from = new Map<Point, Proof<By>>();
  const to = new Map<Point, Proof<By>>();
  const firstOf = (point: Point): Proof<By> | undefined => from.get(point) ?? known.from[point];
  const lastOf = (point: Point): Proof<By> | undefined => to.get(point) ?? known.to[point];
  const isWaiting = new Set(waiting);
  let clash: readonly Proof<By>[] | undefined;

  const learn = (
    point: Point,
    side: 'from' | 'to',
    day: Day,
    statement: Bound<By> | Link<By>,
    rests: readonly Proof<By>[],
  ): void => {
    const before = side === 'from' ? firstOf(point) : lastOf(point);
    if (before && (side === 'from' ? before.day >= day : before.day <= day)) return;
    (side === 'from' ? from : to).set(point, { point, side, day, statement, rests });
    for (const link of linksOf[point] ?? []) {
      if (!isWaiting.has(link)) waiting.push(link);
      isWaiting.add(link);
    }
    const [first, last] = [firstOf(point), lastOf(point)];
    if (first && last && first.day > last.day) clash ??= [first, last];
  };

  /** Why the first of two points must be later than the second; nothing where it need not. */
  const refutation = ([earlier, later]: Order): Proof<By>[] => {
    const [first, last] = [firstOf(earlier), lastOf(later)];
    return first && last && first.day > last.day ? [first, last] : [];
  };

  const impose = ([earlier, later]: Order, statement: Link<By>, refuted: readonly Proof<By>[]): void => {
    const [first, last] = [firstOf(earlier), lastOf(later)];
    if (first) learn(later, 'from', first.day, statement, [first, ...refuted]);
    if (last) learn(earlier, 'to', last.day, statement, [last, ...refuted]);
  };

  const follow = (statement: Link<By>): void => {
    const [only, another] = statement.oneOf;
    if (only && !another) {
      impose(only, statement, []);
      return;
    }
    const refutations = statement.oneOf.map(refutation);
    const left = statement.oneOf.filter((_, index) => refutations[index]?.length === 0);
    if (left.length > 1) return;
    if (left[0]) impose(left[0], statement, refutations.flat());
    else clash ??= [{ point: -1, side: 'from', day: '', statement, rests: refutations.flat() }];
  };

  for (const statement of bounds) {
    const { point } = statement;
    if (statement.from !== undefined) learn(point, 'from', statement.from, statement, []);
    if (statement.to !== undefined) learn(point, 'to', statement.to, statement, []);
  }
  // A link can only tell more where one of its points has been narrowed; `waiting` grows meanwhile.
  for (let next = waiting[0], index = 0; next !== undefined && !clash; next = waiting[++index]) {
    isWaiting.delete(next);
    const link = links[next];
    if (link) follow(link);
  }
  return { from, to, ...(clash && { clash }) };
}

/**
 * Spreads the stated days of one side along the single orders, the closest first: no other bounds more closely
 * what one of them reaches, so that each point is reached but once.
 */
function spread<By>(
  side: 'from' | 'to',
  { points, bounds, links }: Network<By>,
  linksOf: Solution<By>['linksOf'],
): (Proof<By> | undefined)[] {
  const reached = Array.from<Proof<By> | undefined>({ length: points });
  const [here, there] = side === 'from' ? ([0, 1] as const) : ([1, 0] as const);
  const direction = side === 'from' ? -1 : 1;
  const stated = bounds
    .filter((one) => one[side] !== undefined)
    .sort((a, b) => ((a[side] ?? '') < (b[side] ?? '') ? -direction : direction));
  for (const statement of stated) {
    const day = statement[side];
    if (day === undefined || reached[statement.point]) continue;
    const proofs: Proof<By>[] = [{ point: statement.point, side, day, statement, rests: [] }];
    reached[statement.point] = proofs[0];
    // It grows meanwhile.
    for (const proof of proofs) {
      for (const index of linksOf[proof.point] ?? []) {
        const link = links[index];
        const order = link?.oneOf.length === 1 ? link.oneOf[0] : undefined;
        if (!link || order?.[here] !== proof.point || reached[order[there]]) continue;
        const further = { point: order[there], side, day, statement: link, rests: [proof] };
        reached[further.point] = further;
        proofs.push(further);
      }
    }
  }
  return reached;
}

/**
 * Tightens the bounds of every point to a fixed point. Nothing possible is ever excluded; where all links
 * are single orders, or choices between points known to the day, nothing impossible is left at a bound.
 */
export function solve<By>(network: Network<By>): Solution<By> {
  const { points, links } = network;
  const linksOf: number[][] = Array.from({ length: points }, () => []);
  const choices: number[] = [];
  links.forEach(({ oneOf }, index) => {
    if (oneOf.length !== 1) choices.push(index);
    for (const order of oneOf) for (const point of order) linksOf[point]?.push(index);
  });
  const from = spread('from', network, linksOf);
  const to = spread('to', network, linksOf);
  const known = { from, to, links, linksOf };
  for (let point = 0; point < points; point++) {
    const first = from[point];
    const last = to[point];
    if (first && last && first.day > last.day) return { ...known, clash: [first, last] };
  }
  const news = propagate(known, [], choices);
  news.from.forEach((proof, point) => (from[point] = proof));
  news.to.forEach((proof, point) => (to[point] = proof));
  return { ...known, ...(news.clash && { clash: news.clash }) };
}

/** The points that a bound would narrow besides what is known, its own among them; none where it cannot be. */
export function narrowedBy<By>(solution: Solution<By>, bound: Bound<By>): ReadonlySet<Point> {
  const { from, to, clash } = propagate(solution, [bound]);
  return new Set(clash ? [] : [...from.keys(), ...to.keys()]);
}

/** The statements on which proofs rest, each once, those that come first in the reasoning first. */
export function statementsOf<By>(proofs: readonly Proof<By>[]): (Bound<By> | Link<By>)[] {
  const found = new Set<Bound<By> | Link<By>>();
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
export function partsOf<By>({ points, bounds, links }: Network<By>): Network<Bound<By> | Link<By>>[] {
  type Statement = Bound<By> | Link<By>;
  interface Part {
    points: number;
    bounds: Bound<Statement>[];
    links: Link<Statement>[];
  }
  const neighbours: Point[][] = Array.from({ length: points }, () => []);
  for (const { oneOf } of links) {
    const joined = oneOf.flat();
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
  for (const by of links) {
    const oneOf = by.oneOf.map(([earlier, later]): Order => [numbered(earlier), numbered(later)]);
    homes[by.oneOf[0]?.[0] ?? 0]?.part.links.push({ oneOf, by });
  }
  return parts;
}

/** The part of a network that some of its statements make. */
const partOf = <By>(points: number, statements: readonly (Bound<By> | Link<By>)[]): Network<By> => ({
  points,
  bounds: statements.filter(isBound),
  links: statements.filter(isLink),
});

/** The shortest way from a bound along single orders to a bound that contradicts it, with both. */
function shortestClash<By>({ bounds, links }: Network<By>): (Bound<By> | Link<By>)[] | undefined {
  const after = new Map<Point, { link: Link<By>; later: Point }[]>();
  for (const link of links) {
    const [order, another] = link.oneOf;
    if (!order || another) continue;
    after.set(order[0], [...(after.get(order[0]) ?? []), { link, later: order[1] }]);
  }
  const lasts = new Map<Point, Bound<By>>();
  for (const bound of bounds) {
    const known = lasts.get(bound.point);
    if (bound.to !== undefined && (known?.to === undefined || bound.to < known.to)) lasts.set(bound.point, bound);
  }
  let best: (Bound<By> | Link<By>)[] | undefined;
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
      for (const { link, later } of after.get(point) ?? []) if (!ways.has(later)) ways.set(later, [...way, link]);
    }
  }
  return best;
}

/**
 * The statements of a contradictory network that already contradict one another and of which none can be
 * spared; where single orders suffice, as few as can be. Nothing where there is no contradiction.
 */
export function smallestClash<By>(network: Network<By>): (Bound<By> | Link<By>)[] | undefined {
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
