import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The floor of a list: `node:http` and `pg`, one statement along the best index, the same rows as JSON. No session, no
 * permission, no row-level security (the connection has the user set once), no rode draad.
 * @param {string} url @param {string} userId
 */
export async function bareList(url, userId) {
  const options = `-c app.user=${userId} -c app.kind=user`;
  const pool = new pg.Pool({ connectionString: url, max: 4, options });
  const server = createServer((request, response) => {
    const plan = JSON.parse(decodeURIComponent((request.url ?? '').slice(2)));
    pool.query(statement(plan)).then(
      ({ rows }) => response.end(JSON.stringify({ items: rows, next: rows.at(-1)?.id })),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    page: async (/** @type {object} */ plan) => {
      const answer = await fetch(`http://127.0.0.1:${port}/?${encodeURIComponent(JSON.stringify(plan))}`);
      if (!answer.ok) throw new Error(await answer.text());
      return answer.text();
    },
    /** Where the page at this depth begins, as the API and as the bare statement say it. */
    async cursorAt(/** @type {string} */ programme, /** @type {number} */ depth) {
      const { rows } = await pool.query(
        'select sort_code, id from requirement where programme_id = $1 order by sort_code, id offset $2 limit 1',
        [programme, depth],
      );
      const { sort_code: code, id } = rows[0];
      return { cursor: Buffer.from(JSON.stringify(['code', code, id])).toString('base64url'), after: [code, id] };
    },
    async close() {
      server.close();
      await pool.end();
    },
  };
}

/** @param {{ tender?: string, programme?: string, sort: string, desc?: boolean, state?: string, after?: [string, string] }} plan */
function statement({ tender, programme, sort, desc = false, state, after }) {
  const values = [tender ?? programme];
  const where = [`r.${tender ? 'tender_id' : 'programme_id'} = $1`];
  if (state) where.push(`r.state = $${values.push(state)}`);
  if (after) where.push(`(r.${sort}, r.id) > ($${values.push(after[0])}, $${values.push(after[1])})`);
  const way = desc ? 'desc' : 'asc';
  const text = `
    select r.id, r.code, r.kind, r.state, r.programme_id, r.tender_id, r.title, r.chapter, r.position, r.changed_at, r.owner_id,
           r.row_version, v.n, v.id as version_id, u.name as owner, b.number, b.name
    from (select * from requirement r where ${where.join(' and ')} order by r.${sort} ${way}, r.id ${way} limit 51) r
    join requirement_version v on v.id = r.current_version_id
    left join user_account u on u.id = r.owner_id
    left join building_block b on b.id = r.building_block_id
    order by r.${sort} ${way}, r.id ${way}`;
  return { text, values };
}
