import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A part of language tags as IANA registers it (BCP 47, RFC 5646). */
export interface Subtag {
  Type: 'language' | 'script' | 'region' | 'variant' | 'extlang' | 'grandfathered' | 'redundant';
  Subtag?: string;
  Description: string[];
  Deprecated?: string;
  /** The script in which a language is written as a matter of course, so that tags leave it out. */
  'Suppress-Script'?: string;
}

let registry: readonly Subtag[] | undefined;

/** The subtags of one type that the registry holds and has not given up, by subtag. Read when first asked for. */
export function subtags(type: Subtag['Type']): ReadonlyMap<string, Subtag> {
  if (!registry) {
    const file = createRequire(import.meta.url).resolve('language-subtag-registry/data/json/registry.json');
    registry = JSON.parse(readFileSync(file, 'utf8')) as Subtag[];
  }
  return new Map(
    registry.flatMap((entry) =>
      entry.Type === type &&
      entry.Deprecated === undefined &&
      entry.Subtag !== undefined &&
      !entry.Subtag.includes('..') &&
      entry.Description[0] !== 'Private use'
        ? [[entry.Subtag, entry]]
        : [],
    ),
  );
}
