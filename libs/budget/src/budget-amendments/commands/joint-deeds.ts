import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { BudgetAmendmentStore } from '../data/budget-amendment.store';
import type { JointAmendmentEntity } from '../data/joint-amendment.entity';
import type { AmendmentState } from '../domain/amendment-state';
import { SubmitAmendment } from './submit-amendment';

/**
 * What happens to a joint proposal happens to all its parts in one deed, or to none. Then each municipality decides for
 * itself: a mandate, a college and a raad are of one municipality (domain C6).
 */
@Injectable()
export class JointDeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly submitting: SubmitAmendment,
  ) {}

  /**
   * Asks a second controller about every part that is still being written.
   * @throws DomainError 403, 404, 409 none is being written, 412, 422 what one of the parts breaks
   */
  async submit(id: string, rowVersion: number, overrideReason: string | null): Promise<void> {
    const { joint, parts } = await this.lock(id, rowVersion);
    const drafts = this.of(parts, ['PROPOSED'], 'joint-amendment.nothing-to-submit');
    for (const part of drafts) await this.submitting.submit(part.id, undefined, overrideReason);
    this.audit(joint, 'joint-amendment.submitted', drafts);
  }

  /** Takes back every part on which the second person has not answered. @throws DomainError 403, 404, 409, 412 */
  async recall(id: string, rowVersion: number): Promise<void> {
    const { joint, parts } = await this.lock(id, rowVersion);
    const asked = this.of(parts, ['SUBMITTED'], 'joint-amendment.nothing-to-recall');
    for (const part of asked) await this.submitting.recall(part.id);
    this.audit(joint, 'joint-amendment.recalled', asked);
  }

  /**
   * The proposal as a whole is off. Once one municipality decided there is no whole any more.
   * @throws DomainError 403, 404, 409 somebody decided, or nothing is open, 412
   */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const { joint, parts } = await this.lock(id, rowVersion);
    if (parts.some(({ state }) => state === 'ADOPTED' || state === 'REJECTED')) {
      throw new DomainError('joint-amendment.decided', { status: 409 });
    }
    const open = this.of(parts, ['PROPOSED', 'SUBMITTED', 'OFFERED'], 'joint-amendment.nothing-to-withdraw');
    for (const part of open) await this.submitting.withdraw(part.id, reason);
    this.audit(joint, 'joint-amendment.withdrawn', open, { reason });
  }

  private async lock(id: string, rowVersion: number) {
    const found = await this.store.lockJoint(id);
    this.unitOfWork.actor.demand('budget-amendment.write', { programmeId: found.joint.programmeId });
    assertFresh(found.joint.rowVersion, rowVersion);
    return found;
  }

  private of(parts: BudgetAmendmentEntity[], states: AmendmentState[], code: string): BudgetAmendmentEntity[] {
    const found = parts.filter(({ state }) => states.includes(state));
    if (found.length === 0) throw new DomainError(code, { status: 409 });
    return found;
  }

  private audit(
    { id, programmeId, code }: JointAmendmentEntity,
    action: string,
    parts: BudgetAmendmentEntity[],
    more: object = {},
  ): void {
    const after = { code, parts: parts.map((part) => part.code), ...more };
    this.unitOfWork.audit({ action, kind: 'joint-amendment', recordId: id, programmeId, after });
  }
}
