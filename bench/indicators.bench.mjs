import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareRows } from './support/bare-rows.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillContracts } from './support/fill-contracts.mjs';
import { fillIndicators, INDICATORS, MONTHS } from './support/fill-indicators.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/** 300 indicators with 60 months each: the list, what is red, and one with its course, next to the same rows bare. */
const MOST = 3;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('indicators');

const LAST = `
  select i.*, v.*, c.code as contract, to_jsonb(p) as latest,
         (select count(*) from indicator_point k where k.indicator_id = i.id and k.municipality_id is null and k.state <> 'MISSING') as present
  from indicator i join contract c on c.id = i.contract_id join indicator_version v on v.id = i.current_version_id
  left join indicator_point p on p.indicator_id = i.id and p.municipality_id is null
    and p.starts_on = date_trunc('month', current_date - interval '1 month')`;

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, user, contract } = await fillContracts(adminUrl);
  const indicator = await fillIndicators(adminUrl, { programme, contract });
  const app = await serve(appUrl);
  const floor = await bareRows(appUrl, user.id);
  const call = await signIn(app.url, user);
  const own = `programmeId=${programme}`;
  /** @type {[string, string, number, { text: string, values: unknown[] }[]][]} */
  const cases = [
    [
      "KPI's, eerste bladzijde",
      `/indicators?${own}&limit=50`,
      INDICATORS,
      [{ text: `${LAST} where i.programme_id = $1 order by i.code, i.id limit 51`, values: [programme] }],
    ],
    [
      "KPI's die rood of oranje staan",
      `/indicators?${own}&light=AMBER&limit=50`,
      INDICATORS,
      [
        {
          text: `${LAST} where i.programme_id = $1 and p.light = 'AMBER' order by i.code, i.id limit 51`,
          values: [programme],
        },
      ],
    ],
    [
      'KPI met haar verloop',
      `/indicators/${indicator}`,
      MONTHS * 4,
      [
        { text: `${LAST} where i.id = $1`, values: [indicator] },
        { text: `select * from indicator_version where indicator_id = $1`, values: [indicator] },
        { text: `select * from indicator_point where indicator_id = $1 order by starts_on`, values: [indicator] },
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
