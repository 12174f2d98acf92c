/** The months by how their names begin: English, French, German, Spanish, Italian and Russian. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|gen|ene|янв)/,
  /^(?:feb|fév|fev|фев)/,
  /^(?:mar|mär|мар)/,
  /^(?:apr|avr|abr|апр)/,
  /^(?:may|mai|mag|май|мая)/,
  /^(?:jun|juin|giu|июн)/,
  /^(?:jul|juil|lug|июл)/,
  /^(?:aug|aoû|aou|ago|авг)/,
  /^(?:sep|set|сен)/,
  /^(?:oct|okt|ott|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|déc|dez|dic|дек)/,
];

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|printemps|früh|prima|весн)/, 3],
  [/^(?:summer|été|sommer|verano|estate|лет)/, 6],
  [/^(?:autumn|fall|automne|herbst|otoño|autunno|осен)/, 9],
  [/^(?:winter|hiver|invierno|inverno|зим)/, 12],
];

const two = (number: number | string): string => String(number).padStart(2, '0');

/** The months of a season of a year; a winter begins in its year's December. */
const season = (year: string, first: number): string =>
  first === 12 ? `${year}-12/${String(Number(year) + 1)}-02` : `${year}-${two(first)}/${year}-${two(first + 2)}`;

/** The months of a season as EDTF codes it: `1921-21` is spring 1921. */
export function monthsOfSeason(text: string): string | undefined {
  const [, year, code] = /^(\d{4})-2([1-4])$/.exec(text) ?? [];
  return year === undefined ? undefined : season(year, Number(code) * 3);
}

/** A date in words: a month or a season, with a year, and with a day on either side of the month. */
function fromWords(text: string): string | undefined {
  const match =
    /^(?:(?:le|the|am|el)\s+)?(?:(\d{1,2})(?:er|st|nd|rd|th|\.|º)?\s+(?:de\s+)?)?(\p{L}+)\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:de\s+|del\s+)?(\d{4})$/u.exec(
      text.toLowerCase(),
    );
  if (!match) return undefined;
  const [, before, word = '', after, year = ''] = match;
  const day = before ?? after;
  const month = MONTHS.findIndex((name) => name.test(word)) + 1;
  if (month > 0) return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  const [, first] = SEASONS.find(([name]) => name.test(word)) ?? [];
  return first === undefined ? undefined : season(year, first);
}

/** How other tools and catalogues write dates, and what each is here. Tried in turn. */
const REWRITES: readonly ((text: string) => string | undefined)[] = [
  // Times of day, and nothing but dashes that are no hyphens.
  (text) => text.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1'),
  // EDTF before 2019: u for an unknown digit, "unknown" and "open" for the ends of intervals, ?~ for both marks.
  (text) =>
    text
      .replaceAll(/(?<=[\du-])u/gi, 'X')
      .replace(/^(?:unknown|open)?\//i, '../')
      .replace(/\/(?:unknown|open)?$/i, '/..')
      .replace(/\?~|~\?/, '%')
      .replace(/^(\d{3}X|\d{4})-XX(?:-XX)?$/, '$1')
      .replace(/^(\d{4}-\d{2})-XX$/, '$1'),
  // Marks of EDTF level 2, which stand before or within the date.
  (text) => text.replace(/^([?~%])(.+)$/, '$2$1'),
  (text) => text.replace(/^(\d{4})([?~%])(-.+)$/, '$1$3$2'),
  (text) => text.replace(/^(\d{4})-([?~%])(\d{2}.*)$/, '$1-$3$2'),
  // Other signs between the parts, no signs, digits left out.
  (text) =>
    text.replace(/^(\d{4})[/. -](\d{1,2})(?:[/. -](\d{1,2}))?$/, (_, year: string, month: string, day?: string) =>
      Number(month) > 12 ? text : `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`,
    ),
  (text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
  // Day before month, where only one of the two can be the day.
  (text) => text.replace(/^(\d{4})-(1[3-9]|2\d|3[01])-(\d{2})$/, '$1-$3-$2'),
  (text) =>
    text.replace(
      /^(1[3-9]|2\d|3[01])[/. -](\d{1,2})[/. -](\d{4})$/,
      (_, day: string, month: string, year: string) => `${year}-${two(month)}-${day}`,
    ),
  (text) => {
    const [, century = '', from = '', to = ''] = /^(\d{2})(\d{2})\s*[-/]\s*(\d{2})$/.exec(text) ?? [];
    return Number(to) > Number(from) ? `${century}${from}/${century}${to}` : undefined;
  },
  (text) => text.replace(/^(\d{4})\s*-\s*(\d{4})$/, '$1/$2'),
  (text) => text.replace(/^\.\.(\d.*)$/, '../$1').replace(/^(\d[^/]*)\.\.$/, '$1/..'),
  // Words and abbreviations.
  (text) =>
    text.replace(/^(?:c|ca|circa|about|around|vers|env|environ|um|около|hacia|verso)\.?\s*(?=\d)/i, '').concat('~'),
  (text) => text.replace(/^(?:before|avant|vor|antes de|до)\s+(\d.*)$/i, '[..$1]'),
  (text) => text.replace(/^(?:after|après|nach|después de|после)\s+(\d.*)$/i, '[$1..]'),
  (text) => text.replace(/\s*\(?\?\)?$/, '?'),
  (text) => text.replace(/^(\d{3})0\s*(?:'|’)?s$/, '$1X'),
  fromWords,
];

/**
 * What to write instead of a text that is no date here, where its writer's meaning can be told.
 *
 * @param isDate - whether a text is a date.
 * @example
 * dateMeant('193u', isDate) // '193X'
 * dateMeant('mars 1932', isDate) // '1932-03'
 */
export function dateMeant(text: string, isDate: (text: string) => boolean): string | undefined {
  const plain = text.trim().replaceAll(/\s*[‐‑‒–—−]\s*/g, '-');
  for (const rewrite of REWRITES) {
    const candidate = rewrite(plain);
    if (candidate !== undefined && candidate !== text && isDate(candidate)) return candidate;
  }
  return undefined;
}
