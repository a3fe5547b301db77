import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { buildAll } from '../tools/build/build-all.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillProgramme, writeLedgerCsv } from './support/fill-ledger.mjs';
import { ledgerImporter } from './support/import-ledger.mjs';
import { median } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve } from './support/served.mjs';
import { startWorker } from './support/worker-process.mjs';

/**
 * A million new bookings from a CSV: read, held against the rules and booked with roll-up and audit, from "Controleren" to
 * "Doorgevoerd". Its floor is a bare COPY of the same rows into the same table, with its indexes, foreign keys and totals.
 */
const LINES = Number(process.env.KV_BENCH_LINES ?? 1_000_000);
const RUNS = 3;
const GOAL = 1.25;
const MEGABYTES = 200;
const COLUMNS = `id, programme_id, municipality_id, contract_id, building_block_id, year, period_number, period, side, legal_basis,
  budget_programme, task_field, category, ledger_account, cost_centre, administration, journal, document, line, amount_cents,
  description, import_id, recorded_by`;

await buildAll({ say: () => {}, only: 'server' });
const folder = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
const csv = join(folder, 'grootboek.csv');
const lines = join(folder, 'lines.txt');
await writeLedgerCsv(csv, LINES);
const results = new Results('import-actuals');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, user } = await fillProgramme(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  const dataDir = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
  const served = await serve(appUrl, dataDir);
  const worker = startWorker({ databaseUrl: appUrl, dataDir });
  const empty = () =>
    admin.query('truncate actual, actual_staged, actual_settled, actual_comparison, book_total cascade');
  const importLedger = await ledgerImporter({ url: served.url, user, programme, meanwhile: () => worker.look() });
  const imported = async () => {
    await empty();
    const { seconds, counts, ms } = await importLedger(csv, 'grootboek.csv');
    if (counts.valid !== LINES) throw new Error(JSON.stringify(counts));
    console.log(`     opsturen ${seconds.upload} s, controleren ${seconds.check} s, doorvoeren ${seconds.commit} s`);
    return ms;
  };
  const copied = async () => {
    await empty();
    const began = performance.now();
    await app.query('begin');
    await pipeline(createReadStream(lines), app.query(from(`copy actual (${COLUMNS}) from stdin`)));
    await app.query('commit');
    return performance.now() - began;
  };

  const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await imported());
    if (run === 0)
      await pipeline(admin.query(to(`copy (select ${COLUMNS} from actual) to stdout`)), createWriteStream(lines));
    bare.push(await copied());
  }
  results.add({ name: 'miljoen boekingen importeren', n: LINES, figure: median(ours) / 1000, floor: median(bare) / 1000, goal: GOAL, unit: 's' }); // prettier-ignore
  results.add({ name: 'geheugen van de taakverwerker daarbij', n: LINES, figure: worker.peak(), floor: MEGABYTES, goal: 1, unit: 'MB' }); // prettier-ignore
  results.add({ name: 'geheugen van de lezer ernaast', n: LINES, figure: worker.peakBeside(), floor: MEGABYTES, goal: 1, unit: 'MB' }); // prettier-ignore
  await worker.stop();
  await served.close();
  await app.end();
  await admin.end();
  rmSync(dataDir, { recursive: true, force: true });
});
rmSync(folder, { recursive: true, force: true });
results.finish();
