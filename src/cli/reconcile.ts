import { COLLECTIONS, SINGULAR } from '../generated/collections.js';
import type { Field } from '../formats/fields.js';
import { fields } from '../generated/fields.js';
import type { CollectionName, DataRecord, EdtfDate } from '../types.js';
import type { Request, Response } from './command.js';
import { own } from '../values/own.js';
import type { Data } from './data.js';

/** What the service is, in the words of the specification: the parts of a candidate, a type, a property. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}
interface Type extends Entry {
  readonly broader?: readonly Entry[];
}
interface Candidate extends Entry {
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly Entry[];
}
type Cell = { readonly str: string } | Entry;

/** A query of a client, as the specification has it. */
interface Query {
  readonly query?: string;
  readonly type?: string | readonly string[];
  readonly limit?: number;
  readonly properties?: readonly { readonly pid: string; readonly v: unknown }[];
}

const PACKAGE = 'https://cdn.jsdelivr.net/npm/serge-data';
const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

/** How many candidates are given where nothing else is asked. */
const LIMIT = 10;

/** How well a name fits that was found; a whole name is better than all of them. */
const SCORES = new Map<string, number>([
  ['words', 80],
  ['initials', 60],
  ['sound', 55],
  ['beginning', 50],
]);
const WHOLE = 100;
const LEAST = 40;

/** A text as names are compared: without case, accents, and what is neither letter nor digit. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property of a collection: the fields that lead to it. */
interface Property extends Entry {
  readonly steps: readonly Field[];
}

/** The properties of records, down to single values: `born.date`, `memberships.organization`. */
function propertiesIn(all: readonly Field[], before: readonly Field[] = []): Property[] {
  return all.flatMap((field): Property[] => {
    if (['id', 'sources', 'disputes', 'certainty'].includes(field.name)) return [];
    const steps = [...before, field];
    if (field.type === 'group') return propertiesIn(field.fields ?? [], steps);
    const id = steps.map(({ name }) => name).join('.');
    return [{ id, name: id.replaceAll('.', ' '), description: field.about, steps }];
  });
}

const PROPERTIES: Readonly<Record<CollectionName, readonly Property[]>> = Object.fromEntries(
  COLLECTIONS.map((collection) => [collection, propertiesIn(fields[collection])]),
) as unknown as Record<CollectionName, readonly Property[]>;

/** The values at the end of some steps into a record. */
const valuesAt = (value: unknown, [step, ...others]: readonly Field[]): readonly unknown[] => {
  if (step === undefined) return value === undefined ? [] : [value];
  const next = isObject(value) ? own(value, step.name) : undefined;
  return (Array.isArray(next) ? (next as readonly unknown[]) : [next]).flatMap((one) => valuesAt(one, others));
};

/** A wrong call, in words. */
class BadRequest extends Error {}

/** The JSON in a parameter. */
function parsed(text: string, name: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest(`"${name}" is no JSON.`);
  }
  if (!isObject(value)) throw new BadRequest(`"${name}" has to be an object.`);
  return value;
}

/**
 * A reconciliation service over the dataset: whoever has names of their own finds the records that they mean.
 *
 * @param base - where it listens: `http://127.0.0.1:3141`.
 * @param textOf - a record as a person reads it, for previews.
 * @see {@link https://reconciliation-api.github.io/specs/0.2/ | Reconciliation Service API 0.2}
 */
