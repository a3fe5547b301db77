import { createServer } from 'node:http';
import pg from 'pg';

/**
 * A floor for any answer: `node:http` and `pg`, the statements of a plan one after another, their rows as JSON. The
 * connection has the user set once, so the rows are those that the person may see.
 * @param {string} url @param {string} userId
 */
export async function bareRows(url, userId) {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c app.user=${userId} -c app.kind=user` });
  /** @type {Map<string, { text: string, values: unknown[] }[]>} */
  const plans = new Map();
  const server = createServer((request, response) => {
    const plan = plans.get((request.url ?? '').slice(1)) ?? [];
    Promise.all(plan.map((one) => pool.query(one))).then(
      (answers) => response.end(JSON.stringify(answers.map(({ rows }) => rows))),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    /** @param {{ text: string, values: unknown[] }[]} plan @returns {() => Promise<string>} asks it over HTTP */
    of(plan) {
      const name = String(plans.size);
      plans.set(name, plan);
      return async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/${name}`);
        if (!answer.ok) throw new Error(await answer.text());
        return answer.text();
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}
