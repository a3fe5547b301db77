import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillProgramme, LEDGER_HEADER, ledgerLine, writeLedgerCsv } from './support/fill-ledger.mjs';
import { ledgerImporter } from './support/import-ledger.mjs';
import { median } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve } from './support/served.mjs';
import { startWorker } from './support/worker-process.mjs';

/** A hundred thousand bookings from a workbook, from "Controleren" to "Doorgevoerd", against the same rows from a CSV. */
const LINES = Number(process.env.KV_BENCH_LINES ?? 100_000);
const RUNS = 3;
const GOAL = 2.5;

await buildAll({ say: () => {}, only: 'server' });
const folder = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
const [csv, xlsx] = [join(folder, 'grootboek.csv'), join(folder, 'grootboek.xlsx')];
await writeLedgerCsv(csv, LINES);
await writeWorkbook(xlsx);
const results = new Results('import-xlsx');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, user } = await fillProgramme(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const dataDir = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
  const served = await serve(appUrl, dataDir);
  const worker = startWorker({ databaseUrl: appUrl, dataDir });
  const importLedger = await ledgerImporter({ url: served.url, user, programme, meanwhile: () => worker.look() });
  const imported = async (/** @type {string} */ path, /** @type {string} */ name) => {
    await admin.query('truncate actual, actual_staged, actual_settled, actual_comparison, book_total cascade');
    const { ms, counts, seconds } = await importLedger(path, name);
    if (counts.valid !== LINES) throw new Error(JSON.stringify(counts));
    console.log(`     ${name}: controleren ${seconds.check} s, doorvoeren ${seconds.commit} s`);
    return ms;
  };
  const [fromXlsx, fromCsv] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run < RUNS; run += 1) {
    fromXlsx.push(await imported(xlsx, 'grootboek.xlsx'));
    fromCsv.push(await imported(csv, 'grootboek.csv'));
  }
  results.add({ name: 'werkmap van honderdduizend regels importeren', n: LINES, figure: median(fromXlsx) / 1000, floor: median(fromCsv) / 1000, goal: GOAL, unit: 's' }); // prettier-ignore
  await worker.stop();
  await served.close();
  await admin.end();
  rmSync(dataDir, { recursive: true, force: true });
});
rmSync(folder, { recursive: true, force: true });
results.finish();

/** As a spreadsheet keeps them: shared texts, amounts and periods as numbers. */
async function writeWorkbook(/** @type {string} */ path) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('Grootboek');
  const header = LEDGER_HEADER.split(';');
  const amount = header.indexOf('Bedrag');
  const numbers = new Set(
    ['Boekjaar', 'Periode', 'Grootboek', 'Programma', 'Regel'].map((title) => header.indexOf(title)),
  );
  sheet.getColumn(amount + 1).numFmt = '#,##0.00';
  sheet.addRow(header).commit();
  for (let n = 0; n < LINES; n += 1) {
    const cells = ledgerLine(n).map((cell, at) => {
      if (at === amount) return Number(cell.replaceAll('.', '').replace(',', '.'));
      return numbers.has(at) ? Number(cell) : cell;
    });
    sheet.addRow(cells).commit();
  }
  await book.commit();
}
