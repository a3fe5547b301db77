import type { GapCode } from '../domain/gaps';

/** $1 the tender. `req` its living requirements, `used` the ends of joints that lead to one of them. */
export const GROUND = `
  req as materialized (
    select r.id, r.code, r.kind, r.state, v.title, v.building_block_id
    from requirement r join requirement_version v on v.id = r.current_version_id
    where r.tender_id = $1 and r.state <> 'WITHDRAWN'
  ), joint as materialized (
    select l.from_kind, l.from_id, l.to_id from trace_link l
    where l.to_kind = 'requirement' and l.from_kind <> 'requirement' and l.state <> 'WITHDRAWN' and l.to_id in (select id from req)
  ), target as materialized (
    select t.conclusion_id, t.requirement_id, t.contribution_id from conclusion_target t
    join consultation_conclusion c on c.id = t.conclusion_id and c.state = 'ACTIVE' where t.tender_id = $1
  ), obliged as materialized (
    select l.from_id as id from trace_link l
    where l.type = 'BECOMES_OBLIGATION' and l.from_kind = 'requirement' and l.state <> 'WITHDRAWN'
      and l.from_id in (select id from req)
    union
    select a.from_id from trace_link a join trace_link l on l.from_kind = 'clarification' and l.from_id = a.to_id
      and l.type = 'BECOMES_OBLIGATION' and l.state <> 'WITHDRAWN'
    where a.type = 'ANSWERED_BY' and a.from_kind = 'requirement' and a.state <> 'WITHDRAWN' and a.from_id in (select id from req)
  ), ten as materialized (select t.id, t.programme_id from tender t where t.id = $1)`;

/** The records of each gap: kind, id, code, title, and where in the web app. */
export const CONDITIONS: Readonly<Record<GapCode, string>> = {
  CONTRIBUTION_UNUSED: `
    select 'contribution' as kind, c.id, c.code, v.sentence as title, 'WG ' || w.number || ' ' || w.name as detail,
           '/werkgroepinbreng/' || c.id as url
    from contribution c
    join contribution_version v on v.id = c.current_version_id
    join workgroup w on w.id = c.workgroup_id
    where c.programme_id = (select programme_id from ten) and c.state in ('OPEN', 'TREATED')
      and (c.outcome is null or c.outcome in ('ADOPTED', 'PARTLY'))
      and not exists (select from joint j where j.from_kind = 'contribution' and j.from_id = c.id)`,
  QUESTION_UNUSED: `
    select 'workgroup', w.id, 'WG ' || w.number, w.name,
           (select case count(*) when 1 then '1 zin' else count(*)::text || ' zinnen' end || ' onder vraag 4'
            from contribution c join workgroup_question q on q.id = c.question_id
            where c.workgroup_id = w.id and q.number = 4), '/werkgroepen/' || w.id
    from workgroup w
    where w.programme_id = (select programme_id from ten)
      and exists (select from workgroup_question q where q.programme_id = w.programme_id and q.number = 4)
      and not exists (select from contribution c join workgroup_question q on q.id = c.question_id and q.number = 4
                      join joint j on j.from_kind = 'contribution' and j.from_id = c.id where c.workgroup_id = w.id)`,
  CONCLUSION_UNUSED: `
    select 'consultation-conclusion', c.id, c.code, c.text, case c.usage when 'USED' then 'gebruikt' else 'deels gebruikt' end,
           '/consultaties/' || c.consultation_id || '/conclusies?conclusie=' || c.id
    from consultation_conclusion c
    where c.tender_id = $1 and c.state = 'ACTIVE' and c.usage in ('USED', 'PARTLY')
      and not exists (select from target t where t.conclusion_id = c.id)`,
  QUOTE_UNUSED: `
    select 'consultation-quote', q.id, q.code, q.words, '', '/consultaties/' || q.consultation_id || '/reactiematrix?cel=' || q.question_id || '.' || q.party_id
    from consultation_quote q
    where q.tender_id = $1 and q.state = 'ACTIVE'
      and not exists (select from conclusion_quote l join consultation_conclusion c on c.id = l.conclusion_id and c.state = 'ACTIVE'
                      where l.quote_id = q.id)
      and not exists (select from trace_link l where l.type = 'CUT_FROM' and l.from_kind = 'consultation-quote' and l.from_id = q.id
                      and l.state <> 'WITHDRAWN')`,
  REQUIREMENT_WITHOUT_SOURCE: `
    select 'requirement', q.id, q.code, q.title, '', '/programma-van-eisen/' || q.id from req q
    where not exists (select from joint j where j.to_id = q.id) and not exists (select from target t where t.requirement_id = q.id)`,
  BLOCK_WITHOUT_REQUIREMENT: `
    select 'building-block', b.id, b.number::text, b.name, '', '/programma-van-eisen?buildingBlockId=' || b.id
    from building_block b
    where b.programme_id = (select programme_id from ten) and not exists (select from req q where q.building_block_id = b.id)`,
  REQUIREMENT_WITHOUT_OBLIGATION: `
    select 'requirement', q.id, q.code, q.title, '', '/programma-van-eisen/' || q.id from req q
    where q.kind in ('REQUIREMENT', 'EXECUTION_TERM') and q.state in ('ADOPTED', 'PUBLISHED')
      and not exists (select from obliged o where o.id = q.id)`,
};
