import { onThisDay, timeline, type TimelineItem } from '../../index.js';
import { markup } from '../html.js';
import { dated, decadeFacet, decadeHeading, decadeOf, happening, listPage, opening, termFacet } from '../lists.js';
import type { Page, Voice } from '../page.js';
import type { Word } from '../words.js';

const KINDS = { birth: 'birth', event: 'event', publication: 'publication', death: 'death' } as const satisfies Record<
  TimelineItem['kind'],
  Word
>;

const isOffered = ({ record }: TimelineItem, voice: Voice): boolean =>
  voice.library.get(record.collection, record.id) !== undefined;

/** The chronology: his life and the history around it. */
export const chronologyPage = (voice: Voice): Page =>
  listPage(
    {
      path: 'events',
      title: voice.say('chronology'),
      about: voice.say('chronologyAbout'),
      rows: timeline()
        .filter((item) => isOffered(item, voice))
        .map((item) => ({
          under: decadeHeading(item.date, voice),
          shown: [
            dated(item.date, voice),
            item.scope === 'life' ? markup`<b>${happening(item, voice)}</b>` : happening(item, voice),
          ],
          facets: { o: [item.scope], k: [item.kind], d: decadeOf(item.date) },
        })),
      facets: [
        termFacet('o', voice.say('scope'), 'event-scope', voice),
        { key: 'k', label: voice.say('kind'), nameOf: (value) => voice.say(KINDS[value as TimelineItem['kind']]) },
        decadeFacet(voice),
      ],
    },
    voice,
  );

const two = (number: number): string => String(number).padStart(2, '0');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => `${two(month + 1)}-${two(day + 1)}`),
);

/** What happened on each day of the year. */
export const dayPage = (voice: Voice): Page => {
  const format = new Intl.DateTimeFormat(voice.lang === 'fr' ? 'fr' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const days = DAYS.map((day) => {
    const items = onThisDay(day).filter((item) => isOffered(item, voice));
    const title = format.format(new Date(`2000-${day}T00:00:00Z`));
    return markup`<section id="${day}" class="day"><h2>${title}</h2>${
      items.length === 0
        ? markup`<p class="hint">${voice.say('nothingThatDay')}</p>`
        : markup`<ul class="dated">${items.map((item) => markup`<li>${item.date.edtf.slice(0, 4)} ${happening(item, voice)}</li>`)}</ul>`
    }</section>`;
  });
  return {
    path: 'day',
    isScripted: true,
    title: voice.say('day'),
    description: voice.say('dayAbout'),
    body: [
      opening(voice.say('day'), voice.say('dayAbout')),
      markup`<form class="facets day-of-year" hidden><label>${voice.say('when')}<select name="day"><option value="">${voice.say('all')}</option>${DAYS.map((day) => markup`<option value="${day}">${format.format(new Date(`2000-${day}T00:00:00Z`))}</option>`)}</select></label></form>${days}`,
    ],
  };
};
