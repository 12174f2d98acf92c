import { encounters, relationsOf } from '../../index.js';
import type { EdtfDate, Person, RelationKind } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { choosableTable, type Facet, opening, type Row } from '../lists.js';
import type { Page, Voice } from '../page.js';
import type { Word } from '../words.js';

/** The rings, the innermost first, and the kinds of ties that stand on each. */
const RINGS: readonly (readonly [name: Word, kinds: readonly string[]])[] = [
  [
    'ringFamily',
    [
      'parent',
      'child',
      'grandparent',
      'grandchild',
      'sibling',
      'spouse',
      'partner',
      'relative',
      'uncle',
      'nephew',
      'cousin',
      'step',
      'half',
      'guardian',
      'ward',
    ],
  ],
  ['ringFriends', ['friend', 'acquaintance', 'comrade', 'fellow', 'collaborator']],
  ['ringLetters', ['correspondent', 'teacher', 'student', 'influenced', 'employ', 'secretary']],
  ['ringBooks', ['translat', 'publish', 'edit', 'biograph']],
  ['ringHelp', ['defen', 'rescue']],
  ['ringAgainst', ['opponent', 'persecut', 'inform']],
];

const ringOf = (kind: RelationKind): number => {
  const ring = RINGS.findIndex(([, kinds]) => kinds.some((beginning) => kind.startsWith(beginning)));
  return ring < 0 ? 1 : ring;
};

/** Somebody around him, with all ties between the two. */
interface Tied {
  readonly id: string;
  readonly person: Person;
  readonly kinds: readonly RelationKind[];
  readonly dates: readonly EdtfDate[];
  readonly ring: number;
}

let circle: readonly Tied[] | undefined;

function circleOf(voice: Voice): readonly Tied[] {
  if (circle !== undefined) return circle;
  const ties = new Map<string, { kinds: RelationKind[]; dates: EdtfDate[] }>();
  for (const { person, kind, date } of relationsOf('victor-serge')) {
    if (person === undefined) continue;
    const known = ties.get(person) ?? { kinds: [], dates: [] };
    if (!known.kinds.includes(kind)) known.kinds.push(kind);
    if (date !== undefined) known.dates.push(date);
    ties.set(person, known);
  }
  circle = [...ties]
    .flatMap(([id, { kinds, dates }]): Tied[] => {
      const person = voice.library.get('people', id) as Person | undefined;
      return person === undefined
        ? []
        : [{ id: `t-${id}`, person, kinds, dates, ring: Math.min(...kinds.map(ringOf)) }];
    })
    .sort((a, b) => a.ring - b.ring || (yearsOf(a)[0] < yearsOf(b)[0] ? -1 : 1));
  return circle;
}

/** The first year and the last of what is known of somebody's ties: all of both lives where nobody dated them. */
function yearsOf({ dates, person }: Tied): readonly [string, string] {
  const from = dates.map(({ earliest, latest }) => earliest ?? latest ?? '1890').sort()[0];
  const to = dates
    .map(({ earliest, latest }) => latest ?? earliest ?? '1947')
    .sort()
    .at(-1);
  const years = [from ?? person.born?.date?.earliest ?? '1890', to ?? person.died?.date?.latest ?? '1947'];
  return years.map((day) => day.slice(0, 4)) as unknown as readonly [string, string];
}