export function reconciliation(
  data: Data,
  base: string,
  textOf: (collection: CollectionName, record: DataRecord) => readonly string[],
): (request: Request) => Response {
  const labels = new Map<string, string>(
    data.vocabularies.flatMap(({ id, terms }) => terms.map((term) => [`${id} ${term.id}`, term.label.en] as const)),
  );
  const kindOf = Object.fromEntries(
    COLLECTIONS.map((collection) => [collection, fields[collection].find(({ name }) => name === 'kind')?.vocabulary]),
  );

  const ofCollection = (collection: CollectionName): Entry => ({ id: collection, name: SINGULAR[collection] });
  const ofKind = (collection: CollectionName, record: DataRecord): Type[] => {
    const kind = 'kind' in record ? record.kind : undefined;
    if (kind === undefined) return [];
    const name = labels.get(`${kindOf[collection] ?? ''} ${kind}`) ?? kind;
    return [{ id: `${collection}/${kind}`, name, broader: [ofCollection(collection)] }];
  };
  const typesOf = (collection: CollectionName, record: DataRecord): Entry[] => [
    ofCollection(collection),
    ...ofKind(collection, record).map(({ id, name }) => ({ id, name })),
  ];
  const recordsOf = (collection: CollectionName): readonly DataRecord[] => data[collection];
  const types: readonly Type[] = COLLECTIONS.flatMap((collection) => {
    const kinds = new Map(
      recordsOf(collection).flatMap((one) => ofKind(collection, one).map((type) => [type.id, type])),
    );
    return [ofCollection(collection), ...kinds.values()];
  });

  const byId = new Map<string, { collection: CollectionName; record: DataRecord }>(
    COLLECTIONS.flatMap((collection) =>
      recordsOf(collection).map((record) => [`${collection}/${record.id}`, { collection, record }] as const),
    ),
  );
  const entryOf = (collection: CollectionName, record: DataRecord): Entry => ({
    id: `${collection}/${record.id}`,
    name: data.labelOf(record, 'en'),
    ...(record.summary && { description: record.summary.en }),
  });

  /** The values of a property of a record, as cells of a table. */
  const cellsOf = (collection: CollectionName, record: DataRecord, id: string): readonly Cell[] => {
    const property = PROPERTIES[collection].find((one) => one.id === id);
    const last = property?.steps.at(-1);
    if (property === undefined || last === undefined) return [];
    return valuesAt(record, property.steps).flatMap((value): Cell[] => {
      if (last.type === 'date') return [{ str: (value as EdtfDate).edtf }];
      if (last.type === 'map') {
        return Object.entries(value as Record<string, string>).map(([scheme, one]) => ({ str: `${scheme}:${one}` }));
      }
      const text = String(value);
      if (last.to !== undefined) {
        const found = byId.get(`${last.to}/${text}`);
        return found ? [{ id: `${last.to}/${text}`, name: data.labelOf(found.record, 'en') }] : [{ str: text }];
      }
      return [{ str: last.vocabulary === undefined ? text : (labels.get(`${last.vocabulary} ${text}`) ?? text) }];
    });
  };

  const isOf = (wanted: readonly string[], own: readonly Entry[]): boolean =>
    wanted.length === 0 || own.some(({ id }) => wanted.includes(id));

  /** Whether a record has one of the values that a client gives for a property. */
  function agrees(collection: CollectionName, record: DataRecord, pid: string, v: unknown): boolean | undefined {
    const cells = cellsOf(collection, record, pid);
    const given = (Array.isArray(v) ? (v as readonly unknown[]) : [v]).map((one) =>
      isObject(one) ? String(one.id) : String(one),
    );
    if (cells.length === 0) return undefined;
    return cells.some((cell) => {
      const texts = 'str' in cell ? [cell.str] : [cell.id, cell.name];
      return given.some((text) =>
        texts.some((one) => one === text || folded(one) === folded(text) || one.startsWith(`${text}-`)),
      );
    });
  }

  function candidatesFor({ query = '', type = [], limit = LIMIT, properties = [] }: Query): readonly Candidate[] {
    const wanted = typeof type === 'string' ? [type] : type;
    const named = byId.get(query);
    const found = query === '' ? [] : data.find(query);
    const hits = named ? [{ ...named, text: query, match: 'words' }] : found;
    const whole = folded(query);
    const candidates = hits.flatMap(({ collection, record, text, match }): Candidate[] => {
      const types = typesOf(collection, record);
      if (!isOf(wanted, types)) return [];
      const said = properties.map(({ pid, v }) => agrees(collection, record, pid, v));
      const isWhole = named !== undefined || folded(text) === whole;
      // What a client knows besides counts for as much as the name.
      const doubts = said.filter((one) => one === false).length;
      const proofs = said.filter((one) => one === true).length;
      const base = isWhole ? WHOLE : (SCORES.get(match) ?? LEAST);
      const score = Math.max(0, Math.min(WHOLE, base + 10 * proofs - 30 * doubts));
      return [{ ...entryOf(collection, record), score, match: false, type: types }];
    });
    const sorted = [...candidates].sort((a, b) => b.score - a.score);
    const [first, second] = sorted;
    const isSure = first?.score === WHOLE && second?.score !== WHOLE;
    return sorted.slice(0, limit).map((one) => ({ ...one, match: isSure && one === first }));
  }

  const beginning = (entries: readonly Entry[], prefix: string): readonly Entry[] => {
    const start = folded(prefix);
    return entries.filter(({ id, name }) => folded(name).includes(start) || folded(id).includes(start));
  };

  function preview(id: string): string {
    const found = byId.get(id);
    if (found === undefined) throw new BadRequest(`There is no "${id}".`);
    const { collection, record } = found;
    const lines = textOf(collection, record);
    const title = html(data.labelOf(record, 'en'));
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${html(record.summary?.en ?? '')}</p><pre>${html(lines.join('\n'))}</pre></body></html>`;
  }

  function flyout(id: string): { id: string; html: string } {
    const found = byId.get(id);
    const type = types.find((one) => one.id === id);
    const [property] = Object.values(PROPERTIES).flatMap((all) => all.filter((one) => one.id === id));
    const entry = found ? entryOf(found.collection, found.record) : (type ?? property);
    if (entry === undefined) throw new BadRequest(`There is no "${id}".`);
    return { id, html: `<p><strong>${html(entry.name)}</strong></p><p>${html(entry.description ?? id)}</p>` };
  }

  const manifest = {
    versions: ['0.2'],
    name: 'serge-data: Victor Serge (1890-1947)',
    identifierSpace: `${PACKAGE}/dist/`,
    schemaSpace: `${PACKAGE}/schemas/`,
    documentation: 'https://www.npmjs.com/package/serge-data',
    serviceVersion: data.meta.version,
    defaultTypes: COLLECTIONS.map(ofCollection),
    view: { url: `${base}/preview?id={{id}}` },
    preview: { url: `${base}/preview?id={{id}}`, width: 430, height: 300 },
    suggest: Object.fromEntries(
      ['entity', 'type', 'property'].map((what) => [
        what,
        {
          service_url: base,
          service_path: `/suggest/${what}`,
          flyout_service_url: base,
          flyout_service_path: `/flyout/${what}?id=\${id}`,
        },
      ]),
    ),
    extend: { propose_properties: { service_url: base, service_path: '/properties' }, property_settings: [] },
  };

  function extension({ ids, properties }: { ids?: unknown; properties?: unknown }): unknown {
    if (!Array.isArray(ids) || !Array.isArray(properties)) throw new BadRequest('"extend" has "ids" and "properties".');
    const wanted = (properties as readonly { id: string }[]).map(({ id }) => id);
    return {
      meta: wanted.map((id) => ({ id, name: id.replaceAll('.', ' ') })),
      rows: Object.fromEntries(
        (ids as readonly string[]).map((id) => {
          const found = byId.get(id);
          return [
            id,
            Object.fromEntries(wanted.map((one) => [one, found ? cellsOf(found.collection, found.record, one) : []])),
          ];
        }),
      ),
    };
  }

  const bare = ({ id, name, description }: Entry): Entry => ({
    id,
    name,
    ...(description !== undefined && { description }),
  });

  /** What a path answers, given its parameters; JSON, or the text of a page. */
  function answer(path: string, given: URLSearchParams): unknown {
    const parameter = (name: string): string => given.get(name) ?? '';
    const prefix = parameter('prefix');
    switch (path) {
      case '/': {
        const queries = given.get('queries');
        const extend = given.get('extend');
        if (extend !== null) return extension(parsed(extend, 'extend'));
        if (queries === null) return manifest;
        const batch = Object.entries(parsed(queries, 'queries'));
        return Object.fromEntries(batch.map(([key, query]) => [key, { result: candidatesFor(query as Query) }]));
      }
      case '/suggest/entity':
        return {
          result: candidatesFor({ query: prefix, limit: LIMIT + Number(given.get('cursor') ?? 0) })
            .slice(Number(given.get('cursor') ?? 0))
            .map(({ type, ...entry }) => ({ ...bare(entry), notable: type })),
        };
      case '/suggest/type':
        return { result: beginning(types, prefix) };
      case '/suggest/property': {
        const all = Object.values(PROPERTIES).flat();
        return { result: beginning([...new Map(all.map((one) => [one.id, one])).values()], prefix).map(bare) };
      }
      case '/properties': {
        const collection = COLLECTIONS.find((one) => parameter('type').split('/')[0] === one);
        const all = collection === undefined ? [] : PROPERTIES[collection];
        const limit = Number(given.get('limit') ?? all.length) || all.length;
        return { type: parameter('type'), limit, properties: all.slice(0, limit).map(bare) };
      }
      case '/flyout/entity':
      case '/flyout/type':
      case '/flyout/property':
        return flyout(parameter('id'));
      default:
        throw new BadRequest(`There is no ${path}. The service is described at ${base}/.`);
    }
  }

  return ({ method, url, body }) => {
    const { pathname, searchParams } = new URL(url, base);
    const given =
      method === 'POST' ? new URLSearchParams([...searchParams, ...new URLSearchParams(body)]) : searchParams;
    try {
      if (method !== 'GET' && method !== 'POST') throw new BadRequest(`The service takes GET and POST, not ${method}.`);
      if (pathname === '/preview') return { status: 200, type: HTML_TYPE, body: preview(given.get('id') ?? '') };
      return { status: 200, type: JSON_TYPE, body: JSON.stringify(answer(pathname, given)) };
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      return { status: 400, type: JSON_TYPE, body: JSON.stringify({ status: 'error', message: error.message }) };
    }
  };
}
