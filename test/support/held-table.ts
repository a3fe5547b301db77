import { Client } from 'pg';
import { until } from './running-product';
import type { TestApp } from './test-app';

/**
 * Holds a table, so that whoever needs it stands still there: a moment in the middle of work, however quick the machine.
 * `reached` waits until somebody stands before it.
 */
export async function holding(
  { database }: TestApp,
  table: string,
  work: (reached: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const waiting = `select 1 from pg_locks where relation = $1::regclass and not granted`;
  try {
    await owner.query('begin');
    await owner.query(`lock table ${table} in access exclusive mode`);
    await work(() => until(async () => (await owner.query(waiting, [table])).rowCount! > 0, 120_000));
  } finally {
    await owner.end();
  }
}
