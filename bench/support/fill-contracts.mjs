import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';

export const CONTRACTS = 50;
export const OBLIGATIONS = 10_000;
export const PERIODS = 200_000;

/**
 * Contracts with their obligations and periods straight into the tables, and a contractmanager with a password.
 * @param {string} url
 */
export async function fillContracts(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [programme, userId] = [randomUUID(), randomUUID()];
  const user = { id: userId, email: 'meting@koersvast.example', password: 'meting-wachtwoord-1' };
  const password = await hash(user.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(`insert into programme (id, code, name) values ($1, 'METING', 'Meting')`, [programme]);
  await client.query(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Meting', $3)`, [userId, user.email, password]); // prettier-ignore
  await client.query(`insert into role_grant (id, user_id, role, programme_id) values (gen_random_uuid(), $1, 'contractmanager', $2)`, [userId, programme]); // prettier-ignore
  await client.query(
    `insert into contract (id, programme_id, code, title, award_id, contractor, payment_route, starts_on, ends_on, state)
     select gen_random_uuid(), $1, 'CON-' || lpad(n::text, 3, '0'), 'Contract ' || n, gen_random_uuid(), 'Stichting Voorbeeld Noord', 'A',
            date '2024-01-01', date '2033-12-31', 'ACTIVE' from generate_series(1, ${CONTRACTS}) n`,
    [programme],
  );
  await client.query(
    `insert into contract_version (id, programme_id, contract_id, n, valid_from, terms, source, reason)
     select gen_random_uuid(), programme_id, id, 1, starts_on, jsonb_build_object('title', title, 'startsOn', starts_on, 'endsOn', ends_on,
       'paymentRoute', 'A', 'noticeMonths', 6, 'accessDecider', null, 'accessBasis', '', 'parties', '[]'::jsonb, 'yearValues', '[]'::jsonb,
       'renewals', '[]'::jsonb, 'documents', '[]'::jsonb, 'escalationTerms', '[]'::jsonb, 'clauses',
       (select jsonb_agg(jsonb_build_object('number', k::text, 'heading', 'Artikel ' || k, 'text', repeat('tekst ', 40))) from generate_series(1, 40) k)),
       'AWARD', 'Gunning' from contract`,
  );
  await client.query(
    `create temporary table made as
     select n, gen_random_uuid() as id, gen_random_uuid() as version_id, c.id as contract_id
     from generate_series(1, ${OBLIGATIONS}) n join contract c on c.code = 'CON-' || lpad((1 + n % ${CONTRACTS})::text, 3, '0')`,
  );
  await client.query(
    `insert into obligation (id, programme_id, contract_id, code, state, current_version_id, owner_id, decided_at)
     select id, '${programme}', contract_id, 'VPL-' || lpad((1 + n / ${CONTRACTS})::text, 3, '0'), 'CONFIRMED', version_id, '${userId}', now() from made`,
  );
  await client.query(
    `insert into obligation_version (id, programme_id, obligation_id, n, title, text, party, due_rule, due_on, due_every_months, valid_from)
     select version_id, '${programme}', id, 1, 'Verplichting ' || n, repeat('De opdrachtnemer levert. ', 12), 'CONTRACTOR', 'RECURRING',
            date '2024-03-31', 3, date '2024-01-01' from made`,
  );
  await client.query(
    `insert into obligation_period (id, programme_id, contract_id, obligation_id, key, starts_on, ends_on, due_on, state, fulfilled_on)
     select gen_random_uuid(), '${programme}', contract_id, id, d::text, d - 90, d, d, case when d < current_date - 30 and (n + k) % 50 > 0 then 'FULFILLED' else 'OPEN' end,
            case when d < current_date - 30 and (n + k) % 50 > 0 then d end
     from made cross join generate_series(0, ${PERIODS / OBLIGATIONS - 1}) k
     cross join lateral (select (date '2024-03-31' + make_interval(months => 3 * k))::date + n % 28 as d) due`,
  );
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('analyze');
  const { rows } = await client.query('select id from contract order by code limit 1');
  await client.end();
  return { programme, user, contract: rows[0].id };
}
