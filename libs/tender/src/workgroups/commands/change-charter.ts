import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { WorkgroupStore } from '../data/workgroup.store';
import type { WorkgroupPhase } from '../domain/workgroup';

export interface CharterChange {
  assignment?: string;
  phase?: WorkgroupPhase;
}

/** What a workgroup is asked and how far it is. */
@Injectable()
export class ChangeCharter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workgroups: WorkgroupStore,
  ) {}

  /** @throws DomainError 403/404, 412 stale. */
  async execute(id: string, rowVersion: number, change: CharterChange): Promise<void> {
    const row = await this.workgroups.lock(id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId: id });
    const after = { assignment: change.assignment ?? row.assignment, phase: change.phase ?? row.phase };
    await this.unitOfWork.query(
      'update workgroup set assignment = $2, phase = $3, row_version = row_version + 1 where id = $1',
      [id, after.assignment, after.phase],
    );
    this.unitOfWork.audit({
      action: 'workgroup.charter-changed',
      kind: 'workgroup',
      recordId: id,
      programmeId,
      before: { assignment: row.assignment, phase: row.phase },
      after,
    });
  }
}
