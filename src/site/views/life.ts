import { formatDate, timeline, type TimelineItem, nameOf } from '../../index.js';
import type { EdtfDate, EventKind, Place } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { happening, listPage, type Row } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { dayNumber, lifeInSpans, type Span, townOf } from './spans.js';

const WIDTH = 1180;
const LEFT = 190;
const LANE = 17;
const TOP = 26;

const [FIRST, LAST] = [dayNumber('1890-12-30'), dayNumber('1947-12-31')];
const xOf = (day: string): number =>
  Math.round((LEFT + ((dayNumber(day) - FIRST) / (LAST - FIRST)) * (WIDTH - LEFT)) * 10) / 10;

/** The days of a span in words. */
export const daysInWords = ({ from, to }: Pick<Span, 'from' | 'to'>, voice: Voice): string =>
  formatDate({ edtf: from === to ? from : `${from}/${to}` } as EdtfDate, voice.lang);

/** The same, machine-readable where it is one day. */
export const daysOf = (span: Pick<Span, 'from' | 'to'>, voice: Voice): Part =>
  span.from === span.to
    ? markup`<time datetime="${span.from}">${daysInWords(span, voice)}</time>`
    : daysInWords(span, voice);

/** The name that a place had on a day, where it had one of its own; the usual one otherwise. */
export function nameOn(place: Place, day: string, voice: Voice): { readonly text: string; readonly lang: string } {
  const then = place.names.flatMap((name) => {
    const { earliest, latest } = name.date ?? {};
    const isThen = name.date !== undefined && (earliest ?? '') <= day && day <= (latest ?? '9');
    return isThen && name.kind !== 'misspelling' ? [{ name, since: earliest ?? '' }] : [];
  });
  // On the day of the change it is the new one.
  const since = then
    .map((one) => one.since)
    .sort()
    .at(-1);
  const names = then.filter((one) => one.since === since).map(({ name }) => ({ ...name, preferred: true as const }));
  return voice.caption(names.length === 0 ? place : { ...place, names });
}

/** A place as it is said in a line of text: a street or a prison with its town. */
export const inWords = (place: Place, day: string, voice: Voice): string =>
  [...new Set([place, townOf(place)])].map((one) => nameOn(one, day, voice).text).join(', ');

/** What is known of the days of a span, as a row. */
export function spanRow(span: Span, voice: Voice): Row {
  // A street or a prison is said with its town.
  const towns = span.status === 'certain' ? span.places.map(townOf) : [];
  const places = [...new Set([...span.places, ...towns])].map((place) => {
    const { text, lang } = nameOn(place, span.from, voice);
    return markup`<a href="${voice.href('places', place.id)}"${voice.langOf(lang)}>${text}</a>`;
  });
  const proofs = span.proofs.map(({ collection, id }) => voice.linkTo(collection, id));
  const questions = span.questions.map(
    ({ id, question }) => markup`<a href="${voice.to('unknown')}#${id}">${voice.text(question, 'en')}</a>`,
  );
  return {
    id: span.id,
    shown: markup`<th scope="row">${daysOf(span, voice)}</th><td>${joined(places, span.status === 'certain' ? ', ' : ' / ')}</td><td>${statusOf(span, voice)}</td><td>${joined(proofs, ', ')}${proofs.length > 0 && questions.length > 0 && markup`<br>`}${joined(questions, ' ')}</td>`,
    facets: {
      s: [span.isCaptive ? 'captivity' : span.status],
      p: [...new Set(span.places.map((place) => townOf(place).id))],
      from: [span.from],
      to: [span.to],
    },
  };
}

const STATUS = {
  certain: 'statusCertain',
  between: 'statusBetween',
  possible: 'statusPossible',
  silent: 'statusSilent',
  'not-alive': 'statusSilent',
  captivity: 'statusCaptive',
} as const;

export const statusOf = ({ status, isCaptive }: Span, voice: Voice): string =>
  voice.say(STATUS[isCaptive ? 'captivity' : status]);

/** Kinds of events of the world that stand behind a life. */
const BEHIND: ReadonlySet<EventKind> = new Set(['war', 'revolution', 'coup']);

/** The lanes by place, those in which he was first at the top. */
function lanesOf(spans: readonly Span[]): readonly Place[] {
  const days = new Map<Place, number>();
  for (const span of spans)
    for (const place of new Set(span.places.map(townOf)))
      days.set(place, (days.get(place) ?? 0) + dayNumber(span.to) - dayNumber(span.from) + 1);
  return [...days.keys()];
}

