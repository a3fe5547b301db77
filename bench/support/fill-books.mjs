import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { inBulk } from './bulk.mjs';

export const YEAR = 2025;

/**
 * One contract year of three municipalities x six bouwstenen, with so many lines of bestedingen and of the ledgers, that became
 * known on twenty days after each month, and a controller with a password. The lines go in as fast as the database takes
 * them, so without triggers: the totals that those would have kept are made of the same lines after it.
 * @param {string} url @param {{ expenditure?: number, actuals?: number }} lines
 */
export async function fillBooks(url, { expenditure = 0, actuals = 0 }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [programme, contract, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const user = { id: userId, email: 'meting@koersvast.example', password: 'meting-wachtwoord-1' };
  const password = await hash(user.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const run = (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) => client.query(sql, values);
  await run(`set session_replication_role = 'replica'`);
  await run(`insert into programme (id, code, name) values ($1, 'METING', 'Meting')`, [programme]);
  await run(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Meting', $3)`, [userId, user.email, password]); // prettier-ignore
  await run(`insert into role_grant (id, user_id, role, programme_id) values (gen_random_uuid(), $1, 'financien', $2)`, [userId, programme]); // prettier-ignore
  await run(
    `insert into municipality (id, programme_id, code, name, sort)
     select gen_random_uuid(), $1, 'g' || n, 'Gemeente ' || n, n from generate_series(1, 3) n`,
    [programme],
  );
  await run(
    `insert into building_block (id, programme_id, number, code, name)
     select gen_random_uuid(), $1, n, 'b' || n, 'Bouwsteen ' || n from generate_series(1, 6) n`,
    [programme],
  );
  await run(
    `insert into contract (id, programme_id, code, title, award_id, contractor, payment_route, starts_on, ends_on, state)
     values ($2, $1, 'CON-001', 'Contract', gen_random_uuid(), 'Stichting Voorbeeld Noord', 'A', date '2024-01-01', date '2029-12-31', 'ACTIVE')`,
    [programme, contract],
  );
  await agree(run, programme, contract);
  await run(`set session_replication_role = 'origin'`);
  await inBulk(run, 'expenditure_line', () => run(EXPENDITURE, [programme, contract, expenditure]));
  await inBulk(run, 'actual', () => run(ACTUAL, [programme, contract, actuals]));
  await run(`set session_replication_role = 'replica'`);
  await run(TOTALS);
  await run(`set session_replication_role = 'origin'`);
  await run('vacuum analyze');
  await client.end();
  return { programme, contract, user };
}

/** Ids in the order of the rows, as those of the product. */
const ID = `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid`;
const MONTH = `make_date(${YEAR}, 1 + n % 12, 1)`;
const KNOWN = `${MONTH} + interval '1 month' + make_interval(days => n / 216 % 20, hours => 9)`;
const PLACES = `(select id, sort from municipality) m on m.sort = 1 + n / 12 % 3 join building_block b on b.number = 1 + n / 36 % 6`;

/** $1 programme, $2 contract, $3 how many. */
const EXPENDITURE = `
  insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document, line,
    amount_cents, description, recorded_at)
  select ${ID}, $1, $2, ${MONTH}, m.id, b.id, 'OPG-' || n / 1000, n, n % 100000, 'Jeugdhulp', ${KNOWN}
  from generate_series(1, $3) n join ${PLACES}`;
const ACTUAL = `
  insert into actual (id, programme_id, municipality_id, contract_id, building_block_id, year, period_number, period, side,
    legal_basis, budget_programme, task_field, category, ledger_account, cost_centre, administration, journal, document, line,
    amount_cents, description, recorded_at)
  select ${ID}, $1, m.id, $2, b.id, ${YEAR}, 1 + n % 12, ${MONTH}, 'COST', 'CONTRACT', '6',
         (array['6.752', '6.762', '6.22', '6.751'])[1 + n / 36 % 4], 'L3.4.1', '43410', 'KP-' || n % 50, 'G' || m.sort, 'INK',
         '${YEAR}-' || lpad((n / 10)::text, 6, '0'), 1 + n % 10, 100 + n % 900000, 'Jeugdhulp ambulant, termijn ' || n % 12, ${KNOWN}
  from generate_series(1, $3) n join ${PLACES}`;
const DIMENSIONS = `programme_id, measure, period, municipality_id, contract_id, building_block_id, task_field, legal_basis, budget_programme, known_on`;
const KNOWN_ON = `(recorded_at at time zone 'Europe/Amsterdam')::date`;
const TOTALS = `
  insert into book_total (${DIMENSIONS}, amount_cents, line_count)
  select programme_id, 'EXPENDITURE', period, municipality_id, contract_id, building_block_id, null, null, null, ${KNOWN_ON},
         sum(amount_cents), count(*)
  from expenditure_line group by 1, 3, 4, 5, 6, 10
  union all
  select programme_id, 'ACTUAL_' || side, period, municipality_id, contract_id, building_block_id, task_field, legal_basis,
         budget_programme, ${KNOWN_ON}, sum(amount_cents), count(*)
  from actual group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;

/** @param {(sql: string, values?: unknown[]) => Promise<unknown>} run @param {string} programme @param {string} contract */
async function agree(run, programme, contract) {
  const [budget, version, split] = [randomUUID(), randomUUID(), randomUUID()];
  await run(
    `insert into agreed_budget (id, programme_id, contract_id, year, current_version_id) values ($1, $2, $3, ${YEAR}, $4)`,
    [budget, programme, contract, version],
  );
  await run(
    `insert into agreed_budget_version (id, agreed_budget_id, n, kind, change_cents, agreed_cents, decision_reference, valid_from, recorded_at)
     values ($1, $2, 1, 'BASE', 1800000000, 1800000000, 'Besluit', date '${YEAR}-01-01', date '${YEAR}-01-01')`,
    [version, budget],
  );
  await run(
    `insert into budget_split (id, programme_id, agreed_budget_version_id, municipality_key_id, building_block_key_id, n, recorded_at)
     values ($1, $2, $3, gen_random_uuid(), gen_random_uuid(), 1, date '${YEAR}-01-01')`,
    [split, programme, version],
  );
  await run(
    `with line as (
       insert into budget_line (id, programme_id, agreed_budget_id, year, number, code, municipality_id, building_block_id, current_version_id)
       select gen_random_uuid(), $1, $2, ${YEAR}, 10 * m.sort + b.number, 'BR-${YEAR}-' || lpad((10 * m.sort + b.number)::text, 3, '0'),
              m.id, b.id, gen_random_uuid()
       from municipality m cross join building_block b returning id, current_version_id
     )
     insert into budget_line_version (id, budget_line_id, n, budget_split_id, amount_cents, recorded_at)
     select current_version_id, id, 1, $3, 100000000, date '${YEAR}-01-01' from line`,
    [programme, budget, split],
  );
}
