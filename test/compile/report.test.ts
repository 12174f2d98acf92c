import { describe, expect, it } from 'vitest';
import { type Finding, hasErrors, sorted } from '../../src/compile/finding.js';
import { report, tally } from '../../src/compile/report.js';

const finding: Finding = {
  rule: 'reference-resolves',
  level: 'error',
  file: 'data/people/a.yaml',
  line: 3,
  column: 10,
  path: 'born.place',
  message: 'There is no "ixeles" in places.',
  hint: 'Did you mean "ixelles"?',
};
const warning: Finding = {
  rule: 'no-unused-record',
  level: 'warning',
  file: 'data/places/b.yaml',
  line: 1,
  column: 1,
  path: '',
  message: 'Nothing refers to "b".',
};

describe('for people', () => {
  const text = (file: string, ...lines: string[]) => ({ file, text: lines.join('\n') });
  const texts = [
    text(
      'data/people/a.yaml',
      'id: a',
      'born:',
      '  place: ixeles',
      'died:',
      '  date: 1947',
      '',
      '',
      '',
      'last: Ленинград',
      '',
    ),
    text('data/places/b.yaml', 'id: b', ''),
  ];

  it('shows each finding in its code, and counts them', () => {
    expect(report([finding, warning], { texts })).toMatchInlineSnapshot(`
      "data/people/a.yaml:3:10 error [reference-resolves]
      There is no "ixeles" in places.
      Did you mean "ixelles"?
        2 | born:
      > 3 |   place: ixeles
          |          ^
        4 | died:

      data/places/b.yaml:1:1 warning [no-unused-record]
      Nothing refers to "b".
      > 1 | id: b
          | ^
        2 |

      1 error, 1 warning in 2 files
      "
    `);
  });

  it('lines numbers up, and leaves blank lines blank', () => {
    expect(report([{ ...finding, line: 9, column: 7 }], { texts })).toMatchInlineSnapshot(`
      "data/people/a.yaml:9:7 error [reference-resolves]
      There is no "ixeles" in places.
      Did you mean "ixelles"?
         8 |
      >  9 | last: Ленинград
           |       ^
        10 |

      1 error, 0 warnings in 1 file
      "
    `);
  });

  it('says what it can where the file is gone', () => {
    const text = report([{ ...finding, file: 'data/gone.yaml' }], { texts });
    expect(text).toContain('data/gone.yaml:3:10 error [reference-resolves]\nThere is no "ixeles" in places.\n');
    expect(text).toMatch(/1 error, 0 warnings in 1 file\n$/);
  });

  it('says nothing where nothing is wrong', () => {
    expect(report([], { texts })).toBe('');
  });
});

describe('for GitHub', () => {
  const github = (...findings: Finding[]): string => report(findings, { texts: [], format: 'github' });

  it('is an annotation a finding', () => {
    expect(github(finding, warning)).toBe(
      '::error file=data/people/a.yaml,line=3,col=10,title=reference-resolves::There is no "ixeles" in places. Did you mean "ixelles"?\n' +
        '::warning file=data/places/b.yaml,line=1,col=1,title=no-unused-record::Nothing refers to "b".\n',
    );
  });

  it('escapes what workflow commands would read', () => {
    const awkward = { ...warning, file: 'data/a,b:c%.yaml', message: '100 %,\r\nor: more.' };
    expect(github(awkward)).toBe(
      '::warning file=data/a%2Cb%3Ac%25.yaml,line=1,col=1,title=no-unused-record::100 %25,%0D%0Aor: more.\n',
    );
  });

  it('is empty where nothing is wrong', () => {
    expect(github()).toBe('');
  });
});

describe('for programs', () => {
  const json = (...findings: Finding[]): string => report(findings, { texts: [], format: 'json' });

  it('is a finding a line', () => {
    const text = json({ ...finding, message: 'Two\nlines.' }, warning);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Finding)).toEqual([{ ...finding, message: 'Two\nlines.' }, warning]);
  });

  it('is empty where nothing is wrong', () => {
    expect(json()).toBe('');
  });
});

describe('whatever a file holds', () => {
  const hostile = [
    '\u001b[2J',
    '\u009b1m',
    '\u202e',
    '\u2066',
    '\u0007',
    '\ud800',
    '\u{e0041}',
    '\u2028',
    '\u200b',
    '\ufeff',
  ];

  it.each(hostile.map((text) => [text]))('no sign reaches the terminal that steers it: %j', (text) => {
    const awkward = { ...finding, file: `data/${text}.yaml`, message: `A${text}B`, hint: `C${text}D` };
    for (const format of ['pretty', 'github', 'json'] as const) {
      const shown = report([awkward], { texts: [], format });
      expect(shown).not.toContain(text);
      expect(shown).toContain('\\u');
    }
  });
});

describe('findings', () => {
  it('are counted in words', () => {
    expect(tally([finding])).toBe('1 error, 0 warnings in 1 file');
    expect(tally([finding, finding, warning])).toBe('2 errors, 1 warning in 2 files');
  });

  it('are sorted by file, line, column, rule and message', () => {
    const order = [
      { ...finding, file: 'a' },
      { ...finding, file: 'b', line: 2, column: 9 },
      { ...finding, file: 'b', line: 10, column: 1 },
      { ...finding, file: 'b', line: 10, column: 2, rule: 'a' },
      { ...finding, file: 'b', line: 10, column: 2, rule: 'b', message: 'a' },
      { ...finding, file: 'b', line: 10, column: 2, rule: 'b', message: 'b' },
    ];
    expect(sorted([...order].reverse())).toEqual(order);
  });

  it('forbid publication only where one is an error', () => {
    expect([[], [warning], [warning, finding]].map(hasErrors)).toEqual([false, false, true]);
  });
});
