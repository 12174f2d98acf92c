/* Findings of one run are all: a fault of structure hides no other fault of the record, unless that needs what is faulty. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { event, filesOf, person, place, source, type Yaml } from '../fixtures/files.js';

/** A fault that stands in a record, and the rule that finds it. */
interface Planted {
  rule: string;
  lines: string[];
  /** The faults of form in what the rule has to read: it waits until they are mended. */
  waitsFor?: string[];
}

/** Faults of structure and of form, each in a field of its own. */
const OF_FORM: Readonly<Record<string, Planted>> = {
  'an unknown field': { rule: 'structure', lines: ['nonsense: 1'] },
  'a term that is none': { rule: 'structure', lines: ['gender: unheard-of'] },
  'a value of another shape': { rule: 'structure', lines: ['identifiers: Q1'] },
  'an empty value': { rule: 'structure', lines: ['identifiers: {}'] },
  'a date that is none': {
    rule: 'date-is-edtf',
    lines: ['relations: [{ person: other, kind: friend, date: 1930-02-31 }]'],
  },
  'an item without what it needs': { rule: 'structure', lines: ['memberships: [{ role: member }]'] },
};

/** Faults that rules find: in one field, between two, and between records. */
const OF_RULES: Readonly<Record<string, Planted>> = {
  'a name in another script that is not romanized': {
    rule: 'romanized-where-needed',
    lines: ['names: [{ text: Виктор, lang: ru, kind: usual, preferred: true }]'],
  },
  'two preferred names of one language': {
    rule: 'one-preferred-name',
    lines: [
      'names: [{ text: A, lang: en, kind: usual, preferred: true }, { text: B, lang: en, kind: pen, preferred: true }]',
    ],
  },
  'a death before the birth': {
    rule: 'dates-agree',
    waitsFor: ['a date that is none', 'an item without what it needs'],
    lines: ['born: { date: 1900-01-02 }', 'died: { date: 1899-01-02 }'],
  },
  'a reference that leads nowhere': { rule: 'reference-resolves', lines: ['born: { place: nowhere }'] },
  'a field that nobody vouches for': { rule: 'every-field-is-cited', lines: ['occupations: [writer]'] },
  'a path that leads nowhere': {
    rule: 'field-path-exists',
    lines: ['sources: [{ source: s, at: p. 1, supports: [names, naems] }]'],
  },
  'a locator that locates nothing': {
    rule: 'locator-locates',
    lines: ['sources: [{ source: s, at: passim, supports: [names] }]'],
  },
};

const around: Yaml = { ...source('s'), ...person('other'), ...place('here') };
const rulesIn = (yaml: Yaml): Set<string> =>
  new Set(
    compile(filesOf({ ...around, ...yaml }))
      .findings.filter(({ file }) => file.includes('somebody'))
      .map(({ rule }) => rule),
  );

describe.each(Object.entries(OF_RULES))('%s', (_, { rule, lines, waitsFor = [] }) => {
  it('is found by itself', () => {
    expect(rulesIn(person('somebody', ...lines))).toContain(rule);
  });

  it.each(Object.entries(OF_FORM))('is found beside %s', (name, form) => {
    const found = rulesIn(person('somebody', ...lines, ...form.lines));
    expect(found).toContain(form.rule);
    expect(found.has(rule)).toBe(!waitsFor.includes(name));
  });
});

describe('what is right of a record', () => {
  const born = (date: string): Yaml => person('somebody', `born: { date: ${date} }`);
  const meeting = (...lines: string[]): Yaml =>
    event('somebody-meets', 'date: 1899', 'participants: [{ person: somebody, role: participant }]', ...lines);

  it('is known to others', () => {
    expect([...rulesIn({ ...born('1900'), ...meeting() })]).toEqual(expect.arrayContaining(['lifespan']));
    expect(rulesIn({ ...born('1900'), ...meeting('nonsense: 1') })).toContain('lifespan');
  });

  it('tells nothing of what is wrong in it', () => {
    expect(rulesIn({ ...born('1900-02-31'), ...meeting() })).not.toContain('lifespan');
    expect(rulesIn({ ...born('1900'), ...meeting('route: [{ place: here, date: 1899-02-31 }]') })).not.toContain(
      'dates-agree',
    );
  });
});
