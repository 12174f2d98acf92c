import { own } from '../values/own.js';
import { isAtOrAbove, isObject, type Path, pathText } from '../values/paths.js';

/** The records of a release by collection, dates as EDTF texts: as curators write them. */
export type Release = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What became of one fact between two releases. */
export interface Change {
  collection: string;
  record: string;
  /** The field, as `supports` writes it; of the new release, but where the fact was removed. Empty for a whole record. */
  field: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before?: unknown;
  after?: unknown;
  /** The sources that speak for the new value; for the old one where it was removed. */
  sources: readonly string[];
}

/** Which number of the version a set of changes asks for (CONTRIBUTING.md). */
export type Step = 'major' | 'minor' | 'patch' | 'none';

/** What tells the items of a list apart where the items themselves have changed. */
const IDENTITIES = [
  'id',
  'source',
  'person',
  'work',
  'organization',
  'place',
  'event',
  'edition',
  'stage',
  'field',
  'text',
  'date',
];

const identityOf = (item: unknown): string | undefined => {
  if (!isObject(item)) return undefined;
  const key = IDENTITIES.find((name) => Object.hasOwn(item, name));
  return key === undefined ? undefined : `${key}:${JSON.stringify(own(item, key))}`;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The items of two lists in pairs: equal ones first, then those of one identity, then those in one place. */
function pairs(before: readonly unknown[], after: readonly unknown[]): [number | undefined, number | undefined][] {
  const open = new Set(before.keys());
  const found = new Map<number, number>();
  const pair = (fits: (old: number, now: number) => boolean): void => {
    for (const now of after.keys()) {
      if (found.has(now)) continue;
      for (const old of open) {
        if (!fits(old, now)) continue;
        found.set(now, old);
        open.delete(old);
        break;
      }
    }
  };
  pair((old, now) => old === now && same(before[old], after[now]));
  pair((old, now) => same(before[old], after[now]));
  pair((old, now) => identityOf(before[old]) !== undefined && identityOf(before[old]) === identityOf(after[now]));
  pair(
    (old, now) =>
      old === now && isObject(before[old]) === isObject(after[now]) && identityOf(before[old]) === undefined,
  );
  return [
    ...[...after.keys()].map((now): [number | undefined, number] => [found.get(now), now]),
    ...[...open].map((old): [number, undefined] => [old, undefined]),
  ];
}

type Told = Pick<Change, 'kind' | 'before' | 'after'> & { path: Path };

/** What differs between two values, to the leaf. */
function* between(before: unknown, after: unknown, path: Path): Generator<Told> {
  if (same(before, after)) return;
  if (before === undefined) yield { kind: 'added', path, after };
  else if (after === undefined) yield { kind: 'removed', path, before };
  else if (Array.isArray(before) && Array.isArray(after)) {
    for (const [old, now] of pairs(before, after)) {
      const [was, is] = [
        old === undefined ? undefined : (before[old] as unknown),
        now === undefined ? undefined : (after[now] as unknown),
      ];
      const place = [...path, now ?? old ?? 0];
      if (old !== undefined && now !== undefined && old !== now)
        yield { kind: 'moved', path: place, before: old, after: now };
      yield* between(was, is, place);
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* between(own(before, key), own(after, key), [...path, key]);
  } else yield { kind: 'changed', path, before, after };
}

/** The sources of a record that speak for a field. */
function speaking(record: Readonly<Record<string, unknown>>, field: string): string[] {
  const citations = Array.isArray(record.sources) ? (record.sources as unknown[]) : [];
  return [
    ...new Set(
      citations.flatMap((citation) =>
        isObject(citation) &&
        typeof citation.source === 'string' &&
        Array.isArray(citation.supports) &&
        (field === '' || citation.supports.some((path) => isAtOrAbove(String(path), field)))
          ? [citation.source]
          : [],
      ),
    ),
  ];
}

/**
 * What changed between two releases, fact by fact, in the order of collections, ids and fields. A fact
 * that kept its value and got another place in its list has moved.
 */
export function differences(before: Release, after: Release): Change[] {
  const changes: Change[] = [];
  for (const collection of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [own(before, collection), own(after, collection)].map(
      (records = []) => new Map(records.map((record) => [String(record.id), record])),
    );
    if (!old || !now) continue;
    for (const id of [...new Set([...old.keys(), ...now.keys()])].sort()) {
      const [was, is] = [old.get(id), now.get(id)];
      const at = { collection, record: id };
      if (!is && was) changes.push({ ...at, field: '', kind: 'removed', before: was, sources: speaking(was, '') });
      else if (is && !was) changes.push({ ...at, field: '', kind: 'added', after: is, sources: speaking(is, '') });
      else if (is && was)
        for (const { path, ...told } of between(was, is, [])) {
          const field = pathText(path);
          changes.push({ ...at, field, ...told, sources: speaking(told.kind === 'removed' ? was : is, field) });
        }
    }
  }
  return changes;
}

/**
 * Which number of the version the changes ask for.
 *
 * @param retired - the ids that a redirect explains, as `works/ville-conquise`.
 */
export function stepOf(changes: readonly Change[], retired: ReadonlySet<string>): Step {
  const isLost = ({ kind, field, collection, record }: Change): boolean =>
    kind === 'removed' && field === '' && !retired.has(`${collection}/${record}`);
  if (changes.some(isLost)) return 'major';
  if (changes.some(({ kind, field }) => (kind === 'added' && isNew(field)) || (kind === 'removed' && field === '')))
    return 'minor';
  return changes.length > 0 ? 'patch' : 'none';
}

/** Whether something added is more than a citation or a judgement of what was there. */
const isNew = (field: string): boolean => !/^(?:sources|disputes|summary)(?:\.|$)/.test(field);

const shown = (value: unknown): string =>
  value === undefined
    ? ''
    : `\`${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('`', "'").slice(0, 120)}\``;

/** The changes as Markdown, for CHANGELOG.md: whole records first, then field by field. */
export function inMarkdown(changes: readonly Change[], step: Step): string {
  const whole = (kind: Change['kind']): string[] =>
    changes
      .filter((one) => one.field === '' && one.kind === kind)
      .map(({ collection, record }) => `${collection}/${record}`);
  const list = (title: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`### ${title} (${String(ids.length)})`, '', ...ids.map((id) => `- ${id}`), ''];
  const fields = changes.filter(({ field }) => field !== '');
  const groups = new Map<string, Change[]>();
  for (const change of fields) {
    const id = `${change.collection}/${change.record}`;
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  const lines = [...groups].flatMap(([id, of]) => [
    `- **${id}**`,
    ...of.map(({ field, kind, before, after, sources }) => {
      const values =
        kind === 'moved'
          ? `from position ${String(before)} to ${String(after)}`
          : [shown(before), shown(after)].filter(Boolean).join(' → ');
      return `  - ${field} ${kind}: ${values}${sources.length > 0 ? ` (${sources.join(', ')})` : ''}`;
    }),
  ]);
  return [
    `These changes ask for a new **${step}** version.`,
    '',
    ...list('New records', whole('added')),
    ...list('Retired records', whole('removed')),
    ...(lines.length > 0 ? [`### Facts (${String(fields.length)})`, '', ...lines, ''] : []),
  ].join('\n');
}
