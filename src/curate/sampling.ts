import type { Dataset } from '../compile/dataset.js';
import { type Fact, factsOf } from '../compile/facts.js';
import type { CollectionName } from '../model/names.js';
import { isObject, overlap, type Path, pathText, valueAt } from '../values/paths.js';
import { walked } from '../values/walk.js';

/** The lines of files that changed; a file without any is new as a whole. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/** The lines that a unified diff without context adds or changes, by file. */
export function linesOfDiff(diff: string): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  let file = '';
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const known = lines.get(file) ?? new Set();
    for (let index = 0; index < Number(hunk[2] ?? '1'); index++) known.add(Number(hunk[1]) + index);
    if (known.size > 0) lines.set(file, known);
  }
  return lines;
}

/** The lines a fact stands on: its value's, and those of the citations that vouch for it. */
function linesOf({ record, path }: Fact): number[] {
  const { data, document } = record;
  const below = (at: Path): Path[] => walked(valueAt(document.value, at), undefined, at).map((inside) => inside.path);
  const text = pathText(path);
  const citations = 'sources' in data ? data.sources : [];
  const vouching = citations.flatMap((citation, index) =>
    citation.supports.some((support) => overlap(support, text)) ? below(['sources', index]) : [],
  );
  return [...below(path), ...vouching].map((one) => document.placeOf(one).line);
}

/** Whether a fact, or what is said of its sources, is among what changed. */
function isAmong(changed: ChangedLines, fact: Fact): boolean {
  const lines = changed.get(fact.record.document.file);
  return lines !== undefined && (lines.size === 0 || linesOf(fact).some((line) => lines.has(line)));
}

/** The facts from which a sample is drawn: all, or those of a collection, or those that changed. */
export const factsIn = (
  dataset: Dataset,
  { collection, changed }: { collection?: CollectionName | undefined; changed?: ChangedLines | undefined } = {},
): Fact[] =>
  dataset.records
    .filter((record) => collection === undefined || record.collection === collection)
    .flatMap(factsOf)
    .filter((fact) => changed === undefined || isAmong(changed, fact));

/** A fact as a second reader needs it: where it stands, what it says, who says so and where. */
export interface Row {
  /** `works/ville-conquise`. */
  record: string;
  line: number;
  field: string;
  value: unknown;
  witnesses: { source: string; at: string; title?: string; url?: string }[];
}

/** What a second reader needs to verify a fact. */
export function rowOf(dataset: Dataset, { record, path, value, witnesses }: Fact): Row {
  return {
    record: `${record.collection}/${record.id}`,
    line: record.document.placeOf(path, true).line,
    field: pathText(path),
    value,
    witnesses: witnesses.map(({ source, at }) => {
      const found = dataset.get('sources', source)?.data;
      return {
        source,
        at,
        ...(found && { title: found.title.text }),
        ...(found?.url !== undefined && { url: found.url }),
      };
    }),
  };
}

/** A value on one line. */
const inline = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([key, item]) => `${key}: ${inline(item)}`)
        .join(', ')
    : Array.isArray(value)
      ? value.map(inline).join(' | ')
      : String(value);

/** A row for people: a line that editors open, the fact, and below it each of its sources. */
export const textOfRow = ({ record, line, field, value, witnesses }: Row): string =>
  [
    `data/${record}.yaml:${String(line)}`,
    `   ${field} = ${inline(value)}`,
    ...witnesses.flatMap(({ source, at, title, url }) => [
      `   ← ${source}, ${at}${title === undefined ? '' : ` (${title})`}`,
      ...(url === undefined ? [] : [`     ${url}`]),
    ]),
    '',
  ].join('\n');
