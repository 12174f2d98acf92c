/**
 * The first item in the best language that answers a wish (RFC 4647 lookup): the wish itself, then what
 * is left of it when its last part is dropped. Scripts are respected: a wish for `ru` is not answered by
 * `ru-Latn`.
 */
export function inLanguage<T extends { readonly lang: string }>(items: readonly T[], wish: string): T | undefined {
  for (let tag = wish; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = items.find(({ lang }) => lang.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

/** Whether a language lies in a range (RFC 4647 basic filtering): `es-MX` lies in `es`. */
export const isInRange = (lang: string, range: string): boolean =>
  `${lang}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
