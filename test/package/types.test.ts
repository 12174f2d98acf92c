import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { type Consumer, consumer, ROOT, SLOW, subpaths } from './consumer.js';
import { faults, RESOLUTIONS } from './typescript.js';

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

/** A program that uses the package as its documentation says, and is wrong where it says so. */
const PROGRAM = `
import { getWork, isWorkId, nameOf, people, timeline, titleOf, works, worksById } from 'serge-data';
import type { Person, PersonId, Work, WorkId } from 'serge-data';
import * as serge from 'serge-data';
import { csv, type Dataset, exportAs, formats } from 'serge-data/formats';
import { getEdition, type Edition } from 'serge-data/editions';
import { isWork, validateWork } from 'serge-data/validate';
import meta from 'serge-data/meta.json' with { type: 'json' };
import all from 'serge-data/all.json' with { type: 'json' };
import worksJson from 'serge-data/works.json' with { type: 'json' };

export const id: WorkId = 'ville-conquise';
export const work: Work = getWork('ville-conquise');
export const title: string = titleOf(work).toUpperCase();
export const perhaps: Work | undefined = worksById.get('ville-conquise');
export const creators: readonly PersonId[] = (work.creators ?? []).flatMap(({ person }) => person ?? []);
export const names: readonly string[] = people.map((person: Person) => nameOf(person));
export const years: readonly unknown[] = timeline();
export const first: WorkId | undefined = worksJson[0]?.id;
export const count: number = meta.counts.works;
export const versions: string = meta.version;
export const whole: Dataset = all;
export const files = [csv.write(all), csv.write(serge), exportAs(formats, serge, 'csl', { query: 'conquered city' })];

// @ts-expect-error: no work has this id.
getWork('ville-conquize');
// @ts-expect-error: a work's id is no edition's.
export const edition: Edition = getEdition('ville-conquise');
// @ts-expect-error: records are read-only.
work.id = 'ville-conquise';
// @ts-expect-error: collections are read-only.
works.push(work);
// @ts-expect-error: lists in records are read-only.
work.sources.push(work.sources[0]);
// @ts-expect-error: the JSON is read-only.
worksJson.pop();
// @ts-expect-error: there is no such field.
work.titel;

declare const text: string;
// @ts-expect-error: any text is not an id until it was checked.
getWork(text);
if (isWorkId(text)) getWork(text);

declare const foreign: unknown;
if (isWork(foreign)) foreign.title;
const result = validateWork(foreign);
if (result.valid) result.value.title;
else result.errors.map(({ path, message }) => path + message);
`;

describe.each(Object.entries(RESOLUTIONS))('a TypeScript project with "moduleResolution": "%s"', (_, resolution) => {
  test(
    'uses ids, records and validators, and is told of mistakes',
    async () => {
      expect(await faults(user, PROGRAM, resolution)).toBe('');
    },
    SLOW,
  );

  test(
    'imports every subpath',
    async () => {
      const specifiers = subpaths(user.installed).map(({ specifier }) => specifier);
      const imports = specifiers
        .filter((specifier) => specifier !== 'serge-data/zod')
        .map((specifier, index) => {
          const json = specifier.endsWith('.json') ? ` with { type: 'json' }` : '';
          return `import ${json ? '' : '* as '}_${index} from '${specifier}'${json};\nexport { _${index} };`;
        });
      expect(await faults(user, imports.join('\n'), { ...resolution, resolveJsonModule: true })).toBe('');
    },
    SLOW,
  );

  test(
    'reads the data as JSON without "resolveJsonModule"',
    async () => {
      const names = [...COLLECTION_NAMES, 'redirects', 'questions', 'vocabularies'];
      const imports = names.map(
        (name) =>
          `import ${name} from 'serge-data/${name}.json' with { type: 'json' };\nexport const ${name}Id = ${name}.length;`,
      );
      expect(await faults(user, imports.join('\n'), { ...resolution, resolveJsonModule: false })).toBe('');
    },
    SLOW,
  );
});

test(
  'the examples of README compile',
  async () => {
    const page = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const blocks = [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
    expect(blocks.length).toBeGreaterThan(4);
    // One program: imports once, each example in a scope of its own.
    const lines = blocks.flatMap((code) => code.split('\n'));
    const imports = new Map<string, Set<string>>();
    for (const line of lines) {
      const [, names = '', from = ''] = /^import (?:\{ (.+) \}|.+) from '(.+)';$/.exec(line) ?? [];
      if (from !== '') imports.set(from, new Set([...(imports.get(from) ?? []), ...names.split(', ').filter(Boolean)]));
    }
    const program = [
      'declare const console: { log(...values: unknown[]): void };',
      `import * as serge from 'serge-data';`,
      ...Array.from(imports, ([from, names]) => `import { ${[...names].join(', ')} } from '${from}';`),
      ...blocks.map((code) => `{\n${code.replaceAll(/^import .*$/gm, '')}\n}`),
    ];
    expect(await faults(user, program.join('\n'))).toBe('');
  },
  SLOW,
);

test.each([
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'commonjs', moduleResolution: 'node' },
])(
  'a TypeScript project of CommonJS ($module) uses ids, records, validators and JSON',
  async (resolution) => {
    writeFileSync(`${user.folder}/package.json`, '{ "private": true, "type": "commonjs" }');
    const program = PROGRAM.replaceAll(` with { type: 'json' }`, '');
    const told = await faults(user, program, { ...resolution, esModuleInterop: true });
    writeFileSync(`${user.folder}/package.json`, '{ "private": true, "type": "module" }');
    expect(told).toBe('');
  },
  SLOW,
);

test(
  'with zod installed, serge-data/zod says what it validates',
  async () => {
    user.link('zod');
    const program = `
import { workSchema } from 'serge-data/zod';
export const kind: string | undefined = workSchema.safeParse({}).data?.kind;
// @ts-expect-error: there is no such field.
workSchema.parse({}).titel;
`;
    expect(await faults(user, program)).toBe('');
  },
  SLOW,
);
