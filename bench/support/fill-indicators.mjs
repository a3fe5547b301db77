import pg from 'pg';

export const INDICATORS = 300;
export const MONTHS = 60;

/**
 * Indicators on the first contract, measured each month for five years, per municipality and together.
 * @param {string} url @param {{ programme: string, contract: string }} of
 * @returns {Promise<string>} id of the first indicator
 */
export async function fillIndicators(url, { programme, contract }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(
    `insert into municipality (id, programme_id, code, name, sort)
     select gen_random_uuid(), $1, 'G' || n, 'Gemeente ' || n, n from generate_series(1, 3) n`,
    [programme],
  );
  await client.query(
    `create temporary table measured as select n, gen_random_uuid() as id, gen_random_uuid() as version_id
     from generate_series(1, ${INDICATORS}) n`,
  );
  await client.query(
    `insert into indicator (id, programme_id, contract_id, code, current_version_id)
     select id, '${programme}', '${contract}', 'KPI-' || lpad(n::text, 3, '0'), version_id from measured`,
  );
  await client.query(
    `insert into indicator_version (id, programme_id, indicator_id, n, name, definition, numerator, denominator, unit, direction, norm,
       red_limit, frequency, valid_from, per_municipality)
     select version_id, '${programme}', id, 1, 'Indicator ' || n, repeat('Wat er wordt gemeten. ', 10), 'teller', 'noemer', 'PERCENT',
            'HIGHER_IS_BETTER', 80, 70, 'MONTH', date '2024-01-01', true from measured`,
  );
  await client.query(
    `insert into indicator_point (programme_id, indicator_id, period, starts_on, ends_on, state, numerator, denominator, value, light,
       provisional, revision, version_number, recorded_at, municipality_id)
     select '${programme}', m.id, to_char(d, 'YYYY-MM'), d, (d + interval '1 month')::date - 1, 'PRESENT', 700 + k, 1000, 70 + k / 10.0,
            case when k > 100 then 'GREEN' else 'AMBER' end, false, 1, 1, now(), g.id
     from measured m cross join generate_series(0, ${MONTHS - 1}) step
     cross join (select id from municipality where programme_id = '${programme}' union all select null) g(id)
     cross join lateral (select (date '2024-01-01' + make_interval(months => step))::date as d, (m.n * 7 + step * 3) % 200 as k) x`,
  );
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('analyze');
  const { rows } = await client.query('select id from measured where n = 1');
  await client.end();
  return rows[0].id;
}
