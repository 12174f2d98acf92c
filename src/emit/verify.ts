import { Ajv } from 'ajv';
import type { SchemaFile } from './json-schema.js';

/** A value that does not fit its schema, in words. */
export class MismatchError extends Error {
  override readonly name = 'MismatchError';
}

/**
 * Proves that JSON texts fit the schemas that are shipped with them: the last look at the bytes
 * before they are published.
 *
 * @param files - JSON texts by name; `works.json` is held against `works.schema.json`.
 * @throws {MismatchError} naming file, place and fault.
 */
export function verifyJson(files: Readonly<Record<string, string>>, schemas: readonly SchemaFile[]): void {
  for (const [name, text] of Object.entries(files)) {
    const path = name.replace(/\.json$/, '.schema.json');
    const schema = schemas.find((one) => one.path === path)?.schema;
    if (!schema) throw new MismatchError(`${name} has no schema.`);
    // Compiled for one use: better code would cost more than it saves. That the schemas are schemas, tests prove.
    const ajv = new Ajv({ allErrors: true, inlineRefs: false, validateSchema: false, code: { optimize: false } });
    const validate = ajv.compile(schema);
    if (validate(JSON.parse(text))) continue;
    const faults = (validate.errors ?? [])
      .slice(0, 5)
      .map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    throw new MismatchError(
      `${name} does not fit ${path}: ${faults.join('; ')}. The model and its JSON Schema disagree.`,
    );
  }
}
