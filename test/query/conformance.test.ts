import { describe, expect, it } from 'vitest';
import { faultsIn, fits, type Form, type Forms } from '../../src/query/conformance.js';

const forms: Forms = {
  Person: {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[a-z]+(?![\\s\\S])' },
      gender: { type: 'string', enum: ['female', 'male'] },
      born: { anyOf: [{ type: 'string', pattern: '^\\d{4}' }, { type: 'null' }] },
      calendar: { type: 'string', const: 'julian' },
      latitude: { type: 'number', minimum: -90, maximum: 90 },
      names: { type: 'array', items: { $ref: '#/definitions/Name' }, minItems: 1 },
      notes: { type: 'object', additionalProperties: { type: 'string' } },
    },
    required: ['id'],
    additionalProperties: false,
  },
  Name: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'], additionalProperties: false },
};
const person: Form = { $ref: '#/definitions/Person' };

const told = (value: unknown): string[] =>
  faultsIn(value, person, forms, 10).faults.map(({ path, message }) => `${path}: ${message}`);

describe('what conforms', () => {
  it.each([
    { id: 'a' },
    { id: 'a', born: null, gender: 'female', calendar: 'julian', latitude: -90 },
    { id: 'a', born: '1890', names: [{ text: '' }], notes: { any: 'x' } },
    { id: 'a', gender: undefined },
  ])('has no fault: %j', (value) => {
    expect(told(value)).toEqual([]);
    expect(fits(value, person, forms)).toBe(true);
  });
});

describe('what does not', () => {
  it.each<[unknown, string]>([
    [undefined, ': The value should be an object.'],
    [[], ': The value should be an object.'],
    [{}, ': The field "id" is missing.'],
    [{ id: undefined }, ': The field "id" is missing.'],
    [{ id: 1 }, 'id: The value should be a text.'],
    [{ id: 'a\n' }, 'id: The text does not match ^[a-z]+$.'],
    [{ id: 'a', gender: 'x' }, 'gender: The value is not one of "female", "male".'],
    [{ id: 'a', born: 5 }, 'born: The value should be a text or null.'],
    [{ id: 'a', born: 'x' }, 'born: The text does not match ^\\d{4}.'],
    [{ id: 'a', calendar: 'x' }, 'calendar: The value should be "julian".'],
    [{ id: 'a', latitude: 91 }, 'latitude: The value should be at most 90.'],
    [{ id: 'a', latitude: -91 }, 'latitude: The value should be at least -90.'],
    [{ id: 'a', latitude: NaN }, 'latitude: The value should be a number.'],
    [{ id: 'a', names: [] }, 'names: The list is empty.'],
    [{ id: 'a', names: [{ text: 'x' }, {}] }, 'names.1: The field "text" is missing.'],
    [{ id: 'a', notes: { any: 1 } }, 'notes.any: The value should be a text.'],
    [{ id: 'a', invented: 1 }, ': There is no field "invented".'],
    [{ id: 'a', constructor: 1 }, ': There is no field "constructor".'],
    [JSON.parse('{"id":"a","__proto__":1}'), ': There is no field "__proto__".'],
    [Object.create({ id: 'a' }), ': The field "id" is missing.'],
  ])('is told with its place: %j', (value, message) => {
    expect(told(value)).toEqual([message]);
    expect(fits(value, person, forms)).toBe(false);
  });

  it('is told up to a limit, and counted to the end', () => {
    const value = { id: 'a', names: Array.from({ length: 50 }, () => ({})) };
    const { faults, count } = faultsIn(value, person, forms, 3);
    expect(faults.map(({ path }) => path)).toEqual(['names.0', 'names.1', 'names.2']);
    expect(count).toBe(50);
  });

  it('is found without looking at the rest, where only that is asked', () => {
    let looked = 0;
    const names = Array.from({ length: 1000 }, () =>
      Object.defineProperty({}, 'text', { enumerable: true, get: () => (looked += 1) }),
    );
    expect(fits({ id: 'a', names }, person, forms)).toBe(false);
    expect(looked).toBeLessThan(5);
  });
});
