import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@koersvast/kernel';
import { aContract } from '../../builders/contract';
import { csv } from '../../builders/import-target';
import { aProgramme } from '../../builders/programme';
import { holding } from '../../support/held-table';
import { RunningProduct, until } from '../../support/running-product';
import { openTestApp } from '../../support/test-app';

const ROWS = 20_000;
const HEADER =
  'Administratie;Boekjaar;Periode;Grootboek;Taakveld;Categorie;Grondslag;Gemeente;Dagboek;Stuk;Regel;Bedrag;Omschrijving';
/** In ms after the job began: while it starts, while the file is read. */
const MOMENTS = [0, 400];
/** Where a job stands still when it is killed: the table that is held, in the check and in the commit. */
const PLACES = { validate: ['actual_staged', 'actual'], commit: ['actual', 'book_total'] };

/** The worker is killed in the check and in the commit of a ledger; every time all of it is booked, or nothing. */
it('a ledger that is killed again and again is booked once, or not at all @eis KV-1328', async () => {
  const test = await openTestApp();
  const programme = await aProgramme(test);
  await aContract(test, programme.id);
  const financien = await test.signedInAs('financien', { programmeId: programme.id });
  const product = new RunningProduct(test);
  await product.start('api');
  const lines = Array.from(
    { length: ROWS },
    (_, n) => `AAD;2026;${1 + (n % 12)};43410;6.752;L3.4.1;contract;Aadorp;INK;M-${n};1;1,00;Termijn ${n}`,
  );
  const file = { path: '/imports', name: 'grootboek.csv', bytes: csv(HEADER, ...lines), fields: { target: 'actuals' } };
  const state = async (id: string) => (await financien.get(`/imports/${id}`)).body;
  const booked = async () => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ lines: number; kept: number }>(
        `select (select count(*)::int from actual) as lines,
                (select coalesce(sum(line_count), 0)::int from book_total) as kept`,
      ),
    );
    return row!;
  };
  const taken = async () => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ n: number }>(`select count(*)::int as n from job where state = 'RUNNING'`),
    );
    return row!.n > 0;
  };
  const allOrNothing = async () => {
    const { lines: there, kept } = await booked();
    expect([0, ROWS]).toContain(there);
    expect(kept).toBe(there);
  };
  const killedIn = async (id: string, deed: keyof typeof PLACES, body: object, ends: string) => {
    await financien.post(`/imports/${id}/${deed}`, body, { ifMatch: (await state(id)).rowVersion });
    for (const pause of MOMENTS) {
      await product.start('worker');
      await until(async () => (await taken()) || (await state(id)).state === ends, 120_000);
      await sleep(pause);
      await product.kill('worker');
      await allOrNothing();
    }
    for (const table of PLACES[deed]) {
      if ((await state(id)).state === ends) break;
      await holding(test, table, async (reached) => {
        await product.start('worker');
        await reached();
        await product.kill('worker');
      });
      await allOrNothing();
    }
    await product.start('worker');
    await until(async () => (await state(id)).state === ends, 180_000);
    await product.kill('worker');
  };

  const { body } = (await product.send(financien, file, newId()))!;
  await financien.put(`/imports/${body.id}/mapping`, { mapping: body.mapping }, { ifMatch: body.rowVersion });
  await killedIn(body.id, 'validate', {}, 'CHECKED');
  expect((await state(body.id)).counts).toMatchObject({ valid: ROWS, wrong: 0 });
  expect(product.files()).toEqual([body.id]);
  await killedIn(body.id, 'commit', { mode: 'ALL' }, 'COMMITTED');
  expect(await booked()).toEqual({ lines: ROWS, kept: ROWS });
  // The file goes with the import.
  await until(() => product.files().length === 0);

  const again = (await product.send(financien, file, newId()))!.body;
  await financien.put(`/imports/${again.id}/mapping`, { mapping: again.mapping }, { ifMatch: again.rowVersion });
  for (const [deed, ends] of [
    ['validate', 'CHECKED'],
    ['commit', 'COMMITTED'],
  ] as const) {
    await financien.post(`/imports/${again.id}/${deed}`, deed === 'commit' ? { mode: 'ALL' } : {}, { ifMatch: (await state(again.id)).rowVersion }); // prettier-ignore
    await product.start('worker');
    await until(async () => (await state(again.id)).state === ends, 180_000);
    await product.kill('worker', 'SIGTERM');
  }
  expect((await state(again.id)).counts).toMatchObject({ valid: 0, present: ROWS });
  expect(await booked()).toEqual({ lines: ROWS, kept: ROWS });
  await product.close();
  await test.close();
}, 600_000);
