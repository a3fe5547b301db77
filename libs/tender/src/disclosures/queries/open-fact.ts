/** Facts that a party lacks, as SQL over `disclosed_fact f`: the rule of `sharingOf`, for lists, counts and gates. */
export const OPEN_FACT = `
  f.state = 'ACTIVE' and f.confidential_party_id is null and f.not_shared_reason is null
  and not exists (select from disclosure d where d.fact_id = f.id and d.party_id is null)
  and exists (select from consultation_party p where p.consultation_id = f.consultation_id and p.state <> 'WITHDRAWN'
              and not exists (select from disclosure d where d.fact_id = f.id and d.party_id = p.id))`;
