import { createWriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { hash } from '@node-rs/argon2';
import pg from 'pg';

/**
 * A programme with three municipalities, six building blocks, a contract of 2026-2028 and a controller with a password.
 * @param {string} url of the administrator
 */
export async function fillProgramme(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [programme, contract, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const user = { id: userId, email: 'meting@koersvast.example', password: 'meting-wachtwoord-1' };
  const password = await hash(user.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
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
    `insert into contract (id, programme_id, code, title, award_id, contractor, payment_route, starts_on, ends_on, state)
     values ($1, $2, 'CON-001', 'Jeugdhulp', gen_random_uuid(), 'Stichting Meting', 'A', '2026-01-01', '2028-12-31', 'ACTIVE')`,
    [contract, programme],
  );
  await client.query(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Meting', $3)`, [userId, user.email, password]); // prettier-ignore
  await client.query(`insert into role_grant (id, user_id, role, programme_id) values (gen_random_uuid(), $1, 'financien', $2)`, [userId, programme]); // prettier-ignore
  await client.end();
  return { programme, contract, user };
}

export const LEDGER_HEADER =
  'Administratie;Boekjaar;Periode;Grootboek;Kostenplaats;Taakveld;Economische categorie;Programma;Grondslag;Lasten of baten;Gemeente;Bouwsteen;Dagboek;Stuk;Regel;Bedrag;Omschrijving';

/** Line n of a ledger, as fields. */
export const ledgerLine = (/** @type {number} */ n) => [
  `G${1 + (n % 3)}`,
  '2026',
  String(1 + (n % 12)),
  String(43410 + (n % 4)),
  `KP-${n % 50}`,
  ['6.752', '6.762', '6.22', '6.751'][n % 4] ?? '',
  'L3.4.1',
  '6',
  'contract',
  'lasten',
  `Gemeente ${1 + (n % 3)}`,
  `Bouwsteen ${1 + (n % 6)}`,
  'INK',
  `2026-${String(Math.floor(n / 10)).padStart(6, '0')}`,
  String(1 + (n % 10)),
  `${1 + (n % 9)}.${100 + (n % 800)},${10 + (n % 90)}`,
  `Jeugdhulp ambulant, termijn ${n % 12}`,
];

/** A ledger of `lines` bookings as CSV. @param {string} path @param {number} lines */
export async function writeLedgerCsv(path, lines) {
  const file = createWriteStream(path);
  file.write(`${LEDGER_HEADER}\r\n`);
  for (let n = 0, part = ''; n < lines; n += 1) {
    part += `${ledgerLine(n).join(';')}\r\n`;
    if (part.length < 1_000_000 && n < lines - 1) continue;
    if (!file.write(part)) await once(file, 'drain');
    part = '';
  }
  file.end();
  await finished(file);
}

/**
 * Bookings straight into the ledger, with their totals.
 * @param {string} url @param {{ programme: string, contract: string }} of @param {number} lines
 */
export async function fillLedger(url, { programme, contract }, lines) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`select set_config('app.kind', 'system', false)`);
  await client.query(
    `with m as (select id, sort from municipality where programme_id = $1), b as (select id, number from building_block where programme_id = $1)
     insert into actual (id, programme_id, municipality_id, contract_id, building_block_id, year, period_number, period, side,
       legal_basis, budget_programme, task_field, category, ledger_account, cost_centre, administration, journal, document, line,
       amount_cents, description, recorded_at)
     select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || substr(md5(n::text), 1, 12))::uuid, $1, m.id, $2, b.id, 2026, 1 + n % 12,
            make_date(2026, 1 + n % 12, 1), 'COST', 'CONTRACT', '6', (array['6.752', '6.762', '6.22', '6.751'])[1 + n % 4], 'L3.4.1',
            '43410', 'KP-' || n % 50, 'G' || 1 + n % 3, 'INK', '2026-' || lpad((n / 10)::text, 6, '0'), 1 + n % 10,
            100 + n % 900000, 'Jeugdhulp ambulant, termijn ' || n % 12, make_date(2026, 1 + n % 12, 5)
     from generate_series(0, $3::int - 1) n join m on m.sort = 1 + n % 3 join b on b.number = 1 + n % 6`,
    [programme, contract, lines],
  );
  await client.query('vacuum analyze actual, book_total');
  await client.end();
}
