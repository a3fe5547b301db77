import { STATE_LABELS } from '../../requirements/domain/requirement-states';

/**
 * What the rules read, each once for the whole tender: `req` the living requirements in their current words, `source`
 * what they come from, `lateral` their links among each other, `crit` the living criteria. $1 the tender, $2 only these
 * requirements (null: all).
 * @param taken placeholder of the ids of decisions that all municipalities took the same
 */
export const ground = (taken: string) => `
  req as materialized (
    select r.id, r.code, r.kind, r.state, r.owner_id, r.number, v.title, v.text, v.rationale, v.evidence, v.testable,
           v.test_method, v.evidence_moment, v.exclusion_ground, v.asks_turnover, v.turnover_motivation
    from requirement r join requirement_version v on v.id = r.current_version_id
    where r.tender_id = $1 and r.state <> 'WITHDRAWN' and ($2::uuid[] is null or r.id = any ($2))
  ), source as materialized (
    select l.to_id as id, count(*) as sources,
           string_agg(distinct l.suspect_cause, ', ') filter (where l.state = 'SUSPECT') as suspect,
           string_agg(distinct c.code, ', ') filter (where c.outcome = 'AWAITS_DECISION') as awaits
    from trace_link l left join contribution c on l.from_kind = 'contribution' and c.id = l.from_id
    where l.to_kind = 'requirement' and l.state <> 'WITHDRAWN' and l.from_kind <> 'requirement'
      and l.to_id in (select id from req)
    group by l.to_id
  ), awaited as materialized (
    select d.requirement_id as id, string_agg(distinct s.code, ', ') as decisions
    from requirement_decision d join scope_decision s on s.id = d.decision_id
    where d.tender_id = $1 and d.withdrawn_at is null and d.decision_id <> all (${taken}::uuid[])
    group by d.requirement_id
  ), lateral_link as materialized (
    select l.type, l.from_id, l.to_id, l.state, l.suspect_cause, f.code as from_code, f.state as from_state,
           t.code as to_code, t.state as to_state
    from trace_link l join requirement f on f.id = l.from_id join requirement t on t.id = l.to_id
    where l.from_kind = 'requirement' and l.to_kind = 'requirement' and l.state <> 'WITHDRAWN' and f.tender_id = $1
  ), crit as materialized (
    select c.id, c.parent_id, c.code, c.number, c.kind, c.title, c.description, c.weight, c.scale,
           (select sum(b.weight) from award_criterion b where b.parent_id = c.id and b.state <> 'WITHDRAWN') as below
    from award_criterion c where c.tender_id = $1 and c.state <> 'WITHDRAWN'
  ), ten as materialized (
    select t.id, t.code, t.title, t.clustering_motivation, t.no_lots_motivation from tender t where t.id = $1
  )`;

/** Words about which a bidder and an authority can honestly differ. */
const VAGUE =
  'zo spoedig mogelijk|zo snel mogelijk|adequate?|adequaat|voldoende|passende?|regelmatige?|tijdige?|waar mogelijk|indien mogelijk|in principe|streeft naar|optima(?:al|le)|nodige';

const STATE_WORDS = Object.entries(STATE_LABELS)
  .map(([state, label]) => `when '${state}' then '${label}'`)
  .join(' ');

const percent = (hundredths: string) => `replace(to_char(${hundredths} / 100.0, 'FM990.00'), '.', ',')`;

/** A requirement that breaks a rule when `where` holds; `detail` is put into the words of the rule. */
const requirement = (where: string, detail = 'null::text', join = '') =>
  `select 'requirement' as kind, q.id, q.code, q.title, ${detail} as detail from req q ${join} where ${where}`;

const criterion = (where: string, detail = 'null::text') =>
  `select 'award-criterion' as kind, c.id, c.code, c.title, ${detail} as detail from crit c where ${where}`;

const tender = (where: string, detail = 'null::text') =>
  `select 'tender' as kind, t.id, t.code, t.title, ${detail} as detail from ten t where ${where}`;

/** Requirements that a link says something about, each with the codes at the other end. */
const linked = (ends: string) =>
  `join (select id, string_agg(distinct other, ', ') as codes from (${ends}) e group by id) k on k.id = q.id`;

const DESCRIBED = `(select count(*) from jsonb_array_elements(c.scale) s
  where btrim(coalesce(s->>'label', '')) <> '' and btrim(coalesce(s->>'description', '')) <> '')`;

