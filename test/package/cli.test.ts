import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, consumer, type Outcome, run, SLOW } from './consumer.js';

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

const serge = (...args: string[]): Promise<Outcome> =>
  run(join(user.folder, 'node_modules/.bin/serge-data'), args, user.folder);

/** Calls the command as one types it. */
const shell = (line: string): Promise<Outcome> =>
  run('bash', ['-c', line], user.folder, {
    PATH: `${join(user.folder, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
  });

/** The processor time of a run of Node, in seconds. */
function cost(args: readonly string[]): number {
  const timed = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', timed, '-', process.execPath, ...args], { encoding: 'utf8' });
  return stderr.split(' ').reduce((sum, seconds) => sum + Number(seconds), 0);
}

/** The most rounds of measurements, and the fewest. */
const ROUNDS = { most: 20, fewest: 3 };

describe('serge-data', () => {
  test('teaches by example, and says what its exit codes mean', async () => {
    const { code, stdout } = await serge('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('serge-data why victor-serge born.date');
    expect(stdout).toContain('Exit codes: 0');
    expect((await serge()).code).toBe(2);
  });

  test('finds, and says so by its exit code', async () => {
    const { code, stdout } = await serge('find', 'Trotzki');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^people\/leon-trotsky\t/);
    const json = JSON.parse((await serge('find', 'conquered', 'city', '--json')).stdout) as object[];
    expect(json[0]).toMatchObject({ collection: 'works', id: 'ville-conquise' });
    expect((await serge('find', 'zzzzqqq')).code).toBe(1);
  });

  test('validates what comes in by a pipe, and ends where nobody reads on', async () => {
    writeFileSync(join(user.folder, 'bad.yaml'), 'id: mine\nkind: nofel\npublished: { date: 13/5/1931 }\n');
    const bad = await shell('serge-data validate - --as work < bad.yaml');
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('-:2:7 kind: "nofel" is no term for "kind". Did you mean "novel"?');
    writeFileSync(join(user.folder, 'open.yaml'), 'id: mine\ntitle: { text: "Mine, lang: fr }\nkind: novel\n');
    expect((await serge('validate', 'open.yaml', '--as', 'work')).stdout).toMatch(
      /^open\.yaml:2:16 The quote that opens/,
    );
    expect(bad.stdout).toContain('-:3:20 published.date: "13/5/1931" is not a date. Write "1931-05-13".');
    const whole = await shell('serge-data show works/ville-conquise --json | serge-data validate - --as work');
    expect([whole.code, whole.stderr]).toEqual([0, '- is in order.\n']);
    const cut = await shell('set -o pipefail; serge-data timeline | head -n 1');
    expect([cut.code, cut.stderr, cut.stdout.split('\n')]).toEqual([0, '', [expect.any(String), '']]);
  });

  test('exports to a pipe and into a folder', async () => {
    const piped = await shell('serge-data export --format csl --query "conquered city" 2> /dev/null');
    expect((JSON.parse(piped.stdout) as { id: string }[]).map(({ id }) => id)).toContain(
      'conquered-city-doubleday-1975',
    );
    const { code, stdout } = await serge('export', '--format', 'csv', '--collection', 'people', '--out', 'serge');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toContain(join('serge', 'people.csv'));
    expect(readFileSync(join(user.folder, 'serge/people.csv'), 'utf8')).toContain('victor-serge');
  });

  test('is coloured on terminals only', async () => {
    const escape = '\u001b[';
    const show = 'serge-data show ville-conquise';
    expect((await shell(show)).stdout).not.toContain(escape);
    expect((await shell(`FORCE_COLOR=1 ${show}`)).stdout).toContain(`${escape}1mConquered City`);
    expect((await shell(`FORCE_COLOR=1 NO_COLOR=1 ${show}`)).stdout).not.toContain(escape);
  });

  test('refuses what it does not know, in one line', async () => {
    for (const args of [['fnid', 'x'], ['show'], ['find', '--colour'], ['timeline', '--from', '1933-13']]) {
      const { code, stdout, stderr } = await serge(...args);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
    }
  });

  test(
    'is soon there',
    () => {
      const command = join(user.installed, 'dist/cli.js');
      const runs = {
        nothing: ['-e', '0'],
        all: ['--input-type=module', '-e', `import '${pathToFileURL(join(user.installed, 'dist/index.js')).href}'`],
        help: [command, '--help'],
        show: [command, 'show', 'ville-conquise'],
        find: [command, 'find', 'kronstadt'],
      };
      // Node with nothing to do is the unit: 50 ms are 0.6 of it on the machine where this was written, idle or busy.
      const limits = { help: 2, show: 1, find: 1 };
      const least = { nothing: Infinity, all: Infinity, help: Infinity, show: Infinity, find: Infinity };
      let ratios = { help: Infinity, show: Infinity, find: Infinity };
      // In turns, and the best of each: the machine has other things to do, which slow down a run, but speed up none.
      for (let round = 1; round <= ROUNDS.most; round++) {
        for (const [name, args] of Object.entries(runs) as [keyof typeof runs, string[]][])
          least[name] = Math.min(least[name], cost(args));
        const { nothing, all, help, show, find } = least;
        ratios = { help: help / nothing, show: (show - all) / nothing, find: (find - all) / nothing };
        const isInTime = (Object.keys(limits) as (keyof typeof limits)[]).every((name) => ratios[name] < limits[name]);
        if (isInTime && round >= ROUNDS.fewest) break;
      }
      expect(ratios.help).toBeLessThan(limits.help);
      expect(ratios.show).toBeLessThan(limits.show);
      expect(ratios.find).toBeLessThan(limits.find);
    },
    SLOW,
  );
});
