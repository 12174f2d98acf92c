import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { factsIn, linesOfDiff, rowOf, textOfRow } from '../../src/curate/sampling.js';
import { pathText } from '../../src/values/paths.js';
import { dataset as yaml } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const SERGE = 'data/people/victor-serge.yaml';
const { dataset } = compile(filesOf(yaml), []);

/** The facts on the lines of a file that hold one of some texts, were they changed. */
const fieldsOn = (file: string, ...texts: string[]): string[] => {
  const lines = (yaml[file] ?? '').split('\n').flatMap((line, index) => (texts.includes(line.trim()) ? index + 1 : []));
  expect(lines).toHaveLength(texts.length);
  return factsIn(dataset, { changed: new Map([[file, new Set(lines)]]) }).map(({ path }) => pathText(path));
};

describe('the facts from which a sample is drawn', () => {
  it('are each value and each item that a source vouches for, and none of our own wording', () => {
    const fields = factsIn(dataset)
      .filter(({ record }) => record.document.file === SERGE)
      .map(({ path }) => pathText(path));
    expect(fields).toEqual([
      'names.0',
      'names.1',
      'born.date',
      'born.place',
      'died.date',
      'died.cause',
      'gender',
      'memberships.0',
      'identifiers.maitron',
    ]);
  });

  it('are those of one collection, where one is named', () => {
    const facts = factsIn(dataset, { collection: 'places' });
    expect(new Set(facts.map(({ record }) => record.id))).toEqual(new Set(['ixelles', 'belgium', 'saint-petersburg']));
  });

  it('are those on the lines that changed', () => {
    expect(fieldsOn(SERGE, 'gender: male')).toEqual(['gender']);
    expect(fieldsOn(SERGE, "romanized: Viktor L'vovich Kibal'chich")).toEqual(['names.1']);
  });

  it('are those whose citation changed', () => {
    expect(fieldsOn(SERGE, 'at: opening lines')).toEqual([
      'names.0',
      'born.date',
      'born.place',
      'died.date',
      'died.cause',
      'gender',
      'memberships.0',
      'identifiers.maitron',
    ]);
  });

  it('are all of a file that is new, and none of one that did not change', () => {
    const facts = factsIn(dataset, { changed: new Map([['data/places/belgium.yaml', new Set<number>()]]) });
    expect(facts.map(({ record, path }) => `${record.id} ${pathText(path)}`)).toEqual(['belgium names.0']);
  });
});

it('reads the lines off a diff of git', () => {
  const diff = [
    'diff --git a/data/works/a.yaml b/data/works/a.yaml',
    '--- a/data/works/a.yaml',
    '+++ b/data/works/a.yaml',
    '@@ -3 +3 @@ title:',
    '-kind: novel',
    '+kind: poem',
    '@@ -7,0 +8,2 @@',
    '+one',
    '+two',
    '@@ -20,2 +22,0 @@',
    '-gone',
    '-gone',
    '--- a/data/works/b.yaml',
    '+++ b/data/works/b.yaml',
    '@@ -1 +0,0 @@',
    '-only: removed',
  ].join('\n');
  expect(linesOfDiff(diff)).toEqual(new Map([['data/works/a.yaml', new Set([3, 8, 9])]]));
});

it('tells a second reader where a fact stands, what it says, and where to look', () => {
  const fact = factsIn(dataset).find(
    ({ record, path }) => record.id === 'victor-serge' && pathText(path) === 'born.date',
  );
  if (!fact) throw new Error('The fact is not there.');
  expect(textOfRow(rowOf(dataset, fact))).toBe(
    [
      `${SERGE}:9`,
      '   born.date = 1890-12-30',
      '   ← maitron-50075, opening lines (SERGE Victor)',
      '     https://maitron.fr/spip.php?article50075',
      '',
    ].join('\n'),
  );
});

it('leaves out of an item what is not said of the world', () => {
  const name = factsIn(dataset).find(
    ({ record, path }) => record.id === 'victor-serge' && pathText(path) === 'names.1',
  );
  expect(name?.value).toEqual({ text: 'Виктор Львович Кибальчич', lang: 'ru', kind: 'birth' });
  expect(name?.witnesses).toEqual([{ source: 'infogalactic-victor-serge', at: 'lead' }]);
});
