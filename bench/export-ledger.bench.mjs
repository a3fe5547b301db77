import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createDeflateRaw } from 'node:zlib';
import { createRequire } from 'node:module';
import yauzl from 'yauzl';
import { buildAll } from '../tools/build/build-all.mjs';
import { clients } from './support/clients.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillBooks, YEAR } from './support/fill-books.mjs';
import { median, percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';
import { startWorker } from './support/worker-process.mjs';

/**
 * The bookings of 100,000 and of 1,000,000 lines as a workbook, from asking to ready, written by the process beside the job process. The floor is
 * the same sheet, ready as XML on the disk, through deflate level 6. In turns; meanwhile a person reads lists.
 */
const FEW = Number(process.env.KV_BENCH_FEW ?? 100_000);
const MANY = Number(process.env.KV_BENCH_MANY ?? 1_000_000);
const RUNS = 3;
const GOAL = 2;
const MEGABYTES = 150;
const MILLISECONDS = 100;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const folder = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
const book = join(folder, 'boekingen.xlsx');
const sheet = join(folder, 'sheet1.xml');
const results = new Results('export-ledger');
const number = new Intl.NumberFormat('nl-NL');

for (const lines of [FEW, MANY]) {
  await inBenchDatabase(async ({ adminUrl, appUrl }) => {
    const { programme, user } = await fillBooks(adminUrl, { actuals: lines });
    const dataDir = mkdtempSync(join(tmpdir(), 'koersvast-bench-'));
    const served = await serve(appUrl, dataDir);
    const worker = startWorker({ databaseUrl: appUrl, dataDir });
    const call = await signIn(served.url, user);
    const reader = clients(1);
    const list = () => reader.ask(`${served.url}/actuals?year=${YEAR}&limit=50`, { headers: { cookie: call.cookie } });

    const exported = async () => {
      const began = performance.now();
      const { id, jobId } = await call.post('/exports', {
        ...{ kind: 'actuals', format: 'xlsx', programmeId: programme },
        parameters: { programmeId: programme, year: String(YEAR) },
      });
      await done(call, jobId);
      return { id, ms: performance.now() - began };
    };
    const deflated = async () => {
      const began = performance.now();
      await pipeline(createReadStream(sheet), createDeflateRaw({ level: 6 }), createWriteStream(join(folder, 'floor')));
      return performance.now() - began;
    };

    const memory = /** @type {number[]} */ ([]);
    const [ours, bare, lists] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([]), /** @type {number[]} */ ([])]; // prettier-ignore
    try {
      await warm(list);
      for (let run = 0; run < RUNS; run += 1) {
        const reading = readMeanwhile(list, lists);
        const { id, ms } = await exported();
        await reading.stop();
        ours.push(ms);
        memory.push(worker.peakBeside());
        if (run === 0) await unpack(`${served.url}/exports/${id}/content`, call.cookie);
        bare.push(await deflated());
      }
      const n = lines;
      const of = `${number.format(lines)} boekingen`;
      results.add({ name: `${of} als xlsx`, n, figure: median(ours) / 1000, floor: median(bare) / 1000, goal: GOAL, unit: 's' }); // prettier-ignore
      results.add({ name: `geheugen van het proces dat schrijft bij ${of}`, n, figure: Math.max(...memory), floor: MEGABYTES, goal: 1, unit: 'MB' }); // prettier-ignore
      results.add({ name: `lijst van de api tijdens ${of}, p95`, n: lists.length, figure: percentile(lists, 0.95), floor: MILLISECONDS, goal: 1, unit: 'ms' }); // prettier-ignore
      console.log(`     werkmap ${number.format(statSync(book).size / 1e6)} MB, blad ${number.format(statSync(sheet).size / 1e6)} MB`); // prettier-ignore
    } finally {
      reader.close();
      await worker.stop();
      await served.close();
    }
  });
}
rmSync(folder, { recursive: true, force: true });
results.finish();

/** The first lists of a fresh server are planned and compiled; those are not what a person meets. @param {() => Promise<unknown>} list */
async function warm(list) {
  for (let turn = 0; turn < 20; turn += 1) await list();
}

/** One list after another, with the pause of somebody who clicks on. @param {() => Promise<unknown>} list @param {number[]} times */
function readMeanwhile(list, times) {
  let going = true;
  const reading = (async () => {
    while (going) {
      const began = performance.now();
      await list();
      times.push(performance.now() - began);
      await sleep(50);
    }
  })();
  return {
    async stop() {
      going = false;
      await reading;
    },
  };
}

/** @param {Awaited<ReturnType<typeof signIn>>} call @param {string} jobId */
async function done(call, jobId) {
  for (;;) {
    const { state, reason } = JSON.parse((await call(`/jobs/${jobId}`)).text);
    if (state === 'DONE') return;
    if (state === 'DEAD') throw new Error(reason);
    await sleep(20);
  }
}

/** The workbook to the disk, and its first sheet as XML beside it. @param {string} url @param {string} cookie */
async function unpack(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(await answer.text());
  await pipeline(Readable.fromWeb(/** @type {any} */ (answer.body)), createWriteStream(book));
  const zip = /** @type {any} */ (await promisify(/** @type {any} */ (yauzl.open))(book, { lazyEntries: true }));
  const entry = await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('entry', (/** @type {{ fileName: string }} */ one) =>
      one.fileName === 'xl/worksheets/sheet1.xml' ? resolve(one) : zip.readEntry(),
    );
    zip.readEntry();
  });
  await pipeline(await promisify(zip.openReadStream.bind(zip))(entry), createWriteStream(sheet));
  zip.close();
}
