import { inverses } from '../generated/inverses.js';
import { citationsIn } from '../query/provenance.js';
import { isBodily } from '../query/traits.js';
import type { Attested, CollectionName, DataRecord, EdtfDate, Organization, Person } from '../types.js';
import { overlap } from '../values/paths.js';
import type { Dataset } from './format.js';
import { type Names, namesIn } from './names.js';
import { alsoGiven } from './rivals.js';

/** What is told of a node or an edge, by name; each name has one type throughout. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A person or an organization. */
export interface Node {
  /** Its record. @example 'people/victor-serge' */
  readonly id: string;
  readonly label: string;
  /** The first day on which it can have existed, and the last. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attributes: Attributes;
}

/** A tie between two nodes, once for every time it held. */
export interface Edge {
  /** Where it is told. @example 'people/victor-serge#memberships.3' */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** The first day on which it can have held, and the last; the attribute `date` says how exactly that is known. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attributes: Attributes;
}

/** Who is tied to whom. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** The attributes of nodes and edges, with their types and meanings. */
export const NODE_ATTRIBUTES = {
  type: ['string', 'A person or an organization'],
  kind: ['string', 'Of organizations: what sort; of people: how near to Serge'],
  names: ['string', 'All names, in their own scripts'],
  from: ['string', 'Birth or founding (EDTF)'],
  until: ['string', 'Death or end (EDTF)'],
  fromOldStyle: ['string', 'Birth or founding as an Old Style source gives it'],
  untilOldStyle: ['string', 'Death or end as an Old Style source gives it'],
  disputed: ['string', 'What sources say otherwise of the record, with our verdict'],
} as const;
export const EDGE_ATTRIBUTES = {
  tie: ['string', 'relation, membership, part, predecessor, or event: both took part in it'],
  kind: ['string', 'The kind of relation, the role, or the kind of event'],
  mutual: ['boolean', 'Whether it leads both ways'],
  date: ['string', 'When (EDTF)'],
  certainty: ['string', 'Given only where it is not certain'],
  note: ['string', 'A remark'],
  sources: ['string', 'Who says so, and where'],
  disputed: ['string', 'What sources say otherwise, with our verdict'],
} as const;

const span = (date: EdtfDate | undefined): { start?: string; end?: string } => ({
  ...(typeof date?.earliest === 'string' && { start: date.earliest }),
  ...(typeof date?.latest === 'string' && { end: date.latest }),
});

const joined = (texts: readonly string[]): string | undefined => (texts.length > 0 ? texts.join('; ') : undefined);

/** The collection of the record whose address an id begins with: `people/victor-serge#relations.0`. */
const collectionIn = (id: string): CollectionName => id.slice(0, id.indexOf('/')) as CollectionName;

/** What sources say otherwise of a record, or of a place in it. */
const disputed = (
  names: Names,
  collection: CollectionName,
  { disputes = [] }: DataRecord,
  path = '',
): string | undefined =>
  joined(
    disputes.filter(({ field }) => path === '' || overlap(field, path)).map((one) => alsoGiven(names, collection, one)),
  );

/** People and organizations, and what ties them: relations, memberships, events in which both were present. */
export function graphOf(dataset: Dataset, library: Dataset): Graph {
  const names = namesIn(library);
  const nodes: Node[] = [];
  const add = (
    id: string,
    record: Person | Organization,
    type: string,
    kind: string,
    [from, until]: readonly (Person['born'] | undefined)[],
  ): void => {
    const texts = [...new Set(record.names.map(({ text }) => text))];
    nodes.push({
      id,
      label: names[type === 'person' ? 'people' : 'organizations'].get(record.id) ?? record.id,
      start: from?.date?.earliest ?? undefined,
      end: until?.date?.latest ?? undefined,
      attributes: {
        type,
        kind,
        names: joined(texts),
        from: from?.date?.edtf,
        until: until?.date?.edtf,
        fromOldStyle: from?.attested?.date,
        untilOldStyle: until?.attested?.date,
        disputed: disputed(names, collectionIn(id), record),
      },
    });
  };
  for (const person of dataset.people) {
    add(`people/${person.id}`, person, 'person', person.scope, [person.born, person.died]);
  }
  for (const organization of dataset.organizations) {
    const { id, kind, founded, dissolved } = organization;
    add(`organizations/${id}`, organization, 'organization', kind, [founded, dissolved]);
  }

  const known = new Set(nodes.map(({ id }) => id));
  const edges: Edge[] = [];
  const tie = (
    id: string,
    [source, target]: readonly [string, string],
    label: string,
    record: DataRecord,
    path: string,
    item: Attested & { readonly date?: EdtfDate; readonly note?: string },
    attributes: Attributes,
  ): void => {
    // A part of the dataset need not hold both ends.
    if (!known.has(source) || !known.has(target)) return;
    const { date, certainty, note } = item;
    const cited = citationsIn(record)(path).map((one) => `${one.source}, ${one.at}`);
    edges.push({
      id,
      source,
      target,
      label,
      ...span(date),
      attributes: {
        ...attributes,
        date: date?.edtf,
        certainty,
        note,
        sources: joined([...new Set(cited)]),
        disputed: disputed(names, collectionIn(id), record, path),
      },
    });
  };

  for (const person of dataset.people) {
    const self = `people/${person.id}`;
    person.relations?.forEach((relation, index) => {
      const { person: other, kind } = relation;
      if (other === undefined) return;
      const path = `relations.${index}`;
      tie(`${self}#${path}`, [self, `people/${other}`], kind, person, path, relation, {
        tie: 'relation',
        kind,
        mutual: inverses[kind] === kind,
      });
    });
    person.memberships?.forEach((membership, index) => {
      const { organization, role } = membership;
      const path = `memberships.${index}`;
      const label = role ?? 'membership';
      tie(`${self}#${path}`, [self, `organizations/${organization}`], label, person, path, membership, {
        tie: 'membership',
        kind: role,
        mutual: false,
      });
    });
  }
  for (const organization of dataset.organizations) {
    const self = `organizations/${organization.id}`;
    organization.partOf?.forEach((part, index) => {
      const path = `partOf.${index}`;
      tie(`${self}#${path}`, [self, `organizations/${part.organization}`], 'part of', organization, path, part, {
        tie: 'part',
        mutual: false,
      });
    });
    organization.predecessors?.forEach((other, index) => {
      const path = `predecessors.${index}`;
      tie(
        `${self}#${path}`,
        [self, `organizations/${other}`],
        'continues',
        organization,
        path,
        {},
        {
          tie: 'predecessor',
          mutual: false,
        },
      );
    });
  }
  for (const event of library.events) {
    const present = (event.participants ?? []).flatMap((one, index) =>
      isBodily(one.role) ? [{ ...one, path: `participants.${index}` }] : [],
    );
    present.forEach((one, index) => {
      for (const other of present.slice(index + 1)) {
        if (one.person === other.person) continue;
        const certainty = one.certainty ?? other.certainty;
        const id = `events/${event.id}#${one.path}+${other.path}`;
        const ends = [`people/${one.person}`, `people/${other.person}`] as const;
        // Who was there only for a part of the event says when.
        const item = { date: one.date ?? other.date ?? event.date, ...(certainty !== undefined && { certainty }) };
        tie(id, ends, event.label.en, event, one.path, item, { tie: 'event', kind: event.kind, mutual: true });
      }
    });
  }
  return { nodes, edges };
}
