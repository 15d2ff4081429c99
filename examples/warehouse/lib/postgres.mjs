import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const BINARIES = '/usr/lib/postgresql';

/** Folder with initdb and pg_ctl of the newest PostgreSQL of this machine; undefined where there is none. */
export function postgresFolder() {
  if (!existsSync(BINARIES)) return undefined;
  const versions = readdirSync(BINARIES).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(BINARIES, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root: then it runs as the user of Debian's package. */
function unprivileged() {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function startCluster(bin, folder, user) {
  mkdirSync(folder);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'ntm', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const settings = `-h 127.0.0.1 -p ${port} -k '${folder}' -c fsync=off -c shared_buffers=128MB -c work_mem=64MB`;
  const pgCtl = (...args) => execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], { ...options, stdio: 'ignore' });
  pgCtl('-l', join(folder, 'log'), '-o', settings, 'start');
  return { port, stop: () => pgCtl('-m', 'immediate', 'stop') };
}

/** A connection: `run` statements, `rows` of one as lists. */
async function connect(port) {
  const client = new Client({ host: '127.0.0.1', port, user: 'ntm', database: 'postgres' });
  await client.connect();
  return {
    run: (sql) => client.query(sql),
    rows: async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows,
    close: () => client.end(),
  };
}

/**
 * Two clusters on the loopback address in a temporary folder, each a shard. The first one coordinates as well: its table
 * `units` is partitioned over both shards, which it reaches through postgres_fdw.
 */
export async function openShards(columns, fill) {
  const bin = postgresFolder();
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'ntm-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const clusters = [];
  const shards = [];
  const close = async () => {
    for (const shard of shards) await shard.close();
    for (const cluster of clusters) cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const name of ['one', 'two']) clusters.push(await startCluster(bin, join(folder, name), user));
    for (const { port } of clusters) shards.push(await connect(port));
    for (const [index, shard] of shards.entries()) {
      await shard.run(`CREATE TABLE units_here (${columns.join(', ')})`);
      await fill(shard, index, folder);
      await shard.run('ANALYZE units_here');
    }
    const [coordinator] = shards;
    await coordinator.run(`CREATE EXTENSION postgres_fdw; CREATE TABLE units (${columns.join(', ')}) PARTITION BY LIST (shard)`);
    for (const [index, { port }] of clusters.entries()) {
      await coordinator.run(`
        CREATE SERVER shard_${index} FOREIGN DATA WRAPPER postgres_fdw
          OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', async_capable 'true', fetch_size '5000');
        CREATE USER MAPPING FOR ntm SERVER shard_${index} OPTIONS (user 'ntm');
        CREATE FOREIGN TABLE units_${index} PARTITION OF units FOR VALUES IN (${index}) SERVER shard_${index} OPTIONS (table_name 'units_here')`);
    }
    return { coordinator, shards, close };
  } catch (error) {
    await close();
    throw error;
  }
}
