import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { unlinkedIn } from '../../src/curate/unlinked.js';
import { event, filesOf, person, place, work, type Yaml } from '../fixtures/files.js';

const named = (text: string) => `names: [{ text: ${text}, lang: en, kind: usual, preferred: true }]`;
const known: Yaml = {
  ...person('ida-mett', named('Ida Mett')),
  ...place('kronstadt', named('Kronstadt'), 'within: [{ place: russia }]'),
  ...place('russia', 'kind: state', named('Russia')),
};
const found = (yaml: Yaml) => unlinkedIn(compile(filesOf({ ...known, ...yaml }), []).dataset).map(({ named }) => named);

it('finds people, places, works and years that a summary names and the record does not lead to', () => {
  const summary = 'summary: { en: Written after Ida Mett’s book on Kronstadt and Ville conquise; printed in 1938. }';
  const other = work('other', 'title: { text: Ville conquise, lang: fr }');
  expect(found({ ...other, ...work('a', summary) })).toEqual([
    'people/ida-mett',
    'places/kronstadt',
    'works/other',
    '1938',
  ]);
});

it('is content where the record, what it names, or what names it leads there', () => {
  const summary = 'summary: { en: It was printed in 1938 for Ida Mett; Kronstadt lies in Russia. }';
  const yaml = work('a', summary, 'published: { date: 1938 }', 'about: { people: [ida-mett], places: [kronstadt] }');
  expect(found(yaml)).toEqual([]);
  const told = event(
    'b',
    'participants: [{ person: ida-mett }]',
    'works: [{ work: a, role: subject }]',
    'places: [kronstadt]',
  );
  expect(found({ ...work('a', summary.replace(' lies in Russia', ' fell')), ...told })).toEqual(['1938']);
});

it('takes no word at the head of a sentence, nor one in small letters, for a name', () => {
  expect(found(work('a', 'summary: { en: Kronstadt of the sailors. }'))).toEqual([]);
  expect(found(work('a', 'summary: { en: The kronstadt of the sailors. }'))).toEqual([]);
});

it('takes no title that we supplied for a name', () => {
  const titled = (kind: string) => work('other', `title: { text: June 1936, lang: en, kind: ${kind} }`);
  const told = work('a', 'summary: { en: The strikes of June 1936. }', 'published: { date: 1936 }');
  expect(found({ ...titled('supplied'), ...told })).toEqual([]);
  expect(found({ ...titled('translated'), ...told })).toEqual(['works/other']);
});
