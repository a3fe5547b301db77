import { createServer } from 'node:http';
import pg from 'pg';
import { YEAR } from './fill-books.mjs';

/** The lines with their names and the sums per month, in one statement along the totals that the books keep. */
const CELLS = `
  with month as (
    select municipality_id, building_block_id, period, sum(amount_cents) as cents from book_total
    where programme_id = $1 and measure = 'EXPENDITURE' and contract_id = $2 and period >= '${YEAR}-01-01' and period < '${YEAR + 1}-01-01'
      and known_on < 'infinity'
    group by municipality_id, building_block_id, period
  )
  select m.id as "municipalityId", m.name as municipality, b.id as "buildingBlockId", b.name as "buildingBlock", l.id as "lineId",
         l.code as "lineCode", v.amount_cents as agreed,
         (select json_agg(json_build_object('month', period, 'spent', cents)) from month
          where month.municipality_id = m.id and month.building_block_id = b.id) as months
  from agreed_budget a join budget_line l on l.agreed_budget_id = a.id join budget_line_version v on v.id = l.current_version_id
  join municipality m on m.id = l.municipality_id join building_block b on b.id = l.building_block_id
  where a.contract_id = $2 and a.year = ${YEAR} order by m.sort, b.number`;

/**
 * The floor of the board: `node:http` and `pg`, the same cells, in a transaction with the user in it. No session, no rights,
 * no forecast, no commitments, no course.
 * @param {string} url @param {{ programme: string, contract: string, user: { id: string } }} of
 */
export async function bareBoard(url, { programme, contract, user }) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const begin = `begin; select set_config('app.user', '${user.id}', true), set_config('app.kind', 'user', true)`;
  const cells = async () => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const { rows } = await client.query(CELLS, [programme, contract]);
      await client.query('commit');
      return rows;
    } finally {
      client.release();
    }
  };
  const server = createServer((_, response) => {
    cells().then(
      (rows) => response.end(JSON.stringify({ rows })),
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
