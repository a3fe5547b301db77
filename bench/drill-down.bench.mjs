import { createRequire } from 'node:module';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareReads } from './support/bare-reads.mjs';
import { clients } from './support/clients.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { bookingLists, pageOf } from './support/booking-lists.mjs';
import { fillBooks } from './support/fill-books.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * From a figure to its bookings, in a ledger and a book of bestedingen of a million lines each: the list of the ledger, the
 * list of bestedingen and the panel of the board, each its first page and page 1,000, next to the bare query of the same page.
 */
const LINES = Number(process.env.KV_BENCH_LINES ?? 1_000_000);
const PAGE = 50;
/** How many lines lie before page 1,000; in a shorter ledger, before the last pages. */
const DEEP = (/** @type {number} */ lines) => Math.min(999 * PAGE, lines - 2 * PAGE);
const RUNS = 25;
const MOST = 3;
/** Page 1,000 is to be no slower than page 1; a tenth is what two measurements of the same page differ. */
const AS_FAST = 1.1;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('drill-down');
const person = clients(1);

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, contract, user } = await fillBooks(adminUrl, { expenditure: LINES, actuals: LINES });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query('select id from municipality order by sort limit 1');
  const municipality = rows[0].id;
  const app = await serve(appUrl);
  const bare = await bareReads(appUrl, user.id);
  const { cookie } = await signIn(app.url, user);
  try {
    for (const list of bookingLists({ programme, contract, municipality }, LINES)) {
      const [place] = (await admin.query(`select period::text, id ${list.from} order by period desc, id desc offset ${DEEP(list.lines)} limit 1`)).rows; // prettier-ignore
      const after = Buffer.from(JSON.stringify(['-period', place.period, place.id])).toString('base64url');
      const url = `${app.url}${list.path}&limit=${PAGE}`;
      const get = (/** @type {string} */ address) => () => person.ask(address, { headers: { cookie } });
      const floor = (/** @type {string[]} */ ...cursor) => {
        const address = bare.of([pageOf(list, PAGE, cursor), ...list.sums]);
        return () => person.ask(address);
      };
      const [first = NaN, firstFloor = NaN, deep = NaN, deepFloor = NaN] = await interleaved(
        [get(url), floor(), get(`${url}&after=${after}`), floor(place.period, place.id)],
        RUNS,
      );
      const n = list.lines;
      results.add({ name: `${list.name}, bladzijde 1`, n, figure: first, floor: firstFloor, goal: MOST, unit: 'ms' });
      results.add({ name: `${list.name}, bladzijde 1.000`, n, figure: deep, floor: deepFloor, goal: MOST, unit: 'ms' });
      results.add({ name: `${list.name}, bladzijde 1.000 naast 1`, n, figure: deep, floor: first, goal: AS_FAST, unit: 'ms' }); // prettier-ignore
    }
  } finally {
    await bare.close();
    await app.close();
    await admin.end();
  }
});
person.close();
results.finish();
