import { describe, expect, it } from 'vitest';
import { mapped, noted, notesOf, schemaAt, unwrapped, walk } from '../../src/model/meta.js';
import { pathOf, pathText } from '../../src/values/paths.js';
import { z } from '../../src/model/zod.js';

const date = noted(z.string(), { meaning: { is: 'date' } });
const schema = z.object({
  id: noted(z.string(), { meaning: { is: 'id' } }),
  born: z.object({ date: date.optional() }).optional(),
  names: z.array(z.object({ text: z.string() })),
});
const value = { id: 'a', born: { date: '1890' }, names: [{ text: 'A' }, { text: 'B', extra: 1 }] };

describe('noted', () => {
  it('is seen through describe, optional and readonly', () => {
    for (const wrapped of [
      date,
      date.describe('When.'),
      date.optional(),
      date.describe('When.').optional().readonly(),
      date.optional().describe('When.'),
    ]) {
      expect(notesOf(wrapped)).toEqual({ meaning: { is: 'date' } });
    }
  });

  it('adds to notes already there, and leaves the schema it was given alone', () => {
    const plain = z.string();
    const more = noted(noted(plain, { definition: 'Date' }), { examples: ['1933'] });
    expect(notesOf(more)).toEqual({ definition: 'Date', examples: ['1933'] });
    expect(notesOf(plain)).toEqual({});
  });

  it('keeps the description, and the want of one', () => {
    expect(noted(z.string().describe('When.'), { definition: 'Date' }).description).toBe('When.');
    expect(noted(z.string(), { definition: 'Date' }).description).toBeUndefined();
  });

  it('does not change what a schema accepts', () => {
    const short = noted(z.string().max(2), { definition: 'Short' });
    expect([short.safeParse('ab').success, short.safeParse('abc').success]).toEqual([true, false]);
  });
});

describe('unwrapped', () => {
  it('is the schema below optional and readonly', () => {
    const bare = z.string();
    expect(unwrapped(bare.optional().readonly())).toBe(bare);
    expect(unwrapped(bare)).toBe(bare);
  });
});

describe('walk', () => {
  const visited = (input: unknown): string[] => {
    const paths: string[] = [];
    walk(schema, input, (_, __, path) => paths.push(pathText(path())));
    return paths;
  };

  it('visits every value that the schema knows, parents first', () => {
    expect(visited(value)).toEqual([
      '',
      'id',
      'born',
      'born.date',
      'names',
      'names.0',
      'names.0.text',
      'names.1',
      'names.1.text',
    ]);
  });

  it('tells the notes of each', () => {
    const dates: unknown[] = [];
    walk(schema, value, ({ notes }, item) => {
      if (notes.meaning?.is === 'date') dates.push(item);
    });
    expect(dates).toEqual(['1890']);
  });

  it('goes only where what is wanted can be', () => {
    const paths: string[] = [];
    walk(schema, value, (_, __, path) => paths.push(pathText(path())), ['date']);
    expect(paths).toEqual(['', 'born', 'born.date']);
  });

  it('passes over values of the wrong shape', () => {
    expect(visited({ id: 5, born: 'x', names: { text: 'A' }, constructor: 1 })).toEqual(['', 'id', 'born', 'names']);
    expect(visited(null)).toEqual(['']);
  });
});

describe('mapped', () => {
  const shout = (input: unknown): unknown =>
    mapped(schema, input, (_, leaf) => (typeof leaf === 'string' ? `${leaf}!` : leaf));

  it('changes every leaf that the schema knows, and nothing else', () => {
    expect(shout(value)).toEqual({
      id: 'a!',
      born: { date: '1890!' },
      names: [{ text: 'A!' }, { text: 'B!', extra: 1 }],
    });
  });

  it('shares what does not change', () => {
    const dated = mapped(schema, value, (_, leaf) => `${String(leaf)}~`, ['date']) as typeof value;
    expect(dated.born).toEqual({ date: '1890~' });
    expect(dated.names).toBe(value.names);
  });

  it('leaves the value it was given alone', () => {
    const before = structuredClone(value);
    shout(value);
    expect(value).toEqual(before);
  });

  it('hands on values of the wrong shape for others to judge', () => {
    expect(shout({ names: 'x', born: [1] })).toEqual({ names: 'x!', born: [1] });
  });
});

describe('schemaAt', () => {
  it('finds fields, set or not, through optional', () => {
    expect(schemaAt(schema, pathOf('born.date'))).toBe(unwrapped(date.optional()));
    expect(schemaAt(schema, pathOf('names.7.text'))).toBeInstanceOf(z.ZodString);
    expect(schemaAt(schema, [])).toBe(schema);
  });

  it.each(['died', 'born.place', 'names.text', 'names.-1', 'id.0', 'constructor', 'born.toString'])(
    '%s is no field',
    (path) => {
      expect(schemaAt(schema, pathOf(path))).toBeUndefined();
    },
  );
});
