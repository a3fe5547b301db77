import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareRequests } from './support/bare-requests.mjs';
import { clients } from './support/clients.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { median } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * The ordinary requests with ten people at once: read one requirement, a page of fifty, make one. Ours with session,
 * permission, row-level security, rode draad, audit and Idempotency-Key; the floor is bare `pg` and `node:http` in a
 * transaction with the user context. In turns, the median of nine rounds of each round's median.
 */
const CLIENTS = 10;
const EACH = 12;
const ROUNDS = 9;
const MOST = 5;
const ROWS = 10_000;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('requests');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, tender, user, ids } = await fillRequirements(adminUrl, ROWS, ROWS);
  const app = await serve(appUrl);
  const bare = await bareRequests(appUrl, { user: user.id, programme, tender });
  const people = clients(CLIENTS);
  try {
    const { cookie, csrfToken } = await signIn(app.url, user);
    const any = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
    const get = (/** @type {string} */ path) => people.ask(`${app.url}${path}`, { headers: { cookie } });
    const body = JSON.stringify({ tenderId: tender, kind: 'REQUIREMENT', title: 'Bereikbaarheid', text: 'De opdrachtnemer is op werkdagen bereikbaar.' }); // prettier-ignore
    const make = () =>
      people.ask(`${app.url}/requirements`, {
        method: 'POST',
        headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, // prettier-ignore
        body,
      });
    await compare(people, 'lezen: één eis, 10 tegelijk', () => get(`/requirements/${any()}`), () => people.ask(`${bare.url}/read/${any()}`)); // prettier-ignore
    await compare(people, 'lijst: bladzijde van 50, 10 tegelijk', () => get(`/requirements?tenderId=${tender}&limit=50`), () => people.ask(`${bare.url}/list`)); // prettier-ignore
    await compare(people, 'maken: één eis, 10 tegelijk', make, () => people.ask(`${bare.url}/create`, { method: 'POST', body })); // prettier-ignore
  } finally {
    people.close();
    await bare.close();
    await app.close();
  }
});
results.finish();

/**
 * @param {ReturnType<typeof clients>} people @param {string} name
 * @param {() => Promise<unknown>} ours @param {() => Promise<unknown>} bare
 */
async function compare(people, name, ours, bare) {
  const rounds = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
  for (let round = -2; round < ROUNDS; round += 1) {
    const mine = median(await people.atOnce(ours, EACH));
    const floor = median(await people.atOnce(bare, EACH));
    if (round < 0) continue;
    rounds.ours.push(mine);
    rounds.bare.push(floor);
  }
  results.add({ name, n: CLIENTS, figure: median(rounds.ours), floor: median(rounds.bare), goal: MOST, unit: 'ms' });
}
