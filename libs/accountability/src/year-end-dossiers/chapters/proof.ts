import { MONEY_ACTIONS } from './money-actions';
import { code, count, date, day, money, Register, text, euros } from './register';

const FOLDER = '8 Akkoorden, mandaten en audit';

const ACTIONS = MONEY_ACTIONS.map((name) => `'${name}'`).join(', ');

/** Who agreed to what, under which mandate, and who did what to the records of the money. */
export const PROOF: readonly Register[] = [
  {
    ...{ path: `${FOLDER}/8.1 Akkoorden`, format: 'xlsx' },
    columns: [
      ...[
        text('title', 'Waarover', 4),
        text('kind', 'Soort', 2),
        text('state', 'Uitkomst'),
        text('asked', 'Gevraagd door', 2),
      ],
      ...[
        date('askedOn', 'Gevraagd op'),
        text('decided', 'Besloten door', 2),
        date('decidedOn', 'Besloten op'),
        text('note', 'Toelichting', 2),
      ],
      code('hash', 'SHA-256 van wat is akkoord'),
    ],
    sql: `select p.title, p.kind, case p.state when 'APPROVED' then 'akkoord' when 'REJECTED' then 'niet akkoord'
                 when 'VOID' then 'vervallen' else 'gevraagd' end as state, q.name as asked, ${day('p.requested_at')} as "askedOn",
                 d.name as decided, ${day('p.decided_at')} as "decidedOn", p.note, p.content_hash as hash
          from asked a join approval p on p.programme_id = a.programme_id and p.tender_id is null
            and p.requested_at >= a.year_from and p.requested_at < a.known
          join user_account q on q.id = p.requested_by left join user_account d on d.id = p.decided_by
          order by p.requested_at, p.id`,
  },
  {
    ...{ path: `${FOLDER}/8.2 Mandaten`, format: 'xlsx' },
    columns: [
      ...[code('code', 'Mandaat'), text('matter', 'Waarvoor', 2), text('holder', 'Wie', 2), text('giver', 'Van', 2)],
      ...[money('limit', 'Grens'), text('decision', 'Besluit', 2), date('from', 'Vanaf'), date('to', 'Tot en met')],
    ],
    sql: `select d.code, d.matter, coalesce(u.name, 'rol ' || d.holder_role) as holder, coalesce(m.name, o.name) as giver,
                 ${euros('d.limit_cents')} as "limit", d.decision_reference as decision, d.starts_on::text as "from", d.ends_on::text as "to"
          from asked a join mandate d on d.programme_id = a.programme_id and d.recorded_at < a.known
            and (d.ends_on is null or d.ends_on >= a.year_from)
          left join user_account u on u.id = d.holder_id left join municipality m on m.id = d.municipality_id
          left join organisation_unit o on o.id = d.unit_id order by d.number`,
  },
  {
    ...{ path: `${FOLDER}/8.3 Auditlog`, format: 'csv' },
    columns: [
      ...[
        count('seq', 'Nummer'),
        text('at', 'Moment (UTC)'),
        text('actor', 'Wie'),
        text('action', 'Handeling'),
        text('kind', 'Soort'),
      ],
      ...[code('record', 'Record'), text('before', 'Was'), text('after', 'Werd'), code('hash', 'SHA-256 in de keten')],
    ],
    sql: `select e.seq::int as seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.actor_name as actor,
                 e.action, e.kind, e.record_id::text as record, e.before::text as before, e.after::text as after, e.hash
          from asked a join audit_event e on e.programme_id = a.programme_id and e.at >= a.year_from and e.at < a.known
            and split_part(e.action, '.', 1) in (${ACTIONS}) order by e.seq`,
  },
];
