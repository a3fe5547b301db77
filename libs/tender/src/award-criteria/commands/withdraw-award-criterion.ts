import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AwardCriterionStore } from '../data/award-criterion.store';
import { branch } from '../domain/criteria-tree';

/** Takes a criterion out with everything below it; the codes stay taken. */
@Injectable()
export class WithdrawAwardCriterion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly criteria: AwardCriterionStore,
  ) {}

  /** @throws DomainError 403/404, 409 already withdrawn, 412 stale. */
  async execute({ id, rowVersion, reason }: { id: string; rowVersion: number; reason: string }): Promise<void> {
    const row = await this.criteria.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('award-criterion.write', { programmeId, tenderId });
    if (row.state === 'WITHDRAWN') throw new DomainError('award-criterion.withdrawn', { status: 409 });
    const tree = await this.criteria.lockTree(tenderId);
    for (const gone of branch(tree, id)) {
      const one = tree.find((node) => node.id === gone)!;
      await this.criteria.update(one, { state: 'WITHDRAWN' });
      await this.criteria.scores(one, []);
      this.unitOfWork.audit({
        action: 'award-criterion.withdrawn',
        kind: 'award-criterion',
        recordId: one.id,
        programmeId,
        before: { state: one.state, code: one.code },
        after: { state: 'WITHDRAWN', reason },
      });
    }
  }
}
