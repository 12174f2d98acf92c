import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, FAILSAFE_SCHEMA } from 'js-yaml';
import { parse } from '../../src/compile/document.js';
import { readFiles } from '../../src/compile/files.js';
import { collectionOf, collections } from '../../src/model/collections.js';
import { mapped } from '../../src/model/meta.js';
import { isObject } from '../../src/values/paths.js';
import type { CollectionName } from '../../src/model/names.js';

interface Raw {
  id: string;
  value: Record<string, unknown>;
}

/** A number that depends on a text alone. */
const hash = (text: string): number =>
  Array.from(text).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7);

/** The real records, as text that is parsed and nothing more. */
function realRecords(root: string): Map<CollectionName, Raw[]> {
  const records = new Map<CollectionName, Raw[]>(collections.map(({ name }) => [name, []]));
  for (const text of readFiles(root).records) {
    const value = parse(text).document?.value;
    const [, name, file = ''] = text.file.split('/');
    if (isObject(value)) records.get(name as CollectionName)?.push({ id: file.replace(/\.yaml$/, ''), value });
  }
  return records;
}

/** Every so-maniest item, `count` in all. */
const spread = <T>(items: readonly T[], count: number): T[] =>
  items.filter(
    (_, index) => Math.floor(((index + 1) * count) / items.length) > Math.floor((index * count) / items.length),
  );

/** Numbers that are handed out once in the world: a copy of a record must not repeat them. */
const UNIQUE = /^(?:identifiers|isbn)(?:\.|$)/;

/** A copy of a record under another id: what has to be unique differs, all else is as it was. */
function cloned(
  collection: CollectionName,
  { value }: Raw,
  mark: number,
  kept: ReadonlyMap<CollectionName, Raw[]>,
): object {
  const marked = (text: unknown): string => `${String(text)} ${mark}`;
  const renamed = mapped(collectionOf(collection).schemas.authored, value, ({ notes: { meaning } }, leaf) => {
    if (meaning?.is === 'id') return `${String(leaf)}-${mark}`;
    if (meaning?.is !== 'reference') return leaf;
    const targets = kept.get(meaning.to) ?? [];
    const target = targets.find(({ id }) => id === leaf) ?? targets[hash(String(leaf)) % targets.length];
    return `${target?.id ?? String(leaf)}-${mark}`;
  }) as Record<string, unknown>;
  const copy = Object.fromEntries(Object.entries(renamed).filter(([key]) => !UNIQUE.test(key)));
  if (isObject(copy.title)) copy.title = { ...copy.title, text: marked(copy.title.text) };
  if (isObject(copy.label)) copy.label = { ...copy.label, en: marked(copy.label.en) };
  if (typeof copy.url === 'string')
    copy.url = copy.url.replace(/#.*|$/, `${copy.url.includes('?') ? '&' : '?'}set=${mark}`);
  if (Array.isArray(copy.names))
    copy.names = copy.names.map((name: Record<string, unknown>) => ({ ...name, text: marked(name.text) }));
  if (Array.isArray(copy.sources) && collection !== 'sources') {
    copy.sources = copy.sources.flatMap((citation: Record<string, unknown>) => {
      const supports = (citation.supports as string[]).filter((path) => !UNIQUE.test(path));
      return supports.length === 0 ? [] : [{ ...citation, supports }];
    });
  }
  return copy;
}

const countOf = (records: ReadonlyMap<CollectionName, Raw[]>): number =>
  [...records.values()].reduce((sum, { length }) => sum + length, 0);

/** So many of the real records, in the shares that the collections have of them. */
function selection(real: ReadonlyMap<CollectionName, Raw[]>, count: number): Map<CollectionName, Raw[]> {
  const total = countOf(real);
  let left = count;
  return new Map(
    [...real].map(([name, records]) => {
      const share = name === 'sources' ? left : Math.round((count * records.length) / total);
      left -= share;
      return [name, spread(records, share)];
    }),
  );
}

/**
 * Writes a project folder with `count` records made of the real ones: always the same for the same data.
 * They come in sets, each linked within itself: all of the real records as often as they go into `count`,
 * and a selection of them for the rest, in which what refers to a record that is left out refers to another.
 */
export function writeSynthetic(root: string, target: string, count: number): void {
  const real = realRecords(root);
  const total = countOf(real);
  cpSync(join(root, 'data/vocabularies'), join(target, 'data/vocabularies'), { recursive: true });
  for (let mark = 1, left = count; left > 0; mark++, left -= total) {
    const kept = selection(real, Math.min(left, total));
    for (const [name, records] of kept) {
      mkdirSync(join(target, 'data', name), { recursive: true });
      for (const record of records) {
        const text = dump(cloned(name, record, mark, kept), { schema: FAILSAFE_SCHEMA, lineWidth: -1 });
        writeFileSync(join(target, 'data', name, `${record.id}-${mark}.yaml`), text);
      }
    }
  }
}
