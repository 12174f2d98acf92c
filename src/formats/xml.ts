const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Tested first, for most texts have none of it. */
const SPECIAL = /[&<>"]/;

/** A text as XML writes it, in attributes too. */
export const xml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter) : text;
