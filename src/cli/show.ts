import type * as Data from '../index.js';
import type { CollectionName, DataRecord, EdtfDate } from '../types.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDate = (value: unknown): value is EdtfDate => isObject(value) && typeof value.edtf === 'string';

/** Fields that are told elsewhere, or at the end. */
const ASIDE = new Set(['id', 'sources', 'disputes', 'summary']);

/** A value on one line: dates in words, lists with commas, objects by their fields. */
function line(data: typeof Data, value: unknown, lang: 'en' | 'fr'): string {
  if (isDate(value)) return data.formatDate(value, lang);
  if (Array.isArray(value)) return value.map((one) => line(data, one, lang)).join('; ');
  if (!isObject(value)) return String(value);
  return Object.entries(value)
    .filter(([key]) => !ASIDE.has(key))
    .map(([key, one]) => (['text', 'en'].includes(key) ? line(data, one, lang) : `${key} ${line(data, one, lang)}`))
    .join(', ');
}

/** A record as a person reads it: names, fields, dates in words, disputes, and notes that say who says so. */
export function recordText(data: typeof Data, collection: CollectionName, record: DataRecord, wish?: string): string {
  const lang = wish?.startsWith('fr') ? 'fr' : 'en';
  const cited = 'sources' in record ? record.sources : [];
  const notesOf = (field: string): string =>
    cited
      .flatMap(({ supports }, index) =>
        supports.some((path) => path === field || path.startsWith(`${field}.`)) ? [`[${String(index + 1)}]`] : [],
      )
      .join('');
  const fields = Object.entries(record).filter(([key]) => !ASIDE.has(key));
  const rows = fields.flatMap(([key, value]: [string, unknown]) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map(
      (item, index) =>
        `  ${index === 0 ? `${key}: ` : '  '}${line(data, item, lang)}${index === 0 ? notesOf(key) : ''}`,
    );
  });
  const summary = record.summary?.[lang] ?? record.summary?.en;
  const disputes = (record.disputes ?? []).map(
    ({ field, value, verdict, note }) =>
      `  ${field}: not "${value}" (${verdict})${note === undefined ? '' : `. ${note}`}`,
  );
  const notes = cited.map(
    ({ source, at }, index) => `  [${String(index + 1)}] ${data.getSource(source).title.text}, ${at}`,
  );
  return [
    `${data.labelOf(record, wish ?? 'en')}  (${collection}/${record.id})`,
    ...(summary === undefined ? [] : ['', summary]),
    '',
    ...rows,
    ...(disputes.length > 0 ? ['', lang === 'fr' ? 'Autrement :' : 'Said otherwise:', ...disputes] : []),
    ...(notes.length > 0 ? ['', 'Sources:', ...notes] : []),
  ].join('\n');
}
