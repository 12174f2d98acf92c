import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { parseDate } from '../../src/values/edtf.js';
import { publish } from '../../src/compile/publish.js';
import { jsonFiles } from '../../src/emit/json.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

/** The dataset with two questions, the second of them of these lines, from line 7 on. */
const asking = (...lines: string[]) =>
  compile(
    filesOf({
      ...dataset,
      'data/questions.yaml': [
        'questions:',
        '  - id: day-of-birth',
        '    question: On which day was he born?',
        '    status: searched',
        "    searched: ['Maitron: 30 December.']",
        '    changes: [{ collection: people, record: victor-serge, field: born.date }]',
        '  - id: whereabouts-1903',
        '    question: Where was he in these years?',
        ...lines.map((line) => `    ${line}`),
        '',
      ].join('\n'),
    }),
  );

describe('questions', () => {
  const compiled = asking(
    'date: 1903/1904',
    'status: open',
    'changes:',
    '  - { collection: events, record: arrest-leningrad-1933 }',
    '  - { collection: places, record: ixelles, field: within }',
  );

  it('are read, with what was searched and what an answer would change', () => {
    expect(compiled.findings).toEqual([]);
    expect(compiled.dataset.questions.map(({ data, index }) => [index, data])).toEqual([
      [
        0,
        {
          id: 'day-of-birth',
          question: 'On which day was he born?',
          status: 'searched',
          searched: ['Maitron: 30 December.'],
          changes: [{ collection: 'people', record: 'victor-serge', field: 'born.date' }],
        },
      ],
      [
        1,
        {
          id: 'whereabouts-1903',
          question: 'Where was he in these years?',
          date: parseDate('1903/1904'),
          status: 'open',
          changes: [
            { collection: 'events', record: 'arrest-leningrad-1933' },
            { collection: 'places', record: 'ixelles', field: 'within' },
          ],
        },
      ],
    ]);
  });

  it('are published with their dates as objects, and without where there is none', () => {
    const published = publish(compiled, '1.2.3');
    expect(published.questions).toMatchObject([
      { id: 'day-of-birth' },
      {
        id: 'whereabouts-1903',
        date: {
          edtf: '1903/1904',
          earliest: '1903-01-01',
          latest: '1904-12-31',
          precision: 'interval',
          approximate: false,
          uncertain: false,
        },
      },
    ]);
    expect(published.questions[0]).not.toHaveProperty('date');
    expect(JSON.parse(jsonFiles(published)['questions.json'] ?? '')).toEqual(published.questions);
  });

  it('may be none at all', () => {
    const none = compile(filesOf({ ...dataset, 'data/questions.yaml': 'questions: []\n' }));
    expect([none.findings, none.dataset.questions]).toEqual([[], []]);
  });

  it('may ask for a record that is not there yet, but not for nothing', () => {
    expect(asking('status: open', 'changes: [{ collection: works }]').findings).toEqual([]);
    expect(asking('status: open').findings).toMatchObject([
      { rule: 'structure', message: 'The required field "questions.1.changes" is missing.' },
    ]);
  });

  it('are not about records that do not exist', () => {
    const { findings } = asking('status: open', 'changes:', '  - { collection: people, record: victor-sergue }');
    expect(findings).toMatchObject([
      {
        rule: 'reference-resolves',
        level: 'error',
        file: 'data/questions.yaml',
        line: 11,
        path: 'questions.1.changes.0.record',
        message: 'There is no "victor-sergue" in people (field "questions.1.changes.0.record").',
        hint: 'Did you mean "victor-serge"?',
      },
    ]);
  });

  it('are not about retired ids', () => {
    const { findings } = asking('status: open', 'changes: [{ collection: works, record: conquered-city }]');
    expect(findings).toMatchObject([
      {
        rule: 'reference-resolves',
        file: 'data/questions.yaml',
        line: 10,
        message: '"conquered-city" is a retired id of works (field "questions.1.changes.0.record").',
        hint: 'Write "ville-conquise".',
      },
    ]);
  });

  it.each([
    ['1903-02-30', 'date-is-edtf', /does not exist: that month has 28 days/],
    ['1904/1903', 'date-is-edtf', /ends before it begins/],
    ['1903-22', 'date-is-edtf', /Seasons are not used: write the months they span/],
    ['spring 1903', 'structure', /date/i],
  ])('do not have the date %s', (date, rule, advice) => {
    const { findings } = asking(`date: ${date}`, 'status: open', 'changes: [{ collection: works }]');
    expect(findings).toMatchObject([
      { rule, level: 'error', file: 'data/questions.yaml', line: 9, path: 'questions.1.date' },
    ]);
    expect(findings.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual([expect.stringMatching(advice)]);
  });

  it.each([
    ['status: perhaps', 9],
    ['state: open', 9],
  ])('are of the shape of the model: not %s', (line, number) => {
    const { findings } = asking(
      line,
      ...(line.startsWith('status') ? [] : ['status: open']),
      'changes: [{ collection: works }]',
    );
    expect(findings).toMatchObject([{ rule: 'structure', file: 'data/questions.yaml', line: number }]);
    expect(findings[0]?.hint).toBeTruthy();
  });
});
