import { createRequire } from 'node:module';
import pg from 'pg';
import { buildAll } from '../tools/build/build-all.mjs';
import { bareRows } from './support/bare-rows.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillMatrix } from './support/fill-matrix.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { interleaved } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve, signIn } from './support/served.mjs';

/**
 * The response matrix of 200 parties by 60 questions next to bare answers of the same rows: its frame with the counts,
 * and the largest window of cells that may be asked at once. And how many statements the heavy answers over 10,000
 * requirements take: as many as over ten.
 */
const PARTIES = 200;
const QUESTIONS = 60;
const WINDOW = 60;
const ROWS = 10_000;
const MOST = 3;

const COUNTS = `
  select q.id, q.number, q.text, s.stance, count(*)::int from consultation_question q
  join consultation_answer a on a.question_id = q.id
  left join consultation_stance s on s.question_id = a.question_id and s.party_id = a.party_id
  where q.consultation_id = $1 group by q.id, q.number, q.text, s.stance`;
const CELLS = `
  select a.question_id, a.party_id, left(a.value_text, 180) as excerpt, s.stance, a.n from consultation_answer a
  left join consultation_stance s on s.question_id = a.question_id and s.party_id = a.party_id
  where a.consultation_id = $1 and a.question_id = any ($2) and a.party_id = any ($3)`;

await buildAll({ say: () => {}, only: 'server' });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('matrix');

await inBenchDatabase(async ({ adminUrl, appUrl }) => {
  const { programme, tender, user } = await fillRequirements(adminUrl, ROWS, ROWS);
  const consultation = await fillMatrix(adminUrl, { programme, tender }, QUESTIONS, PARTIES);
  const app = await serve(appUrl);
  const bare = await bareRows(appUrl, user.id);
  try {
    const call = await signIn(app.url, user);
    await measureMatrix(call, bare, consultation);
    await countStatements(call, tender);
  } finally {
    await bare.close();
    await app.close();
  }
});
results.finish();

async function measureMatrix(call, bare, { id, questions, parties }) {
  const at = `/consultations/${id}/response-matrix`;
  const window = [questions.slice(0, WINDOW), parties.slice(0, WINDOW)];
  const frame = bare.of([
    { text: 'select id, name from consultation_party where consultation_id = $1 order by name', values: [id] },
    { text: COUNTS, values: [id] },
  ]);
  const cells = bare.of([{ text: CELLS, values: [id, ...window] }]);
  const n = PARTIES * QUESTIONS;
  const [whole, bareWhole] = await interleaved([() => call(at), frame]);
  results.add({ name: 'reactiematrix 200 x 60: kop en tellingen', n, figure: whole, floor: bareWhole, goal: MOST, unit: 'ms' }); // prettier-ignore
  const query = `questions=${window[0].join(',')}&parties=${window[1].join(',')}`;
  const [some, bareSome] = await interleaved([() => call(`${at}/cells?${query}`), cells]);
  results.add({ name: 'reactiematrix: venster van 60 x 60', n: WINDOW * WINDOW, figure: some, floor: bareSome, goal: MOST, unit: 'ms' }); // prettier-ignore
}

/** Statements between BEGIN and COMMIT of one answer; what grows with the number of requirements would show at once. */
async function countStatements(call, tender) {
  const send = pg.Client.prototype.query;
  let seen = 0;
  pg.Client.prototype.query = /** @type {any} */ (
    function (/** @type {any[]} */ ...args) {
      if (!/^\s*(begin|commit|deallocate)|from session/.test(args[0].text ?? args[0])) seen += 1;
      return send.apply(this, /** @type {any} */ (args));
    }
  );
  for (const [name, path, most] of [
    ['toets over 10.000 eisen: vragen aan de database', `/requirement-findings?tenderId=${tender}&limit=50`, 4],
    ['dekking over 10.000 eisen: vragen', `/requirement-coverage?tenderId=${tender}`, 4],
    ['zoeken zonder gekozen aanbesteding: vragen', `/requirements?q=overdracht&limit=50`, 1],
  ]) {
    seen = 0;
    await call(path);
    results.add({ name, n: ROWS, figure: seen, floor: 1, goal: most, unit: 'x' });
  }
  pg.Client.prototype.query = send;
}
