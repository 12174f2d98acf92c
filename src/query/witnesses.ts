import type { DataRecord, Dispute, Source, SourceId } from '../types.js';
import { once } from './once.js';
import { evidenceFor, type Testimony } from './provenance.js';
import { bareText } from '../values/text.js';

/**
 * Why two sources count as one witness:
 * - `copy`: one copies the other, or both copy a third (`derivedFrom`, through others too);
 * - `based-on`: both rest on one text that has no record (`basedOn`);
 * - `citing`: both repeat the same witness, or one repeats what the other printed (`citing`);
 * - `author`: they have an author in common;
 * - `container`: they stand in one journal, dictionary or site. In an archive, a container that holds documents by
 *   several hands, only what is unsigned counts as the archive's own;
 * - `site`: unsigned pages of one web site that name no container.
 * @example 'copy'
 */
export type Dependence = 'copy' | 'based-on' | 'citing' | 'author' | 'container' | 'site';

/** Two sources that count as one witness, and why. */
export interface Tie<Id extends string = SourceId> {
  /** Why. */
  readonly kind: Dependence;
  /** The two sources. */
  readonly between: readonly [Id, Id];
  /**
   * What they have in common: the source they copy, the text they repeat, the author, the container, the host.
   * @example 'wikipedia-en-victor-serge'
   */
  readonly shared: string;
}

/** Sources that speak with one voice. */
export interface Witness {
  /** The source that stands for them all: the original of copies, else the one nearest to the facts. */
  readonly source: Source;
  /** What each of them says, and where. */
  readonly testimonies: readonly Testimony[];
  /** Why they count as one; empty where there is but one source. */
  readonly ties: readonly Tie[];
}

/** What other sources say instead, and on how many independent witnesses it rests. */
export interface Contradiction extends Pick<Dispute, 'field' | 'value' | 'verdict'> {
  /** The independent witnesses for the other value. */
  readonly witnesses: readonly Witness[];
}

/** On how many independent witnesses a statement rests. */
export interface Witnesses {
  /** The independent witnesses for what the record holds, in the order in which it cites them. */
  readonly witnesses: readonly Witness[];
  /** The independent witnesses for what others say instead. */
  readonly against: readonly Contradiction[];
}

/** What of a source tells on whom it depends. */
export interface Relative {
  readonly id: string;
  readonly authors?:
    readonly Readonly<Partial<Record<'family' | 'given' | 'literal' | 'person', string | undefined>>>[] | undefined;
  readonly container?: string | undefined;
  readonly url?: string | undefined;
  readonly grade: string;
  readonly derivedFrom?: string | undefined;
  readonly basedOn?: string | undefined;
}

/** Where a source says something, and whom it repeats there. */
interface Voiced {
  readonly source: string;
  readonly citing?: string | undefined;
}

/** What makes one source depend on another. */
interface Marks {
  /** The source that it copies in the end, or itself. */
  readonly origin: string;
  readonly basedOn: string | undefined;
  readonly authors: readonly (readonly [key: string, shown: string])[];
  readonly container: string | undefined;
  readonly host: string | undefined;
}

/** Sources by id, whatever the type of their ids. */
interface Register<S> {
  get(id: string): S | undefined;
  values(): Iterable<S>;
}

/** What is needed of all sources to tell which of them depend on each other. */
export interface Kinship<S extends Relative = Relative> {
  readonly sources: Register<S>;
  /** What makes a source depend on others; worked out when it is first asked for. */
  marksOf(source: S): Marks;
  /** The containers that hold documents by several hands. */
  readonly archives: () => ReadonlySet<string>;
}

/** The words of a container without remarks in brackets on the copy that was read; `undefined` where none are left. */
const bare = (container = ''): string | undefined => bareText(container.replaceAll(/\([^)]*\)/g, '')) || undefined;

const authorsOf = ({ authors = [] }: Relative): Marks['authors'] =>
  authors.map(({ family, given, literal, person }) => {
    const shown = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
    return [person ?? bareText(shown), shown];
  });

const hostOf = ({ url }: Relative): string | undefined => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? '')?.[1];

/** The source that a source copies in the end, or itself. */
function originOf(id: string, sources: Register<Relative>): string {
  const passed = new Set<string>();
  let origin = id;
  while (!passed.has(origin)) {
    passed.add(origin);
    origin = sources.get(origin)?.derivedFrom ?? origin;
  }
  return origin;
}

/** The containers that hold documents by several hands, by their words. */
function archivesAmong(sources: Iterable<Relative>): ReadonlySet<string> {
  const hands = new Map<string, Set<string>>();
  for (const source of sources) {
    const container = source.grade === 'primary' ? bare(source.container) : undefined;
    if (container === undefined) continue;
    const known = hands.get(container) ?? new Set();
    for (const [key] of authorsOf(source)) known.add(key);
    hands.set(container, known);
  }
  return new Set([...hands].filter(([, authors]) => authors.size > 1).map(([container]) => container));
}

/** Makes sources ready to be compared. */
export function kinshipOf<S extends Relative>(sources: Register<S>): Kinship<S> {
  const marks = new Map<S, Marks>();
  const marksOf = (source: S): Marks => {
    const known = marks.get(source);
    if (known) return known;
    const { id, basedOn, container } = source;
    const made = {
      origin: originOf(id, sources),
      basedOn,
      authors: authorsOf(source),
      container: bare(container),
      host: hostOf(source),
    };
    marks.set(source, made);
    return made;
  };
  return { sources, marksOf, archives: once(() => archivesAmong(sources.values())) };
}

/** A source with everything it says of one matter. */
interface Speaker<V extends Voiced> {
  readonly id: V['source'];
  readonly marks: Marks;
  readonly testimonies: V[];
}

