import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { obstacles, type Release } from '../../src/curate/obstacles.js';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const sound: Release = {
  manifest: {
    version: '1.2.0',
    repository: { type: 'git', url: 'git+https://example.org/somebody/serge-data.git' },
    homepage: 'https://example.org/somebody/serge-data#readme',
    bugs: { url: 'https://example.org/somebody/serge-data/issues' },
  },
  citation: 'cff-version: 1.2.0\nversion: 1.2.0\nrepository-code: https://example.org/somebody/serge-data\n',
  workflows: { 'publish.yml': `      - uses: actions/checkout@${SHA} # v5\n` },
};
const { repository: _, ...homeless } = sound.manifest;

describe('what stands in the way of publishing', () => {
  test('nothing, where every address follows the repository and every action is pinned', () => {
    expect(obstacles(sound)).toEqual([]);
  });

  test.each([
    ['no repository', { manifest: homeless }, /"repository" has to name/],
    [
      'a repository npm cannot link',
      { manifest: { ...sound.manifest, repository: { url: 'somebody/x' } } },
      /"repository"/,
    ],
    ['no homepage', { manifest: { ...sound.manifest, homepage: undefined } }, /"homepage" .*#readme/],
    ['no place for bugs', { manifest: { ...sound.manifest, bugs: undefined } }, /"bugs" .*\/issues/],
    [
      'a citation of another version',
      { citation: sound.citation.replace('version: 1.2.0\nr', 'version: 1.1.0\nr') },
      /CITATION\.cff: "version: 1\.2\.0"/,
    ],
    ['a citation without address', { citation: 'version: 1.2.0\n' }, /CITATION\.cff: "repository-code/],
    [
      'an action by its tag',
      { workflows: { 'ci.yml': 'jobs:\n      - uses: actions/checkout@v5\n' } },
      /ci\.yml:2: pin "actions\/checkout@v5"/,
    ],
  ] satisfies [string, Partial<Release>, RegExp][])('%s', (_name, change, told) => {
    const found = obstacles({ ...sound, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(told);
  });
});

interface Job {
  permissions?: Readonly<Record<string, string>>;
  steps: readonly { uses?: string; run?: string; with?: Readonly<Record<string, unknown>> }[];
}

describe('the workflows', () => {
  const folder = join(import.meta.dirname, '../../.github/workflows');
  const jobs = readdirSync(folder).flatMap((file) => {
    const workflow = parse(readFileSync(join(folder, file), 'utf8')) as { jobs: Record<string, Job> };
    return Object.entries(workflow.jobs).map(([name, job]) => ({
      name: `${file}: ${name}`,
      ...job,
    }));
  });
  const may = (job: Job, right: string): boolean => job.permissions?.[right] === 'write';

  test('nothing of others runs where there is a right to publish or to release', () => {
    const trusted = jobs.filter((job) => may(job, 'id-token') || may(job, 'contents'));
    expect(trusted.map(({ name }) => name)).toEqual([
      'publish.yml: publish',
      'publish.yml: release',
      'site.yml: deploy',
    ]);
    const used = trusted.flatMap(({ steps }) => steps.map(({ uses }) => uses?.replace(/@.*/, '')));
    expect(new Set(used)).toEqual(
      new Set(['actions/setup-node', 'actions/download-artifact', 'actions/deploy-pages', undefined]),
    );
    const commands = trusted.flatMap(({ steps }) => steps.flatMap(({ run }) => run?.trim().split('\n')[0] ?? []));
    expect(commands.map((command) => command.split(' ').slice(0, 3).join(' '))).toEqual([
      'npm publish ./packed/serge-data-*.tgz',
      'gh release create',
    ]);
    expect(commands[0]).toContain('--ignore-scripts');
    expect(trusted.filter((job) => may(job, 'id-token') && may(job, 'contents'))).toEqual([]);
  });

  test('no checkout leaves credentials behind, and installs are those of the lock', () => {
    const steps = jobs.flatMap(({ steps }) => steps);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(3);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run }) => run?.includes('npm install'))).toEqual([]);
  });
});
