import { geoPath } from 'd3-geo';
import { eventsOf, formatDate } from '../../index.js';
import type { EdtfDate, Event, Place } from '../../types.js';
import { markup, joined, type Part } from '../html.js';
import { choosableTable, opening } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { at, SHEETS, type Sheet } from './atlas.js';
import { daysInWords, inWords, nameOn, spanRow, statusOf } from './life.js';
import { dayNumber, lifeInSpans, type Span, townOf } from './spans.js';

/** Where a place lies; its town, where nobody says where in it. */
const coordinatesOf = (place: Place): Place['coordinates'] => place.coordinates ?? townOf(place).coordinates;

/** A recorded journey: one of the events of his life that tells by which places it went. */
interface Journey {
  readonly id: string;
  readonly event: Event;
  readonly stations: readonly { readonly place: Place; readonly date: EdtfDate | undefined }[];
}

function journeysIn(voice: Voice): readonly Journey[] {
  return eventsOf({ collection: 'people', id: 'victor-serge' }).flatMap((event) => {
    const stations = (event.route ?? []).flatMap(({ place: id, date }) => {
      const place = voice.library.get('places', id) as Place | undefined;
      return place === undefined ? [] : [{ place, date }];
    });
    return stations.length < 2 ? [] : [{ id: `j-${event.id}`, event, stations }];
  });
}

/** A way between places as a line on a sheet; nothing where no part of it lies there. */
function lineOn(sheet: Sheet, places: readonly Place[]): string | undefined {
  const coordinates = places.flatMap((place) => {
    const point = coordinatesOf(place);
    return point === undefined ? [] : [[point.longitude, point.latitude]];
  });
  return coordinates.length < 2
    ? undefined
    : (geoPath(sheet.projection).digits(1)({ type: 'LineString', coordinates }) ?? undefined);
}

/** A town on a sheet, with the names that it had while he lived. */
interface Town {
  readonly place: Place;
  readonly point: readonly [number, number];
  readonly days: number;
  readonly names: readonly { readonly from: string; readonly text: string }[];
}

function townsOn(sheet: Sheet, spans: readonly Span[], voice: Voice): readonly Town[] {
  const byTown = new Map<Place, Span[]>();
  for (const span of spans)
    for (const town of new Set(span.places.map(townOf))) byTown.set(town, [...(byTown.get(town) ?? []), span]);
  return [...byTown]
    .flatMap(([place, own]): Town[] => {
      const coordinates = coordinatesOf(place);
      const point = coordinates && at(sheet, coordinates.longitude, coordinates.latitude);
      if (point === undefined) return [];
      const first = own[0]?.from ?? '';
      const turns = place.names.flatMap(({ date }) => date?.earliest ?? []).filter((day) => day > first);
      const names: { from: string; text: string }[] = [];
      for (const from of [first, ...turns.sort()]) {
        const { text } = nameOn(place, from, voice);
        if (names.at(-1)?.text !== text) names.push({ from, text });
      }
      const days = own.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0);
      return [{ place, point, days, names }];
    })
    .sort((a, b) => b.days - a.days);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names of towns where they cover neither one another nor a point: the towns of most days first. */
