import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ApproverRole, BASELINE_PURPOSES, BaselinePurpose, DEFAULT_APPROVERS } from '../domain/baseline-purpose';
import { BaselineApproverEntity } from './baseline-approver.entity';

export interface BaselineApprovers {
  purpose: BaselinePurpose;
  roles: ApproverRole[];
  rowVersion: number;
}

/** Who must agree with a baseline, per programme and kind. */
@Injectable()
export class BaselineApproverStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(programmeId: string): Promise<BaselineApprovers[]> {
    const rows = await this.unitOfWork.repo(BaselineApproverEntity).findBy({ programmeId });
    return BASELINE_PURPOSES.map((purpose) => {
      const row = rows.find((one) => one.purpose === purpose);
      return { purpose, roles: [...(row?.roles ?? DEFAULT_APPROVERS[purpose])], rowVersion: row?.rowVersion ?? 1 };
    });
  }

  async of(programmeId: string, purpose: BaselinePurpose): Promise<BaselineApprovers> {
    return (await this.all(programmeId)).find((one) => one.purpose === purpose)!;
  }

  /** Answers false when somebody else was first. */
  async put(programmeId: string, { purpose, roles, rowVersion }: BaselineApprovers): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `insert into baseline_approver as b (programme_id, purpose, roles, recorded_by) values ($1, $2, $3, $4)
       on conflict (programme_id, purpose) do update set roles = excluded.roles, recorded_by = excluded.recorded_by,
         recorded_at = now(), row_version = b.row_version + 1 where b.row_version = $5 returning 1`,
      [programmeId, purpose, roles, this.unitOfWork.actor.userId, rowVersion],
    );
    return rows.length > 0;
  }
}
