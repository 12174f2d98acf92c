import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run, where the first test that needs the package packs and installs it for all. */
    packed: string;
  }
}

/** Gives the tests of the package a place to share one tarball. */
export default function setup({ provide }: TestProject): () => void {
  const packed = mkdtempSync(join(tmpdir(), 'serge-data-packed-'));
  provide('packed', packed);
  return () => {
    rmSync(packed, { recursive: true, force: true });
  };
}
