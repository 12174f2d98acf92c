import { expect, test } from 'vitest';
import { partsIn, worksAround } from '../../src/query/works-around.js';
import { date, edition, id, work } from './fixtures.js';

const part = (own: string, position?: string, year?: string) =>
  work(own, own, {
    partOf: [{ work: id('whole'), ...(position !== undefined && { position }) }],
    ...(year !== undefined && { published: { date: date(year) } }),
  });
const works = [
  work('whole', 'Whole'),
  part('late', undefined, '1950'),
  part('early', undefined, '1940'),
  part('tenth', '10'),
  part('second', '2'),
  work('printed-with', 'Printed with'),
  work('foreign', 'Foreign'),
];
const second = part('second', '2');

test('parts stand by their number, then by their date', () => {
  expect(partsIn(works, id('whole')).map((one) => one.id)).toEqual(['second', 'tenth', 'early', 'late']);
  expect(partsIn(works, id('foreign'))).toEqual([]);
});

test('related works are the whole, the parts, the siblings and what was printed together, each once', () => {
  const editions = [edition('e', 'E', ['second', 'printed-with', 'tenth'], '1938')];
  expect(worksAround(works, editions, second).map((one) => [one.work.id, one.relation])).toEqual([
    ['whole', 'whole'],
    ['tenth', 'sibling'],
    ['early', 'sibling'],
    ['late', 'sibling'],
    ['printed-with', 'companion'],
  ]);
});
