import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, consumer, type Outcome, ROOT, run, SLOW } from './consumer.js';

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

const serge = (...args: string[]): Promise<Outcome> =>
  run(join(user.folder, 'node_modules/.bin/serge-data'), args, user.folder);

describe('serge-data', () => {
  test('teaches by example, and says what its exit codes mean', async () => {
    const { code, stdout } = await serge('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('serge-data why victor-serge born.date');
    expect(stdout).toContain('Exit codes: 0');
    expect((await serge()).code).toBe(2);
  });

  test('finds, and says so by its exit code', async () => {
    const { code, stdout } = await serge('find', 'Boukharine');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^people\/nikolai-bukharin\t/);
    const json = JSON.parse((await serge('find', 'conquered', 'city', '--json')).stdout) as object[];
    expect(json[0]).toMatchObject({ collection: 'works', id: 'ville-conquise' });
    expect((await serge('find', 'zzzzqqq')).code).toBe(1);
  });

  test('shows a record with dates in words and its sources as notes', async () => {
    const { stdout } = await serge('show', 'ville-conquise');
    expect(stdout).toContain('Conquered City  (works/ville-conquise)');
    expect(stdout).toContain('written: date from 1930 to 1931');
    expect(stdout).toMatch(/^ {2}\[1\] \S/m);
    expect(stdout).not.toContain('\u001b');
    expect(JSON.parse((await serge('show', 'people/victor-serge', '--json')).stdout)).toMatchObject({
      id: 'victor-serge',
    });
  });

  test('says who says so', async () => {
    const { code, stdout } = await serge('why', 'victor-serge', 'born.place');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ixelles\n/);
    expect(stdout).toContain('not "brussels" (refined)');
  });

  test('tells what happened, in English and French', async () => {
    const period = ['timeline', '--from', '1933-03-08', '--to', '1933-03-08', '--person', 'victor-serge'];
    expect((await serge(...period)).stdout).toContain('8 March 1933');
    expect((await serge(...period, '--lang', 'fr')).stdout).toContain('8 mars 1933');
  });

  test('validates records in YAML and JSON, authored or published, with line and column', async () => {
    writeFileSync(join(user.folder, 'bad.yaml'), 'id: mine\nkind: nofel\n');
    const bad = await serge('validate', 'bad.yaml', '--as', 'work');
    expect(bad.code).toBe(1);
    expect(bad.stdout).toMatch(/^bad\.yaml:2:7 kind: The value is not one of "novel"/m);
    writeFileSync(join(user.folder, 'torn.yaml'), 'id: mine\ntitle: "open\n');
    expect((await serge('validate', 'torn.yaml', '--as', 'work')).stdout).toMatch(/^torn\.yaml:\d+:\d+ /);
    const work = (await serge('show', 'works/ville-conquise', '--json')).stdout;
    writeFileSync(join(user.folder, 'work.json'), work);
    expect((await serge('validate', 'work.json')).code).toBe(0);
    expect((await serge('validate', join(ROOT, 'data/works/ville-conquise.yaml'))).code).toBe(0);
  });

  test('refuses what it does not know, in one line', async () => {
    for (const args of [
      ['fnid', 'x'],
      ['show'],
      ['show', 'zzzzqqq'],
      ['find', '--colour'],
      ['timeline', '--from', '1933-13'],
    ]) {
      const { code, stdout, stderr } = await serge(...args);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
    }
  });
});
