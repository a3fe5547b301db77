import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runTool } from '../../support/tool';

/** @eis KV-702 after kill -9 of the database the next start recovers by itself, with every acknowledged row */
describe('the embedded database', () => {
  let folder: string;
  const cli = async (command: string) => {
    const result = await runTool('tools/database/cli.mjs', [command, '--data', folder]);
    expect(result).toMatchObject({ code: 0 });
    return Object.fromEntries(result.stdout.split('\n').map((line) => line.split(/=(.*)/)));
  };
  const client = async (connectionString: string) => {
    const opened = new Client({ connectionString });
    opened.on('error', () => undefined);
    await opened.connect();
    return opened;
  };
  const pidFile = () => join(folder, 'postgres', 'postmaster.pid');
  const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'koersvast-recovery-'));
    // As root the server runs under another account, which must be able to enter.
    chmodSync(folder, 0o755);
  });

  afterAll(async () => {
    await cli('stop');
    rmSync(folder, { recursive: true });
  });

  it('takes over the server that runs', async () => {
    await cli('start');
    const pid = postmaster();
    await cli('start');
    expect(postmaster()).toBe(pid);
  });

  it('has all acknowledged rows after the postmaster was killed under load', async () => {
    const urls = await cli('url');
    const owner = await client(urls.MIGRATION_DATABASE_URL);
    await owner.query('create table line (id int primary key)');
    await owner.end();
    const app = await client(urls.DATABASE_URL);
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await app.query('insert into line values ($1)', [acknowledged + 1]);
        acknowledged += 1;
        if (acknowledged === 200) process.kill(postmaster(), 'SIGKILL');
      }
    })();
    await expect(writing).rejects.toThrow();

    const again = await client((await cli('start')).DATABASE_URL);
    const { rows } = await again.query('select count(*)::int as n, max(id) as last from line');
    await again.end();
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    // The row under way when the server died may be there or not; an acknowledged one is.
    expect([acknowledged, acknowledged + 1]).toContain(rows[0].n);
    expect(rows[0].last).toBe(rows[0].n);
  });

  it('does not believe a pid file that names another process', async () => {
    await cli('stop');
    writeFileSync(pidFile(), `${process.pid}\n${folder}/postgres\n1\n5432\n/tmp\n\n  1 1\nready\n`);
    const app = await client((await cli('start')).DATABASE_URL);
    expect((await app.query('select count(*)::int as n from line')).rows[0].n).toBeGreaterThanOrEqual(200);
    await app.end();
  });
});
