import { code, count, date, day, euros, money, Register, text } from './register';

const SPENT = '2 Bestedingen van de partner';
const BOOKED = '3 Realisatie van de gemeenten';

const EXPENDITURE = `
  from asked a join expenditure_line e on e.contract_id = a.contract_id and e.period >= a.year_from and e.period < a.year_to
    and e.recorded_at < a.known
  join municipality m on m.id = e.municipality_id join building_block bb on bb.id = e.building_block_id`;

const ACTUAL = `
  from asked a join actual x on x.programme_id = a.programme_id and x.year = a.year and x.recorded_at < a.known
  join municipality m on m.id = x.municipality_id`;

const SIDE = `case x.side when 'COST' then 'lasten' else 'baten' end`;
const BASIS = `case x.legal_basis when 'CONTRACT' then 'contract' when 'SUBSIDY' then 'subsidie'
  when 'JOINT_CONTRIBUTION' then 'bijdrage GR' when 'PERSONAL_BUDGET' then 'pgb' else 'eigen uitvoering' end`;

/** The lines as they were booked, reversals and all, and beside each the sums that they add up to. */
export const LEDGERS: readonly Register[] = [
  {
    ...{ path: `${SPENT}/2.1 Totalen per gemeente en bouwsteen`, format: 'xlsx', total: true },
    columns: [
      ...[text('municipality', 'Gemeente', 2), text('block', 'Bouwsteen', 3), count('lines', 'Regels')],
      money('amount', 'Besteding', 'Som van de regels in 2.2, tegenboekingen meegeteld.'),
    ],
    sql: `select m.name as municipality, bb.name as block, count(*)::int as lines, ${euros('sum(e.amount_cents)')} as amount
          ${EXPENDITURE} group by m.sort, m.name, bb.number, bb.name order by m.sort, bb.number`,
  },
  {
    ...{ path: `${SPENT}/2.2 Regels`, format: 'csv' },
    columns: [
      ...[
        date('period', 'Maand'),
        text('municipality', 'Gemeente'),
        text('block', 'Bouwsteen'),
        code('document', 'Stuk'),
      ],
      ...[
        count('line', 'Regel'),
        count('revision', 'Revisie'),
        text('reverses', 'Draait terug'),
        money('amount', 'Bedrag'),
      ],
      ...[text('description', 'Omschrijving'), date('known', 'Bekend op')],
    ],
    sql: `select e.period::text as period, m.name as municipality, bb.name as block, e.document, e.line, e.revision,
                 case when e.reverses_id is null then '' else 'ja' end as reverses, ${euros('e.amount_cents')} as amount,
                 e.description, ${day('e.recorded_at')} as known
          ${EXPENDITURE} order by e.period, m.sort, bb.number, e.document, e.line, e.revision`,
  },
  {
    ...{ path: `${BOOKED}/3.1 Totalen per taakveld en categorie`, format: 'xlsx' },
    columns: [
      ...[
        text('municipality', 'Gemeente', 2),
        text('side', 'Kant'),
        text('basis', 'Grondslag', 2),
        code('field', 'Taakveld'),
      ],
      ...[
        code('category', 'Categorie'),
        count('lines', 'Regels'),
        money('amount', 'Bedrag', 'Som van de regels in 3.2.'),
      ],
    ],
    sql: `select m.name as municipality, ${SIDE} as side, ${BASIS} as basis, coalesce(x.task_field, 'zonder') as field,
                 coalesce(x.category, 'zonder') as category, count(*)::int as lines, ${euros('sum(x.amount_cents)')} as amount
          ${ACTUAL} group by m.sort, m.name, x.side, x.legal_basis, x.task_field, x.category
          order by m.sort, x.side, x.legal_basis, x.task_field nulls last, x.category nulls last`,
  },
  {
    ...{ path: `${BOOKED}/3.2 Regels`, format: 'csv' },
    columns: [
      ...[
        text('municipality', 'Gemeente'),
        count('period', 'Periode'),
        text('side', 'Kant'),
        text('basis', 'Grondslag'),
      ],
      ...[
        code('field', 'Taakveld'),
        code('category', 'Categorie'),
        text('programme', 'Programma'),
        code('account', 'Grootboek'),
      ],
      ...[code('centre', 'Kostenplaats'), code('administration', 'Administratie'), code('journal', 'Dagboek')],
      ...[
        code('document', 'Stuk'),
        count('line', 'Regel'),
        count('revision', 'Revisie'),
        text('reverses', 'Draait terug'),
      ],
      ...[money('amount', 'Bedrag'), text('description', 'Omschrijving'), date('known', 'Bekend op')],
    ],
    sql: `select m.name as municipality, x.period_number as period, ${SIDE} as side, ${BASIS} as basis, x.task_field as field,
                 x.category, x.budget_programme as programme, x.ledger_account as account, x.cost_centre as centre,
                 x.administration, x.journal, x.document, x.line, x.revision,
                 case when x.reverses_id is null then '' else 'ja' end as reverses, ${euros('x.amount_cents')} as amount,
                 x.description, ${day('x.recorded_at')} as known
          ${ACTUAL} order by m.sort, x.period_number, x.administration, x.journal, x.document, x.line, x.revision`,
  },
];
