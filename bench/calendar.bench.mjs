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
  const others = small(programme, user.id);
  /** @type {[string, string, { text: string, values: unknown[] }[]][]} */
  const cases = [['agenda van een jaar, eerste antwoord', year, [periods(programme), contracts(programme), ...others]]];
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

/**
 * The rest of what the calendar asks: few rows, but questions all the same.
 * @param {string} programme @param {string} user
 */
function small(programme, user) {
  const range = `between $2::date and $3::date`;
  return [
    `select id, code, title, publish_by, effective_on from modification where programme_id = $1 and (publish_by ${range} or effective_on ${range})`,
    `select e.id, e.answer_by from obligation_escalation e where e.programme_id = $1 and e.state = 'OPEN' and e.answer_by ${range}
     union all select id, due_on from transition_step where programme_id = $1 and due_on ${range}`,
    `select id, title, held_on, state from meeting where programme_id = $1 and held_on ${range}`,
    `select id, title, due_on, state, owner_id = '${user}' from action_item where programme_id = $1 and due_on ${range}`,
    `select id, label, ends_on from milestone where programme_id = $1 and ends_on ${range}`,
    `select id, meets_on, deliver_on from decision_meeting where programme_id = $1 and meets_on ${range}`,
    `select id, code, title, destroy_on from document where programme_id = $1 and destroy_on ${range}`,
    `select id, code, title, questions_due from consultation where programme_id = $1 and questions_due ${range}`,
    `select id, code, title, submission_deadline from tender where programme_id = $1 and submission_deadline::date ${range}`,
    `select code, title, month, day from finance_date where programme_id = $1 and $2::date < $3::date`,
    `select code, year, on_date from finance_date_year where programme_id = $1 and on_date ${range}`,
  ].map((text) => ({ text, values: [programme, ...YEAR] }));
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
     select id, $1, true, '{CONTRACT,OBLIGATION,ACTION,MEETING,DECISION_MEETING,DELIVERY,MILESTONE,FINANCE,TENDER}', 14, true from person`,
    [programme],
  );
  // Everybody minds as many obligations.
  await client.query(
    `with person as (select user_id, row_number() over (order by user_id) - 1 as n from reminder_setting where programme_id = $1),
          own as (select id, row_number() over (order by id) % ${PEOPLE} as n from obligation where programme_id = $1)
     update obligation o set owner_id = person.user_id from own join person using (n) where o.id = own.id`,
    [programme],
  );
  await client.end();
}
