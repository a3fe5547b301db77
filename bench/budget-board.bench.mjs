import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { APP_ROLE, asSuperuser } from '../tools/database/provision.mjs';
import { joinTestServer } from '../tools/database/test-server.mjs';
import { ROOT } from '../tools/run.mjs';
import { Results } from './support/results.mjs';

/**
 * The budget board over a million ledger lines, next to its floor: the bare sum of the same lines per cell and month.
 * The board may cost at most half as much again; what it adds are the names, the lines and the stand.
 */
const LINES = 1_000_000;
const MOST = 1.5;
const RUNS = 9;
const YEAR = 2026;

const FLOOR = `select municipality_id, building_block_id, period, sum(amount_cents) from expenditure_line
  where contract_id = $1 and period >= '${YEAR}-01-01' and period < '${YEAR + 1}-01-01'
  group by municipality_id, building_block_id, period`;

const median = (/** @type {number[]} */ times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** Alternates the statements, so that a busy machine weighs on both. */
async function measure(/** @type {pg.Client} */ client, /** @type {[string, unknown[]][]} */ statements) {
  const times = statements.map(() => /** @type {number[]} */ ([]));
  for (let run = -2; run < RUNS; run += 1) {
    for (const [index, [sql, values]] of statements.entries()) {
      const began = performance.now();
      await client.query(sql, values);
      if (run >= 0) times[index]?.push(performance.now() - began);
    }
  }
  return times.map(median);
}

/** Three municipalities x six building blocks of one contract, and a million lines over the twelve months of the year. */
async function fill(/** @type {pg.Client} */ client) {
  const [programme, contract] = [randomUUID(), randomUUID()];
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(`insert into programme (id, code, name) values ($1, 'METING', 'Meting')`, [programme]);
  await client.query(
    `insert into municipality (id, programme_id, code, name, sort)
     select gen_random_uuid(), $1, 'g' || n, 'Gemeente ' || n, n from generate_series(1, 3) n`,
    [programme],
  );
  await client.query(
    `insert into building_block (id, programme_id, number, code, name)
     select gen_random_uuid(), $1, n, 'b' || n, 'Bouwsteen ' || n from generate_series(1, 6) n`,
    [programme],
  );
  await client.query(
    `with m as (select id, sort from municipality where programme_id = $1), b as (select id, number from building_block where programme_id = $1)
     insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document, line,
       amount_cents, description)
     select gen_random_uuid(), $1, $2, make_date(${YEAR}, 1 + n % 12, 1), m.id, b.id, 'OPG-' || n / 1000, n, n % 100000, 'Jeugdhulp'
     from generate_series(1, ${LINES}) n join m on m.sort = 1 + n / 12 % 3 join b on b.number = 1 + n / 36 % 6`,
    [programme, contract],
  );
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('vacuum analyze expenditure_line');
  return contract;
}

await buildAll({ say: () => {}, only: 'server' });
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { BOARD_ROWS } = require(join(ROOT, 'dist/libs/budget/src/board/queries/board-rows.query.js'));
const { server, template, leave } = await joinTestServer(ROOT);
const name = `bench_${randomUUID().slice(0, 8)}`;
try {
  await asSuperuser(server.url('postgres', 'postgres'), (root) =>
    root.query(`create database ${name} template ${template}`),
  );
  const root = new pg.Client({ connectionString: server.url('postgres', name) });
  await root.connect();
  const contract = await fill(root);
  await root.end();
  const app = new pg.Client({ connectionString: server.url(APP_ROLE, name) });
  await app.connect();
  const [floor = NaN, board = NaN] = await measure(app, [
    [FLOOR, [contract]],
    [BOARD_ROWS, [contract, YEAR, `${YEAR}-12-31`, 'infinity', null, `${YEAR}-01-01`, `${YEAR + 1}-01-01`]],
  ]);
  await app.end();
  const results = new Results('budget-board');
  results.add({ name: 'budgetbord naast de kale som', n: LINES, figure: board, floor, goal: MOST, unit: 'ms' });
  results.finish();
} finally {
  await asSuperuser(server.url('postgres', 'postgres'), (root) =>
    root.query(`drop database if exists ${name} with (force)`),
  );
  await leave();
}
