import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { PublicationGate } from '../../requirement-checks/queries/publication-gate';
import { RequirementStore } from '../data/requirement.store';
import { transition, TransitionName, TRANSITIONS } from '../domain/requirement-states';
import { AwaitedDecisionsQuery } from '../queries/awaited-decisions.query';

export interface MoveRequirementInput {
  id: string;
  rowVersion: number;
  name: TransitionName;
  reason: string;
}

/** One step in the life of a requirement. */
@Injectable()
export class MoveRequirement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requirements: RequirementStore,
    private readonly gate: PublicationGate,
    private readonly awaited: AwaitedDecisionsQuery,
  ) {}

  /** @throws DomainError 403/404, 409 not from this state or waiting for a decision, 412 stale, 422 reason missing or a rule broken. */
  async execute({ id, rowVersion, name, reason }: MoveRequirementInput): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand(TRANSITIONS[name].permission, { programmeId, tenderId });
    const state = transition(name, row.state, reason);
    if (name === 'adopt') await this.awaited.demandTaken(programmeId, id);
    if (name === 'publish') await this.gate.demandRequirement(tenderId, id);
    await this.requirements.update(row, { state });
    this.unitOfWork.audit({
      action: `requirement.${name}`,
      kind: 'requirement',
      recordId: id,
      versionId: row.currentVersionId,
      programmeId,
      before: { state: row.state },
      after: { state, ...(reason ? { reason } : {}) },
    });
  }
}
