import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Time for tests that start other programs, on a busy machine with two cores. */
export const SLOW = 180_000;

/** How a program ended and what it printed. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, whatever its exit code. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr: error?.code === 'ENOENT' ? `${program} is not there` : stderr });
    });
  });
}

/** Runs a program that has to succeed; answers what it printed. */
export async function output(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** A folder of someone who installed the packed package, and nothing else. */
export interface Consumer {
  folder: string;
  /** The installed package. */
  installed: string;
  tarball: string;
  /** Runs a module of the consumer's with Node and answers the value it passes to `answer`. */
  ask(script: string, ...flags: string[]): Promise<unknown>;
  /** Makes a package of the project's own dependencies known to the consumer. */
  link(name: string): void;
  remove(): void;
}

/**
 * The packed package, and a folder into which it is installed from the tarball without the network: made
 * once a run, by whoever comes first. Lifecycle scripts stay off: packing would build again, below the feet
 * of the other tests.
 */
async function packed(): Promise<{ tarball: string; folder: string }> {
  const shared = inject('packed');
  const folder = join(shared, 'installed');
  const isDone = join(shared, 'done');
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(isDone)) await sleep(50);
  }
  const tarballs = (): string[] => readdirSync(shared).filter((name) => name.endsWith('.tgz'));
  if (!existsSync(isDone)) {
    await output('npm', ['pack', '--ignore-scripts', '--pack-destination', shared], ROOT);
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const options = ['--no-save', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    await output('npm', ['install', ...options, join(shared, tarballs()[0] ?? '')], folder);
    writeFileSync(isDone, '');
  }
  return { tarball: join(shared, tarballs()[0] ?? ''), folder };
}

/** A folder of its own for someone who installed the package. */
export async function consumer(): Promise<Consumer> {
  const { tarball, folder: installed } = await packed();
  const folder = mkdtempSync(join(tmpdir(), 'serge-data-consumer-'));
  cpSync(installed, folder, { recursive: true });
  return {
    folder,
    tarball,
    installed: join(folder, 'node_modules/serge-data'),
    ask: async (script, ...flags) => {
      const answer = `const answer = (value) => process.stdout.write(JSON.stringify(value));\n`;
      writeFileSync(join(folder, 'question.mjs'), answer + script);
      return JSON.parse(await output(process.execPath, [...flags, 'question.mjs'], folder)) as unknown;
    },
    link: (name) => {
      const path = join(folder, 'node_modules', name);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), path, 'dir');
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an export stands for: a file, or one by condition. */
type Target = string | { readonly [condition: string]: Target };

interface Manifest {
  name: string;
  version: string;
  exports: Record<string, Target>;
}

/** The `package.json` below a folder. */
export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The files that an export stands for. */
const filesOf = (target: Target): string[] =>
  typeof target === 'string' ? [target] : [...new Set(Object.values(target).flatMap(filesOf))];

/** The files of the formats: exported to be read, not imported. */
const FORMAT_FILES = './formats/*';

/** Every subpath that the package exports to be imported, with the files it stands for; patterns are spelt out. */
export function subpaths(folder: string): { specifier: string; files: string[] }[] {
  const { name, exports } = manifestOf(folder);
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const files = filesOf(target);
    if (subpath === FORMAT_FILES) return [];
    const specifier = name + subpath.slice(1);
    if (!subpath.includes('*')) return [{ specifier, files }];
    const [before = '', after = ''] = (files[0] ?? '').split('*');
    return readdirSync(join(folder, before), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(after))
      .sort()
      .map((file) => {
        const stem = file.replaceAll('\\', '/').slice(0, -after.length);
        return { specifier: specifier.replace('*', stem), files: files.map((one) => one.replace('*', stem)) };
      });
  });
}

/** All files below a folder, by path from there. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
