import { type Encounters, encounters, relationsOf } from '../../index.js';
import type { EdtfDate, Person, RelationKind } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { type Facet, listPage, type Row } from '../lists.js';
import type { Page, Voice } from '../page.js';
import type { Word } from '../words.js';
import { daysOf } from './life.js';

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
  const within = (day: string): string => ['1890', day.slice(0, 4), '1947'].sort()[1] ?? '1890';
  return [within(from ?? person.born?.date?.earliest ?? '1890'), within(to ?? person.died?.date?.latest ?? '1947')];
}

const SIZE = 1080;
const CENTRE = SIZE / 2;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Asked once a person, for both languages, the picture and the table. */
const asked = new Map<string, Encounters>();

/** Where the two met and can have met. */
const encountersWith = (person: Person['id']): Encounters => {
  const known = asked.get(person) ?? encounters('victor-serge', person);
  asked.set(person, known);
  return known;
};

/** How sure it is that the two met. */
const METS = ['metYes', 'metPerhaps', 'metNot'] as const;

/** Whether they met: recorded, possible, or nothing says so. */
const metOf = ({ recorded, possible }: Encounters): (typeof METS)[number] =>
  recorded.length > 0 ? 'metYes' : possible.length > 0 ? 'metPerhaps' : 'metNot';

const MET_CLASS = { metYes: '', metPerhaps: ' open', metNot: ' small' } as const;

/** The circle as a picture: one spoke a person, one ring a kind of tie. */
function picture(voice: Voice): Part {
  const all = circleOf(voice);
  const radius = (ring: number): number => 190 + ring * 42;
  const outer = radius(RINGS.length - 1) + 22;
  const spokes = all.map((tied, index) => {
    // A gap at the top, in which the names of the rings stand.
    const angle = ((index + 4.5) / (all.length + 8)) * 2 * Math.PI - Math.PI / 2;
    const on = (r: number): string => `${round(CENTRE + r * Math.cos(angle))} ${round(CENTRE + r * Math.sin(angle))}`;
    const isLeft = Math.cos(angle) < 0;
    const degrees = round((angle * 180) / Math.PI + (isLeft ? 180 : 0));
    const [x, y] = on(radius(tied.ring)).split(' ');
    const [tx, ty] = on(outer).split(' ');
    const { text } = voice.caption(tied.person);
    const short = text.length > 24 ? `${text.slice(0, 23)}…` : text;
    const kinds = tied.kinds.map((kind) => voice.term('relation-kind', kind));
    const met = metOf(encountersWith(tied.person.id));
    return markup`<a href="#${tied.id}" tabindex="-1" data-id="${tied.id}"><title>${text}: ${joined(kinds, ', ')} (${voice.say(met)})</title><path d="M${on(radius(0))}L${on(outer - 6)}" class="grid"/><circle cx="${x}" cy="${y}" r="${met === 'metNot' ? 1.8 : 3.5}" class="tie${tied.ring === RINGS.length - 1 && ' against'}${MET_CLASS[met]}"/><text x="${tx}" y="${ty}" dy="3.500"${isLeft && markup` text-anchor="end"`} transform="rotate(${degrees} ${tx} ${ty})">${short}</text></a>`;
  });
  const rings = RINGS.map(
    ([name], ring) =>
      markup`<circle cx="${CENTRE}" cy="${CENTRE}" r="${radius(ring)}" fill="none" class="grid"/><text x="${CENTRE}" y="${CENTRE - radius(ring) + 4}" text-anchor="middle" class="ring">${voice.say(name)}</text>`,
  );
  return markup`<figure class="view wide spokes" tabindex="0"><svg viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="group" aria-label="${voice.say('circle')}">${spokes}${rings}<text x="${CENTRE}" y="${CENTRE + 4}" text-anchor="middle" class="centre">Victor Serge</text></svg><figcaption>${voice.say('circleLegend')}</figcaption></figure>`;
}

/** The proofs of meetings, and the places and days that allow one: the first of each, and how many more. */
function metCells({ recorded, possible }: Encounters, voice: Voice): Part {
  const more = (all: readonly unknown[]): Part => all.length > 1 && ` +${all.length - 1}`;
  const [known] = recorded;
  const [allowed] = possible;
  return markup`<td>${known && voice.linkTo('events', known.event)}${more(recorded)}</td><td>${allowed && [voice.linkTo('places', allowed.place), ', ', daysOf(allowed, voice)]}${more(possible)}</td>`;
}

/** The circle. */
export function circlePage(voice: Voice): Page {
  const rows = circleOf(voice).map((tied): Row => {
    const met = encountersWith(tied.person.id);
    const [from, to] = yearsOf(tied);
    const [name] = RINGS[tied.ring] ?? ['ringFriends'];
    return {
      id: tied.id,
      shown: markup`<th scope="row">${voice.link('people', tied.person)}</th><td>${voice.say(name)}</td><td>${joined(
        tied.kinds.map((kind) => voice.term('relation-kind', kind)),
        ', ',
      )}</td><td>${joined(
        tied.dates.map((date) => voice.date(date)),
        '; ',
      )}</td>${metCells(met, voice)}`,
      facets: {
        g: [String(tied.ring)],
        m: [metOf(met)],
        y: from <= to ? [`${from}/${to}`] : [],
      },
    };
  });
  const facets: readonly Facet[] = [
    { key: 'g', label: voice.say('ring'), nameOf: (value) => voice.say(RINGS[Number(value)]?.[0] ?? 'ringFriends') },
    {
      key: 'm',
      label: voice.say('met'),
      nameOf: (value) => voice.say(METS.find((one) => one === value) ?? 'metNot'),
    },
    { key: 'y', label: voice.say('year'), nameOf: (value) => value, slides: true },
  ];
  return listPage(
    {
      path: 'circle',
      title: voice.say('circle'),
      about: voice.say('circleAbout'),
      picture: picture(voice),
      rows,
      facets,
      head: ['who', 'ring', 'tie', 'when', 'metRecorded', 'metPossible'],
    },
    voice,
  );
}
