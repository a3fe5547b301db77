import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';

const WORDS =
  'de het een van op en in bij voor opdrachtnemer gezin jeugdige ouders overdracht warme pleegzorg crisisopvang ambulante hulp plan werkdagen binnen uiterlijk gemeente verwijzer school netwerk veiligheid toestemming gegevens doelen evaluatie bereikbaar wachttijd overbrugging aanspreekpunt beroepskracht geregistreerd locatie toegankelijk tarief reistijd kwartaal cijfers klacht antwoord nazorg meldcode volwassenheid ondersteuning opvoeding lokaal team samenwerking bewezen werkzaam zorgt legt vast bespreekt betrekt ontvangt schrijft krijgt levert begint sluit deelt'.split(
    ' ',
  );

/** The text of requirement n: ninety words of Dutch in an order of its own; one in a thousand has a word that is rare. */
const TEXT = `(select string_agg(words[1 + abs(hashint4(n * 131 + k)) % ${WORDS.length}], ' ') from generate_series(1, 90) k)
  || ' nummer ' || n || case when n % 997 = 0 then ' met kinderopvangvoorziening.' else '.' end`;

/**
 * Requirements straight into the tables: `rows` in all, of which `inTender` in the tender that is measured; an inkoper
 * with a password, and a link to a sentence for each tenth requirement.
 * @param {string} url @param {number} rows @param {number} inTender
 */
export async function fillRequirements(url, rows, inTender) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [programme, tender, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const user = { id: userId, email: 'meting@koersvast.example', password: 'meting-wachtwoord-1' };
  const password = await hash(user.password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const tenders = Math.ceil(rows / inTender);
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(`insert into programme (id, code, name) values ($1, 'METING', 'Meting')`, [programme]);
  await client.query(
    `insert into tender (id, programme_id, code, title)
     select case when n = 1 then $2::uuid else gen_random_uuid() end, $1, 'AANB-' || n, 'Aanbesteding ' || n from generate_series(1, ${tenders}) n`,
    [programme, tender],
  );
  await client.query(`insert into user_account (id, email, name, password_hash) values ($1, $2, 'Meting', $3)`, [userId, user.email, password]); // prettier-ignore
  await client.query(`insert into role_grant (id, user_id, role, programme_id) values (gen_random_uuid(), $1, 'inkoper', $2)`, [userId, programme]); // prettier-ignore
  await client.query(
    `insert into building_block (id, programme_id, number, code, name)
     select gen_random_uuid(), $1, n, 'b' || n, 'Bouwsteen ' || n from generate_series(1, 6) n`,
    [programme],
  );
  await client.query(
    `create temporary table made as
     select n, gen_random_uuid() as id, gen_random_uuid() as version_id, t.id as tender_id,
            1 + (n - 1) % ${inTender} as number, b.id as block_id, ${TEXT} as text
     from generate_series(1, ${rows}) n
     join tender t on t.programme_id = '${programme}' and t.code = 'AANB-' || (1 + (n - 1) / ${inTender})
     join building_block b on b.programme_id = '${programme}' and b.number = 1 + n % 6
     cross join (select string_to_array('${WORDS.join(' ')}', ' ') as words) w`,
  );
  await client.query(
    `insert into requirement (id, programme_id, tender_id, kind, number, code, state, current_version_id, owner_id, sort_code,
       title, building_block_id, changed_at)
     select id, '${programme}', tender_id, (array['REQUIREMENT', 'WISH', 'AWARD', 'EXECUTION_TERM'])[1 + n % 4], number,
            'EIS-' || lpad(number::text, 5, '0'), (array['DRAFT', 'IN_REVIEW', 'ADOPTED', 'PUBLISHED'])[1 + n % 4], version_id,
            '${userId}', 'EIS' || lpad(number::text, 6, '0'), 'Titel ' || md5(n::text), block_id, now() - make_interval(mins => n)
     from made`,
  );
  await client.query(
    `insert into requirement_version (id, programme_id, tender_id, requirement_id, n, title, text, rationale, evidence,
       building_block_id, recorded_at, recorded_by)
     select version_id, '${programme}', tender_id, id, 1, 'Titel ' || md5(n::text), text, 'Waarom dit wordt gevraagd, nummer ' || n,
            'Verklaring van de opdrachtnemer', block_id, now() - make_interval(mins => n), '${userId}'
     from made`,
  );
  await client.query(
    `insert into search_document (kind, record_id, programme_id, tender_id, code, title, text, url)
     select 'requirement', id, '${programme}', tender_id, 'EIS-' || lpad(number::text, 5, '0'), 'Titel ' || md5(n::text), text,
            '/programma-van-eisen/' || id from made`,
  );
  await client.query(
    `insert into trace_link (id, programme_id, type, from_kind, from_id, to_kind, to_id)
     select gen_random_uuid(), '${programme}', 'BECOMES_OBLIGATION', 'requirement', id, 'obligation', gen_random_uuid() from made where n % 10 = 0`,
  );
  await client.query(`set session_replication_role = 'origin'`);
  await client.query('vacuum analyze requirement, requirement_version, search_document, trace_link, tender');
  const { rows: some } = await client.query('select id from requirement where tender_id = $1 order by md5(id::text) limit 500', [tender]); // prettier-ignore
  await client.end();
  return { programme, tender, user, ids: some.map(({ id }) => /** @type {string} */ (id)) };
}
