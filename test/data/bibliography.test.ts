import { describe, expect, it } from 'vitest';
import { dataset } from '../fixtures/real.js';

/**
 * The English bibliography at the end of the article, as it prints it: title, year of the English
 * edition, the work, year of the French original it names.
 */
const BIBLIOGRAPHY: [title: string, year: string, work: string, original?: string][] = [
  ['The Long Dusk', '1946', 'les-derniers-temps', '1946'],
  ['The Case of Comrade Tulayev', '1967', 'l-affaire-toulaev', '1949'],
  ['Birth of Our Power', '1967', 'naissance-de-notre-force', '1931'],
  ['Men in Prison', '1969', 'les-hommes-dans-la-prison', '1930'],
  ['Conquered City', '1975', 'ville-conquise', '1932'],
  ['Midnight in the Century', '1982', 's-il-est-minuit-dans-le-siecle', '1939'],
  ['Unforgiving Years', '2008', 'les-annees-sans-pardon', '1971'],
  ['Resistance', '1989', 'resistance', '1938'],
  ['From Lenin to Stalin', '1937', 'de-lenine-a-staline', '1937'],
  ['Russia Twenty Years After', '1937', 'destin-d-une-revolution', '1937'],
  ['Memoirs of a Revolutionary', '2012', 'memoires-d-un-revolutionnaire', '1951'],
  ['Year One of the Russian Revolution', '1972', 'l-an-i-de-la-revolution-russe', '1930'],
  ['The Life and Death of Leon Trotsky', '1973', 'vie-et-mort-de-leon-trotsky', '1951'],
  ['What Everyone Should Know About State Repression', '1979', 'les-coulisses-d-une-surete-generale', '1926'],
  ['The Serge-Trotsky Papers', '1994', 'the-serge-trotsky-papers'],
  ['Revolution in Danger', '1997', 'revolution-in-danger'],
  ['The Ideas of Victor Serge', '1997', 'the-ideas-of-victor-serge'],
  ['Witness to the German Revolution', '2000', 'witness-to-the-german-revolution'],
  ['Collected Writings on Literature and Revolution', '2004', 'collected-writings-on-literature-and-revolution'],
  ["Kronstadt '21", '1975', 'kronstadt-21'],
];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const editionsOf = (work: string) =>
  dataset.all('editions').filter(({ data }) => data.contents.some((content) => content.work === work));

/** Whether an edition is of a year, or a source says it is. */
const isOf = (year: string, { data }: ReturnType<typeof editionsOf>[number]): boolean =>
  data.date?.edtf.startsWith(year) === true ||
  (data.disputes ?? []).some(({ field, value }) => field === 'date' && value.startsWith(year));

describe('the English bibliography of the article', () => {
  it.each(BIBLIOGRAPHY)('has "%s" of %s', (title, year, work) => {
    const found = editionsOf(work).filter(
      (edition) =>
        isOf(year, edition) &&
        plain(edition.data.title.text).startsWith(plain(title)) &&
        edition.data.contents.some(({ language }) => language === 'en'),
    );
    expect(found.map(({ id }) => id)).not.toEqual([]);
  });

  it.each(BIBLIOGRAPHY.filter(([, , , original]) => original !== undefined))(
    'has the French original of "%s"',
    (_title, _year, work, original = '') => {
      const french = editionsOf(work).filter((edition) =>
        edition.data.contents.some((content) => content.work === work && content.language === 'fr'),
      );
      const disputed = (dataset.get('works', work)?.data.disputes ?? []).some(
        ({ field, value }) => field.startsWith('published') && value.startsWith(original),
      );
      expect(french.some((edition) => isOf(original, edition)) || (disputed && french.length > 0)).toBe(true);
    },
  );
});

describe('the ideas of the article', () => {
  /** The chapters on his ideas, as topics. */
  const CHAPTERS = [
    'russian-revolution',
    'civil-war',
    'stalin',
    'soviet-economy',
    'state-marxism',
    'china',
    'literature',
  ] as const;

  it.each(CHAPTERS)('are treated by works that say so: %s', (topic) => {
    const works = dataset.all('works').filter(({ data }) => data.about?.topics?.includes(topic));
    expect(works.map(({ id }) => id)).not.toEqual([]);
  });
});
