import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { schemaFiles } from '../../src/emit/json-schema.js';
import { publish } from '../../src/compile/publish.js';
import { jsonFiles } from '../../src/emit/json.js';
import { MismatchError, verifyJson } from '../../src/emit/verify.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const schemas = schemaFiles('1.2.3');
const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

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
  ])('refuses a faulty %s, saying where', (name, text, message) => {
    const verify = (): void => {
      verifyJson({ ...json, [name]: text }, schemas);
    };
    expect(verify).toThrow(MismatchError);
    expect(verify).toThrow(message);
  });
});
