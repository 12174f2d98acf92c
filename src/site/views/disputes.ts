import { resolve, type Retelling, why } from '../../index.js';
import type { CollectionName, DataRecord, Locator, Source } from '../../types.js';
import { joined, markup, type Part } from '../html.js';
import { type Facet, listPage, type Row, termFacet } from '../lists.js';
import type { Page, Voice } from '../page.js';
import { located, verdictOf } from '../record.js';
import { heldAt, insteadAt, pathName } from '../values.js';
import { collectionName } from '../words.js';

/** Those who can be trusted instead of us: a person, a text of a work, or a journal or site in which sources stand. */
interface Teller {
  readonly key: string;
  readonly name: string;
  /** How a record with disputes is told by them. */
  readonly tells: (record: DataRecord) => Retelling;
}

/** Those who say otherwise in at least three records. */
function tellersIn(voice: Voice): readonly Teller[] {
  const { library } = voice;
  const disputed = library.entries.filter(({ record }) => record.disputes !== undefined);
  const counts = new Map<string, number>();
  for (const { record } of disputed) {
    const names = (record.disputes ?? []).flatMap(({ sources }) =>
      sources.flatMap(({ source }) => {
        const said = library.get('sources', source) as Source | undefined;
        return [said?.work, said?.container, ...(said?.authors ?? []).map(({ person }) => person)];
      }),
    );
    for (const name of new Set(names)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isMemoirs = (name: string): boolean => name === 'memoires-d-un-revolutionnaire';
  return [...counts]
    .filter(([name, count]) => count > 2 || isMemoirs(name))
    .sort(([a, one], [b, other]) => Number(isMemoirs(b)) - Number(isMemoirs(a)) || other - one)
    .map(([trust], index) => {
      const record = library.get('works', trust) ?? library.get('people', trust);
      return {
        key: `t${index}`,
        name: record === undefined ? trust : voice.caption(record).text,
        tells: (one) => resolve(one, { trust }),
      };
    });
}

/** Who says something, with the places where. */
const witnesses = (locators: readonly Locator[], voice: Voice): Part =>
  locators.length > 0 &&
  markup`<br><small>${joined(
    locators.map((locator) => located(voice.library.get('sources', locator.source), locator, voice)),
    '; ',
  )}</small>`;

/** The disputes: both sides with their sources, and what becomes of the record if another is believed. */
export const disputesPage = (voice: Voice): Page => {
  const tellers = tellersIn(voice);
  const rows = voice.library.entries.flatMap(({ collection, record }) => {
    const tellings = record.disputes === undefined ? [] : tellers.map(({ key, tells }) => ({ key, ...tells(record) }));
    return (record.disputes ?? []).map(({ field, value, verdict, reason, note, sources }, index): Row => {
      const isThis = (one: { readonly field: string; readonly sources: readonly Locator[] }): boolean =>
        one.field === field && one.sources.some(({ source }) => sources.some((other) => other.source === source));
      const adopting = tellings.filter(({ adopted }) => adopted.some(isThis)).map(({ key }) => key);
      const speaking = tellings.filter(({ left }) => left.some((one) => isThis(one) && one.value === value));
      const supporting = why(record, field).sources.map(({ source, ...rest }) => ({ ...rest, source: source.id }));
      return {
        under: collectionName(collection, voice.lang),
        shown: markup`<th scope="row">${voice.link(collection, record)}<br><small><a href="${voice.href(collection, record.id)}#d${index + 1}">${pathName(field, voice)}</a></small></th><td>${heldAt(collection, record, field, voice)}${witnesses(supporting, voice)}</td><td>${insteadAt(collection, record, field, value, voice)}${witnesses(sources, voice)}</td><td>${verdictOf(verdict, reason, voice)}${note !== undefined && markup`<br><small>${voice.text(note, 'en')}</small>`}</td>`,
        facets: {
          v: [verdict],
          r: reason ? [reason] : [],
          o: [collection],
          t: [...adopting, ...speaking.map(({ key }) => key)],
          a: adopting,
        },
      };
    });
  });
  const facets: readonly Facet[] = [
    {
      key: 't',
      label: voice.say('asToldBy'),
      nameOf: (value) => tellers.find(({ key }) => key === value)?.name ?? value,
    },
    termFacet('v', voice.say('verdict'), 'verdict', voice),
    termFacet('r', voice.say('reason'), 'dispute-reason', voice),
    {
      key: 'o',
      label: voice.say('recordedIn'),
      nameOf: (value) => collectionName(value as CollectionName, voice.lang),
    },
  ];
  return listPage(
    {
      path: 'disputes',
      title: voice.say('disputes'),
      about: voice.say('disputesAbout'),
      picture: markup`<p class="hint">${voice.say('toldHint')}</p>`,
      rows,
      facets,
      head: ['what', 'held', 'instead', 'verdict'],
    },
    voice,
  );
};