/** Whether a text that a source cites names another source: its container or an author, word for word. */
const names = (cited: string, { container, authors }: Marks): boolean =>
  [container, ...authors.map(([, shown]) => bareText(shown))].some(
    (name) => name !== undefined && ` ${bareText(cited)} `.includes(` ${name} `),
  );

const citedBy = ({ testimonies }: Speaker<Voiced>): string[] =>
  testimonies.flatMap(({ citing }) => (citing === undefined ? [] : [citing]));

/** Why two sources count as one witness, and what they share; `undefined` where they are independent. */
function dependence(
  a: Speaker<Voiced>,
  b: Speaker<Voiced>,
  archives: Kinship['archives'],
): Pick<Tie, 'kind' | 'shared'> | undefined {
  if (a.marks.origin === b.marks.origin) return { kind: 'copy', shared: a.marks.origin };
  if (a.marks.basedOn !== undefined && a.marks.basedOn === b.marks.basedOn)
    return { kind: 'based-on', shared: a.marks.basedOn };
  const repeated =
    citedBy(a).find((text) => citedBy(b).some((other) => bareText(other) === bareText(text)) || names(text, b.marks)) ??
    citedBy(b).find((text) => names(text, a.marks));
  if (repeated !== undefined) return { kind: 'citing', shared: repeated };
  const author = a.marks.authors.find(([key]) => b.marks.authors.some(([other]) => other === key));
  if (author) return { kind: 'author', shared: author[1] };
  const { container } = a.marks;
  const isUnsigned = [a, b].every(({ marks }) => marks.authors.length === 0);
  if (container !== undefined && container === b.marks.container)
    return isUnsigned || !archives().has(container) ? { kind: 'container', shared: container } : undefined;
  const isBare = isUnsigned && container === undefined && b.marks.container === undefined;
  return isBare && a.marks.host !== undefined && a.marks.host === b.marks.host
    ? { kind: 'site', shared: a.marks.host }
    : undefined;
}

/** Sources that speak with one voice, before one of them is chosen to stand for the others. */
export interface Voice<V extends Voiced> {
  readonly testimonies: readonly V[];
  readonly ties: readonly Tie<V['source']>[];
}

/** Parts testimonies into those that are independent of each other, in the order of the first of each. */
export function voicesAmong<V extends Voiced, S extends Relative>(
  testimonies: readonly V[],
  kinship: Kinship<S>,
): readonly Voice<V>[] {
  const speakers = new Map<V['source'], Speaker<V>>();
  for (const testimony of testimonies) {
    const source = kinship.sources.get(testimony.source);
    if (!source) continue;
    const speaker: Speaker<V> = speakers.get(testimony.source) ?? {
      id: testimony.source,
      marks: kinship.marksOf(source),
      testimonies: [],
    };
    speaker.testimonies.push(testimony);
    speakers.set(testimony.source, speaker);
  }
  const voices: { speakers: Speaker<V>[]; ties: Tie<V['source']>[] }[] = [];
  for (const speaker of speakers.values()) {
    const [first, ...others] = voices.flatMap((voice) => {
      for (const member of voice.speakers) {
        const tie = dependence(member, speaker, kinship.archives);
        if (tie) return [{ voice, tie: { ...tie, between: [member.id, speaker.id] as const } }];
      }
      return [];
    });
    if (!first) {
      voices.push({ speakers: [speaker], ties: [] });
      continue;
    }
    for (const { voice, tie } of others) {
      first.voice.speakers.push(...voice.speakers);
      first.voice.ties.push(...voice.ties, tie);
      voices.splice(voices.indexOf(voice), 1);
    }
    first.voice.speakers.push(speaker);
    first.voice.ties.push(first.tie);
  }
  return voices.map(({ speakers: joined, ties }) => ({
    testimonies: joined.flatMap((one) => one.testimonies),
    ties,
  }));
}

/** From the nearest to the facts to the farthest. */
const GRADES = ['primary', 'secondary', 'tertiary'] as const;

/** The source that stands for others: of the originals of all of them, the first of the nearest grade. */
function spokesman(testimonies: readonly Voiced[], { sources }: Kinship<Source>): Source | undefined {
  const originals = testimonies.flatMap(({ source }) => sources.get(originOf(source, sources)) ?? []);
  return GRADES.flatMap((grade) => originals.filter((one) => one.grade === grade))[0];
}

const witnessesAmong = (testimonies: readonly Testimony[], kinship: Kinship<Source>): readonly Witness[] =>
  voicesAmong(
    testimonies.map((testimony) => ({ ...testimony, source: testimony.source.id })),
    kinship,
  ).flatMap(({ testimonies: joined, ties }) => {
    const source = spokesman(joined, kinship);
    const resolved = joined.flatMap((one) => {
      const told = kinship.sources.get(one.source);
      return told ? [{ ...one, source: told }] : [];
    });
    return source ? [{ source, testimonies: resolved, ties }] : [];
  });

/**
 * On how many independent witnesses rests what a record holds at a path, and what others say instead.
 * @throws {RangeError} where the path leads nowhere; it lists the fields of the record.
 */
export function witnessesFor(
  record: DataRecord,
  path: string,
  sources: ReadonlyMap<SourceId, Source>,
  kinship: Kinship<Source>,
): Witnesses {
  const evidence = evidenceFor('witnessesOf', record, path, sources);
  return {
    witnesses: witnessesAmong(evidence.sources, kinship),
    against: evidence.disputes.map(({ field, value, verdict, sources: others }) => ({
      field,
      value,
      verdict,
      witnesses: witnessesAmong(others, kinship),
    })),
  };
}
