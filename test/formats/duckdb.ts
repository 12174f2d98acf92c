import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Lets DuckDB, which knows nothing of us, answer questions about files. */
export async function withDuckDb<T>(ask: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await ask(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A cell of a table that has no lists and no groups. */
type Cell = string | number | boolean | null;

/** The rows that a query gives, by the names of its columns. */
export const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<Record<string, Cell>[]> =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, Cell>[];
