import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { ROOT } from '../tools/run.mjs';
import { bareRows } from './support/bare-rows.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillContracts, PERIODS } from './support/fill-contracts.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * The calendar of a year beside 200,000 periods, next to its bare query; and the reminders of one morning for 200 people, next
 * to ten seconds.
 */
const MOST = 3;
const PEOPLE = 200;
const DIGEST_GOAL = 10_000;

await buildAll({ say: () => {}, only: 'server' });
const require = createRequire(import.meta.url);
require('reflect-metadata');
const results = new Results('calendar');

const YEAR = ['2026-01-01', '2026-12-31'];
const PER_ANSWER = 2_001;

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, user } = await fillContracts(adminUrl);
  await fillPeople(adminUrl, programme);
  const app = await serve(appUrl);
  const floor = await bareRows(appUrl, user.id);
  const call = await signIn(app.url, user);
  const year = `/calendar?programmeId=${programme}&from=${YEAR[0]}&to=${YEAR[1]}`;
  /** @type {[string, string, { text: string, values: unknown[] }[]][]} */
  const cases = [
    ['agenda van een jaar, eerste antwoord', year, [periods(programme), contracts(programme)]],
    ['agenda van een jaar, alleen contracten', `${year}&kinds=CONTRACT`, [contracts(programme)]],
  ];
  try {
    for (const [name, path, plan] of cases) {
      const [figure, bare] = await interleaved([() => call(path), floor.of(plan)]);
      results.add({ name, n: PERIODS, figure: figure ?? NaN, floor: bare ?? NaN, goal: MOST, unit: 'ms' });
    }
    const { DailyDigestsJob } = require(join(ROOT, 'dist/libs/desk/src/reminders/daily-digests.job.js'));
    const context = { jobId: 'bench', programmeId: programme, tenderId: null, progress: async () => undefined };
    const began = performance.now();
    await app.asSystem((get) => get(DailyDigestsJob).run({ day: '2026-03-20' }, context));
    const figure = performance.now() - began;
    results.add({ name: 'herinneringen voor 200 mensen', n: PEOPLE, figure, floor: DIGEST_GOAL, goal: 1, unit: 'ms' });
  } finally {
    await floor.close();
    await app.close();
  }
});
results.finish();

/** @param {string} programme */
function periods(programme) {
  return {
    text: `select p.id, p.obligation_id, p.due_on, p.state, p.row_version, c.code, o.code as own, v.title, o.owner_id
           from (select * from obligation_period where programme_id = $1 and due_on between $2 and $3 and state <> 'CANCELLED'
                 order by due_on, id limit ${PER_ANSWER}) p
           join contract c on c.id = p.contract_id join obligation o on o.id = p.obligation_id
           join obligation_version v on v.id = o.current_version_id order by p.due_on, p.id`,
    values: [programme, ...YEAR],
  };
}

/** @param {string} programme */
function contracts(programme) {
  return {
    text: `select c.id, c.code, c.title, c.state, v.n, v.terms -> 'startsOn', v.terms -> 'endsOn', v.terms -> 'noticeMonths', v.terms -> 'renewals'
           from contract c join lateral (select n, terms from contract_version where contract_id = c.id and superseded_at is null
             order by valid_from desc limit 1) v on true where c.programme_id = $1 order by c.code`,
    values: [programme],
  };
}

/** @param {string} url @param {string} programme */
async function fillPeople(url, programme) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(
    `with person as (
       insert into user_account (id, email, name, password_hash)
       select gen_random_uuid(), 'persoon' || n || '@koersvast.example', 'Persoon ' || n, 'x' from generate_series(1, ${PEOPLE}) n returning id),
     granted as (
       insert into role_grant (id, user_id, role, programme_id) select gen_random_uuid(), id, 'contractmanager', $1 from person)
     insert into reminder_setting (user_id, programme_id, active, kinds, days_ahead, only_mine)
     select id, $1, true, '{CONTRACT,OBLIGATION,ACTION,MEETING,DECISION_MEETING,DELIVERY,MILESTONE,FINANCE,TENDER}', 14, false from person`,
    [programme],
  );
  await client.end();
}
