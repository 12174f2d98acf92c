import { readFiles } from '../../src/compile/files.js';
import { argumentsOf, ROOT } from '../../src/curate/command.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLIND, REASONS } from './operators.js';
import { score, type Score, shareOf } from './score.js';

const { options } = argumentsOf(process.argv.slice(2), {
  usage:
    'npm run mutate -- [--records <how many of each collection, default 1>] [--each <at most so many of a class>] [--floor <percent of what a rule could see>] [--write]',
  flags: ['write'],
  values: ['records', 'each', 'floor'],
});
const each = options.get('each');
const scores = score({
  files: readFiles(ROOT),
  perCollection: Number(options.get('records') ?? '1'),
  ...(each !== undefined && { perClass: Number(each) }),
  told: (name, { made, caught, survivors }) => {
    process.stdout.write(`${String(caught).padStart(5)} of ${String(made).padStart(4)}  ${name}\n`);
    for (const place of survivors) process.stdout.write(`                 survived: ${place}\n`);
  },
});
process.stdout.write(
  `${(shareOf(scores) * 100).toFixed(1)} % caught of what a rule could see, ${(shareOf(scores, 'all') * 100).toFixed(1)} % of all, in ${String(scores.size)} classes\n`,
);

const floor = Number(options.get('floor') ?? '0');
if (!(shareOf(scores) * 100 >= floor)) {
  process.stderr.write(`Fewer than ${String(floor)} % were caught: see what survived above.\n`);
  process.exitCode = 1;
}

const percent = (of: 'all' | 'visible'): string => `${(shareOf(scores, of) * 100).toFixed(1)} %`;
const total = (key: 'made' | 'caught'): string => String([...scores.values()].reduce((sum, one) => sum + one[key], 0));
const lines = (one: Score): string[] => one.survivors.map((place) => `  - ${place}`);
if (options.has('write')) {
  const survived = [...scores].filter(([, { survivors }]) => survivors.length > 0);
  const told = (reasons: Readonly<Record<string, string>>): string[] =>
    survived
      .filter(([name]) => Object.hasOwn(reasons, name))
      .flatMap(([name, one]) => [
        `- **${name}**, ${String(one.caught)} of ${String(one.made)} found. ${String(new Map(Object.entries(reasons)).get(name))}`,
        ...lines(one),
      ]);
  const unexplained = survived.filter(([name]) => !Object.hasOwn(BLIND, name) && !Object.hasOwn(REASONS, name));
  writeFileSync(
    join(ROOT, 'test/mutate/RESULTS.md'),
    `${[
      '# How much of what is broken is found',
      `Written by \`npm run mutate -- ${process.argv.slice(2).join(' ')}\`: the richest records of each collection, broken in ${String(scores.size)} classes of ways, one at a time, ${total('made')} times; found ${total('caught')} times. Of what a rule could see, **${percent('visible')}** are found; of all, ${percent('all')}. \`npm test\` keeps the share of a few made-up records above its floor, \`.ci/run\` that of a sample of the real ones.`,
      '## Survivors that a rule could see',
      [
        ...told(REASONS),
        ...unexplained.flatMap(([name, one]) => [`- **${name}**: no reason yet.`, ...lines(one)]),
      ].join('\n') || 'None.',
      '## Classes that no rule can see',
      told(BLIND).join('\n'),
    ].join('\n\n')}\n`,
  );
}
