import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/cli/command.js';
import { reconciliation } from '../../src/cli/reconcile.js';
import { serve } from '../../src/cli/serve.js';
import * as data from '../../src/index.js';
import { isHere, strangerOf } from '../formats/strangers.js';

/** Time for a Java program to start, on a busy machine. */
const SLOW = 180_000;

const SCRIPTS = { Latin: 18, Cyrillic: 18, Greek: 8, Hangul: 3, Han: 3 };

/** Fifty names that one person bears, in five scripts, with whose they are. */
function names(): [name: string, id: string][] {
  const bearers = new Map<string, Set<string>>();
  for (const { id, names: own } of data.people) {
    for (const { text } of own) bearers.set(text, (bearers.get(text) ?? new Set()).add(id));
  }
  const single = [...bearers].flatMap(([name, ids]): [string, string][] => {
    const [id, other] = ids;
    return id !== undefined && other === undefined && name.length > 2 && !/[",]/.test(name) ? [[name, id]] : [];
  });
  return Object.entries(SCRIPTS).flatMap(([script, count]) => {
    const inScript = single.filter(([name]) =>
      new RegExp(`^[\\p{Script=${script}}\\p{P}\\p{Zs}\\p{Script=Katakana}\\p{M}]+$`, 'u').test(name),
    );
    const step = Math.max(1, Math.floor(inScript.length / count));
    return inScript.filter((_, index) => index % step === 0).slice(0, count);
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** OpenRefine without its window, asked over HTTP as its pages ask it. */
class OpenRefine {
  readonly #workspace = mkdtempSync(join(tmpdir(), 'serge-data-openrefine-'));
  readonly #process;

  constructor(readonly port: number) {
    const options = ['-i', '127.0.0.1', '-p', String(port), '-d', this.#workspace, '-x', 'refine.headless=true'];
    this.#process = spawn('openrefine', options, { detached: true, stdio: 'ignore' });
  }

  async #ask<T>(path: string, body?: FormData | URLSearchParams): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${String(this.port)}/command/core/${path}`, {
      ...(body && { method: 'POST', body }),
    });
    return (await response.json()) as T;
  }

  async #token(): Promise<string> {
    return (await this.#ask<{ token: string }>('get-csrf-token')).token;
  }

  async ready(): Promise<void> {
    for (;;) {
      try {
        await this.#token();
        return;
      } catch {
        await sleep(500);
      }
    }
  }

  /** Makes a project of one column; answers its number. */
  async project(column: string, values: readonly string[]): Promise<string> {
    const form = new FormData();
    form.append('project-name', column);
    form.append('project-file', new Blob([[column, ...values].join('\n')], { type: 'text/csv' }), 'names.csv');
    const options = encodeURIComponent(JSON.stringify({ separator: ',', headerLines: 1, encoding: 'UTF-8' }));
    const path = `create-project-from-upload?format=text/line-based/*sv&options=${options}&csrf_token=${await this.#token()}`;
    const { url } = await fetch(`http://127.0.0.1:${String(this.port)}/command/core/${path}`, {
      method: 'POST',
      body: form,
    });
    return new URL(url).searchParams.get('project') ?? '';
  }

  async reconcile(project: string, columnName: string, service: string, type: object): Promise<void> {
    const config = {
      mode: 'standard-service',
      service,
      identifierSpace: 'https://cdn.jsdelivr.net/npm/serge-data/dist/',
      schemaSpace: 'https://cdn.jsdelivr.net/npm/serge-data/schemas/',
      type,
      autoMatch: true,
      columnDetails: [],
      limit: 0,
    };
    const engine = { facets: [], mode: 'row-based' };
    const body = new URLSearchParams({
      columnName,
      config: JSON.stringify(config),
      engine: JSON.stringify(engine),
      csrf_token: await this.#token(),
    });
    await this.#ask(`reconcile?project=${project}`, body);
    while ((await this.#ask<{ processes: unknown[] }>(`get-processes?project=${project}`)).processes.length > 0)
      await sleep(200);
  }

  /** What each row was matched with. */
  async matches(project: string): Promise<[string, string | undefined][]> {
    interface Recon {
      j: string;
      m?: { id: string };
    }
    const { rows, pool } = await this.#ask<{
      rows: { cells: { v: string; r?: Recon | string | number }[] }[];
      pool?: { recons?: Record<string, Recon> };
    }>(`get-rows?project=${project}&start=0&limit=1000`);
    return rows.map(({ cells: [cell] }) => {
      const recon = typeof cell?.r === 'object' ? cell.r : pool?.recons?.[String(cell?.r)];
      return [cell?.v ?? '', recon?.j === 'matched' ? recon.m?.id : undefined];
    });
  }

  close(): void {
    // Its starter is a script: the program is in its group.
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    rmSync(this.#workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

// In CI a missing reader is a fault.
describe.skipIf(!isHere(strangerOf('OpenRefine')) && process.env.CI === undefined)('OpenRefine', () => {
  let service: Service;
  let refine: OpenRefine;
  beforeAll(async () => {
    service = await serve(0, (url) => reconciliation(data, url, (_, { id }) => [id]));
    refine = new OpenRefine(await freePort());
    await refine.ready();
  }, SLOW);
  afterAll(() => {
    service.close();
    refine.close();
  });

  it(
    'matches fifty names in five scripts with whose they are, and nonsense with nobody',
    async () => {
      const wanted = names();
      expect(wanted).toHaveLength(50);
      const strangers = ['Nobody Atall', 'Кто Угодно', 'qwertzuiop'];
      const project = await refine.project('name', [...wanted.map(([name]) => name), ...strangers]);
      await refine.reconcile(project, 'name', `${service.url}/`, { id: 'people', name: 'person' });
      expect(await refine.matches(project)).toEqual([
        ...wanted.map(([name, id]) => [name, `people/${id}`]),
        ...strangers.map((name) => [name, undefined]),
      ]);
    },
    SLOW,
  );
});
