import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';
import { type Column, type Table, tablesOf, type Value } from './tables.js';

const TYPES = { text: 'TEXT', day: 'TEXT', flag: 'INTEGER', number: 'REAL', integer: 'INTEGER' } as const;

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

const literal = (value: Value): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
};

/** One line of a table's definition, with what the column means: it stays in `sqlite_schema`. */
function columnOf({ name, about, type, required }: Column): [definition: string, comment: string] {
  const flag = type === 'flag' ? ` CHECK (${quoted(name)} IN (0, 1))` : '';
  return [`${quoted(name)} ${TYPES[type]}${required ? ' NOT NULL' : ''}${flag}`, about];
}

function definitionOf({ name, about, columns, primaryKey, foreignKeys }: Table): string {
  const lines: [definition: string, comment: string][] = [
    ...columns.map(columnOf),
    [`PRIMARY KEY (${list(primaryKey)})`, ''],
    ...foreignKeys.map(({ columns: from, table, to }): [string, string] => [
      `FOREIGN KEY (${list(from)}) REFERENCES ${quoted(table)} (${list(to)})`,
      '',
    ]),
  ];
  const body = lines.map(([definition, comment], index) => {
    const comma = index < lines.length - 1 ? ',' : '';
    return `  ${definition}${comma}${comment === '' ? '' : ` -- ${comment}`}\n`;
  });
  return `CREATE TABLE ${quoted(name)} ( -- ${about}\n${body.join('')}) STRICT;\n`;
}

/** Rows in one statement: enough to be quick, few enough for the limits of any build of SQLite. */
const BATCH = 400;

function rowsOf({ name, rows }: Table): string {
  let text = '';
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map((row) => `(${row.map(literal).join(',')})`);
    text += `INSERT INTO ${quoted(name)} VALUES\n${batch.join(',\n')};\n`;
  }
  return text;
}

/** Indexes on what is joined from the other side; the first columns of a primary key have one already. */
const indexesOf = ({ name, primaryKey, foreignKeys }: Table): string =>
  foreignKeys
    .filter(({ columns }) => !columns.every((column, index) => primaryKey[index] === column))
    .map(
      ({ columns }) =>
        `CREATE INDEX ${quoted(`${name}_by_${columns.join('_')}`)} ON ${quoted(name)} (${list(columns)});\n`,
    )
    .join('');

/** What is asked most, and the search in titles, names and summaries whatever their accents. */
const VIEWS = `
CREATE VIEW timeline AS -- What happened, with births, deaths and publications, by the first day that a date can mean.
SELECT date_earliest, date_latest, date, kind, label_en AS what, 'events' AS collection, id AS record FROM events
UNION ALL
SELECT born_date_earliest, born_date_latest, born_date, 'birth', name || ' is born', 'people', id FROM people WHERE born_date IS NOT NULL
UNION ALL
SELECT died_date_earliest, died_date_latest, died_date, 'death', name || ' dies', 'people', id FROM people WHERE died_date IS NOT NULL
UNION ALL
SELECT date_earliest, date_latest, date, 'publication', title_text || ' is published', 'editions', id FROM editions
WHERE status = 'published' AND date IS NOT NULL
ORDER BY 1, 2, 3, 4;

CREATE VIEW translations AS -- Every translation of a work in an edition, with who made it.
SELECT c.work, c.work_name AS original_title, c.language, c.edition, e.title_text AS title, e.date,
  (SELECT group_concat(t.person_name, '; ') FROM edition_contents_translators AS t
   WHERE t.edition = c.edition AND t.contents_ordinal = c.ordinal) AS translators
FROM edition_contents AS c JOIN editions AS e ON e.id = c.edition
WHERE c.kind IN ('translation', 'revised-translation')
ORDER BY c.work, c.language, e.date_earliest;

CREATE VIEW relations AS -- The ties between people, seen from either side.
SELECT r.person, p.name AS person_name, r.kind, r.other_person, r.other_person_name, r.date FROM person_relations AS r
JOIN people AS p ON p.id = r.person
UNION ALL
SELECT r.other_person, r.other_person_name, coalesce(t.inverse, r.kind), r.person, p.name, r.date FROM person_relations AS r
JOIN people AS p ON p.id = r.person
LEFT JOIN terms AS t ON t.vocabulary = 'relation-kind' AND t.term = r.kind
WHERE r.other_person IS NOT NULL;

CREATE VIEW disagreements AS -- What sources say instead of what a record holds, with who says so.
SELECT d.collection, d.record, r.name, d.field, d.value, d.verdict, d.reason, d.note, s.source, s.at
FROM disputes AS d
JOIN records AS r ON r.collection = d.collection AND r.id = d.record
JOIN dispute_sources AS s ON s.collection = d.collection AND s.record = d.record AND s.dispute_ordinal = d.ordinal;

CREATE VIRTUAL TABLE search USING fts5 (collection UNINDEXED, record UNINDEXED, name UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search
SELECT r.collection, r.id, r.name, group_concat(w.words, ' ') FROM records AS r JOIN (
  SELECT 'works' AS collection, id AS record, title_text || ' ' || coalesce(title_romanized, '') || ' ' || coalesce(summary_en, '') || ' ' || coalesce(summary_fr, '') AS words FROM works
  UNION ALL SELECT 'works', work, text || ' ' || coalesce(romanized, '') FROM work_titles
  UNION ALL SELECT 'editions', id, title_text || ' ' || coalesce(title_romanized, '') || ' ' || coalesce(subtitle, '') || ' ' || coalesce(summary_en, '') FROM editions
  UNION ALL SELECT 'people', person, text || ' ' || coalesce(romanized, '') FROM person_names
  UNION ALL SELECT 'people', id, coalesce(summary_en, '') || ' ' || coalesce(summary_fr, '') FROM people
  UNION ALL SELECT 'events', id, label_en || ' ' || coalesce(label_fr, '') || ' ' || coalesce(summary_en, '') || ' ' || coalesce(summary_fr, '') FROM events
  UNION ALL SELECT 'places', place, text || ' ' || coalesce(romanized, '') FROM place_names
  UNION ALL SELECT 'places', id, coalesce(summary_en, '') || ' ' || coalesce(summary_fr, '') FROM places
  UNION ALL SELECT 'organizations', organization, text || ' ' || coalesce(romanized, '') FROM organization_names
  UNION ALL SELECT 'organizations', id, coalesce(summary_en, '') || ' ' || coalesce(summary_fr, '') FROM organizations
  UNION ALL SELECT 'sources', id, title_text || ' ' || coalesce(container, '') FROM sources
) AS w ON w.collection = r.collection AND w.record = r.id
GROUP BY r.collection, r.id;
`;

/** The dataset as SQL for SQLite: tables with keys that hold, what every column means, views, a search. */
export const sql: Format = {
  name: 'sql',
  title: 'SQL for SQLite',
  use: '`sqlite3 serge.db < serge-data.sql`',
  standard: 'https://www.sqlite.org/lang.html',
  mediaType: 'application/sql',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset: Dataset, library?: Dataset): Files => {
    const tables = tablesOf(dataset, library);
    return {
      'serge-data.sql': [
        `-- serge-data ${dataset.meta.version}. Licence of the data: ${dataset.meta.license.data}.\n`,
        // Keys are checked when all is there: records refer to each other in circles.
        'PRAGMA foreign_keys = OFF;\nBEGIN;\n',
        ...tables.map(definitionOf),
        ...tables.map(rowsOf),
        ...tables.map(indexesOf),
        VIEWS,
        'COMMIT;\n',
      ].join(''),
    };
  },
};
