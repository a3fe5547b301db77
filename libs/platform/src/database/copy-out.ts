import { finished, Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { to } from 'pg-copy-streams';

/**
 * The bytes of a `copy ... to stdout` on the client of a unit of work (`UnitOfWork.client()`).
 *
 * pg watches over every statement with a clock and stops it when the statement calls back, which this kind never does:
 * long after a good copy the clock would end a connection that by then serves somebody else. So it is told here.
 */
export function copyOut(client: ClientBase, sql: string): Readable {
  const copy = Object.assign(to(sql), { callback: () => undefined });
  client.query(copy);
  // Not the function above: pg has put its own around it.
  finished(copy, () => copy.callback());
  return copy;
}
