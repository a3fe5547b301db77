import { PassThrough } from 'node:stream';
import { csvRows, SideWork, StreamedList, writeStreamedWorkbook } from '@koersvast/sheets';
import { Client, type ClientConfig } from 'pg';
import { copyOut } from '../../database/copy-out';

export interface ListToWrite extends Omit<StreamedList, 'pieces'> {
  connection: ClientConfig;
  /** Row-level security of who asked: `app.user` and `app.kind`. */
  user: string;
  kind: string;
  /** A select of a field per column, its values quoted: COPY takes no parameters. */
  sql: string;
  format: 'xlsx' | 'csv';
}

export type WriteListWork = SideWork<ListToWrite, Uint8Array, void>;

/** What goes over the line at once: enough to be worth a message. */
const BATCH = 256 * 1024;

/** Reads the rows and writes the file, beside the process: see ListWriter. */
export const work: WriteListWork = async function* (list) {
  const client = new Client(list.connection);
  await client.connect();
  try {
    // In the order of an index where there is one: the first row is there at once, and the next while this one is written.
    await client.query('begin transaction read only; set local enable_sort = off');
    await client.query(`select set_config('app.user', $1, true), set_config('app.kind', $2, true)`, [list.user, list.kind]); // prettier-ignore
    const bytes = new PassThrough({ highWaterMark: BATCH });
    const pieces = copyOut(client, `copy (${list.sql}) to stdout`) as AsyncIterable<Buffer>;
    const written = write({ ...list, pieces }, bytes).then(
      () => void bytes.end(),
      (error: Error) => void bytes.destroy(error),
    );
    let ready: Buffer[] = [];
    let size = 0;
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      ready.push(piece);
      size += piece.length;
      if (size < BATCH) continue;
      yield Buffer.concat(ready);
      [ready, size] = [[], 0];
    }
    await written;
    yield Buffer.concat(ready);
  } finally {
    // The rows may not be read to their end: the connection is of no further use.
    void client.end().catch(() => undefined);
  }
};

async function write(list: ListToWrite & StreamedList, sink: PassThrough): Promise<void> {
  if (list.format === 'xlsx') return writeStreamedWorkbook(list, sink);
  for await (const piece of csvRows(list.columns, list.pieces)) {
    if (!sink.write(piece)) await new Promise((resolve) => sink.once('drain', resolve));
  }
}
