import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The floor of an ordinary request: `node:http` and `pg`, in a transaction with the user in it, so under the same
 * row-level security; no session, no permission, no audit, no Idempotency-Key. `/read/ID`, `/list`, `/create`.
 * @param {string} url @param {{ user: string, programme: string, tender: string }} who
 */
export async function bareRequests(url, { user, programme, tender }) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const begin = `begin; select set_config('app.user', '${user}', true), set_config('app.kind', 'user', true)`;
  const inTransaction = async (/** @type {(client: pg.PoolClient) => Promise<unknown>} */ work) => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const answer = await work(client);
      await client.query('commit');
      return answer;
    } finally {
      client.release();
    }
  };
  /** @type {Record<string, (client: pg.PoolClient, rest: string) => Promise<unknown>>} */
  const deeds = {
    read: async (client, id) => (await client.query(READ, [id])).rows[0],
    list: async (client) => ({ items: (await client.query(LIST, [tender])).rows }),
    create: async (client) => create(client, { user, programme, tender }),
  };
  const server = createServer((request, response) => {
    const [, name = '', rest = ''] = (request.url ?? '').split('/');
    request.resume();
    inTransaction((client) => /** @type {any} */ (deeds[name])(client, rest)).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}

const FROM = `from requirement r join requirement_version v on v.id = r.current_version_id
  left join user_account u on u.id = r.owner_id left join building_block b on b.id = r.building_block_id`;
const COLUMNS = `r.id, r.code, r.kind, r.state, r.programme_id, r.tender_id, r.title, r.chapter, r.position, r.changed_at,
  r.owner_id, r.row_version, v.n, v.id as version_id, u.name as owner, b.number, b.name`;
const READ = `select ${COLUMNS}, v.text, v.rationale, v.evidence, v.test_method, v.change_reason ${FROM} where r.id = $1`;
const LIST = `select ${COLUMNS} ${FROM} where r.tender_id = $1 order by r.sort_code, r.id limit 51`;

/** The rows of a requirement and nothing around them. @param {pg.PoolClient} client @param {Record<string, string>} of */
async function create(client, { user, programme, tender }) {
  const [id, version] = [randomUUID(), randomUUID()];
  const { rows } = await client.query(
    `insert into code_series (programme_id, scope_id, series, last_number) values ($1, $2, 'BAAR', 1)
     on conflict on constraint code_series_pkey do update set last_number = code_series.last_number + 1
     returning last_number as n`,
    [programme, tender],
  );
  await client.query(
    `insert into requirement (id, programme_id, tender_id, kind, number, code, current_version_id, owner_id)
     values ($1, $2, $3, 'REQUIREMENT', $4, $5, $6, $7)`,
    [id, programme, tender, rows[0].n, `BAAR-${String(rows[0].n).padStart(3, '0')}`, version, user],
  );
  await client.query(
    `insert into requirement_version (id, programme_id, tender_id, requirement_id, n, title, text, recorded_by)
     values ($1, $2, $3, $4, 1, 'Bereikbaarheid', 'De opdrachtnemer is op werkdagen bereikbaar.', $5)`,
    [version, programme, tender, id, user],
  );
  return (await client.query(READ, [id])).rows[0];
}
