import { markup, joined, type Part } from '../html.js';
import { choosableTable, opening } from '../lists.js';
import type { Page, Voice } from '../page.js';
import type { Place } from '../../types.js';
import { at, SHEETS, type Sheet } from './atlas.js';
import { daysOf, nameOn, spanRow, statusOf } from './life.js';
import { lifeInSpans, type Span, townOf } from './spans.js';

/** Where a place is on a sheet; its town, where nobody says where in it. */
function pointOf(sheet: Sheet, place: Place): readonly [number, number] | undefined {
  const coordinates = place.coordinates ?? townOf(place).coordinates;
  return coordinates && at(sheet, coordinates.longitude, coordinates.latitude);
}

/** A sheet with the days that he spent on it. */
function sheetOf(sheet: Sheet, spans: readonly Span[], voice: Voice): Part {
  const shown = spans.flatMap((span) =>
    span.places.flatMap((place) => {
      const point = pointOf(sheet, place);
      return point === undefined ? [] : [{ span, place, point }];
    }),
  );
  const way = shown.filter(({ span }) => span.status === 'certain').map(({ point: [x, y] }) => `${x} ${y}`);
  const labelled = new Map<string, { readonly name: string; readonly point: readonly [number, number] }>();
  for (const { span, place, point } of shown) {
    const isFree = [...labelled.values()].every(
      (other) => Math.abs(other.point[1] - point[1]) > 13 || Math.abs(other.point[0] - point[0]) > 92,
    );
    if (isFree && span.status === 'certain')
      labelled.set(place.id, { name: nameOn(place, span.from, voice).text, point });
  }
  const circles = shown.map(
    ({ span, place, point: [x, y] }) =>
      markup`<a href="#${span.id}" tabindex="-1"><title>${daysOf(span, voice)}: ${nameOn(place, span.from, voice).text} (${statusOf(span, voice)})</title><circle cx="${x}" cy="${y}" r="5" class="${span.isCaptive ? 'captivity' : span.status}" data-id="${span.id}" data-from="${span.from}" data-to="${span.to}"/></a>`,
  );
  return markup`<figure class="view"><svg viewBox="0 0 ${sheet.width} ${sheet.height}" role="group" aria-label="${voice.say(sheet.name)}"><image href="${voice.file(`${sheet.name}.svg`)}" width="${sheet.width}" height="${sheet.height}"/><path class="path" d="M${joined(way, 'L')}"/>${circles}${[
    ...labelled.values(),
  ].map(
    ({ name, point: [x, y] }) =>
      markup`<text x="${x > sheet.width - 90 ? x - 8 : x + 8}" y="${y + 4}"${x > sheet.width - 90 && markup` text-anchor="end"`}>${name}</text>`,
  )}</svg><figcaption>${voice.say(sheet.name)}</figcaption></figure>`;
}

/** The map at a date. */
export function mapPage(voice: Voice): Page {
  const spans = lifeInSpans();
  const [first, last] = [spans[0]?.from, spans.at(-1)?.to];
  const head = (['when', 'where', 'status', 'proof'] as const).map((name) => voice.say(name));
  return {
    path: 'map',
    title: voice.say('map'),
    description: voice.say('mapAbout'),
    isScripted: true,
    body: [
      opening(voice.say('map'), voice.say('mapAbout')),
      markup`<form class="facets view dated" hidden><label>${voice.say('when')}<input type="date" name="date" min="${first}" max="${last}"></label><label>${voice.say('slide')}<input type="range" step="1" min="0" max="1"></label><output></output></form>`,
      SHEETS.map((sheet) => sheetOf(sheet, spans, voice)),
      choosableTable(
        head,
        spans.map((span) => spanRow(span, voice)),
        [],
        voice,
      ),
    ],
  };
}
