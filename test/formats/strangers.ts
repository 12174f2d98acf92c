import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program of Debian's that reads a format without knowing who wrote it. */
export interface Stranger {
  /** What people call it. */
  name: string;
  /** A command that ends well only where it is there. */
  try: string[];
  /** The Debian package that brings it. */
  package: string;
}

/** Every stranger that a test may ask; `.ci/run` installs those that are missing. */
export const strangers = JSON.parse(
  readFileSync(new URL('strangers.json', import.meta.url), 'utf8'),
) as readonly Stranger[];

const there = new Map<string, boolean>();

/** Whether a stranger is on this machine. */
export function isHere({ name, try: [program = '', ...args] }: Stranger): boolean {
  let found = there.get(name);
  if (found === undefined) {
    found = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
    there.set(name, found);
  }
  return found;
}

/** The stranger of that name. */
export function strangerOf(name: string): Stranger {
  const stranger = strangers.find((one) => one.name === name);
  if (stranger === undefined) throw new Error(`test/formats/strangers.json does not list "${name}".`);
  return stranger;
}
