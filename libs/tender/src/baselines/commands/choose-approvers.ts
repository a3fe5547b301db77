import { Injectable } from '@nestjs/common';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { BaselineApprovers, BaselineApproverStore } from '../data/baseline-approver.store';

/** Sets which roles must agree with a kind of baseline; what waits already keeps the approvals that were asked. */
@Injectable()
export class ChooseApprovers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvers: BaselineApproverStore,
  ) {}

  /** @throws DomainError 403, 412 stale. */
  async execute(programmeId: string, { purpose, roles, rowVersion }: BaselineApprovers): Promise<void> {
    this.unitOfWork.actor.demand('baseline-approver.write', { programmeId });
    const before = await this.approvers.of(programmeId, purpose);
    assertFresh(before.rowVersion, rowVersion);
    if (!(await this.approvers.put(programmeId, { purpose, roles, rowVersion })))
      assertFresh(rowVersion + 1, rowVersion);
    this.unitOfWork.audit({
      action: 'baseline-approver.chosen',
      kind: 'baseline-approver',
      recordId: programmeId,
      programmeId,
      before: { purpose, roles: before.roles },
      after: { purpose, roles },
    });
  }
}
