import { markup, joined, type Part } from './html.js';
import type { Page, Voice } from './page.js';
import { lifePicture } from './views/life.js';
import { LANGUAGES, word, type Word } from './words.js';

/** The doors of the entry page: what lies behind each, and what it tells. */
const DOORS: readonly (readonly [path: string, title: Word, about: Word])[] = [
  ['life', 'life', 'lifeAbout'],
  ['map', 'map', 'mapAbout'],
  ['river', 'river', 'riverAbout'],
  ['circle', 'circle', 'circleAbout'],
  ['events', 'chronology', 'chronologyAbout'],
  ['editions', 'bibliography', 'bibliographyAbout'],
  ['disputes', 'disputes', 'disputesAbout'],
  ['unknown', 'unknown', 'unknownAbout'],
  ['sources', 'sources', 'sourcesAbout'],
  ['day', 'day', 'dayAbout'],
  ['search', 'search', 'searchAbout'],
  ['data', 'data', 'dataAbout'],
];

/** The page on which a reader of a language arrives. */
export function homePage(voice: Voice): Page {
  const { meta } = voice.library.dataset;
  const records = Object.values(meta.counts).reduce((sum, count) => sum + count, 0);
  const figure = (count: number, name: Word): Part => `${count.toLocaleString(voice.lang)}\u00a0${voice.say(name)}`;
  return {
    path: 'index',
    isScripted: true,
    title: voice.say('site'),
    description: voice.say('homeAbout'),
    body: markup`<h1>Victor Serge</h1><p class="lead">${voice.say('homeAbout')}</p><p class="hint">${joined(
      [
        markup`<a href="${voice.href('people', 'victor-serge')}">${voice.say('hisRecord')}</a>`,
        figure(records, 'recordsAndSources'),
        figure(meta.citations, 'citations'),
        figure(meta.disputes, 'disputesCount'),
      ],
      ' · ',
    )}</p>${lifePicture(voice, voice.to('life'))}<ul class="doors">${DOORS.map(
      ([path, title, about]) =>
        markup`<li><a href="${voice.to(path)}">${voice.say(title)}</a><small>${voice.say(about)}</small></li>`,
    )}</ul>`,
  };
}

/** The page above both languages, on which a reader chooses; scripts choose what the browser asks for. */
export const rootPage = (): string =>
  markup`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${word('site', 'en')}</title><meta name="description" content="${word('homeAbout', 'en')}"><link rel="stylesheet" href="site.css"><link rel="icon" href="icon.svg"><script defer src="site.js"></script></head><body><main><h1>Victor Serge</h1><ul class="languages">${LANGUAGES.map(
    (lang) => markup`<li lang="${lang}"><a href="${lang}/index.html" hreflang="${lang}">${word('site', lang)}</a></li>`,
  )}</ul></main></body></html>`.toString();
