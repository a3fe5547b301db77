import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';

const COMMON =
  'de het een van op en in bij voor gezin jeugdige ouders hulp school wijkteam aanbieder gemeente plan overdracht aanpak wachttijd veiligheid'.split(
    ' ',
  );
const HEADS =
  'aan achter bij door in na om onder op over samen tegen toe uit vast voor weg jeugd ouder gezins zorg school wijk crisis team keten'.split(
    ' ',
  );
const TAILS =
  'begeleiding beslissing dracht gang gesprek handeling houding kracht lijst melding ondersteuning opvang overleg praktijk route spraak stelling taak traject verband voorziening werking'.split(
    ' ',
  );

/** The word at a rank: the first ones are everywhere, the later ones are compounds that few sentences have. */
const word = (/** @type {number} */ rank) =>
  COMMON[rank] ?? `${HEADS[rank % HEADS.length]}${TAILS[Math.floor(rank / HEADS.length) % TAILS.length]}`;

/** Deterministic, so that two runs measure the same sentences. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Sentence n: eight to twenty words, drawn as in language (the word at rank r about 1/r as often). One in ten says
 * almost the same as the sentence before it.
 * @param {number} n @param {string | undefined} before
 */
function sentence(n, before) {
  const draw = random(n * 7919 + 17);
  const ranks = COMMON.length + HEADS.length * TAILS.length;
  if (before && n % 10 === 0) return `${before.slice(0, -1)} en ${word(Math.floor(draw() * ranks))}.`;
  const words = Array.from({ length: 8 + Math.floor(draw() * 13) }, () => word(Math.floor(ranks ** draw()) - 1));
  return `${words.join(' ')}.`;
}

/**
 * Contributions of thirteen workgroups straight into the tables, with an inkoper who may treat them.
 * @param {string} url @param {number} rows
 */
export async function fillContributions(url, rows) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [programme, userId] = [randomUUID(), randomUUID()];
  const user = { id: userId, email: 'meting@koersvast.example', password: 'meting-wachtwoord-1' };
  const password = await hash(user.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  /** @type {string[]} */
  const sentences = [];
  for (let n = 1; n <= rows; n += 1) sentences.push(sentence(n, sentences.at(-1)));
  await client.query(`insert into programme (id, code, name) values ($1, 'METING', 'Meting')`, [programme]);
  await client.query(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Meting', $3)`, [userId, user.email, password]); // prettier-ignore
  await client.query(`insert into role_grant (id, user_id, role, programme_id) values (gen_random_uuid(), $1, 'inkoper', $2)`, [userId, programme]); // prettier-ignore
  await client.query(
    `insert into workgroup (id, programme_id, number, code, name, kind)
     select gen_random_uuid(), $1, n, 'wg-' || n, 'Werkgroep ' || n, 'CONTENT' from generate_series(1, 13) n`,
    [programme],
  );
  await client.query(
    `insert into workgroup_question (id, programme_id, number, code, label, ask)
     select gen_random_uuid(), $1, n, 'vraag-' || n, 'Vraag ' || n, 'Wat is nodig?' from generate_series(1, 7) n`,
    [programme],
  );
  await client.query(`set app.kind = 'system'`);
  await client.query(
    `create temporary table made as
     select n, sentence, gen_random_uuid() as id, gen_random_uuid() as version_id, w.id as workgroup_id, q.id as question_id
     from unnest($1::text[]) with ordinality t (sentence, n)
     join workgroup w on w.number = 1 + t.n % 13 join workgroup_question q on q.number = 1 + t.n % 7`,
    [sentences],
  );
  await client.query('begin'); // a sentence and its first version name each other
  await client.query(
    `insert into contribution (id, programme_id, workgroup_id, question_id, code, current_version_id, state, outcome,
       outcome_reason, treated_by, treated_at, recorded_at, recorded_by)
     select id, $1, workgroup_id, question_id, 'INB-' || lpad(n::text, 5, '0'), version_id,
            case when n % 3 = 0 then 'TREATED' else 'OPEN' end, case when n % 3 = 0 then 'ADOPTED' end,
            case when n % 3 = 0 then 'Wordt een eis.' end, case when n % 3 = 0 then $2::uuid end,
            case when n % 3 = 0 then now() end, now() - make_interval(mins => (${rows} - n)::int), $2
     from made`,
    [programme, userId],
  );
  await client.query(
    `insert into contribution_version (id, programme_id, workgroup_id, contribution_id, n, sentence, recorded_by)
     select version_id, $1, workgroup_id, id, 1, sentence, $2 from made`,
    [programme, userId],
  );
  await client.query('commit');
  const { rows: groups } = await client.query('select id from workgroup order by number');
  const { rows: questions } = await client.query('select id from workgroup_question order by number');
  await client.query('vacuum analyze contribution, contribution_version, contribution_sentence, contribution_stem');
  await client.end();
  return { programme, user, sentences, workgroup: groups[0].id, question: questions[3].id };
}
