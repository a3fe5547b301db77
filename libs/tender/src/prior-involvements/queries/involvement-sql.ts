/**
 * The register of one tender ($1, of programme $2): read where the facts are, so that nobody can forget to write one down.
 * Parties of its consultations, the talks that were held with them, people of possible bidders in workgroups, and what a
 * person added. `id` is that of the source, or of the row itself.
 */
export const REGISTER = `
  with known as (
    select p.id, 'PARTY' as source, p.name as organisation, p.kvk_number as "kvkNumber", 'CONSULTATION' as role,
           (coalesce(p.invited_at, p.recorded_at) at time zone 'Europe/Amsterdam')::date as "involvedOn",
           c.code || ' ' || c.title as place, p.id as party_id
    from consultation_party p join consultation c on c.id = p.consultation_id
    where c.tender_id = $1 and (p.state <> 'ADDED' or exists (select from disclosure d where d.party_id = p.id))
    union all
    select tp.id, 'TALK', p.name, p.kvk_number, 'CONSULTATION', t.planned_on, t.code || ' ' || t.title, p.id
    from consultation_talk t
    join consultation_talk_party tp on tp.talk_id = t.id
    join consultation_party p on p.id = tp.party_id
    where t.tender_id = $1 and t.state not in ('PLANNED', 'CANCELLED')
    union all
    select m.id, 'WORKGROUP', o.name, null, 'WORKGROUP', m.joined_on, 'Werkgroep ' || w.number || ' ' || w.name, null
    from workgroup_member m
    join organisation o on o.id = m.organisation_id and o.possible_bidder
    join workgroup w on w.id = m.workgroup_id
    where m.programme_id = $2 and m.withdrawn_at is null
  ), register as (
    select known.id, known.source, known.organisation, known."kvkNumber", known.role, known."involvedOn", known.place,
           case when known.source = 'PARTY' then
             coalesce((select string_agg(distinct f.code, ', ' order by f.code) from disclosed_fact f
                       join disclosure d on d.fact_id = f.id and (d.party_id = known.party_id or d.party_id is null)
                       where f.state = 'ACTIVE' and f.consultation_id = (select consultation_id from consultation_party
                                                                         where id = known.party_id)), '')
           else '' end as facts,
           coalesce(note.information, '') as information, coalesce(note.measure, '') as measure,
           note.measured_on as "measuredOn", coalesce(note.proof, '') as proof, coalesce(note.row_version, 0) as "rowVersion"
    from known
    left join prior_involvement note
      on note.tender_id = $1 and note.source_kind = known.source and note.source_id = known.id
    union all
    select own.id, 'MANUAL', own.organisation, own.kvk_number, own.role, own.involved_on, '', '', own.information,
           own.measure, own.measured_on, own.proof, own.row_version
    from prior_involvement own where own.tender_id = $1 and own.source_kind is null and own.state = 'ACTIVE'
  )`;
