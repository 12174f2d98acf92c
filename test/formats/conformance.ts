import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Aspect, ASPECTS, type Dataset, type Files, type Format, type Kept } from '../../src/formats/format.js';
import { real, small } from './datasets.js';
import { type Probes, probesIn } from './probes.js';
import { isHere, strangerOf } from './strangers.js';

/** Time for a reader that is another program, on a busy machine. */
export const SLOW = 180_000;

/** Somebody who reads a format without knowing who wrote it. */
export interface Reader<Read> {
  /** What people call it: a package of npm, or a program that `strangers.json` lists. */
  name: string;
  /** Left out for a package of npm. */
  stranger?: boolean;
  /** What it makes of the files in a folder; throws where it refuses them. */
  read: (folder: string) => Read | Promise<Read>;
  /** What it says otherwise than the dataset; that of the format where left out. */
  differences?: (read: Read, dataset: Dataset) => readonly string[];
}

/** An error planted in a file: every reader has to refuse the file, or to read something else than the dataset. */
export interface Plant {
  /** What is wrong, in words. */
  what: string;
  /** The path of the file. */
  file: string;
  /** The text with the error, or the bytes as Latin-1; the plant is none where this changes nothing. */
  spoil: (text: string) => string;
  /** The readers that can see it; all where left out. */
  seenBy?: readonly string[];
}

/** How a format is proved. */
export interface Conformance<Read> {
  format: Format;
  readers: readonly Reader<Read>[];
  /** Compares record by record; one line for every difference, none where all is as the dataset has it. */
  differences: (read: Read, dataset: Dataset) => readonly string[];
  plants: readonly Plant[];
  /** Whether a statement of each kind is in what was read. A kind that is left out is lost. */
  kept: { readonly [A in Aspect]?: (read: Read, probe: Probes[A], dataset: Dataset) => boolean };
}

/** Writes files below a folder. */
export function unpack(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A file with an error in it. */
const spoilt = (content: string | Uint8Array, spoil: Plant['spoil']): string | Uint8Array =>
  typeof content === 'string'
    ? spoil(content)
    : new Uint8Array(Buffer.from(spoil(Buffer.from(content).toString('latin1')), 'latin1'));

/** How many differences a failing test shows. */
const SHOWN = 5;

/** How much of what can be lost was kept. */
const keptOf = (kept: number, all: number): Kept =>
  all === 0 ? 'none' : kept === all ? 'all' : kept === 0 ? 'nothing' : 'part';

/** Declares the tests that every format has to pass. */
export function conformance<Read>({ format, readers, differences, plants, kept }: Conformance<Read>): void {
  const scratch = mkdtempSync(join(tmpdir(), `serge-data-${format.name}-`));
  const folder = (name: string, files: Files): string => {
    const path = join(scratch, name);
    rmSync(path, { recursive: true, force: true });
    unpack(path, files);
    return path;
  };

  describe(format.name, () => {
    afterAll(() => {
      rmSync(scratch, { recursive: true, force: true });
    });

    test('is written in the same way twice, and leaves the dataset as it was', () => {
      const before = JSON.stringify(small);
      const files = format.write(small);
      expect(Object.keys(files).length).toBeGreaterThan(0);
      expect(format.write(small)).toEqual(files);
      expect(JSON.stringify(small)).toBe(before);
    });

    let survived: Record<Aspect, Kept> | undefined;
    for (const reader of readers) {
      const isMissing = reader.stranger === true && !isHere(strangerOf(reader.name));
      // In CI a missing reader is a fault; elsewhere left-out.ts says so.
      const left = isMissing && process.env.CI === undefined;
      const wrong = (read: Read, dataset: Dataset): readonly string[] =>
        (reader.differences ?? differences)(read, dataset);

      const found = async (name: string, files: Files, dataset: Dataset): Promise<readonly string[]> =>
        wrong(await reader.read(folder(name, files)), dataset);
      let sound: Promise<readonly string[]> | undefined;

      describe.skipIf(left)(`read by ${reader.name}`, () => {
        test(
          'says what the dataset says, record by record',
          async () => {
            const read = await reader.read(folder(reader.name, format.write(real)));
            const otherwise = wrong(read, real);
            expect(otherwise.slice(0, SHOWN), `${String(otherwise.length)} differences`).toEqual([]);
            if (reader.differences !== undefined) return;
            const probes = probesIn(real, format.collections);
            survived ??= Object.fromEntries(
              ASPECTS.map((aspect) => {
                const tells = kept[aspect] as ((read: Read, probe: unknown, dataset: Dataset) => boolean) | undefined;
                const count = probes[aspect].filter((probe) => tells?.(read, probe, real) === true).length;
                return [aspect, keptOf(count, probes[aspect].length)];
              }),
            ) as Record<Aspect, Kept>;
          },
          SLOW,
        );

        for (const { what, file, spoil, seenBy } of plants) {
          if (seenBy !== undefined && !seenBy.includes(reader.name)) continue;
          test(
            `sees ${what}`,
            async () => {
              const files = format.write(small);
              const sown = { ...files, [file]: spoilt(files[file] ?? '', spoil) };
              expect(sown, 'the plant changes nothing').not.toEqual(files);
              // Without the error, nothing is found: it is the error that is seen.
              sound ??= found('sound', files, small);
              expect(await sound).toEqual([]);
              const seen = await found('spoilt', sown, small).catch((error: unknown) => [String(error)]);
              expect(seen).not.toEqual([]);
            },
            SLOW,
          );
        }
      });
    }

    test('keeps what its row in the table of formats says', () => {
      expect(survived, 'no reader read it whole').toEqual(format.keeps);
    });
  });
}
