import type { Options, OptionName } from './options.js';

/** A call that cannot be answered: an unknown command, option, value or record. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** How a text stands out, where it is read on a terminal. */
export type Paint = (style: 'bold' | 'dim', text: string) => string;

/** What a client asks over HTTP. */
export interface Request {
  readonly method: string;
  /** The path with the query: `/suggest/entity?prefix=ser`. */
  readonly url: string;
  /** The body, as text. */
  readonly body: string;
}

/** What it is answered. */
export interface Response {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Something that answers until it is closed. */
export interface Service {
  /** Where it is asked, without a slash at the end. */
  readonly url: string;
  close(): void;
}

/**
 * Serves HTTP.
 * @param port - where to listen; any free one where it is 0.
 * @param make - makes what answers, given where it is asked.
 */
export type Serve = (port: number, make: (url: string) => (request: Request) => Response) => Promise<Service>;

/** What the command reads and writes with. */
export interface Io {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** What is in a file; what comes in by a pipe, where the file is `-`. */
  read(file: string): Uint8Array;
  /** Writes a file, and the folders on the way to it. */
  write(file: string, content: string | Uint8Array): void;
  readonly serve: Serve;
  readonly paint: Paint;
}

/** What was asked of a command. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Options;
  readonly io: Io;
}

/** What a command answers: the same for people and for programs. */
export interface Answer {
  /** For people, line by line. Bytes are written as they are. */
  readonly lines: readonly string[] | Uint8Array;
  /** For programs (`--json`). The record that is the answer, and items of a list, are told whole, others by their ids. */
  readonly json: unknown;
  /** Whether all records within it are told whole. */
  readonly isWhole?: boolean;
  /** What is said beside the answer, where it does not get into a pipe. */
  readonly aside?: string;
  /** Whether anything was found, or all is valid; otherwise the exit code is 1. */
  readonly found?: boolean;
}

/** One command of `serge-data`: everything that differs between them, said once. */
export interface Command {
  /**
   * How it is called.
   * @example 'why <id> <field>'
   */
  readonly usage: string;
  /** What it answers, in a few words. */
  readonly about: string;
  /** The options that it takes beside those that every command takes. */
  readonly options: readonly OptionName[];
  /** Calls to learn from. */
  readonly examples: readonly string[];
  /** What its help says besides. */
  readonly more?: () => Promise<readonly string[]>;
  /** @throws {UsageError | RangeError | TypeError} for a call that cannot be answered. */
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}
