import { Injectable } from '@nestjs/common';
import { Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { HeldProfile } from '../domain/cost-forecast';

export interface ProfilesQuestion {
  programmeId: string;
  year: number;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
}

/** A profile with the day from which it holds and the decision that it rests on. */
export interface DatedProfile extends HeldProfile {
  /** 'yyyy-mm-dd' */
  validFrom: string;
  decisionReference: string;
  shares: readonly (HeldProfile['shares'][number] & { programme: string })[];
}

const HELD = `
  with held as (
    select distinct on (p.municipality_id, p.contract_id) p.id, p.municipality_id, p.contract_id, p.valid_from,
      p.decision_reference
    from task_field_profile p
    where p.programme_id = $1 and p.valid_from <= make_date($2, 12, 31) and p.recorded_at < $3
    order by p.municipality_id, p.contract_id, p.valid_from desc, p.recorded_at desc
  )
  select held.municipality_id as "municipalityId", held.contract_id as "contractId",
         held.valid_from::text as "validFrom", held.decision_reference as "decisionReference",
         (select json_agg(json_build_object('programmeCode', b.code, 'programme', b.name, 'taskField', s.task_field, 'category', s.category,
            'percentage', s.percentage::text) order by s.sort)
          from task_field_profile_share s join budget_programme b on b.id = s.budget_programme_id
          where s.task_field_profile_id = held.id) as shares
  from held`;

/** Per municipality and contract the profile that holds in a year, as it was known. */
@Injectable()
export class HeldProfilesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of({ programmeId, year, knownBefore }: ProfilesQuestion): Promise<DatedProfile[]> {
    type Share = Omit<DatedProfile['shares'][number], 'percentage'> & { percentage: string };
    type Row = Omit<DatedProfile, 'shares'> & { shares: Share[] };
    const rows = await this.unitOfWork.query<Row>(HELD, [programmeId, year, knownBefore]);
    return rows.map(({ shares, ...row }) => ({
      ...row,
      shares: shares.map((share) => ({ ...share, percentage: Percentage.parse(share.percentage) })),
    }));
  }
}
