import { own } from '../../values/own.js';
import { isObject } from '../../values/paths.js';
import type { ValueRule } from '../rule.js';

/** What stands for all places, or for one that was named elsewhere, in the languages in which notes are written. */
const NOWHERE = [
  // Everywhere and here and there.
  'passim|throughout|everywhere|here and there|(?:in )?(?:various|several|many|different) (?:places|pages|passages|chapters)|the whole (?:book|work|volume)',
  "partout|[çc]à et là|un peu partout|divers(?:es)?(?: pages| passages| endroits)?|plusieurs (?:pages|passages|endroits)|tout (?:le livre|l[’']ouvrage)",
  'überall|durchgehend|(?:an )?(?:verschiedene|mehrere)n? (?:stellen|seiten)|das ganze (?:buch|werk)',
  'por todas partes|varias p[áa]ginas|todo el libro|ovunque|varie pagine|везде|повсюду|разные страницы|вся книга',
  // As before.
  'ib(?:id)?(?:em)?|id(?:em)?|op\\.? ?cit|loc\\.? ?cit|art\\.? ?cit|supra|infra|(?:see|as) (?:above|below|before)|voir (?:plus haut|ci-dessus)|ebd|ebenda|a\\.? ?a\\.? ?o|s\\.? ?o|там же|указ\\.? ?соч',
  // A kind of place without its number, or the source as a whole.
  'p{1,2}|pages?|p[áa]ginas?|pagin[ae]|seiten?|стр|страниц[аы]|с|ch(?:ap)?|chapters?|chapitres?|kapitel|cap[íi]tulos?|глав[аы]|vol|volume|tome|band|том|no|nr|№|line|ligne|zeile|строка|column|colonne|spalte',
  '(?:the |this |that )?(?:source|book|internet|link|url|web ?page|online)|en ligne|le livre|ссылка|книга|интернет',
  'somewhere|quelque part|irgendwo|где-то|to be (?:checked|found|added)|[àa] v[ée]rifier|see (?:the )?source|voir la source|siehe quelle',
].join('|');

const EMPTY = new RegExp(`^[\\s("«“]*(?:${NOWHERE})[\\s.)"»”:]*$`, 'i');

export const locatorLocates: ValueRule = {
  name: 'locator-locates',
  level: 'error',
  docs: 'A locator leads to the place in the source: a page, a heading, a paragraph. "passim", "ibid." or "page" without a number lead nowhere.',
  exceptions: {
    'editions/resistance-heros-limite-2016': 'The page of the publisher has no parts to name; it was read as a whole.',
    'editions/vsevolod-ivanov-wikirouge': 'The page has no parts to name; it was read as a whole.',
  },
  isAsked: ({ fields }) => fields?.has('source') === true && fields.has('at'),
  checkValue(locator, place) {
    const at = isObject(locator) ? own(locator, 'at') : undefined;
    if (typeof at !== 'string' || !EMPTY.test(at)) return undefined;
    return {
      path: [...place.path(), 'at'],
      message: `"${at}" does not say where in the source.`,
      hint: 'Give the page, the heading, the notice or the paragraph, as "opening lines" or "page 12"; of several places, each.',
    };
  },
};
