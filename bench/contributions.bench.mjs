import { createServer } from 'node:http';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillContributions } from './support/fill-contributions.mjs';
import { interleaved, percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * Input of workgroups over HTTP as a person gets it, next to bare `pg` and `node:http` that answer the same rows: pages
 * and filters of 20,000 sentences. Search, look-alikes of a pasted line and entering one are held against a time.
 */
const ROWS = 20_000;
const MOST = 3;

await buildAll({ say: () => {}, only: 'server' });
const { createRequire } = await import('node:module');
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('contributions');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const filled = await fillContributions(adminUrl, ROWS);
  const app = await serve(appUrl);
  const floor = await bareContributions(appUrl, filled.user.id);
  try {
    const call = await signIn(app.url, filled.user);
    await measureLists(call, floor, filled);
    await measureSearch(call, filled.programme);
    await measureLookalikes(call, filled);
  } finally {
    await floor.close();
    await app.close();
  }
});
results.finish();

/** Pages of fifty, each beside the bare answer of the same rows. */
async function measureLists(call, floor, { programme, workgroup, question }) {
  const base = `/contributions?programmeId=${programme}&limit=50`;
  const deep = await floor.cursorAt(programme, ROWS - 1_000);
  const lists = [
    ['eerste bladzijde', '', {}],
    ['gesorteerd op code', '&sort=code', { sort: 'code', desc: false }],
    ['van één werkgroep', `&workgroupId=${workgroup}`, { workgroup }],
    ['open, onder één vraag', `&state=OPEN&questionId=${question}`, { state: 'OPEN', question }],
    ['bladzijde op diepte 19.000', `&after=${deep.cursor}`, { after: deep.after }],
  ];
  for (const [name, query, plan] of lists) {
    const [figure, bare] = await interleaved([() => call(base + query), () => floor.page({ programme, ...plan })]);
    results.add({ name, n: ROWS, figure, floor: bare, goal: MOST, unit: 'ms' });
  }
}

/** Words, parts of words, one that is everywhere and one that is nowhere: the slowest twentieth counts. */
async function measureSearch(call, programme) {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    for (const word of ['overdracht', 'wijkgesprek', 'gezin', 'bestaatniet', 'INB-00042', 'crisis', 'voorziening']) {
      const began = performance.now();
      await call(`/contributions?programmeId=${programme}&q=${word}&limit=50`);
      times.push(performance.now() - began);
    }
  }
  results.add({ name: 'zoeken, p95', n: ROWS, figure: percentile(times, 0.95), floor: 150, goal: 1, unit: 'ms' });
}

/** What a line that somebody pastes or types looks like: asked as the preview does, and noted while it is entered. */
async function measureLookalikes(call, { programme, workgroup, question, sentences }) {
  const seen = [];
  const entered = [];
  for (let run = 0; run < 30; run += 1) {
    const sentence = `${sentences[run * 600].slice(0, -1)} en nazorg.`;
    let began = performance.now();
    await call.post(`/contributions/paste-preview?programmeId=${programme}`, { text: sentence });
    seen.push(performance.now() - began);
    began = performance.now();
    await call.post('/contributions', { workgroupId: workgroup, questionId: question, sentence });
    entered.push(performance.now() - began);
  }
  for (const [name, times] of [
    ['lijkt op, bij een geplakte regel, p95', seen],
    ['een zin invoeren, p95', entered],
  ]) {
    results.add({ name, n: ROWS, figure: percentile(times, 0.95), floor: 100, goal: 1, unit: 'ms' });
  }
}

/** The floor: one statement along the best index, the same rows as JSON, no session, no rode draad. */
async function bareContributions(url, userId) {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c app.user=${userId} -c app.kind=user` });
  const server = createServer((request, response) => {
    pool.query(statement(JSON.parse(decodeURIComponent((request.url ?? '').slice(2))))).then(
      ({ rows }) => response.end(JSON.stringify({ items: rows, next: rows.at(-1)?.id })),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = server.address();
  return {
    page: async (plan) => {
      const answer = await fetch(`http://127.0.0.1:${port}/?${encodeURIComponent(JSON.stringify(plan))}`);
      if (!answer.ok) throw new Error(await answer.text());
      return answer.text();
    },
    async cursorAt(programme, depth) {
      const { rows } = await pool.query(
        `select recorded_at::text as at, id from contribution where programme_id = $1 order by recorded_at desc, id desc
         offset $2 limit 1`,
        [programme, depth],
      );
      const { at, id } = rows[0];
      return { cursor: Buffer.from(JSON.stringify(['-recordedAt', at, id])).toString('base64url'), after: [at, id] };
    },
    async close() {
      server.close();
      await pool.end();
    },
  };
}

function statement({ programme, workgroup, question, state, after, sort = 'recorded_at', desc = true }) {
  const values = [programme];
  const where = ['c.programme_id = $1'];
  if (workgroup) where.push(`c.workgroup_id = $${values.push(workgroup)}`);
  if (question) where.push(`c.question_id = $${values.push(question)}`);
  if (state) where.push(`c.state = $${values.push(state)}`);
  if (after) where.push(`(c.recorded_at, c.id) < ($${values.push(after[0])}, $${values.push(after[1])})`);
  const order = (row) => `order by ${row}.${sort} ${desc ? 'desc' : 'asc'}, ${row}.id ${desc ? 'desc' : 'asc'}`;
  const text = `
    select c.id, c.code, c.programme_id, c.state, v.sentence, v.n, v.id as version_id, w.number, w.name, q.label, q.code as question,
           c.source_kind, c.source_note, c.outcome, c.outcome_reason, u.name as author, t.name as treated_by, c.treated_at,
           c.recorded_at, c.row_version
    from (select * from contribution c where ${where.join(' and ')} ${order('c')} limit 51) c
    join contribution_version v on v.id = c.current_version_id
    join workgroup w on w.id = c.workgroup_id
    join workgroup_question q on q.id = c.question_id
    left join user_account u on u.id = c.recorded_by
    left join user_account t on t.id = c.treated_by
    ${order('c')}`;
  return { text, values };
}
