import { createServer } from 'node:http';
import pg from 'pg';

/**
 * A floor for any read: `node:http` and `pg`, the statements of a plan in one transaction with the user in it, their rows as
 * JSON. No session, no rights, no words around it.
 * @param {string} url @param {string} userId
 */
export async function bareReads(url, userId) {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const begin = `begin; select set_config('app.user', '${userId}', true), set_config('app.kind', 'user', true)`;
  /** @type {Map<string, { text: string, values: unknown[] }[]>} */
  const plans = new Map();
  const read = async (/** @type {{ text: string, values: unknown[] }[]} */ plan) => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const answers = [];
      for (const one of plan) answers.push((await client.query(one)).rows);
      await client.query('commit');
      return answers;
    } finally {
      client.release();
    }
  };
  const server = createServer((request, response) => {
    read(plans.get((request.url ?? '').slice(1)) ?? []).then(
      (answers) => response.end(JSON.stringify(answers)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    /** @param {{ text: string, values: unknown[] }[]} plan @returns {string} its address */
    of(plan) {
      const name = String(plans.size);
      plans.set(name, plan);
      return `http://127.0.0.1:${port}/${name}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}