/** Wars and revolutions around him, by the day on which they began. */
const behindLife = (voice: Voice): readonly { readonly day: string; readonly item: TimelineItem }[] =>
  timeline({ scope: 'context', from: '1890', to: '1947' }).flatMap((item) => {
    const record = item.record.collection === 'events' ? voice.library.get('events', item.record.id) : undefined;
    const day = item.date.earliest;
    return record !== undefined && 'label' in record && BEHIND.has(record.kind) && day !== null ? [{ day, item }] : [];
  });

/** What is not settled, in pictures. */
export const HATCH = markup`<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="hatch" stroke-width="2"/></pattern></defs>`;

/** The life as a picture: a lane a town, a bar for the days there. */
export function lifePicture(voice: Voice, table = ''): Part {
  const spans = lifeInSpans();
  const lanes = lanesOf(spans);
  const height = TOP + (lanes.length + 1) * LANE + 8;
  const years = Array.from({ length: 11 }, (_, index) => 1895 + index * 5);
  const silent = TOP + lanes.length * LANE;
  const bar = (span: Span, y: number, kind: string, part = 0): Part => {
    const [x, end] = [xOf(span.from), xOf(span.to)];
    const width = Math.max(1.5, Math.round((end - x) * 10) / 10);
    return markup`<rect x="${x}" y="${y + 2}" width="${width}" height="${LANE - 4}" class="${kind}" data-id="${span.id}"${part > 0 && markup` aria-hidden="true"`}/>`;
  };
  const bars = spans.map((span) => {
    const isGap = span.status === 'possible' && span.questions.length > 0;
    const kind = span.isCaptive ? 'captivity' : isGap ? 'silent' : span.status;
    const drawn =
      span.places.length === 0
        ? bar(span, silent, 'silent')
        : [...new Set(span.places.map(townOf))].map((town, index) =>
            bar(span, TOP + lanes.indexOf(town) * LANE, kind, index),
          );
    return markup`<a href="${table}#${span.id}" tabindex="-1"><title>${daysInWords(span, voice)}: ${joined(
      span.places.map((place) => inWords(place, span.from, voice)),
      ' / ',
    )} (${statusOf(span, voice)})</title>${drawn}</a>`;
  });
  const behind = behindLife(voice);
  return markup`<figure class="wide view" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${voice.say('life')}">${HATCH}${years.map(
    (year) => {
      const x = xOf(`${year}-01-01`);
      return markup`<path d="M${x} ${TOP - 8}V${height}" class="grid"/><text x="${x}" y="12" text-anchor="middle" class="soft">${year}</text>`;
    },
  )}${behind.map(({ day, item }) => markup`<path d="M${xOf(day)} ${TOP - 8}V${height}" class="context"><title>${voice.lang === 'fr' ? (item.label.fr ?? item.label.en) : item.label.en}</title></path>`)}${lanes.map(
    (place, index) =>
      markup`<text x="${LEFT - 6}" y="${TOP + index * LANE + 12}" text-anchor="end">${nameOf(place, voice.lang)}</text>`,
  )}<text x="${LEFT - 6}" y="${silent + 12}" text-anchor="end" class="soft">${voice.say('statusSilent')}</text>${bars}</svg><figcaption>${voice.say('lifeLegend')}</figcaption></figure>`;
}

/** The life in days. */
export function lifePage(voice: Voice): Page {
  const spans = lifeInSpans();
  const facets = [
    {
      key: 's',
      label: voice.say('status'),
      nameOf: (value: string) => voice.say(STATUS[value as keyof typeof STATUS]),
    },
    {
      key: 'p',
      label: voice.say('where'),
      nameOf: (id: string) => {
        const place = voice.library.get('places', id);
        return place === undefined ? id : voice.caption(place).text;
      },
    },
  ];
  return listPage(
    {
      path: 'life',
      title: voice.say('life'),
      about: voice.say('lifeAbout'),
      picture: lifePicture(voice),
      rows: spans.map((span) => spanRow(span, voice)),
      facets,
      head: ['when', 'where', 'status', 'proof'],
      after: markup`<h2>${voice.say('around')}</h2><ul class="dated">${behindLife(voice).map(
        ({ item }) => markup`<li>${voice.date(item.date)} ${happening(item, voice)}</li>`,
      )}</ul>`,
    },
    voice,
  );
}
