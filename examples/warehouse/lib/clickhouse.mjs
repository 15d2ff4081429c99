import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from 'chdb';

/** The ClickHouse engine in this process: `run` a statement, `rows` of one as lists. */
export async function openClickhouse() {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-clickhouse-'));
  const session = new Session(folder);
  // A statement on a whole set of law is longer than the 256 KiB that ClickHouse reads unless told otherwise.
  session.query('SET max_query_size = 16777216');
  return {
    run: async (sql) => {
      session.query(sql);
    },
    rows: async (sql) => {
      const text = session.query(sql, 'JSONCompactEachRow');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    },
    close: () => {
      session.cleanup();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