function labelsOn({ width, height }: Sheet, towns: readonly Town[]): readonly Part[] {
  const taken: Box[] = towns.map(({ point: [x, y] }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return towns.map(({ point: [x, y], names, place }, index) => {
    const length = Math.max(...names.map(({ text }) => text.length)) * 6.4;
    const around = [
      { anchor: undefined, left: x + 8, top: y - 7 },
      { anchor: 'end', left: x - 8 - length, top: y - 7 },
      { anchor: 'middle', left: x - length / 2, top: y - 21 },
      { anchor: 'middle', left: x - length / 2, top: y + 7 },
    ] as const;
    const free = around.find(({ left, top }) => {
      const box = { left, right: left + length, top, bottom: top + 14 };
      const isOn = left >= 0 && box.right <= width && top >= 0 && box.bottom <= height;
      const isFree = taken.every(
        (other, at) =>
          at === index ||
          other.right < box.left ||
          box.right < other.left ||
          other.bottom < box.top ||
          box.bottom < other.top,
      );
      if (isOn && isFree) taken.push(box);
      return isOn && isFree;
    });
    if (free === undefined) return undefined;
    const from = free.anchor === 'end' ? x - 8 : free.anchor === 'middle' ? x : x + 8;
    const later =
      names.length > 1 && markup` data-names="${names.map(({ from: day, text }) => `${day} ${text}`).join('|')}"`;
    return markup`<text x="${from}" y="${free.top + 11}"${free.anchor && markup` text-anchor="${free.anchor}"`} data-at="${place.id}"${later}>${names[0]?.text}</text>`;
  });
}

/** A sheet with the days that he spent on it, and the journeys over it. */
function sheetOf(sheet: Sheet, spans: readonly Span[], journeys: readonly Journey[], voice: Voice): Part {
  const points = spans.flatMap((span) =>
    span.places.flatMap((place) => {
      const coordinates = coordinatesOf(place);
      const point = coordinates && at(sheet, coordinates.longitude, coordinates.latitude);
      return point === undefined ? [] : [{ span, place, point }];
    }),
  );
  const way = lineOn(
    sheet,
    spans.filter(({ status }) => status === 'certain').flatMap(({ places }) => places.slice(0, 1)),
  );
  const routes = journeys.flatMap(({ id, event, stations }) => {
    const line = lineOn(
      sheet,
      stations.map(({ place }) => place),
    );
    const { earliest, latest } = event.date;
    return line === undefined
      ? []
      : [
          markup`<a href="#${id}" tabindex="-1"><title>${voice.caption(event).text}: ${formatDate(event.date, voice.lang)}</title><path d="${line}" class="route" marker-end="url(#to-${sheet.name})" data-id="${id}" data-from="${earliest ?? ''}" data-to="${latest ?? ''}"/></a>`,
        ];
  });
  const circles = points.map(
    ({ span, place, point: [x, y] }) =>
      markup`<a href="#${span.id}" tabindex="-1"><title>${daysInWords(span, voice)}: ${inWords(place, span.from, voice)} (${statusOf(span, voice)})</title><circle cx="${x}" cy="${y}" r="5" class="${span.isCaptive ? 'captivity' : span.status}" data-id="${span.id}" data-from="${span.from}" data-to="${span.to}" data-at="${townOf(place).id}"/></a>`,
  );
  return markup`<figure class="view wide" tabindex="0"><svg viewBox="0 0 ${sheet.width} ${sheet.height}" role="group" aria-label="${voice.say(sheet.name)}"><defs><marker id="to-${sheet.name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" class="head"/></marker></defs><image href="${voice.file(`${sheet.name}.svg`)}" width="${sheet.width}" height="${sheet.height}"/>${way !== undefined && markup`<path class="path" d="${way}"/>`}${routes}${circles}${labelsOn(sheet, townsOn(sheet, spans, voice))}</svg><figcaption>${voice.say(sheet.name)}. ${voice.say('mapLegend')}</figcaption></figure>`;
}

/** The map at a date. */
export function mapPage(voice: Voice): Page {
  const spans = lifeInSpans();
  const journeys = journeysIn(voice);
  const [first, last] = [spans[0]?.from, spans.at(-1)?.to];
  const heads = (...names: Parameters<Voice['say']>[0][]): readonly string[] => names.map((name) => voice.say(name));
  const journeyRows = journeys.map(({ id, event, stations }) => ({
    id,
    shown: markup`<th scope="row">${voice.link('events', event)}</th><td>${voice.date(event.date)}</td><td>${joined(
      stations.map(({ place, date }) => [
        voice.link('places', place),
        date !== undefined && markup` <small>${voice.date(date)}</small>`,
      ]),
      ' → ',
    )}</td>`,
  }));
  return {
    path: 'map',
    title: voice.say('map'),
    description: voice.say('mapAbout'),
    isScripted: true,
    body: [
      opening(voice.say('map'), voice.say('mapAbout')),
      markup`<form class="view dated facets" hidden><label>${voice.say('when')}<input type="date" name="date" min="${first}" max="${last}"></label><label>${voice.say('slide')}<input type="range" step="1" min="0" max="1"></label><output></output></form>`,
      SHEETS.map((sheet) => sheetOf(sheet, spans, journeys, voice)),
      markup`<h2 id="j">${voice.say('journeys')}</h2>`,
      choosableTable(heads('journeys', 'when', 'stations'), journeyRows, [], voice, 'j'),
      markup`<h2 id="w">${voice.say('days')}</h2>`,
      choosableTable(
        heads('when', 'where', 'status', 'proof'),
        spans.map((span) => spanRow(span, voice)),
        [],
        voice,
        'w',
      ),
    ],
  };
}
