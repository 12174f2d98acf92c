import type { Person, PersonId, Source, SourceId, Work, WorkId } from '../types.js';
import { nearest } from '../values/nearest.js';
import { wordsOf } from '../values/text.js';
import { inBothScripts } from './display.js';
import { isFaultyName, isFaultyTitle } from './traits.js';

/** Somebody who speaks in sources: who wrote them, the work that they are a text of, or that in which they stand. */
export interface Voice {
  /** The person or the work; nothing where it has no record. */
  readonly id?: PersonId | WorkId;
  /** By what names it goes. */
  readonly names: readonly string[];
  /** The sources in which it speaks, by their position among all. */
  readonly sources: readonly number[];
}

/** Who speaks in the sources. Less by three quarters than the sources themselves, for whoever only has to know that. */
export interface Voices {
  /** The ids of all sources. */
  readonly sources: readonly SourceId[];
  /** The sources that copy another, each with that other, by position. */
  readonly copies: readonly (readonly [copy: number, original: number])[];
  /** Those who speak. */
  readonly voices: readonly Voice[];
}

/** The records that tell who speaks in the sources. */
interface Tellers {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly works: ReadonlyMap<WorkId, Work>;
}

const namesOf = (person: Person | undefined): string[] =>
  inBothScripts((person?.names ?? []).filter(({ kind }) => !isFaultyName(kind))).map(({ text }) => text);

const titlesOf = (work: Work | undefined): string[] =>
  work
    ? inBothScripts([work.title, ...(work.titles ?? []).filter(({ kind }) => !isFaultyTitle(kind))]).map(
        ({ text }) => text,
      )
    : [];

/** Gathers who speaks in the sources. */
export function voicesOf({ sources, people, works }: Tellers): Voices {
  const all = [...sources.values()];
  const position = new Map(all.map(({ id }, index) => [id, index]));
  const voices = new Map<string, { id?: PersonId | WorkId; names: Set<string>; sources: Set<number> }>();
  /** The names of a record are asked for once: some speak in hundreds of sources. */
  const hear = (
    key: string,
    source: number,
    signed: readonly string[],
    record?: { readonly id: PersonId | WorkId; names(): readonly string[] },
  ): void => {
    let voice = voices.get(key);
    const names = voice || !record ? signed : [...signed, ...record.names()];
    if (!voice) {
      voice = { ...(record && { id: record.id }), names: new Set(), sources: new Set() };
      voices.set(key, voice);
    }
    for (const name of names) voice.names.add(name);
    voice.sources.add(source);
  };
  for (const [index, { authors = [], work, container }] of all.entries()) {
    for (const { person, literal, given, family } of authors) {
      const signed = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
      if (person === undefined) hear(`author ${signed}`, index, [signed]);
      else hear(`person ${person}`, index, [signed], { id: person, names: () => namesOf(people.get(person)) });
    }
    if (work !== undefined) hear(`work ${work}`, index, [], { id: work, names: () => titlesOf(works.get(work)) });
    if (container !== undefined) hear(`container ${container}`, index, [container]);
  }
  return {
    sources: all.map(({ id }) => id),
    copies: all.flatMap(({ derivedFrom }, copy) => {
      const original = derivedFrom === undefined ? undefined : position.get(derivedFrom);
      return original === undefined ? [] : [[copy, original] as const];
    }),
    voices: [...voices.values()].map((voice) => ({ ...voice, names: [...voice.names], sources: [...voice.sources] })),
  };
}

/** Words with which a title begins that nobody has to say. */
const ARTICLES = /* @__PURE__ */ new Set([
  'the',
  'le',
  'la',
  'les',
  'l',
  'el',
  'los',
  'las',
  'il',
  'lo',
  'i',
  'gli',
  'der',
  'die',
  'das',
]);

/** The words of a name, without the article before them. */
function folded(name: string): string {
  const words = wordsOf(name);
  return (words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words).join(' ');
}

/** The sources that a name means, by position: those of an id, else of a whole name, else of a name that holds its words. */
function meant({ sources, voices }: Voices, name: string): readonly number[] {
  const byId = [
    ...sources.flatMap((id, index) => (id === name ? [index] : [])),
    ...voices.filter(({ id }) => id === name).flatMap((voice) => voice.sources),
  ];
  const words = folded(name);
  if (byId.length > 0 || words === '') return byId;
  const named = (test: (words: string) => boolean): readonly number[] =>
    voices.filter(({ names }) => names.some((one) => test(folded(one)))).flatMap((voice) => voice.sources);
  const whole = named((one) => one === words);
  return whole.length > 0 ? whole : named((one) => ` ${one} `.includes(` ${words} `));
}

/** Whom to believe where sources disagree. */
export interface TrustOptions {
  /**
   * The id or the name of who wrote sources, of the work that sources are a text of, or of the journal, dictionary
   * or site in which they stand; or the id of one source. A part of a name will do, if it is whole words. Copies of a
   * trusted source speak for it. Of several, the first that says anything on a matter decides.
   * @example 'Weissman'
   * @example ['the Memoirs', 'Maitron']
   */
  readonly trust: string | readonly string[];
}

/** The sources that are believed: the first set before the second, and so on. */
export type Ranks = readonly ReadonlySet<SourceId>[];

/**
 * The sources that are believed, in the order of trust.
 * @throws {RangeError} where a name leads to no source; it gives the nearest that does.
 */
export function ranksOf(all: Voices, trust: TrustOptions['trust']): Ranks {
  return [trust].flat().map((name) => {
    const believed = new Set(meant(all, name));
    if (believed.size === 0) {
      const candidate = nearest(name, [
        ...all.sources,
        ...all.voices.flatMap(({ id, names }) => (id === undefined ? names : [id, ...names])),
      ]);
      throw new RangeError(
        `"${name}" is no source, nobody who wrote one or in whose pages one stands, and no work that a source is a ` +
          `text of. ${candidate === undefined ? 'Sources are in `sources`.' : `Did you mean "${candidate}"?`}`,
      );
    }
    for (let size = 0; size < believed.size;) {
      size = believed.size;
      for (const [copy, original] of all.copies) if (believed.has(original)) believed.add(copy);
    }
    return new Set([...believed].flatMap((index) => all.sources[index] ?? []));
  });
}
