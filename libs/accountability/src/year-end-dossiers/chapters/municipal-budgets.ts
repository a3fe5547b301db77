import { code, date, day, euros, money, Register, text } from './register';

const FOLDER = '4 Begroting van de gemeenten';

const SIDE = `case l.side when 'COST' then 'lasten' else 'baten' end`;

const AMENDMENT_STATE = `case w.state when 'PROPOSED' then 'concept' when 'SUBMITTED' then 'wacht op akkoord'
  when 'OFFERED' then 'aangeboden' when 'ADOPTED' then 'vastgesteld' when 'REJECTED' then 'verworpen' else 'ingetrokken' end`;

/** What each raad authorised: the original lines, and the amendments with their decisions (BBV 27 and 28). */
export const MUNICIPAL_BUDGETS: readonly Register[] = [
  {
    ...{ path: `${FOLDER}/4.1 Begroting voor en na wijziging`, format: 'xlsx' },
    columns: [
      ...[code('code', 'Regel'), text('municipality', 'Gemeente', 2), text('programme', 'Programma', 2)],
      ...[
        code('field', 'Taakveld'),
        code('category', 'Categorie'),
        text('side', 'Kant'),
        text('decision', 'Raadsbesluit', 2),
      ],
      money('original', 'Primitief'),
      money('change', 'Wijzigingen', 'Besloten wijzigingen die tot en met 31 december gelden.'),
      {
        ...money('current', 'Actueel', 'Primitief plus wijzigingen.'),
        formula: { kind: 'sum', add: ['original', 'change'] },
      },
    ],
    sql: `select l.code, m.name as municipality, p.code || ' ' || p.name as programme, l.task_field as field, l.category,
                 ${SIDE} as side, o.decision_reference as decision, ${euros('l.original_cents')} as original,
                 ${euros('coalesce(c.cents, 0)')} as change
          from asked a join municipal_budget b on b.programme_id = a.programme_id and b.year = a.year
          join municipal_budget_adoption o on o.municipal_budget_id = b.id and o.recorded_at < a.known
          join municipality m on m.id = b.municipality_id
          join municipal_budget_line l on l.municipal_budget_id = b.id
          join budget_programme p on p.id = l.budget_programme_id
          left join lateral (select sum(x.change_cents) as cents, count(*) as n from budget_mutation x
            where x.municipal_budget_line_id = l.id and x.valid_from < a.year_to and x.recorded_at < a.known) c on true
          where l.budget_amendment_id is null or c.n > 0
          order by m.sort, p.code, l.side, l.task_field, l.category, l.code`,
  },
  {
    ...{ path: `${FOLDER}/4.2 Begrotingswijzigingen`, format: 'xlsx' },
    columns: [
      ...[
        code('code', 'Wijziging'),
        text('municipality', 'Gemeente', 2),
        text('title', 'Onderwerp', 3),
        text('authority', 'Bevoegd'),
      ],
      ...[
        text('state', 'Stand'),
        text('decision', 'Besluit', 2),
        date('decided', 'Besloten op'),
        code('line', 'Regel'),
      ],
      ...[money('change', 'Mutatie'), text('duration', 'I/S')],
    ],
    sql: `select w.code, m.name as municipality, w.title,
                 case w.authority when 'COUNCIL' then 'raad' when 'COLLEGE' then 'college' end as authority,
                 ${AMENDMENT_STATE} as state, w.decision_reference as decision, w.decided_on::text as decided, l.code as line,
                 ${euros('r.change_cents')} as change, case w.duration when 'INCIDENTAL' then 'I' else 'S' end as duration
          from asked a join municipal_budget b on b.programme_id = a.programme_id and b.year = a.year
          join municipality m on m.id = b.municipality_id
          join budget_amendment w on w.municipal_budget_id = b.id and w.recorded_at < a.known
          join budget_amendment_row r on r.budget_amendment_id = w.id
          join municipal_budget_line l on l.id = r.municipal_budget_line_id order by m.sort, w.number, r.sort`,
  },
];

const PAID = '5 Bevoorschotting en vastleggingen';

