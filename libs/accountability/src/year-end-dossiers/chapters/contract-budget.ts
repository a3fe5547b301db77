import { code, count, date, day, euros, money, percent, Register, text } from './register';

const FOLDER = '1 Contractbudget';

/** What was agreed with the partner: versions with their decisions, the keys, the division and the indexation. */
export const CONTRACT_BUDGET: readonly Register[] = [
  {
    ...{ path: `${FOLDER}/1.1 Versies en besluiten`, format: 'xlsx' },
    columns: [
      ...[count('n', 'Versie'), text('kind', 'Stap'), money('change', 'Mutatie'), money('agreed', 'Afgesproken')],
      ...[text('decision', 'Besluit', 3), text('note', 'Toelichting', 3), date('from', 'Geldt vanaf')],
      ...[date('known', 'Bekend op'), text('by', 'Door')],
    ],
    sql: `select v.n, case v.kind when 'BASE' then 'Basis' when 'INDEXATION' then 'Indexatie'
                 when 'SCOPE_CHANGE' then 'Wijziging van de opdracht' else 'Volumecorrectie' end as kind,
                 ${euros('v.change_cents')} as change, ${euros('v.agreed_cents')} as agreed, v.decision_reference as decision,
                 v.note, v.valid_from::text as "from", ${day('v.recorded_at')} as known, u.name as by
          from asked a join agreed_budget b on b.contract_id = a.contract_id and b.year = a.year
          join agreed_budget_version v on v.agreed_budget_id = b.id and v.recorded_at < a.known
          left join user_account u on u.id = v.recorded_by order by v.n`,
  },
  {
    ...{ path: `${FOLDER}/1.2 Verdeelsleutels`, format: 'xlsx' },
    columns: [
      ...[
        text('name', 'Sleutel', 3),
        text('dimension', 'Over'),
        text('method', 'Methode'),
        date('from', 'Geldt vanaf'),
      ],
      ...[text('decision', 'Besluit', 3), text('place', 'Gemeente of bouwsteen', 2), percent('share', 'Aandeel %')],
    ],
    sql: `select k.name, case k.dimension when 'MUNICIPALITY' then 'gemeenten' else 'bouwstenen' end as dimension, k.method,
                 k.valid_from::text as "from", k.decision_reference as decision, coalesce(m.name, bb.name) as place,
                 trim_scale(h.percentage)::text as share
          from asked a join allocation_key k on k.recorded_at < a.known and k.id in (
            select unnest(array[s.municipality_key_id, s.building_block_key_id]) from budget_split s
            join agreed_budget_version v on v.id = s.agreed_budget_version_id join agreed_budget b on b.id = v.agreed_budget_id
            where b.contract_id = a.contract_id and b.year = a.year and s.recorded_at < a.known)
          join allocation_key_share h on h.allocation_key_id = k.id
          left join municipality m on m.id = h.municipality_id left join building_block bb on bb.id = h.building_block_id
          order by k.dimension, k.name, k.valid_from, h.sort`,
  },
  {
    ...{ path: `${FOLDER}/1.3 Verdeling over regels`, format: 'xlsx', total: true },
    columns: [
      ...[code('code', 'Regel'), text('municipality', 'Gemeente', 2), text('block', 'Bouwsteen', 3)],
      ...[count('version', 'Versie budget'), count('split', 'Verdeling'), date('known', 'Bekend op')],
      money('amount', 'Bedrag', 'Van de laatste verdeling van het jaar; eerdere verdelingen staan in de audit.'),
    ],
    sql: `select l.code, m.name as municipality, bb.name as block, s.version, s.n as split, ${day('s.recorded_at')} as known,
                 ${euros('lv.amount_cents')} as amount
          from asked a join lateral (
            select s.id, s.n, s.recorded_at, v.n as version from budget_split s
            join agreed_budget_version v on v.id = s.agreed_budget_version_id join agreed_budget b on b.id = v.agreed_budget_id
            where b.contract_id = a.contract_id and b.year = a.year and s.recorded_at < a.known
            order by v.n desc, s.n desc limit 1) s on true
          join budget_line_version lv on lv.budget_split_id = s.id join budget_line l on l.id = lv.budget_line_id
          join municipality m on m.id = l.municipality_id join building_block bb on bb.id = l.building_block_id
          order by m.sort, bb.number, l.code`,
  },
  {
    ...{ path: `${FOLDER}/1.4 Indexatie`, format: 'xlsx' },
    columns: [
      ...[
        count('n', 'Versie'),
        text('method', 'Methode'),
        percent('weight', 'Gewicht loon %'),
        percent('result', 'Indexatie %'),
      ],
      ...[text('corrects', 'Correctie vorig jaar'), text('figures', 'Gebruikte cijfers', 5)],
    ],
    sql: `select v.n, i.method, trim_scale(i.pay_weight)::text as weight, trim_scale(i.percentage)::text as result,
                 case when i.corrects_last_year then 'ja' else 'nee' end as corrects, i.figures::text as figures
          from asked a join agreed_budget b on b.contract_id = a.contract_id and b.year = a.year
          join agreed_budget_version v on v.agreed_budget_id = b.id and v.recorded_at < a.known
          join budget_indexation i on i.agreed_budget_version_id = v.id order by v.n`,
  },
];
