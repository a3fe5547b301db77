import { Injectable } from '@nestjs/common';
import { Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { TaskFieldProfileResponse } from '../http/task-field-profile.response';

type Row = Omit<TaskFieldProfileResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select p.id, p.municipality_id as "municipalityId", m.name as municipality, p.contract_id as "contractId",
         c.code as "contractCode", p.valid_from as "validFrom", p.decision_reference as "decisionReference",
         p.recorded_at as "recordedAt", u.name as "recordedBy",
         (select json_agg(json_build_object('budgetProgrammeId', s.budget_programme_id, 'budgetProgramme', b.code || ' ' || b.name,
            'taskField', s.task_field, 'category', s.category, 'percentage', s.percentage::text) order by s.sort)
          from task_field_profile_share s join budget_programme b on b.id = s.budget_programme_id
          where s.task_field_profile_id = p.id) as shares
  from task_field_profile p
  join municipality m on m.id = p.municipality_id
  join contract c on c.id = p.contract_id
  left join user_account u on u.id = p.recorded_by
  where p.programme_id = $1 and ($2::uuid is null or p.municipality_id = $2) and ($3::uuid is null or p.contract_id = $3)`;

/** Profiles with their shares: some per municipality and contract, read as a whole. */
@Injectable()
export class TaskFieldProfileQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(
    programmeId: string,
    of: { municipalityId?: string; contractId?: string },
  ): Promise<TaskFieldProfileResponse[]> {
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} order by m.sort, c.code, p.valid_from desc, p.recorded_at desc limit 500`,
      [programmeId, of.municipalityId ?? null, of.contractId ?? null],
    );
    return rows.map(present);
  }

  /** The one that holds in a year: the last that began on or before its last day; null when there is none. */
  async holding(
    programmeId: string,
    municipalityId: string,
    contractId: string,
    year: number,
  ): Promise<TaskFieldProfileResponse | null> {
    const [row] = await this.unitOfWork.query<Row>(
      `${SELECT} and p.valid_from <= make_date($4, 12, 31) order by p.valid_from desc, p.recorded_at desc limit 1`,
      [programmeId, municipalityId, contractId, year],
    );
    return row ? present(row) : null;
  }
}

const present = (row: Row): TaskFieldProfileResponse => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  shares: row.shares.map((share) => ({ ...share, percentage: Percentage.parse(share.percentage).toString() })),
});
