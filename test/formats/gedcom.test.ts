import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGedcom } from 'read-gedcom';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/formats/format.js';
import { gedcom, gedcomDate } from '../../src/formats/gedcom.js';
import { coupleOf, generationsOf, isKin } from '../../src/query/traits.js';
import type { AttestedDate, EdtfDate, Person } from '../../src/types.js';
import { parseDate } from '../../src/values/edtf.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';
import { daysOf } from './when.js';

interface GrampsDate {
  kind: 'dateval' | 'daterange' | 'datespan' | 'datestr';
  val?: string;
  start?: string;
  stop?: string;
  type?: string;
  cformat?: string;
}

interface Event {
  type: string;
  date: GrampsDate | null;
  place: string | null;
  notes: string[];
  citations: { page: string | null; source: string }[];
}

interface Read {
  people: {
    id: string;
    gender: string;
    names: { text: string; citations: Event['citations'] }[];
    events: Event[];
    notes: string[];
    ties: [string, string][];
  }[];
  families: { parents: string[]; children: string[]; events: Event[] }[];
}

const byGramps = async (folder: string): Promise<Read> => {
  const script = fileURLToPath(new URL('read-gramps.py', import.meta.url));
  return JSON.parse(await output('/usr/bin/python3', [script, folder, 'families-5.5.1.ged'], folder)) as Read;
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The days between which Gramps takes something to have been. */
function boundsOf(date: GrampsDate): [string | null, string | null] {
  if (date.kind === 'dateval') {
    const [first, last] = daysOf(date.val ?? '');
    if (date.type === 'before') return [null, dayBefore(first)];
    if (date.type === 'after') return [dayAfter(last), null];
    return [first, last];
  }
  return [daysOf(date.start ?? '')[0], daysOf(date.stop ?? '')[1]];
}

/** What Gramps takes from a date otherwise than the dataset says it. */
function dateFaults(
  read: GrampsDate | null | undefined,
  date: EdtfDate | undefined,
  attested?: AttestedDate,
): string[] {
  if (date === undefined) return read ? ['is dated by nobody'] : [];
  if (!read) return [`lacks ${date.edtf}`];
  if (attested !== undefined) {
    return read.cformat === 'Julian' && read.val === attested.date ? [] : [`is not on ${attested.date} (Julian)`];
  }
  const [from, to] = boundsOf(read);
  const isMarked = read.type === 'about';
  return [
    ...(from === date.earliest && to === date.latest
      ? []
      : [`${date.edtf} is read as ${String(from)} to ${String(to)}`]),
    ...(isMarked || !(date.approximate || date.uncertain) || date.precision === 'set' || date.precision === 'decade'
      ? []
      : [`${date.edtf} is read as certain`]),
  ];
}

const isOfFamily = (kind: Parameters<typeof isKin>[0]): boolean => isKin(kind) || coupleOf(kind) !== undefined;

/** Who is in the file, without the writer: whoever is kin to somebody, or was half of a couple. */
function membersOf({ people }: Dataset): Person[] {
  const ids = new Set<string>(
    people.flatMap(({ id, relations = [] }) =>
      relations.flatMap(({ person, kind }) => (person !== undefined && isOfFamily(kind) ? [id, person] : [])),
    ),
  );
  return people.filter(({ id }) => ids.has(id));
}

const touches = (field: string, part: 'born' | 'died'): boolean => field === part || field.startsWith(`${part}.`);
const plain = (text: string): string => text.replaceAll('/', '').replaceAll(/\s+/g, ' ').trim();

function differences(read: Read, dataset: Dataset): string[] {
  const found = new Map(read.people.map((person) => [person.id, person]));
  const members = membersOf(dataset);
  const ofPeople = members.flatMap((person) => {
    const { id, names, born, died, disputes = [] } = person;
    const own = found.get(id);
    if (own === undefined) return [`${id} is missing`];
    const shown = names.find(({ preferred }) => preferred)?.text ?? '';
    return [
      ...(plain(own.names[0]?.text ?? '') === plain(shown) ? [] : [`${id} is called ${own.names[0]?.text ?? ''}`]),
      ...(['born', 'died'] as const).flatMap((field) => {
        const moment = field === 'born' ? born : died;
        const events = own.events.filter(({ type }) => type === (field === 'born' ? 'Birth' : 'Death'));
        const rivals = disputes.filter((dispute) => touches(dispute.field, field));
        const count = (moment ? 1 : 0) + rivals.length;
        const told = moment ? events.slice(1) : events;
        return [
          ...(events.length === count ? [] : [`${id} has ${String(events.length)} of ${String(count)} (${field})`]),
          ...(moment
            ? dateFaults(events[0]?.date, moment.date, moment.attested).map((fault) => `${id} ${field} ${fault}`)
            : []),
          ...rivals.flatMap(({ value }) =>
            told.some(({ notes }) => notes.some((note) => note.includes(readable(value))))
              ? []
              : [`${id}: nobody says ${value}`],
          ),
        ];
      }),
    ];
  });
  const ties = dataset.people.flatMap(({ id, relations = [] }) =>
    relations.flatMap(({ person, kind }) => {
      if (person === undefined || !isOfFamily(kind)) return [];
      const generations = generationsOf(kind);
      const isParent = generations === 1 || generations === -1;
      const [parent, child] = generations === 1 ? [id, person] : [person, id];
      const isThere = isParent
        ? read.families.some(({ parents, children }) => parents.includes(parent) && children.includes(child))
        : coupleOf(kind) !== undefined
          ? read.families.some(({ parents }) => parents.includes(id) && parents.includes(person))
          : found.get(person)?.ties.some(([to]) => to === id) === true;
      return isThere ? [] : [`${id} is not ${kind} ${person}`];
    }),
  );
  const strays = read.people
    .filter(({ id }) => !members.some((person) => person.id === id))
    .map(({ id }) => `${id} is of no family`);
  return [...ofPeople, ...ties, ...strays];
}

const textsOf = (read: Read, id: string): string =>
  JSON.stringify(read.people.find((person) => person.id === id) ?? '');

conformance<Read>({
  format: gedcom,
  readers: [
    { name: 'Gramps', stranger: true, read: byGramps },
    {
      name: 'read-gedcom',
      // Both versions: their lines, pointers and levels; who is in them, by name.
      read: (folder) => {
        const people = ['families-5.5.1.ged', 'families-7.ged'].map((file) => {
          const bytes = readFileSync(join(folder, file));
          const root = readGedcom(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
          return root
            .getIndividualRecord()
            .arraySelect()
            .map((one) => ({
              id: one.getReferenceNumber().value()[0] ?? '',
              gender: one.getSex().value()[0] ?? '',
              names: one
                .getName()
                .value()
                .map((text) => ({ text: text ?? '', citations: [] })),
              events: one
                .getEventBirth()
                .arraySelect()
                .map((event) => ({
                  type: 'Birth',
                  date: null,
                  place: event.getPlace().value()[0] ?? null,
                  notes: [],
                  citations: [],
                })),
              notes: [],
              ties: [] as [string, string][],
            }));
        });
        if (JSON.stringify(people[0]?.map(({ id }) => id)) !== JSON.stringify(people[1]?.map(({ id }) => id))) {
          throw new Error('The two versions do not hold the same people.');
        }
        return { people: people[1] ?? [], families: [] };
      },
      differences: (read, dataset) =>
        membersOf(dataset).flatMap(({ id, names, born, disputes = [] }) => {
          const own = read.people.find((person) => person.id === id);
          const births = (born ? 1 : 0) + disputes.filter(({ field }) => touches(field, 'born')).length;
          if (own === undefined) return [`${id} is missing`];
          const shown = names.find(({ preferred }) => preferred)?.text ?? '';
          return [
            ...(plain(own.names[0]?.text ?? '') === plain(shown)
              ? []
              : [`${id} is called ${own.names[0]?.text ?? ''}`]),
            ...(own.events.length === births ? [] : [`${id} is born ${String(own.events.length)} times`]),
          ];
        }),
    },
  ],
  differences,
  plants: [
    {
      what: 'another day of birth',
      file: 'families-5.5.1.ged',
      spoil: (text) => text.replace('30 DEC 1890', '31 DEC 1890'),
      seenBy: ['Gramps'],
    },
    {
      what: 'a child of somebody else',
      file: 'families-5.5.1.ged',
      spoil: (text) => text.replace(/1 CHIL @I\d+@\n/, '').replace(/1 FAMC @F\d+@\n/, ''),
      seenBy: ['Gramps'],
    },
    {
      what: 'another name',
      file: 'families-5.5.1.ged',
      spoil: (text) => text.replace('1 NAME Victor', '1 NAME Viktor'),
      seenBy: ['Gramps'],
    },
    {
      what: 'another name in the newer version',
      file: 'families-7.ged',
      spoil: (text) => text.replace('1 NAME Victor', '1 NAME Viktor'),
      seenBy: ['read-gedcom'],
    },
    {
      what: 'a level too many',
      file: 'families-7.ged',
      spoil: (text) => text.replace('\n1 NAME', '\n3 NAME'),
      seenBy: ['read-gedcom'],
    },
  ],
  kept: {
    uncertainty: (read, { id, value, path }) => {
      const own = read.people.find((person) => person.id === id);
      if (typeof value === 'string' || own === undefined) return false;
      const event = own.events.find(({ type }) => type === (path.startsWith('born') ? 'Birth' : 'Death'));
      return (
        /^(?:born|died)\.date$/.test(path) &&
        (event?.date?.cformat === 'Julian' || dateFaults(event?.date, value).length === 0)
      );
    },
    dispute: (read, { id, value }) => textsOf(read, id).includes(JSON.stringify(readable(value.value)).slice(1, -1)),
    source: (read, { id, value }) => textsOf(read, id).includes(JSON.stringify(value.at).slice(1, -1)),
    script: (read, { id, value }) =>
      read.people.find((person) => person.id === id)?.names.some(({ text }) => plain(text) === value) === true,
    calendar: (read, { id, value }) =>
      read.people
        .find((person) => person.id === id)
        ?.events.some(({ date }) => date?.cformat === 'Julian' && date.val === value.date) === true,
  },
});

describe('a date of GEDCOM', () => {
  test.each([
    ['1890-12-30', '30 DEC 1890'],
    ['1933-03', 'MAR 1933'],
    ['1938~', 'ABT 1938'],
    ['1938?', 'ABT 1938'],
    ['193X', 'BET 1930 AND 1939'],
    ['[1883-07-18,1883-07-22]', 'BET 18 JUL 1883 AND 22 JUL 1883'],
    ['[1926..1933]', 'BET 1926 AND 1933'],
    ['[..1933]', 'BEF 1934'],
    ['[1933-05..]', 'AFT 30 APR 1933'],
    ['1940/1941', 'FROM 1940 TO 1941'],
    ['1940/..', 'FROM 1940'],
    ['1940~/1941', 'BET 1940 AND 1941'],
  ])('says %s as %s', (edtf, expected) => {
    expect(gedcomDate(parseDate(edtf))).toBe(expected);
  });
});

test.each(['families-5.5.1.ged', 'families-7.ged'])('%s has lines, levels and pointers as the grammar asks', (file) => {
  const text = String(gedcom.write(real)[file]);
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => !/^\d (?:@[A-Z]\d+@ )?[A-Z]{3,6}(?: .*)?$/u.test(line))).toEqual([]);
  expect(lines.filter((line) => line.length > 255 && file.includes('5.5.1'))).toEqual([]);
  const levels = lines.map((line) => Number(line.charAt(0)));
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  const defined = new Set(lines.flatMap((line) => /^0 (@\w+@)/.exec(line)?.[1] ?? []));
  const pointers = lines.flatMap((line) => /^[1-9] \w+ (@\w+@)$/.exec(line)?.[1] ?? []);
  expect(pointers.length).toBeGreaterThan(500);
  expect(pointers.filter((pointer) => !defined.has(pointer))).toEqual([]);
});
