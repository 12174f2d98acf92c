import { fileURLToPath } from 'node:url';
import type { Aspect, Dataset } from '../../src/formats/format.js';
import { isBodily } from '../../src/query/traits.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import type { Probes } from './probes.js';

interface Item {
  id?: string;
  source?: string;
  target?: string;
  label?: string;
  type?: string;
  start?: string;
  end?: string;
  names?: string;
  from?: string;
  until?: string;
  fromOldStyle?: string;
  untilOldStyle?: string;
  disputed?: string;
  tie?: string;
  kind?: string;
  date?: string;
  certainty?: string;
  sources?: string;
}

/** A graph as a library read it. */
export interface Read {
  nodes: Item[];
  edges: Item[];
}

/** What networkx or igraph makes of a file. */
export const byLibrary =
  (library: 'networkx' | 'igraph', file: string) =>
  async (folder: string): Promise<Read> => {
    const script = fileURLToPath(new URL('read-graph.py', import.meta.url));
    return JSON.parse(await output('/usr/bin/python3', [script, library, file], folder)) as Read;
  };

/** An edge in one line, to be compared: what ties whom, and when. */
const lineOf = ({ source = '', target = '', tie = '', kind, date, start, end, certainty }: Item): string =>
  [source, target, tie, kind ?? '', date ?? '', start ?? '', end ?? '', certainty ?? ''].join(' | ');

const time = (date: EdtfDate | undefined): Item => ({
  ...(date && { date: date.edtf }),
  ...(typeof date?.earliest === 'string' && { start: date.earliest }),
  ...(typeof date?.latest === 'string' && { end: date.latest }),
});

/** Every tie that the records tell, without the writer. */
function* ties({ people, organizations, events }: Dataset): Generator<Item> {
  for (const { id, relations = [], memberships = [] } of people) {
    for (const { person, kind, date, certainty } of relations) {
      if (person === undefined) continue;
      yield {
        source: `people/${id}`,
        target: `people/${person}`,
        tie: 'relation',
        kind,
        ...time(date),
        ...(certainty && { certainty }),
      };
    }
    for (const { organization, role, date, certainty } of memberships) {
      const ends = { source: `people/${id}`, target: `organizations/${organization}` };
      yield { ...ends, tie: 'membership', ...(role && { kind: role }), ...time(date), ...(certainty && { certainty }) };
    }
  }
  for (const { id, partOf = [], predecessors = [] } of organizations) {
    const source = `organizations/${id}`;
    for (const { organization, date, certainty } of partOf) {
      yield {
        source,
        target: `organizations/${organization}`,
        tie: 'part',
        ...time(date),
        ...(certainty && { certainty }),
      };
    }
    for (const other of predecessors) yield { source, target: `organizations/${other}`, tie: 'predecessor' };
  }
  for (const { kind, date, participants = [] } of events) {
    const present = participants.filter(({ role }) => isBodily(role));
    for (const [index, one] of present.entries()) {
      for (const other of present.slice(index + 1)) {
        if (one.person === other.person) continue;
        const certainty = one.certainty ?? other.certainty;
        yield {
          source: `people/${one.person}`,
          target: `people/${other.person}`,
          tie: 'event',
          kind,
          ...time(one.date ?? other.date ?? date),
          ...(certainty && { certainty }),
        };
      }
    }
  }
}

const absent = (some: readonly string[], all: readonly string[], what: string): string[] => {
  const left = new Map<string, number>();
  for (const one of all) left.set(one, (left.get(one) ?? 0) + 1);
  return some
    .filter((one) => {
      const count = left.get(one) ?? 0;
      left.set(one, count - 1);
      return count <= 0;
    })
    .map((one) => `${what}: ${one}`);
};

/** What a library read otherwise than the dataset has it: nodes with their times, edges as often as they are told. */
export function differences({ nodes, edges }: Read, dataset: Dataset): string[] {
  const wanted = [...ties(dataset)].map(lineOf);
  const found = edges.map(lineOf);
  const told = [
    ...dataset.people.map(({ id, born, died }) => [`people/${id}`, 'person', born?.date, died?.date] as const),
    ...dataset.organizations.map(
      ({ id, founded, dissolved }) => [`organizations/${id}`, 'organization', founded?.date, dissolved?.date] as const,
    ),
  ].map(([id, type, from, until]) =>
    [id, type, from?.edtf ?? '', from?.earliest ?? '', until?.edtf ?? '', until?.latest ?? ''].join(' | '),
  );
  const there = nodes.map(({ id = '', type = '', from = '', until = '', start = '', end = '' }) =>
    [id, type, from, start, until, end].join(' | '),
  );
  return [
    ...absent(told, there, 'no node'),
    ...absent(there, told, 'a node too many'),
    ...absent(wanted, found, 'no edge'),
    ...absent(found, wanted, 'an edge too many'),
  ];
}

type Kept = { readonly [A in Aspect]?: (read: Read, probe: Probes[A]) => boolean };

const nodeOf = ({ nodes }: Read, { collection, id }: { collection: string; id: string }): Item | undefined =>
  nodes.find((node) => node.id === `${collection}/${id}`);
const edgesOf = ({ edges }: Read, { collection, id }: { collection: string; id: string }): Item[] =>
  edges.filter(({ source }) => source === `${collection}/${id}`);

/** What a graph keeps of people and organizations. */
export const kept: Kept = {
  uncertainty: (read, probe) => {
    const { value } = probe;
    if (typeof value === 'string') return edgesOf(read, probe).some(({ certainty }) => certainty === value);
    const node = nodeOf(read, probe);
    return (
      [node?.from, node?.until].includes(value.edtf) || edgesOf(read, probe).some(({ date }) => date === value.edtf)
    );
  },
  dispute: (read, probe) =>
    nodeOf(read, probe)?.disputed?.includes(`${probe.value.field}: also given as ${readable(probe.value.value)} (`) ===
    true,
  source: (read, probe) =>
    edgesOf(read, probe).some(({ sources }) => sources?.includes(`${probe.value.source}, ${probe.value.at}`)),
  script: (read, probe) => nodeOf(read, probe)?.names?.includes(probe.value) === true,
  calendar: (read, probe) => {
    const node = nodeOf(read, probe);
    return [node?.fromOldStyle, node?.untilOldStyle].includes(probe.value.date);
  },
};
