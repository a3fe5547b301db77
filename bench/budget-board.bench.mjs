import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareBoard } from './support/bare-board.mjs';
import { clients } from './support/clients.mjs';
import { inBenchDatabases } from './support/database.mjs';
import { fillBooks, YEAR } from './support/fill-books.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * The budget board over 100,000 and over 5,000,000 lines of bestedingen, each in a database of its own: the totals that the
 * bookings keep must make the number of lines of no account. Beside it a bare answer of the same cells, and a division by
 * month. In turns, medians.
 */
const FEW = Number(process.env.KV_BENCH_FEW ?? 100_000);
const MANY = Number(process.env.KV_BENCH_MANY ?? 5_000_000);
const RUNS = 25;
const STAND = `year=${YEAR}&asOf=${YEAR}-12-31`;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('budget-board');
const person = clients(1);

/** @param {{ adminUrl: string, appUrl: string }} urls @param {number} lines */
async function books({ adminUrl, appUrl }, lines) {
  const of = await fillBooks(adminUrl, { expenditure: lines });
  const app = await serve(appUrl);
  const bare = await bareBoard(appUrl, of);
  const { cookie } = await signIn(app.url, of.user);
  const get = (/** @type {string} */ path) => () => person.ask(`${app.url}${path}`, { headers: { cookie } });
  return {
    board: get(`/budget-board?${STAND}`),
    pivot: get(`/budget-board/pivot?${STAND}&columns=month&field=spent`),
    past: get(`/budget-board?year=${YEAR}&asOf=${YEAR}-06-30&knownAt=${YEAR}-08-15`),
    bare: () => person.ask(bare.url),
    close: async () => {
      await bare.close();
      await app.close();
    },
  };
}

await inBenchDatabases(2, async ([small, large]) => {
  const [few, many] = [await books(small, FEW), await books(large, MANY)];
  try {
    for (const [name, of] of /** @type {const} */ ([
      ['bord', 'board'],
      ['bord per maand', 'pivot'],
      ['bord op een stand in het verleden', 'past'],
    ])) {
      const [floor = NaN, figure = NaN] = await interleaved([few[of], many[of]], RUNS);
      results.add({ name: `${name}: 5.000.000 naast 100.000 regels`, n: MANY, figure, floor, goal: 1.2, unit: 'ms' });
    }
    const [floor = NaN, figure = NaN] = await interleaved([many.bare, many.board], RUNS);
    results.add({ name: 'bord naast dezelfde cellen kaal', n: MANY, figure, floor, goal: 3, unit: 'ms' });
  } finally {
    await few.close();
    await many.close();
  }
});
person.close();
results.finish();