/** What breaks each rule of `RULES`, as one select each: kind, id, code and title of the record, and the detail. */
export const CONDITIONS: Readonly<Record<string, string>> = {
  'PVE-01': requirement(`q.kind = 'REQUIREMENT' and q.testable is not true`),
  'PVE-02': requirement(`q.kind in ('REQUIREMENT', 'SUITABILITY') and btrim(q.test_method) = ''`),
  'PVE-03': requirement(`q.kind in ('REQUIREMENT', 'SUITABILITY', 'SELECTION') and btrim(q.evidence) = ''`),
  'PVE-04': requirement(`btrim(q.evidence) <> '' and q.evidence_moment is null`),
  'PVE-05': requirement(`btrim(q.rationale) = ''`),
  'PVE-06': requirement(`q.asks_turnover and btrim(q.turnover_motivation) = ''`),
  'PVE-07': requirement(`q.kind = 'EXCLUSION' and q.exclusion_ground is null`),
  'PVE-08': requirement(
    `q.kind = 'SUITABILITY'`,
    'o.codes',
    `join lateral (
       select string_agg(o.code, ', ' order by o.code) as codes from (
         select a.code from req a where a.kind in ('AWARD', 'WISH')
           and (lower(btrim(a.title)) = lower(btrim(q.title)) or lower(btrim(a.text)) = lower(btrim(q.text)))
         union select c.code from crit c where lower(btrim(c.title)) = lower(btrim(q.title))) o
     ) o on o.codes is not null`,
  ),
  'PVE-09': requirement(
    'coalesce(s.awaits, w.decisions) is not null',
    `concat_ws(', ', s.awaits, w.decisions)`,
    'left join source s on s.id = q.id left join awaited w on w.id = q.id',
  ),
  'PVE-10': requirement(
    'coalesce(s.suspect, k.suspect) is not null',
    `concat_ws(', ', s.suspect, k.suspect)`,
    `left join source s on s.id = q.id
     left join (select to_id, string_agg(distinct suspect_cause, ', ') as suspect from lateral_link
                where state = 'SUSPECT' group by to_id) k on k.to_id = q.id`,
  ),
  'PVE-11': requirement(
    `q.kind in ('WISH', 'AWARD') and not exists (
       select from award_criterion_requirement l join crit c on c.id = l.criterion_id where l.requirement_id = q.id)`,
  ),
  'PVE-12': requirement(
    'true',
    'k.codes',
    linked(`select from_id as id, to_code as other from lateral_link where type = 'CONFLICTS_WITH' and to_state <> 'WITHDRAWN'
            union all
            select to_id, from_code from lateral_link where type = 'CONFLICTS_WITH' and from_state <> 'WITHDRAWN'`),
  ),
  'PVE-13': requirement(
    'true',
    'k.codes',
    linked(`select to_id as id, from_code as other from lateral_link
            where type in ('NEEDED_BY', 'REFINED_BY') and from_state = 'WITHDRAWN'`),
  ),
  'PVE-14': requirement(
    `not exists (select from source s where s.id = q.id)
     and not exists (select from conclusion_target t join consultation_conclusion c on c.id = t.conclusion_id and c.state = 'ACTIVE'
                     where t.requirement_id = q.id)`,
  ),
  'PVE-15': requirement(
    `q.kind in ('REQUIREMENT', 'SUITABILITY', 'EXECUTION_TERM') and q.text ~* '\\m(?:${VAGUE})\\M'`,
    `lower(substring(q.text from '(?i)\\m((?:${VAGUE}))\\M'))`,
  ),
  'PVE-16': requirement(`q.state in ('DRAFT', 'IN_REVIEW')`, `case q.state ${STATE_WORDS} end`),
  'PVE-17': requirement('q.owner_id is null'),
  'PVE-18': requirement(
    'true',
    'k.codes',
    linked(
      `select from_id as id, to_code as other from lateral_link where type = 'REPLACED_BY' and to_state <> 'WITHDRAWN'`,
    ),
  ),
  'GUN-01': tender(
    `exists (select from crit) and (select sum(weight) from crit where parent_id is null) <> 10000`,
    percent('(select sum(weight) from crit where parent_id is null)'),
  ),
  'GUN-02': criterion('c.below is not null and c.below <> c.weight', percent('c.below')),
  'GUN-03': criterion(
    `c.below is null and c.kind = 'QUALITY' and (${DESCRIBED} < 2 or ${DESCRIBED} < jsonb_array_length(c.scale))`,
    `${DESCRIBED}::text || ' van ' || greatest(2, jsonb_array_length(c.scale))::text`,
  ),
  'GUN-04': tender(
    `exists (select from crit) and not exists (select from crit where parent_id is null and kind = 'QUALITY' and weight > 0)`,
  ),
  'GUN-05': tender('not exists (select from crit)'),
  'GUN-06': criterion(
    `exists (select from award_criterion_requirement l join requirement r on r.id = l.requirement_id
             where l.criterion_id = c.id and (r.kind not in ('WISH', 'AWARD') or r.state = 'WITHDRAWN'))`,
    `(select string_agg(r.code, ', ' order by r.code) from award_criterion_requirement l join requirement r on r.id = l.requirement_id
      where l.criterion_id = c.id and (r.kind not in ('WISH', 'AWARD') or r.state = 'WITHDRAWN'))`,
  ),
  'GUN-07': criterion(`c.below is null and c.weight = 0 and c.kind = 'QUALITY'`),
  'GUN-08': criterion(`btrim(c.description) = ''`),
  'GUN-09': tender(
    `not exists (select from award_method m where m.tender_id = t.id and btrim(m.note) <> '' and btrim(m.tie_rule) <> '')`,
  ),
  'AANB-01': tender(`btrim(t.clustering_motivation) = ''`),
  'AANB-02': tender(`btrim(t.no_lots_motivation) = ''`),
};
