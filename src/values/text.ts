/** Letters that Unicode does not take apart into a base and a mark, and what people type for them. */
const FOLDED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a text as searches compare them: compatibility-decomposed, lower case, without marks,
 * ligatures and punctuation. Russian ё becomes е, as it is mostly printed; й, a letter of its own,
 * stays. Apostrophes part words (`l'an`) as the primes of romanized Russian do (`kibalʹchich`), which
 * does no harm because searches compare words run together.
 * @example
 * wordsOf("L'An I de la Révolution russe") // ['l', 'an', 'i', 'de', 'la', 'revolution', 'russe']
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('и\u0306', 'й')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[œæßøłđðþı]/g, (letter) => FOLDED[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+|[\u02b0-\u02ff]+/u)
    .filter((word) => word !== '');
