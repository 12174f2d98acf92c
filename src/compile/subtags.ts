import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../query/once.js';

/** A part of language tags as IANA registers it (BCP 47, RFC 5646). */
export interface Subtag {
  Type: 'language' | 'script' | 'region' | 'variant' | 'extlang' | 'grandfathered' | 'redundant';
  Subtag?: string;
  Description: string[];
  Deprecated?: string;
  /** The script in which a language is written as a matter of course, so that tags leave it out. */
  'Suppress-Script'?: string;
}

/** The registry by type and subtag. */
const registry = once((): ReadonlyMap<Subtag['Type'], ReadonlyMap<string, Subtag>> => {
  const file = createRequire(import.meta.url).resolve('language-subtag-registry/data/json/registry.json');
  const types = new Map<Subtag['Type'], Map<string, Subtag>>();
  for (const entry of JSON.parse(readFileSync(file, 'utf8')) as Subtag[]) {
    const { Type, Subtag: subtag, Deprecated, Description } = entry;
    if (subtag === undefined || Deprecated !== undefined || subtag.includes('..') || Description[0] === 'Private use')
      continue;
    const known = types.get(Type);
    if (known) known.set(subtag, entry);
    else types.set(Type, new Map([[subtag, entry]]));
  }
  return types;
});

/** The subtags of one type that the registry holds and has not given up, by subtag. Read when first asked for. */
export const subtags = (type: Subtag['Type']): ReadonlyMap<string, Subtag> => registry().get(type) ?? new Map();
