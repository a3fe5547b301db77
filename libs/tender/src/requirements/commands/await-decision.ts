import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { DecisionFacts } from '@koersvast/programme';
import { RequirementStore } from '../data/requirement.store';

/** Makes a requirement wait for a decision of the municipalities, and lets it go again. */
@Injectable()
export class AwaitDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requirements: RequirementStore,
    private readonly decisions: DecisionFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 waits already, 412 stale, 422 no such decision. */
  async wait(id: string, rowVersion: number, decisionId: string): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    this.unitOfWork.actor.demand('requirement.write', row);
    const decision = (await this.decisions.of(row.programmeId)).find((one) => one.id === decisionId);
    if (!decision) {
      const code = 'requirement.unknown-decision';
      throw new DomainError(code, { fields: [{ pointer: '/decisionId', code }] });
    }
    await this.unitOfWork.query(
      `insert into requirement_decision (id, programme_id, tender_id, requirement_id, decision_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), row.programmeId, row.tenderId, id, decisionId, this.unitOfWork.actor.userId],
    );
    await this.requirements.update(row, {});
    this.audit('requirement.awaits-decision', row, { decision: decision.code });
  }

  /** @throws DomainError 403/404, 412 stale. */
  async release(id: string, rowVersion: number, decisionId: string): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    this.unitOfWork.actor.demand('requirement.write', row);
    const released = await this.unitOfWork.query(
      `update requirement_decision set withdrawn_at = $3
       where requirement_id = $1 and decision_id = $2 and withdrawn_at is null returning id`,
      [id, decisionId, this.clock.now()],
    );
    if (released.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    await this.requirements.update(row, {});
    this.audit('requirement.released-from-decision', row, { decisionId });
  }

  private audit(
    action: string,
    { id, programmeId, currentVersionId }: { id: string; programmeId: string; currentVersionId: string },
    after: object,
  ): void {
    this.unitOfWork.audit({
      action,
      kind: 'requirement',
      recordId: id,
      versionId: currentVersionId,
      programmeId,
      after,
    });
  }
}
