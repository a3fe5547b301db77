import { Injectable } from '@nestjs/common';
import { BaselineApprovers, BaselineApproverStore } from '../data/baseline-approver.store';

/** Which roles agree with each kind of baseline. */
@Injectable()
export class BaselineApproverQuery {
  constructor(private readonly approvers: BaselineApproverStore) {}

  all(programmeId: string): Promise<BaselineApprovers[]> {
    return this.approvers.all(programmeId);
  }
}
