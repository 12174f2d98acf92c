import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { everyFormat } from '../../src/emit/every-format.js';
import { releaseFiles } from '../../src/emit/release.js';
import { csv, facts } from '../../src/formats/index.js';
import { output } from '../package/consumer.js';
import { isHere, strangerOf } from './strangers.js';
import { unpack } from './conformance.js';
import { small } from './datasets.js';

const DAY = '2026-11-30';

test('every format has a file, named after the version and the format', () => {
  expect(Object.keys(releaseFiles([csv, facts], small, DAY))).toEqual([
    'serge-data-0.0.0-csv.zip',
    'serge-data-0.0.0-facts.ndjson',
    'dataset.jsonld',
    'ro-crate-metadata.json',
    'SHA256SUMS',
  ]);
  expect(new Set(everyFormat.map(({ name }) => name)).size).toBe(everyFormat.length);
});

test('a format of several files is a ZIP that holds them as they are written', () => {
  const files = unzipSync(releaseFiles([csv], small, DAY)['serge-data-0.0.0-csv.zip'] ?? new Uint8Array());
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  expect(texts).toEqual(csv.write(small));
});

test.skipIf(!isHere(strangerOf('Python')) && process.env.CI === undefined)(
  'Python unzips it and finds no damage',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'serge-data-zip-'));
    try {
      unpack(folder, releaseFiles([csv], small, DAY));
      const script = `import zipfile; file = zipfile.ZipFile("serge-data-0.0.0-csv.zip"); print(file.testzip(), "editions.csv" in file.namelist())`;
      expect(await output('/usr/bin/python3', ['-c', script], folder)).toBe('None True\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('the sums are those of the files, as sha256sum has them', () => {
  const files = releaseFiles([csv, facts], small, DAY);
  const lines = new TextDecoder().decode(files.SHA256SUMS).trimEnd().split('\n');
  expect(lines).toEqual(
    Object.entries(files)
      .filter(([path]) => path !== 'SHA256SUMS')
      .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`),
  );
});

test('two releases of the same data are the same to the byte, whatever the time zone', () => {
  const sums = (zone: string): string => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '-e',
        `import('./test/formats/datasets.ts').then(async ({ small }) => { const { releaseFiles } = await import('./src/emit/release.ts'); const { everyFormat } = await import('./src/emit/every-format.ts'); process.stdout.write(releaseFiles(everyFormat, small, '2026-11-30').SHA256SUMS) })`,
      ],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect(stdout, stderr).toContain('sqlite');
    return stdout;
  };
  expect(sums('America/Mexico_City')).toBe(sums('Asia/Kamchatka'));
}, 180_000);
