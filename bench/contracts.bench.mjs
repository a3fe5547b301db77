import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareRows } from './support/bare-rows.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillContracts, OBLIGATIONS, PERIODS } from './support/fill-contracts.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * 50 contracts with 10,000 obligations and 200,000 periods: what a contractmanager opens each morning over HTTP, next to
 * bare `pg` and `node:http` that answer the same rows.
 */
const MOST = 3;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('contracts');

const ASKS = `p.state in ('OPEN', 'PARTLY', 'REJECTED')`;
const PERIOD_ROWS = `
  select p.*, o.code, v.title, v.party, v.clause, v.evidence, c.code as contract, u.name,
         (select count(*) from obligation_evidence e where e.period_id = p.id) as evidence_count,
         (select e.level from obligation_escalation e where e.period_id = p.id and e.state = 'OPEN') as escalation
  from obligation_period p join obligation o on o.id = p.obligation_id join obligation_version v on v.id = o.current_version_id
  join contract c on c.id = p.contract_id left join user_account u on u.id = o.owner_id`;

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, user, contract } = await fillContracts(adminUrl);
  const app = await serve(appUrl);
  const floor = await bareRows(appUrl, user.id);
  const call = await signIn(app.url, user);
  const own = `programmeId=${programme}`;
  /** @type {[string, string, number, { text: string, values: unknown[] }[]][]} */
  const cases = [
    [
      'werklijst: te laat, eerste bladzijde',
      `/obligation-periods?${own}&view=OVERDUE&limit=50`,
      PERIODS,
      [
        {
          text: `${PERIOD_ROWS} where p.programme_id = $1 and ${ASKS} and p.due_on < current_date order by p.due_on, p.id limit 51`,
          values: [programme],
        },
      ],
    ],
    [
      'alle perioden, eerste bladzijde',
      `/obligation-periods?${own}&limit=50`,
      PERIODS,
      [
        {
          text: `${PERIOD_ROWS} where p.programme_id = $1 and p.state <> 'CANCELLED' order by p.due_on, p.id limit 51`,
          values: [programme],
        },
      ],
    ],
    [
      'raster per maand, eerste bladzijde',
      `/obligation-periods/grid?${own}&from=2026-01&months=12&limit=50`,
      OBLIGATIONS,
      [
        {
          text: `select o.id, o.code, c.code as contract, v.title, v.party,
                   (select jsonb_agg(jsonb_build_object('id', p.id, 'due', p.due_on, 'state', p.state) order by p.due_on) from obligation_period p
                    where p.obligation_id = o.id and p.due_on >= '2026-01-01' and p.due_on < '2027-01-01') as cells
                 from (select o.id, o.code, o.contract_id, o.current_version_id from obligation o join contract c on c.id = o.contract_id
                   where o.programme_id = $1 and o.state = 'CONFIRMED' order by c.code || ' ' || o.code, o.id limit 51) o
                 join contract c on c.id = o.contract_id join obligation_version v on v.id = o.current_version_id`,
          values: [programme],
        },
      ],
    ],
    [
      'contract op een dag',
      `/contracts/${contract}/as-of?on=2026-06-01`,
      OBLIGATIONS,
      [
        { text: `select * from contract where id = $1`, values: [contract] },
        { text: `select * from contract_version where contract_id = $1 and superseded_at is null and valid_from <= '2026-06-01' order by valid_from desc limit 1`, values: [contract] }, // prettier-ignore
        { text: `select o.id, o.code, v.title, v.text, v.clause, v.party, v.n from obligation o
                 cross join lateral (select * from obligation_version w where w.obligation_id = o.id and w.valid_from <= '2026-06-01' order by w.n desc limit 1) v
                 where o.contract_id = $1 and o.state in ('CONFIRMED', 'ENDED') order by length(o.code), o.code`, values: [contract] }, // prettier-ignore
      ],
    ],
    [
      'contractbladzijde',
      `/contracts/${contract}`,
      OBLIGATIONS,
      [
        { text: `select * from contract where id = $1`, values: [contract] },
        { text: `select state, count(*) from obligation where contract_id = $1 group by state`, values: [contract] },
        { text: `select count(*) from indicator where contract_id = $1`, values: [contract] },
      ],
    ],
  ];
  try {
    for (const [name, path, n, plan] of cases) {
      const [figure, bare] = await interleaved([() => call(path), floor.of(plan)]);
      results.add({ name, n, figure: figure ?? NaN, floor: bare ?? NaN, goal: MOST, unit: 'ms' });
    }
  } finally {
    await floor.close();
    await app.close();
  }
});
results.finish();
