import type { Meta } from '../types.js';
import type { Column, Table } from './tables.js';

const TYPES = { text: 'string', day: 'date', flag: 'boolean', number: 'number', integer: 'integer' } as const;

const fieldOf = ({ name, about, type, required, values }: Column, isKey: boolean) => ({
  name,
  type: TYPES[type],
  description: about,
  ...(values && { categories: values }),
  ...((required || isKey) && {
    constraints: { ...(required && { required: true }), ...(isKey && { unique: true }) },
  }),
});

/**
 * A Frictionless data package, version 2, that describes tables written as CSV: every column with its meaning and
 * type, every key. A key to the same table names no resource, as the standard has it.
 *
 * @see {@link https://datapackage.org/standard/data-package/ | Data Package (v2)}
 */
export const dataPackage = (tables: readonly Table[], { name, version }: Meta): Record<string, unknown> => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name,
  title: 'serge-data: an open reference dataset on Victor Serge (1890-1947)',
  description:
    'His works and their editions, the people, events, places and organizations of his life, and the source of every fact. Dates are EDTF (ISO 8601-2) with their bounds beside them. A text that a spreadsheet would run as a formula begins with an apostrophe.',
  version,
  homepage: 'https://www.npmjs.com/package/serge-data',
  licenses: [
    {
      name: 'CC0-1.0',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      title: 'Creative Commons Zero v1.0 Universal',
    },
  ],
  contributors: [{ title: 'The serge-data contributors', roles: ['creator'] }],
  keywords: ['Victor Serge', 'bibliography', 'biography', 'digital humanities', 'EDTF'],
  resources: tables.map((table) => ({
    name: table.name.replaceAll('_', '-'),
    type: 'table',
    path: `${table.name}.csv`,
    description: table.about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column) =>
        fieldOf(column, table.primaryKey.length === 1 && table.primaryKey[0] === column.name),
      ),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0 && {
        foreignKeys: table.foreignKeys.map(({ columns, table: to, to: fields }) => ({
          fields: columns,
          reference: { ...(to !== table.name && { resource: to.replaceAll('_', '-') }), fields },
        })),
      }),
    },
  })),
});
