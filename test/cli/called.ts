import type { Io } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';

/** What a call of the command came to. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What it wrote, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * Calls the command as `src/cli/main.ts` does, but for the streams and files, which are in memory.
 * @param files - the files that it can read, by path.
 */
export async function called(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const written: Record<string, string | Uint8Array> = {};
  const io: Io = {
    out: (text) => out.push(typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => err.push(text),
    read: (file) => {
      const content = files[file] ?? '';
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    write: (file, content) => (written[file] = content),
    serve: (port) => Promise.resolve({ url: `http://127.0.0.1:${String(port)}`, close: () => undefined }),
    paint: (_, text) => text,
  };
  try {
    return { code: await run(args, io), out: out.join('\n'), err: err.join('\n'), files: written };
  } catch (error) {
    return {
      code: 2,
      out: out.join('\n'),
      err: error instanceof Error ? error.message : String(error),
      files: written,
    };
  }
}

/** The arguments of a call as a shell would part them. */
export const argumentsOf = (call: string): string[] =>
  [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
