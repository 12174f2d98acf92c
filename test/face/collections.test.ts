/* What has to be there for every collection: whoever adds one is told what is missing, and where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import * as face from '../../src/index.js';
import { collections } from '../../src/model/collections.js';
import * as validate from '../../src/validate.js';
import * as zod from '../../src/zod.js';

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { exports } = JSON.parse(textOf('package.json')) as { exports: Record<string, unknown> };

it.each(collections)('$name have their place in the face', ({ name, record }) => {
  const One = capitalized(record);
  const wanted: [place: string, names: string[], there: object][] = [
    [`src/${name}.ts, exported by src/index.ts`, [name, `${name}ById`, `get${One}`, `is${One}Id`], face],
    ['src/find.ts, exported by src/index.ts', [`find${One}`, `find${capitalized(name)}`], face],
    ['src/validate.ts', [`validate${One}`, `is${One}`], validate],
    ['src/zod.ts', [`${record}Schema`], zod],
    ['exports of package.json', [`./${name}`, `./${name}.json`], exports],
  ];
  const missing = wanted.flatMap(([place, names, there]) =>
    names.filter((one) => !Object.hasOwn(there, one)).map((one) => `${place}: ${one}`),
  );
  expect(missing).toEqual([]);
});
