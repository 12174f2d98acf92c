import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { changed, dataset } from '../fixtures/dataset.js';
import type { Rule } from '../../src/compile/rule.js';
import { filesOf, place, work } from '../fixtures/files.js';

describe('compile', () => {
  it('finds nothing wrong with a dataset in order', () => {
    expect(compile(filesOf(dataset)).findings).toEqual([]);
  });

  it('links every record of every collection', () => {
    const { dataset: linked } = compile(filesOf(dataset));
    expect(linked.records).toHaveLength(16);
    expect(linked.get('places', 'ixelles')?.data.country).toBe('BE');
    expect(linked.all('people').map(({ id }) => id)).toEqual(['lev-kibalchich', 'richard-greeman', 'victor-serge']);
    expect([linked.redirects.length, linked.questions.length]).toEqual([1, 1]);
  });

  it('reports YAML, structure, references and meaning of all files in one run, in reading order', () => {
    const { findings } = compile(
      filesOf({
        ...dataset,
        ...changed('data/people/victor-serge.yaml', 'place: ixelles', 'place: ixeles'),
        'data/works/ville-conquise.yaml': 'id: ville-conquise\nid: twice\n',
        'data/places/belgium.yaml': 'id: belgium\nkind: state\n',
        'data/events/captivity-1933-1936.yaml': (dataset['data/events/captivity-1933-1936.yaml'] ?? '').replace(
          '1936-04',
          '1932',
        ),
        'data/vocabularies/certainty.yaml': 'id: certainty\n',
        'data/redirects.yaml': 'redirects: [{ from: a }]\n',
        'data/questions.yaml': 'questions: none\n',
      }),
    );
    const places = findings.map(({ file, rule }) => `${file} ${rule}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'data/events/captivity-1933-1936.yaml date-is-edtf',
        'data/people/victor-serge.yaml reference-resolves',
        'data/places/belgium.yaml structure',
        'data/questions.yaml structure',
        'data/redirects.yaml structure',
        'data/vocabularies/certainty.yaml vocabulary',
        'data/works/ville-conquise.yaml yaml',
      ]),
    );
    expect(findings.map(({ file }) => file)).toEqual(findings.map(({ file }) => file).sort());
  });

  it('does not call a reference dangling when the file it names exists but is broken', () => {
    const { findings } = compile(filesOf({ ...dataset, 'data/places/belgium.yaml': 'kind: [\n' }));
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['yaml data/places/belgium.yaml']);
  });

  it('keeps findings that the reading of the folder made', () => {
    const misplaced = {
      rule: 'layout',
      level: 'error' as const,
      file: 'data/notes.txt',
      line: 1,
      column: 1,
      path: '',
      message: 'The file belongs to no collection.',
    };
    expect(compile({ ...filesOf(dataset), findings: [misplaced] }).findings).toEqual([misplaced]);
  });
});

describe('the exceptions to a rule', () => {
  const rule: Rule = {
    name: 'no-novels',
    level: 'warning',
    docs: 'There are no novels.',
    exceptions: { 'works/a': 'The first one.', 'works/c': 'Not in the data.' },
    *check(dataset) {
      for (const { data, document } of dataset.all('works')) {
        if (data.kind === 'novel') yield { document, message: 'A novel.' };
      }
    },
  };

  it('are not reported', () => {
    const { findings } = compile(filesOf({ ...work('a'), ...work('b') }), [rule]);
    expect(findings.map(({ file, level }) => [file, level])).toEqual([['data/works/b.yaml', 'warning']]);
  });

  it('are findings themselves once they are not needed', () => {
    const { findings } = compile(filesOf({ ...work('a', 'kind: poem') }), [rule]);
    expect(findings).toMatchObject([
      {
        rule: 'no-novels',
        level: 'error',
        file: 'data/works/a.yaml',
        message: '"works/a" is an exception to the rule, but does not break it.',
      },
    ]);
  });

  it('may be needed as long as a record cannot be read', () => {
    const { findings } = compile(filesOf({ ...work('a', 'kind: poem'), 'data/works/b.yaml': 'id: [' }), [rule]);
    expect(findings.map(({ rule: name }) => name)).toEqual(['yaml']);
  });
});

describe('the files beside the records', () => {
  const questions = (line: string) => ({
    'data/questions.yaml': `questions:\n  - id: q\n    question: Where?\n    status: open\n${line}`,
  });

  it('have to be in order too', () => {
    const { findings } = compile(
      filesOf({ ...dataset, ...questions('    searched: [TODO]\n    changes: [{ collection: works }]\n') }),
    );
    expect(findings).toMatchObject([{ rule: 'no-placeholder', file: 'data/questions.yaml', line: 5 }]);
  });

  it('name fields that records can have', () => {
    const change = '    changes:\n      - { collection: places, record: ixelles, field: cuontry }\n';
    const { findings } = compile(filesOf({ ...dataset, ...questions(change) }));
    expect(findings).toMatchObject([
      { rule: 'field-path-exists', file: 'data/questions.yaml', line: 6, hint: 'Did you mean "country"?' },
    ]);
  });
});

it('warns of no unused record while a record cannot be read', () => {
  const broken = { 'data/works/broken.yaml': 'id: broken\n' };
  const { findings } = compile(filesOf({ ...dataset, ...broken, ...place('lonely') }));
  expect(findings.filter(({ rule }) => rule === 'no-unused-record')).toEqual([]);
});

it('checks the values of a record whose structure is wrong, in the same run', () => {
  const yaml = work(
    'a',
    'kind: nowel',
    'creators: [{ person: nobody-known, role: author }]',
    'published: { date: 1930-02-30 }',
  );
  const { findings } = compile(filesOf({ ...dataset, ...yaml }));
  expect(findings.filter(({ file }) => file === 'data/works/a.yaml').map(({ rule, path }) => [rule, path])).toEqual(
    expect.arrayContaining([
      ['structure', 'kind'],
      ['reference-resolves', 'creators.0.person'],
      ['date-is-edtf', 'published.date'],
    ]),
  );
});

it('says of a record whose structure is wrong what else is, where that can be read', () => {
  const { findings } = compile(
    filesOf({
      ...dataset,
      'data/people/a.yaml': [
        'id: a',
        'names:',
        '  - { text: A, lang: fr, kind: usual, preferred: true }',
        '  - { text: B, lang: fr, kind: alias, preferred: true }',
        'scope: circel',
        'born: { date: 1890 }',
        'gender: male',
        'sources: [{ source: maitron-50075, at: p. 1, supports: [names, boorn, gendre] }]',
        '',
      ].join('\n'),
    }),
  );
  expect(
    findings.filter(({ file }) => file === 'data/people/a.yaml').map(({ rule, path }) => `${rule} ${path}`),
  ).toEqual([
    'one-preferred-name names',
    'structure scope',
    'every-field-is-cited born.date',
    'every-field-is-cited gender',
    'field-path-exists sources.0.supports.1',
    'field-path-exists sources.0.supports.2',
  ]);
});

it('says of one wrong value only once what is wrong', () => {
  const { findings } = compile(
    filesOf({ ...dataset, ...work('a', 'published: { date: March 1933 }', 'languages: [French]') }),
  );
  const wrong = findings.filter(({ file, rule }) => file === 'data/works/a.yaml' && rule !== 'every-field-is-cited');
  const paths = wrong.map(({ path }) => path);
  expect(paths.filter((path) => path === 'published.date' || path === 'languages.0')).toHaveLength(2);
});
