import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { type SchemaFile, schemaFiles } from '../../src/emit/json-schema.js';
import { publish } from '../../src/compile/publish.js';
import { jsonFiles } from '../../src/emit/json.js';
import { MismatchError, verifyJson } from '../../src/emit/verify.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const schemas = schemaFiles('1.2.3');
const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

describe('all.schema.json', () => {
  type Schema = SchemaFile['schema'] & {
    properties?: Record<string, Schema>;
    definitions?: Record<string, Schema>;
    $ref?: string;
  };
  const schemaOf = (path: string): Schema => schemas.find((one) => one.path === path)?.schema ?? {};

  it('asks of every list what the schema of its own file asks', () => {
    const { definitions = {}, properties = {} } = schemaOf('all.schema.json');
    expect(Object.keys(properties).map((name) => `${name}.json`)).toEqual(
      expect.arrayContaining(Object.keys(json).filter((name) => name !== 'all.json')),
    );
    for (const [name, { $ref, examples, ...property }] of Object.entries(properties)) {
      const { $schema, $id, title, definitions: own = {}, ...asked } = schemaOf(`${name}.schema.json`);
      const { title: called, ...form } =
        $ref === undefined ? property : (definitions[$ref.replace('#/definitions/', '')] ?? {});
      expect({ ...form, description: '' }, name).toEqual({ ...asked, description: '' });
      expect(Object.fromEntries(Object.keys(own).map((one) => [one, definitions[one]])), name).toEqual(own);
    }
  });
});

describe('verifyJson', () => {
  it('is content with what is published', () => {
    expect(() => {
      verifyJson(json, schemas);
    }).not.toThrow();
  });

  it.each([
    [
      'works.json',
      (json['works.json'] ?? '').replace('"novel"', '"novle"'),
      'works.json does not fit works.schema.json: /0/kind must be equal to constant',
    ],
    [
      'people.json',
      (json['people.json'] ?? '').replace('"scope":"core",', ''),
      "people.json does not fit people.schema.json: /0 must have required property 'scope'",
    ],
    ['meta.json', '{}', 'meta.json does not fit meta.schema.json'],
    ['novels.json', '[]', 'novels.json has no schema.'],
    [
      'all.json',
      (json['all.json'] ?? '').replace('"novel"', '"novle"'),
      '"works" in all.json is not what works.json is.',
    ],
    [
      'all.json',
      (json['all.json'] ?? '').replace('"people": [', '"persons": ['),
      'all.json has "persons", which has no',
    ],
    ['all.json', '{}', ' in all.json is not what '],
  ])('refuses a faulty %s, saying where', (name, text, message) => {
    const verify = (): void => {
      verifyJson({ ...json, [name]: text }, schemas);
    };
    expect(verify).toThrow(MismatchError);
    expect(verify).toThrow(message);
  });
});
