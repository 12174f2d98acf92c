import { resolveId } from '../index.js';
import { formats } from '../formats/index.js';
import { COLLECTIONS } from '../formats/names.js';
import type { CollectionName } from '../types.js';
import { FORMS } from './forms.js';
import { joined, markup } from './html.js';
import { opening } from './lists.js';
import type { Page, Voice } from './page.js';
import { collectionName } from './words.js';

/** Search over all records. */
export const searchPage = (voice: Voice): Page => ({
  path: 'search',
  isScripted: true,
  title: voice.say('search'),
  description: voice.say('searchAbout'),
  body: markup`${opening(voice.say('search'), voice.say('searchAbout'))}<form class="search" role="search" data-file="${voice.file('search.js')}"><label>${voice.say('searchFor')}<input type="search" name="q" autocomplete="off" spellcheck="false"></label><button>${voice.say('search')}</button></form><p class="hint" role="status" data-none="${voice.say('none')}" data-some="${voice.say('found')}"></p><ol class="hits" data-names="${COLLECTIONS.map((name) => collectionName(name, voice.lang)).join(' ')}"></ol><noscript><p>${voice.say('scriptless')}</p></noscript><ul class="doors">${COLLECTIONS.map(
    (name) =>
      markup`<li><a href="${voice.to(name)}">${collectionName(name, voice.lang)}</a> <small>${(voice.library.dataset[name] as readonly unknown[]).length}</small></li>`,
  )}</ul>`,
});

/** Where the data are: format by format, what each is good for, and its files. */
export const dataPage = (files: readonly string[], voice: Voice): Page => ({
  isScripted: true,
  path: 'data',
  title: voice.say('data'),
  description: voice.say('dataAbout'),
  body: markup`${opening(voice.say('data'), voice.say('dataAbout'))}<p>${voice.say('recordData')} ${joined(
    FORMS.map(
      ({ name, extension }) => markup`<a href="${voice.file(`works/ville-conquise.${extension}`)}">${name}</a>`,
    ),
    ', ',
  )}.</p>${formats.map(({ name, title, use, standard }) => {
    const own = files.filter((path) => path.startsWith(`data/${name}/`));
    return (
      own.length > 0 &&
      markup`<section><h2><a href="${standard}"${voice.langOf('en')}>${title}</a></h2><p${voice.langOf('en')}>${use}</p><p>${joined(
        own.map((path) => markup`<a href="${voice.file(path)}" download>${path.slice(`data/${name}/`.length)}</a>`),
        ' · ',
      )}</p></section>`
    );
  })}`,
});

/** The page at an address that is out of use: it leads on. */
export function redirectPage(collection: CollectionName, id: string, voice: Voice): Page {
  const { ids } = resolveId(collection, id);
  const [only] = ids;
  return {
    path: `${collection}/${id}`,
    title: voice.say('moved'),
    head:
      ids.length === 1 &&
      only !== undefined &&
      markup`<meta http-equiv="refresh" content="0; url=${voice.href(collection, only)}">`,
    body: markup`<h1>${voice.say('moved')}</h1><p>${
      ids.length === 0
        ? voice.say('removed')
        : [
            voice.say('movedTo'),
            ' ',
            joined(
              ids.map((one) => voice.linkTo(collection, one)),
              ', ',
            ),
          ]
    }</p>`,
  };
}
