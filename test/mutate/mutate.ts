import { readFiles } from '../../src/compile/files.js';
import { argumentsOf, ROOT } from '../../src/curate/command.js';
import { score, shareOf } from './score.js';

const { options } = argumentsOf(process.argv.slice(2), {
  usage: 'npm run mutate -- [--records <how many of each collection, default 1>] [--each <at most so many of a class>]',
  values: ['records', 'each'],
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
