import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The modules of the face whose functions are questions. */
const MODULES = ['answers', 'inferences', 'credits'];

/** The functions of the package that are questions, as the modules of the face export them. */
export const questionNames = (root: string): readonly string[] =>
  MODULES.flatMap((module) =>
    [...readFileSync(join(root, `src/${module}.ts`), 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  ).sort();
