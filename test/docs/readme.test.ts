import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';

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

/** How a block of each language is run: the command and the name of its file. */
const RUNNERS: Record<string, [command: string, file: string]> = {
  js: [process.execPath, 'example.mjs'],
  python: ['python3', 'example.py'],
};

const hasJsonschema = (): boolean => {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import jsonschema'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'serge-data-readme-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/serge-data'), 'dir');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const blocks = blocksOf('README.md');

  it('has four examples and says how to validate in two languages', () => {
    const languages = blocks.map(({ language }) => language);
    expect(languages.filter((language) => language === 'js')).toHaveLength(6);
    expect(languages.filter((language) => language === 'python')).toHaveLength(1);
  });

  for (const [index, { language, code, line }] of blocks.entries()) {
    const runner = RUNNERS[language];
    if (runner) {
      const [command, file] = runner;
      // Python needs jsonschema, which a contributor's machine may lack; CI installs it.
      const skipped = language === 'python' && !hasJsonschema() && process.env.CI !== 'true';
      it.skipIf(skipped)(`prints what line ${String(line)} promises`, () => {
        writeFileSync(join(folder, file), code);
        const output = execFileSync(language === 'python' ? '/usr/bin/python3' : command, [file], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect(blocks[index + 1]?.language).toBe('text');
        expect(output).toBe(blocks[index + 1]?.code);
      });
    } else if (language === 'sh') {
      it(`names npm commands that exist in line ${String(line)}`, () => {
        const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
          scripts: Record<string, string>;
        };
        for (const command of code.trim().split('\n')) {
          const script = /^npm (?:run )?([\w:-]+)/.exec(command)?.[1] ?? '';
          expect(script === 'install' || script in scripts, command).toBe(true);
        }
      });
    }
  }

  it('names only exports that exist', async () => {
    const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [table = ''] = /\| by id [\s\S]*?\| JSON, typed/.exec(text) ?? [];
    const names = [...table.matchAll(/`(\w+)/g)].map((match) => match[1] ?? '');
    const face = (await import('serge-data')) as Record<string, unknown>;
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !(name in face))).toEqual([]);
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
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
