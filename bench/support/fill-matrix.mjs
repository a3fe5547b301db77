import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * One consultation in the tender: `questions` open questions, `parties` parties who all answered in some eighty words, a
 * stance on two of three answers.
 * @param {string} url @param {{ programme: string, tender: string }} place @param {number} questions @param {number} parties
 */
export async function fillMatrix(url, { programme, tender }, questions, parties) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [id, section] = [randomUUID(), randomUUID()];
  const place = `'${programme}'::uuid, '${tender}'::uuid, '${id}'::uuid`;
  await client.query(`
    set session_replication_role = 'replica';
    insert into consultation (id, programme_id, tender_id, number, code, title, state, published_at)
      values ('${id}', '${programme}', '${tender}', 1, 'MC-01', 'Marktconsultatie', 'RESPONSES_CLOSED', now());
    insert into consultation_section (id, programme_id, tender_id, consultation_id, title, position)
      values ('${section}', ${place}, 'Vragen', 1);
    insert into consultation_question (id, programme_id, tender_id, consultation_id, section_id, number, kind, text, position)
      select gen_random_uuid(), ${place}, '${section}', n, 'OPEN', 'Wat vindt u van punt ' || n || '?', n
      from generate_series(1, ${questions}) n;
    insert into consultation_party (id, programme_id, tender_id, consultation_id, name, kvk_number, state)
      select gen_random_uuid(), ${place}, 'Stichting Voorbeeld ' || lpad(n::text, 3, '0'), (90000000 + n)::text, 'RESPONDED'
      from generate_series(1, ${parties}) n;
    insert into consultation_response (id, programme_id, tender_id, consultation_id, party_id, n, source, received_at, late)
      select gen_random_uuid(), ${place}, id, 1, 'ENTERED', now(), false from consultation_party;
    insert into consultation_answer (id, programme_id, tender_id, consultation_id, party_id, response_id, question_id, n, value_text)
      select gen_random_uuid(), ${place}, r.party_id, r.id, q.id, 1,
             'Antwoord ' || q.number || ': ' || repeat('wij leveren ambulante hulp in het gezin en stemmen af met de school. ', 8)
      from consultation_response r cross join consultation_question q;
    insert into consultation_stance (id, programme_id, tender_id, consultation_id, question_id, party_id, answer_id, stance)
      select gen_random_uuid(), ${place}, question_id, party_id, id,
             (array['AGREE', 'PARTLY', 'DISAGREE', 'ASKS'])[1 + abs(hashtext(id::text)) % 4]
      from consultation_answer where abs(hashtext(id::text)) % 3 > 0;
    set session_replication_role = 'origin';`);
  await client.query(
    'vacuum analyze consultation_answer, consultation_stance, consultation_party, consultation_question',
  );
  const ids = async (/** @type {string} */ table) =>
    (await client.query(`select id from ${table} where consultation_id = $1 order by id`, [id])).rows.map(
      (row) => row.id,
    );
  const made = { id, questions: await ids('consultation_question'), parties: await ids('consultation_party') };
  await client.end();
  return made;
}
