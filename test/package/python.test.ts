import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, consumer, filesBelow, output, run, SLOW } from './consumer.js';

/** A Python that has `jsonschema`: Debian's own first, for its package is the one that CI installs. */
async function python(): Promise<string | undefined> {
  for (const program of ['/usr/bin/python3', 'python3']) {
    if ((await run(program, ['-c', 'import jsonschema'], '.')).code === 0) return program;
  }
  return undefined;
}

const program = await python();

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

// In CI a missing Python is a fault; elsewhere it only leaves this proof to CI.
test.skipIf(program === undefined && process.env.CI === undefined)(
  "Python's jsonschema (Debian: python3-jsonschema) accepts every schema and every record, and refuses planted errors",
  async () => {
    expect(program, 'no python3 with jsonschema: apt-get install python3-jsonschema').toBeDefined();
    const script = fileURLToPath(new URL('records.py', import.meta.url));
    const told = JSON.parse(await output(program ?? '', [script, user.installed], user.folder)) as { records: number };
    const meta = JSON.parse(readFileSync(join(user.installed, 'dist/meta.json'), 'utf8')) as {
      counts: Record<string, number>;
    };
    expect(told).toEqual({
      schemas: filesBelow(join(user.installed, 'schemas')).length,
      records: Object.values(meta.counts).reduce((sum, count) => sum + count, 0),
      wrong: [],
      refused: true,
    });
  },
  SLOW,
);
