import { ASPECTS, type Format, type Kept } from '../formats/format.js';

/** A table in Markdown, padded as Prettier pads it. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

const WORDS: Record<Kept, string> = { all: 'yes', part: 'in part', nothing: 'no', none: '–' };

/** The formats, what they are good for, and how they come. */
export const formatTable = (formats: readonly Format[]): string =>
  markdown([
    ['format', 'name', 'for', 'where'],
    ...formats.map(({ name, title, use, standard, delivery }) => [
      `[${title}](${standard})`,
      `\`${name}\``,
      use,
      delivery === 'package' ? `\`dist/formats/${name}/\`` : 'beside the release',
    ]),
  ]);

/** What of a record survives in each format. */
export const lossTable = (formats: readonly Format[]): string =>
  markdown([
    ['format', ...ASPECTS],
    ...formats.map(({ name, keeps }) => [`\`${name}\``, ...ASPECTS.map((aspect) => WORDS[keeps[aspect]])]),
  ]);

/** A text with what stands between two marks (`<!-- name -->`, `<!-- /name -->`) replaced. */
export function withBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The text has no ${begin} … ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`;
}

/** The pages that show the tables, with the tables as they are now: by path from the root. */
export const formatDocs = (
  formats: readonly Format[],
  pages: Readonly<Record<'src/formats/README.md', string>>,
): Record<string, string> => ({
  'src/formats/README.md': withBlock(
    withBlock(pages['src/formats/README.md'], 'table', formatTable(formats)),
    'losses',
    lossTable(formats),
  ),
});
