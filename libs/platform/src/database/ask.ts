import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { statement } from './prepared-statements';

/**
 * Rows of one statement outside any unit of work, planned once per connection: for what finds out who acts, at every
 * request.
 */
export async function ask<R>(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<R[]> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const client = await pool.connect();
  try {
    return (await client.query(statement(client, sql, parameters, true))).rows as R[];
  } finally {
    client.release();
  }
}