/** Cash that went to the partner, and what is bound: never added to the books above (domain C6). */
export const PAYMENTS: readonly Register[] = [
  {
    ...{ path: `${PAID}/5.1 Termijnen`, format: 'xlsx', total: true },
    columns: [
      ...[text('municipality', 'Gemeente', 2), text('term', 'Termijn'), date('due', 'Vervalt op')],
      money('amount', 'Termijnbedrag', 'Van de laatste versie van het schema.'),
    ],
    sql: `select m.name as municipality, t.number::text as term, t.due_on::text as due, ${euros('t.amount_cents')} as amount
          from asked a join advance_schedule s on s.contract_id = a.contract_id and s.year = a.year
          join lateral (select v.id from advance_schedule_version v where v.advance_schedule_id = s.id and v.recorded_at < a.known
            order by v.n desc limit 1) v on true
          join advance_term t on t.version_id = v.id join municipality m on m.id = t.municipality_id order by m.sort, t.number`,
  },
  {
    ...{ path: `${PAID}/5.2 Betalingen`, format: 'xlsx', total: true },
    columns: [
      ...[
        text('municipality', 'Gemeente', 2),
        text('term', 'Termijn'),
        date('paid', 'Betaald op'),
        text('reference', 'Kenmerk', 2),
      ],
      ...[text('reverses', 'Draait terug'), date('known', 'Bekend op'), money('amount', 'Betaald')],
    ],
    sql: `select m.name as municipality, p.term_number::text as term, p.paid_on::text as paid, p.reference,
                 case when p.reverses_id is null then '' else 'ja' end as reverses, ${day('p.recorded_at')} as known,
                 ${euros('p.amount_cents')} as amount
          from asked a join advance_schedule s on s.contract_id = a.contract_id and s.year = a.year
          join advance_payment p on p.advance_schedule_id = s.id and p.recorded_at < a.known
          join municipality m on m.id = p.municipality_id order by m.sort, p.paid_on, p.id`,
  },
  {
    ...{ path: `${PAID}/5.3 Vastleggingen`, format: 'xlsx' },
    columns: [
      ...[
        code('code', 'Vastlegging'),
        text('title', 'Omschrijving', 3),
        text('supplier', 'Leverancier', 2),
        text('decision', 'Besluit', 2),
      ],
      ...[
        text('municipality', 'Gemeente', 2),
        text('kind', 'Beweging'),
        date('valid', 'Geldt op'),
        text('description', 'Toelichting', 2),
      ],
      ...[date('known', 'Bekend op'), money('amount', 'Bedrag')],
    ],
    sql: `select c.code, c.title, c.supplier, c.decision_reference as decision, m.name as municipality,
                 case v.kind when 'ENTERED' then 'aangegaan' when 'USED' then 'gebruikt' else 'vrijgevallen' end as kind,
                 v.valid_on::text as valid, v.description, ${day('v.recorded_at')} as known, ${euros('v.amount_cents')} as amount
          from asked a join commitment c on c.programme_id = a.programme_id and c.contract_id = a.contract_id and c.year = a.year
          join commitment_movement v on v.commitment_id = c.id and v.recorded_at < a.known
          join municipality m on m.id = v.municipality_id order by c.code, v.valid_on, v.recorded_at, v.id`,
  },
];

const SETTLED = '6 Afrekening';

/** Provisional and definitive settlements, the scenario they rest on, and the year in which they are booked. */
export const SETTLEMENTS: readonly Register[] = [
  {
    ...{ path: `${SETTLED}/6.1 Scenario's`, format: 'xlsx' },
    columns: [
      ...[code('code', 'Scenario'), text('name', 'Naam', 2), text('state', 'Stand'), date('decided', 'Besloten op')],
      ...[
        text('by', 'Door'),
        money('agreed', 'Afgesproken'),
        money('spent', 'Besteding'),
        money('partner', 'Voor de partner'),
      ],
      ...[money('municipalities', 'Voor de gemeenten'), text('steps', 'Berekening', 5)],
    ],
    sql: `select s.code, s.name, case s.state when 'KEPT' then 'bewaard' when 'PROPOSED' then 'voorgesteld' when 'DECIDED' then 'besloten'
                 else 'afgewezen' end as state, ${day('s.decided_at')} as decided, u.name as by,
                 ${euros('s.agreed_cents')} as agreed, ${euros('s.spent_cents')} as spent, ${euros('s.partner_cents')} as partner,
                 ${euros('s.municipalities_cents')} as municipalities, s.steps::text as steps
          from asked a join settlement_scenario s on s.contract_id = a.contract_id and s.year = a.year and s.recorded_at < a.known
          left join user_account u on u.id = s.decided_by order by s.recorded_at, s.code`,
  },
  {
    ...{ path: `${SETTLED}/6.2 Afrekeningen en boekjaar`, format: 'xlsx' },
    columns: [
      ...[
        text('kind', 'Afrekening'),
        code('scenario', 'Scenario'),
        date('established', 'Vastgesteld op'),
        text('evidence', 'Bewijs', 3),
      ],
      ...[
        text('municipality', 'Gemeente', 2),
        text('year', 'Boekjaar'),
        text('nature', 'Aard', 2),
        text('incidental', 'Incidenteel'),
      ],
      ...[date('known', 'Bekend op'), money('amount', 'Bedrag')],
    ],
    sql: `select case s.kind when 'PROVISIONAL' then 'voorlopig' else 'definitief' end as kind, c.code as scenario,
                 s.established_on::text as established, s.evidence, m.name as municipality, p.booking_year::text as year,
                 case p.nature when 'ACCRUAL' then 'overlopende post' else 'afwikkeling voorgaand jaar' end as nature, case when p.incidental then 'ja' else 'nee' end as incidental,
                 ${day('p.recorded_at')} as known, ${euros('p.amount_cents')} as amount
          from asked a join settlement s on s.contract_id = a.contract_id and s.year = a.year and s.recorded_at < a.known
          join settlement_scenario c on c.id = s.settlement_scenario_id
          join settlement_posting p on p.settlement_id = s.id join municipality m on m.id = p.municipality_id
          order by s.n, m.sort`,
  },
];
