import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/cli/command.js';
import { reconciliation } from '../../src/cli/reconcile.js';
import { serve } from '../../src/cli/serve.js';
import * as data from '../../src/index.js';

const profiles = fileURLToPath(new URL('profiles/', import.meta.url));

/** The schemas of the specification; one of them says of logins what Swagger does, which we have none of. */
const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
ajv.addSchema({
  $id: 'http://swagger.io/v2/schema.json',
  definitions: { securityDefinitions: { additionalProperties: {} } },
});
for (const file of readdirSync(profiles).filter((name) => name.endsWith('.json'))) {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(profiles, file), 'utf8')) as Record<string, unknown>;
  ajv.addSchema({ ...schema, $id: `https://reconciliation-api.github.io/specs/0.2/schemas/${file}` });
}
const fits = (schema: string, value: unknown): string => {
  const isValid = ajv.validate(`https://reconciliation-api.github.io/specs/0.2/schemas/${schema}.json`, value);
  return isValid ? '' : ajv.errorsText();
};

type Batch = Record<
  string,
  { result: { id: string; name: string; score: number; match: boolean; type: { id: string }[] }[] }
>;

let service: Service;
beforeAll(async () => {
  service = await serve(0, (url) => reconciliation(data, url, (_, { id }) => [id]));
});
afterAll(() => {
  service.close();
});

const get = async <T>(path: string): Promise<T> => (await (await fetch(service.url + path)).json()) as T;
const post = async <T>(form: Record<string, unknown>): Promise<T> => {
  const body = new URLSearchParams(
    Object.entries(form).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  );
  return (await (await fetch(`${service.url}/`, { method: 'POST', body })).json()) as T;
};
const best = async (query: string, type = 'people'): Promise<string | undefined> => {
  const batch = await post<Batch>({ queries: { q0: { query, type } } });
  const [first] = batch.q0?.result ?? [];
  return first?.match === true ? first.id : undefined;
};

describe('the manifest', () => {
  it('fits the schema of the specification, and is given to pages of other sites', async () => {
    const response = await fetch(`${service.url}/`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const manifest = (await response.json()) as Record<string, unknown>;
    expect(fits('manifest', manifest)).toBe('');
    expect(fits('manifest', { ...manifest, versions: ['0.3'] })).not.toBe('');
    expect(fits('manifest', { ...manifest, name: undefined })).not.toBe('');
  });
});

describe('queries', () => {
  it('are answered alike by GET and by POST, as the schema has it', async () => {
    const queries = {
      q0: { query: 'Victor Serge' },
      q1: { query: 'qwertzuiop' },
      q2: { query: 'Paris', type: 'places', limit: 2 },
    };
    expect(fits('reconciliation-query-batch', queries)).toBe('');
    const posted = await post<Batch>({ queries });
    expect(fits('reconciliation-result-batch', posted)).toBe('');
    expect(fits('reconciliation-result-batch', { q0: {} })).not.toBe('');
    expect(await get(`/?queries=${encodeURIComponent(JSON.stringify(queries))}`)).toEqual(posted);
    expect(posted.q1?.result).toEqual([]);
    expect(posted.q2?.result.length).toBeLessThanOrEqual(2);
    expect(posted.q2?.result.every(({ type }) => type.some(({ id }) => id === 'places'))).toBe(true);
  });

  it.each([
    ['Victor Serge', 'victor-serge'],
    ['Виктор Серж', 'victor-serge'],
    ['Victor Kibaltchiche', 'victor-serge'],
    ['le retif', 'victor-serge'],
    ['SERGE, Victor', undefined],
    ['Nobody Atall', undefined],
  ])('of “%s” are matched with %s', async (query, expected) => {
    expect(await best(query)).toBe(expected === undefined ? undefined : `people/${expected}`);
  });

  it('never match a name that two records bear', async () => {
    const names = new Map<string, Set<string>>();
    for (const { id, names: own } of data.people) {
      for (const { text } of own) names.set(text, (names.get(text) ?? new Set()).add(id));
    }
    const shared = [...names].filter(([, ids]) => ids.size > 1).slice(0, 5);
    for (const [text] of shared) expect(await best(text), text).toBeUndefined();
  });

  it('take what else is known into account', async () => {
    const query = { query: 'Victor Serge', type: 'people' };
    const ask = async (pid: string, v: unknown): Promise<number | undefined> =>
      (await post<Batch>({ queries: { q: { ...query, properties: [{ pid, v }] } } })).q?.result[0]?.score;
    expect(await ask('born.date', '1890')).toBe(100);
    expect(await ask('born.place', { id: 'places/ixelles' })).toBe(100);
    expect(await ask('born.date', '1870')).toBeLessThan(100);
  });

  it('that are none are refused with a word', async () => {
    const response = await fetch(`${service.url}/?queries=nonsense`);
    expect([response.status, await response.json()]).toEqual([
      400,
      { status: 'error', message: '"queries" is no JSON.' },
    ]);
    expect((await fetch(`${service.url}/nowhere`)).status).toBe(400);
  });
});

describe('what helps those who type', () => {
  it('suggests entities, types and properties', async () => {
    const entities = await get<{ result: { id: string }[] }>('/suggest/entity?prefix=kibalch');
    expect(fits('suggest-entities-response', entities)).toBe('');
    expect(entities.result.map(({ id }) => id)).toContain('people/victor-serge');
    const types = await get<{ result: { id: string }[] }>('/suggest/type?prefix=novel');
    expect(fits('suggest-types-response', types)).toBe('');
    expect(types.result.map(({ id }) => id)).toContain('works/novel');
    const properties = await get<{ result: { id: string }[] }>('/suggest/property?prefix=born');
    expect(fits('suggest-properties-response', properties)).toBe('');
    expect(properties.result.map(({ id }) => id)).toContain('born.date');
  });

  it('shows an entity in a page and in a few words, with nothing in it taken for HTML', async () => {
    const page = await (await fetch(`${service.url}/preview?id=people/victor-serge`)).text();
    expect(page).toContain('<h1>Victor Serge</h1>');
    const { html } = await get<{ html: string }>('/flyout/entity?id=people/victor-serge');
    expect(html).toMatch(/^<p><strong>Victor Serge<\/strong><\/p><p>[^<]+<\/p>$/);
    expect((await fetch(`${service.url}/flyout/entity?id=%3Cscript%3E`)).status).toBe(400);
  });
});

describe('data extension', () => {
  it('proposes the properties of a type, and gives their values', async () => {
    const proposal = await get<{ properties: { id: string }[] }>('/properties?type=people&limit=100');
    expect(fits('data-extension-property-proposal', proposal)).toBe('');
    const properties = ['born.date', 'born.place', 'gender', 'identifiers'].map((id) => ({ id }));
    expect(properties.every(({ id }) => proposal.properties.some((one) => one.id === id))).toBe(true);
    const extended = await post<{ rows: Record<string, Record<string, unknown[]>> }>({
      extend: { ids: ['people/victor-serge', 'people/nobody'], properties },
    });
    expect(fits('data-extension-response', extended)).toBe('');
    expect(extended.rows['people/victor-serge']).toMatchObject({
      'born.date': [{ str: '1890-12-30' }],
      'born.place': [{ id: 'places/ixelles', name: 'Ixelles' }],
      gender: [{ str: 'male' }],
    });
    expect(extended.rows['people/nobody']).toMatchObject({ 'born.date': [] });
  });
});
