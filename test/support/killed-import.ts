import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@koersvast/kernel';
import type { ApiClient } from './api-client';
import { RunningProduct, SentFile, until } from './running-product';
import type { TestApp } from './test-app';

/** A way in for rows, as it is tried here: what is sent, how it goes on, and where its rows end up. */
export interface WayIn {
  file: SentFile;
  /** Rows in the file. */
  rows: number;
  /** Table of the imports and the one of their rows. */
  staged: { batch: string; row: string; key: string };
  /** Rows that came in for good. */
  written(): Promise<number>;
  /** Asks for the commit of an upload; its job waits for a worker. */
  askCommit(client: ApiClient, id: string): Promise<void>;
  /** How it stands with the import. */
  resource: string;
}

export const IMPORTS = { batch: 'import_batch', row: 'import_row', key: 'batch_id' };
export const REQUIREMENT_IMPORTS = { batch: 'requirement_import', row: 'requirement_import_row', key: 'import_id' };

/** The wizard: columns as guessed, checked by the application of the test, committed by whoever takes the job. */
export const byWizard =
  (test: TestApp) =>
  async (client: ApiClient, id: string): Promise<void> => {
    const { body } = await client.get(`/imports/${id}`);
    const mapped = await client.put(`/imports/${id}/mapping`, { mapping: body.mapping }, { ifMatch: body.rowVersion });
    await client.post(`/imports/${id}/validate`, {}, { ifMatch: mapped.body.rowVersion });
    await test.drainJobs();
    const checked = (await client.get(`/imports/${id}`)).body;
    await client.post(`/imports/${id}/commit`, { mode: 'VALID' }, { ifMatch: checked.rowVersion });
  };

/** What stands of each upload of this kind: how many rows it says it has, and how many there are. */
async function staged(test: TestApp, { staged: { batch, row, key } }: WayIn) {
  return test.asSystem(() =>
    test.unitOfWork.query<{ said: number; there: number }>(
      `select b.row_count as said, (select count(*)::int from ${row} r where r.${key} = b.id) as there from ${batch} b`,
    ),
  );
}

/**
 * Kills the api in the middle of an upload, at each of these shares of the time that the upload takes: what stands is
 * all or nothing, no file is left, and the process that read goes too.
 */
export async function uploadsKilled(
  test: TestApp,
  product: RunningProduct,
  client: ApiClient,
  way: WayIn,
  at: number[],
) {
  const began = Date.now();
  const whole = await product.send(client, way.file, newId());
  const took = Date.now() - began;
  expect(whole).toMatchObject({ status: 201 });
  for (const share of at) {
    const sent = product.send(client, way.file, newId());
    await sleep(took * share);
    const readers = product.besideApi();
    await product.kill('api');
    await sent;
    await until(() => readers.every((pid) => !product.lives(pid)));
    expect(product.files()).toEqual([]);
    await product.start('api');
    const uploads = await staged(test, way);
    expect(uploads.filter(({ said, there }) => said !== way.rows || there !== way.rows)).toEqual([]);
  }
  expect(await way.written()).toBe(0);
}

/**
 * Kills the worker in the middle of the commit, at each of these moments (ms) after the job began, starts it again and
 * waits: the rows are there once. The same file once more adds nothing.
 */
export async function commitKilled(
  test: TestApp,
  product: RunningProduct,
  client: ApiClient,
  way: WayIn,
  after: number[],
) {
  const { body } = (await product.send(client, way.file, newId()))!;
  await way.askCommit(client, body.id);
  const job = (state: string) => async () => {
    const [{ n }] = (await test.asSystem(() =>
      test.unitOfWork.query<{ n: number }>('select count(*)::int as n from job where state = $1', [state]),
    )) as [{ n: number }];
    return n > 0;
  };
  for (const pause of after) {
    await product.start('worker');
    await until(async () => (await job('RUNNING')()) || !(await job('QUEUED')()));
    await sleep(pause);
    await product.kill('worker');
    expect([0, way.rows]).toContain(await way.written());
  }
  await product.start('worker');
  await until(async () => (await client.get(`${way.resource}/${body.id}`)).body.state === 'COMMITTED', 60_000);
  expect(await way.written()).toBe(way.rows);
  await product.kill('worker', 'SIGTERM');
}
