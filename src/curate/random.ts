/** A stream of numbers from 0 to 1 that depends on a seed alone (Mulberry32). */
function* randomNumbers(seed: string): Generator<number, never> {
  let state = Array.from(seed).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

/** `size` items drawn at random without repetition, or all where there are fewer. One seed, one draw. */
export function picked<T>(items: readonly T[], size: number, seed: string): T[] {
  const pool = [...items];
  const random = randomNumbers(seed);
  const drawn: T[] = [];
  while (drawn.length < size && pool.length > 0) {
    drawn.push(...pool.splice(Math.floor(random.next().value * pool.length), 1));
  }
  return drawn;
}
