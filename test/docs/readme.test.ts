import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { publish } from '../../src/compile/publish.js';
import { lifeIn, lifePicture } from '../../src/emit/life.js';
import { readmeOf } from '../../src/emit/readme.js';
import * as face from '../../src/index.js';

interface Block {
  language: string;
  code: string;
  line: number;
}

/** The fenced code blocks of a Markdown file, in order. */
function blocksOf(file: string): Block[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** Where the package will be once it is published; here it is in the clone. */
const published = /https:\/\/cdn\.jsdelivr\.net\/npm\/serge-data@0\//g;

/** How a block of each language is run: the command, the name of its file, and what tells whether it is there. */
const RUNNERS: Record<string, { command: string; file: string; probe?: readonly string[] }> = {
  js: { command: process.execPath, file: 'example.mjs' },
  python: { command: '/usr/bin/python3', file: 'example.py', probe: ['-c', 'import jsonschema'] },
  r: { command: 'Rscript', file: 'example.R', probe: ['--version'] },
  sh: { command: 'bash', file: 'example.sh' },
};

const answers = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const page = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'serge-data-readme-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/serge-data'), 'dir');
    // What npx does once the package is installed.
    mkdirSync(join(folder, 'bin'));
    const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'dist/cli.js')}" "$@"\n`;
    writeFileSync(join(folder, 'bin/npx'), npx, { mode: 0o755 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const blocks = blocksOf('README.md');

  it('has examples for the terminal, JavaScript, R and Python', () => {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([...languages].sort()).toEqual(['js', 'json', 'python', 'r', 'sh', 'text']);
  });

  const examples = blocks
    .map((block, index) => ({ ...block, promised: blocks[index + 1]?.language === 'text' && blocks[index + 1]?.code }))
    .filter(({ language, code }) => language in RUNNERS && !/^npm (?:install|test)/m.test(code));

  it.each(examples)(
    'gives what it promises: $language, line $line',
    ({ language, code, promised, line }) => {
      const { command = '', file = '', probe } = RUNNERS[language] ?? {};
      const needs = [
        ...(probe ? [[command, ...probe]] : []),
        ...(code.includes('pandoc') ? [['pandoc', '--version']] : []),
      ];
      // A contributor's machine may lack what reads it; CI installs it.
      if (process.env.CI !== 'true' && !needs.every(([program = '', ...args]) => answers(program, args))) return;
      writeFileSync(join(folder, file), code.replaceAll(published, `file://${ROOT}`));
      const { status, stdout, stderr } = spawnSync(command, [file], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}` },
      });
      expect(status, stderr).toBe(0);
      if (promised === false || promised === undefined) expect(stdout, `line ${String(line)}`).not.toBe('');
      else expect(stdout.trimEnd()).toBe(promised.trimEnd());
    },
    60_000,
  );

  it('names npm commands that exist', () => {
    const named = [...page.matchAll(/npm (?:run ([\w:-]+)|(test|install)\b)/g)].map(
      ([, script, name = '']) => script ?? name,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => name !== 'install' && !(name in scripts))).toEqual([]);
  });

  it('names every function that the package exports, and no other', () => {
    const [table = ''] = /\| everything [\s\S]*?\| JSON, typed/.exec(page) ?? [];
    const named = [...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    const likes = (name: string): boolean => /^(?:get|is|find)\w+|\w+ById$/.test(name);
    const exported = Object.keys(face);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
    expect(exported.filter((name) => !likes(name) && !named.includes(name))).toEqual([]);
  });

  it('shows of a record what the record says', () => {
    const [json] = blocks.filter(({ language }) => language === 'json');
    expect(face.getWork('ville-conquise')).toMatchObject(JSON.parse(json?.code ?? '') as object);
  });

  it('links to pages and headings that are there', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-'));
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    const isThere = (link: string): boolean =>
      link.startsWith('#') ? headings.includes(link.slice(1)) : link.includes('://') || existsSync(join(ROOT, link));
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });

  describe('is made from the data', () => {
    const data = publish(compile(readFiles(ROOT), []), '0');

    it('as they are now: its table, its picture (npm run docs writes them anew)', async () => {
      const fresh = await format(readmeOf(data, page), {
        ...(await resolveConfig(join(ROOT, 'README.md'))),
        parser: 'markdown',
      });
      // Figures grow with every record: that they are near is enough.
      const shape = (text: string): string => text.replaceAll(/\b[\d,]+(?= (?:\w+ ·|\w+\n))/g, 'N');
      expect(shape(fresh), 'Run "npm run docs".').toBe(shape(page));
      expect(readFileSync(join(ROOT, 'docs/life.svg'), 'utf8'), 'Run "npm run docs".').toBe(
        lifePicture(lifeIn(data, 'victor-serge')),
      );
    });

    it('and tells figures that are off by no more than a twentieth', () => {
      const [block = ''] = /<!-- counts -->[\s\S]*?<!-- \/counts -->/.exec(page) ?? [];
      const figures = [...block.matchAll(/([\d,]+) (\w+)(?= ·|\n)/g)].map(
        ([, count = '', what = '']) => [what, Number(count.replaceAll(',', ''))] as const,
      );
      const { counts, citations, disputes } = data.meta;
      const now = { ...counts, citations, disputes };
      expect(figures.map(([what]) => what)).toEqual(Object.keys(now));
      const off = figures.filter(([what, count]) => Math.abs(count / now[what as keyof typeof now] - 1) > 0.05);
      expect(off, 'Run "npm run docs".').toEqual([]);
    });
  });
});

describe('the page of the command', () => {
  const text = readFileSync(join(ROOT, 'docs/command.md'), 'utf8');

  it.each(Object.entries(COMMANDS))('tells the commands of "%s"', (heading, group) => {
    const [, section = ''] = text.split(`## ${heading}\n`);
    const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(
      ([, usage, about]) => [usage, about],
    );
    expect(rows).toEqual(Object.values(group).map(({ usage, about }) => [usage, about]));
  });

  it('gives examples of the help', () => {
    const taught = Object.values(COMMANDS).flatMap((group) => Object.values(group).flatMap(({ examples }) => examples));
    const given = [...text.matchAll(/^npx serge-data (.+)$/gm)].map(([, call]) => call);
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter((call) => !taught.includes(call ?? ''))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  const blocks = blocksOf('CONTRIBUTING.md');

  it('gives examples that are YAML', () => {
    const examples = blocks.filter(({ language }) => language === 'yaml');
    expect(examples.length).toBeGreaterThan(4);
    for (const { code } of examples) expect(() => load(code)).not.toThrow();
  });

  it('names commands that exist', () => {
    const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
