import { createRequire } from 'node:module';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { clients } from './support/clients.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillBooks, YEAR } from './support/fill-books.mjs';
import { percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/** While somebody types an amount: is there room? With a million lines in each book, and ten people who type at once. */
const LINES = Number(process.env.KV_BENCH_LINES ?? 1_000_000);
const CLIENTS = 10;
const EACH = 20;
const MILLISECONDS = 100;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('budget-checks');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, contract, user } = await fillBooks(adminUrl, { expenditure: LINES, actuals: LINES });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query('select id from municipality order by sort limit 1');
  await admin.end();
  const app = await serve(appUrl);
  const people = clients(CLIENTS);
  try {
    const { cookie, csrfToken } = await signIn(app.url, user);
    const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
    const check = (/** @type {string | null} */ contractId) => () => {
      const amount = `${Math.floor(Math.random() * 100_000)}.00`;
      const body = JSON.stringify({ contractId, year: YEAR, municipalityId: rows[0].id, amount });
      return people.ask(`${app.url}/budget-checks?programmeId=${programme}`, { method: 'POST', headers, body });
    };
    for (const [name, contractId] of /** @type {const} */ ([
      ['binnen het contract', contract],
      ['op de begroting van de gemeente', null],
    ])) {
      await people.atOnce(check(contractId), 5);
      const figure = percentile(await people.atOnce(check(contractId), EACH), 0.95);
      results.add({ name: `is er ruimte, ${name}, tien typen, p95`, n: LINES, figure, floor: MILLISECONDS, goal: 1, unit: 'ms' }); // prettier-ignore
    }
  } finally {
    people.close();
    await app.close();
  }
});
results.finish();