const SIZE = 1180;
const CENTRE = SIZE / 2;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The circle as a picture: one spoke a person, one ring a kind of tie. */
function picture(voice: Voice): Part {
  const all = circleOf(voice);
  const radius = (ring: number): number => 70 + ring * 66;
  const outer = radius(RINGS.length - 1) + 22;
  const spokes = all.map((tied, index) => {
    const angle = (index / all.length) * 2 * Math.PI - Math.PI / 2;
    const on = (r: number): string => `${round(CENTRE + r * Math.cos(angle))} ${round(CENTRE + r * Math.sin(angle))}`;
    const isLeft = Math.cos(angle) < 0;
    const degrees = round((angle * 180) / Math.PI + (isLeft ? 180 : 0));
    const [x, y] = on(radius(tied.ring)).split(' ');
    const [tx, ty] = on(outer).split(' ');
    const { text } = voice.caption(tied.person);
    const short = text.length > 24 ? `${text.slice(0, 23)}…` : text;
    const kinds = tied.kinds.map((kind) => voice.term('relation-kind', kind));
    return markup`<a href="${voice.href('people', tied.person.id)}" tabindex="-1" data-id="${tied.id}"><title>${text}: ${joined(kinds, ', ')}</title><path d="M${on(46)}L${on(outer - 6)}" class="grid"/><circle cx="${x}" cy="${y}" r="4.5" class="${tied.ring === RINGS.length - 1 ? 'captivity' : 'certain'}"/><text x="${tx}" y="${ty}" dy="3.500"${isLeft && markup` text-anchor="end"`} transform="rotate(${degrees} ${tx} ${ty})">${short}</text></a>`;
  });
  const rings = RINGS.map(
    (_, ring) => markup`<circle cx="${CENTRE}" cy="${CENTRE}" r="${radius(ring)}" fill="none" class="grid"/>`,
  );
  return markup`<figure class="view wide spokes"><svg viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="group" aria-label="${voice.say('circle')}">${rings}${spokes}<text x="${CENTRE}" y="${CENTRE + 4}" text-anchor="middle">Victor Serge</text></svg><figcaption>${voice.say('circleLegend')} ${joined(
    RINGS.map(([name], index) => `${index + 1}. ${voice.say(name)}`),
    ' · ',
  )}.</figcaption></figure>`;
}

/** The circle. */
export function circlePage(voice: Voice): Page {
  const rows = circleOf(voice).map((tied): Row => {
    const { recorded, possible } = encountersWith(tied.person.id);
    const [from, to] = yearsOf(tied);
    const years = Array.from({ length: Math.max(1, Number(to) - Number(from) + 1) }, (_, index) =>
      String(Number(from) + index),
    );
    const [name] = RINGS[tied.ring] ?? ['ringFriends'];
    return {
      id: tied.id,
      shown: markup`<th scope="row">${voice.link('people', tied.person)}</th><td>${voice.say(name)}</td><td>${joined(
        tied.kinds.map((kind) => voice.term('relation-kind', kind)),
        ', ',
      )}</td><td>${joined(
        tied.dates.map((date) => voice.date(date)),
        '; ',
      )}</td><td>${recorded}</td><td>${possible}</td>`,
      facets: {
        g: [String(tied.ring)],
        y: years.filter((year) => year >= '1890' && year <= '1947'),
      },
    };
  });
  const facets: readonly Facet[] = [
    { key: 'g', label: voice.say('ring'), nameOf: (value) => voice.say(RINGS[Number(value)]?.[0] ?? 'ringFriends') },
    { key: 'y', label: voice.say('year'), nameOf: (value) => value, slides: true },
  ];
  const head = (['who', 'ring', 'tie', 'when', 'metRecorded', 'metPossible'] as const).map((name) => voice.say(name));
  return {
    path: 'circle',
    title: voice.say('circle'),
    description: voice.say('circleAbout'),
    isScripted: true,
    body: [
      opening(voice.say('circle'), voice.say('circleAbout')),
      picture(voice),
      choosableTable(head, rows, facets, voice),
    ],
  };
}

const met = new Map<string, { readonly recorded: number; readonly possible: number }>();

/** How often the two were at one event, and at how many other times they were in one town. */
function encountersWith(person: Person['id']): { readonly recorded: number; readonly possible: number } {
  const { recorded, possible } = met.has(person) ? { recorded: [], possible: [] } : encounters('victor-serge', person);
  const counts = met.get(person) ?? { recorded: recorded.length, possible: possible.length };
  met.set(person, counts);
  return counts;
}
