import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collections } from '../../src/model/collections.js';
import { ROOT } from '../../src/compile/files.js';

/**
 * Editors read YAML with a reader of their own, which takes `1931` for a number and `true` for a
 * boolean, and hold it against the authoring schemas.
 */
describe.each(collections)('an editor with the schema of $record', ({ name, record }) => {
  const schema = JSON.parse(readFileSync(`${ROOT}schemas/authoring/${record}.schema.json`, 'utf8')) as object;
  const validate = new Ajv().compile(schema);
  const folder = `${ROOT}data/${name}`;

  it('marks nothing in the records as wrong', () => {
    const wrong = readdirSync(folder).flatMap((file) =>
      validate(parse(readFileSync(`${folder}/${file}`, 'utf8'))) ? [] : [{ file, errors: validate.errors }],
    );
    expect(wrong).toEqual([]);
  });

  it('marks a slip', () => {
    const [file = ''] = readdirSync(folder);
    const value = parse(readFileSync(`${folder}/${file}`, 'utf8')) as object;
    expect(validate({ ...value, titel: 'x' })).toBe(false);
    expect(validate({ ...value, kind: 'nowhere', scope: 'nowhere' })).toBe(false);
  });
});
