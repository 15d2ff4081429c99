import { DuckDBInstance } from '@duckdb/node-api';

/** DuckDB in memory: `run` a statement, `rows` of one as lists, `chunks` of one as vectors. */
export async function openDuckdb() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS(),
    async *chunks(sql) {
      const result = await connection.stream(sql);
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) yield chunk;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
