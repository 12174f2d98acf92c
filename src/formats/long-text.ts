/** So long a text is not moved about in memory any more. */
const LENGTH = 2 ** 17;

/**
 * A long text in the making. Pieces are joined as soon as they are long together: a text that is added to again and
 * again keeps every piece of it in memory until it is read, which takes several times as long.
 * @example
 * const text = new LongText();
 * for (const record of records) text.add(`${JSON.stringify(record)}\n`);
 * return text.whole();
 */
export class LongText {
  #done = '';
  #pieces: string[] = [];
  #length = 0;

  /** Adds a piece at the end. */
  add(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length >= LENGTH) this.whole();
  }

  /** The text as far as it was made. */
  whole(): string {
    this.#done += this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    return this.#done;
  }
}
