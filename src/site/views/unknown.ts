import { leverage } from '../../index.js';
import type { Question } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { listPage, type Row, termFacet } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { collectionName } from '../words.js';

/** The questions, that whose answer would settle most first; then those of which the package ranks none. */
function byLeverage({ library }: Voice): readonly { question: Question; days: number; events: number }[] {
  const ranked = leverage().map(({ question, days, events }) => ({ question, days, events: events.length }));
  const ids = new Set<string>(ranked.map(({ question }) => question.id));
  const others = library.dataset.questions.filter(({ id }) => !ids.has(id));
  return [...ranked, ...others.map((question) => ({ question, days: 0, events: 0 }))];
}

/** How many days of the life an answer would tell of, drawn. */
const bar = (days: number, most: number): Part =>
  days > 0 &&
  markup`<svg viewBox="0 0 80 8" width="80" height="8" aria-hidden="true"><rect width="${Math.ceil((days / most) * 80)}" height="8" class="certain"/></svg>`;

/** What is not known, by leverage. */
export const unknownPage = (voice: Voice): Page => {
  const all = byLeverage(voice);
  const most = Math.max(...all.map(({ days }) => days));
  const rows = all.map(({ question: asked, days, events }): Row => {
    const { id, question, status, date, searched, changes } = asked;
    const records = [
      ...new Map(changes.map((change) => [`${change.collection}/${change.record ?? ''}`, change])).values(),
    ];
    return {
      id,
      under: voice.say(days > 0 ? 'tellsOfDays' : events > 0 ? 'settlesEvents' : 'settlesOther'),
      shown: markup`<th scope="row">${voice.text(question, 'en')}</th><td>${date && voice.date(date)}</td><td>${voice.term('question-status', status)}</td><td>${days.toLocaleString(voice.lang)}${bar(days, most)}</td><td>${events}</td><td>${joined(
        records.map(({ collection, record }) =>
          record === undefined ? markup`+ ${collectionName(collection, voice.lang)}` : voice.linkTo(collection, record),
        ),
        ', ',
      )}</td><td><small${voice.langOf('en')}>${(searched ?? []).join(' ')}</small></td>`,
      facets: { s: [status] },
    };
  });
  return listPage(
    {
      path: 'unknown',
      title: voice.say('unknown'),
      about: voice.say('unknownAbout'),
      rows,
      facets: [termFacet('s', voice.say('status'), 'question-status', voice)],
      head: ['question', 'when', 'status', 'days', 'eventsSettled', 'wouldChange', 'searched'],
    },
    voice,
  );
};
