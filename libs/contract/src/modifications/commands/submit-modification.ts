import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Approvals, assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { LegalityParametersQuery } from '../../legality-parameters/queries/legality-parameters.query';
import { columnsOf, contentOf } from '../data/modification-content';
import { ModificationEntity } from '../data/modification.entity';
import { ModificationStore } from '../data/modification.store';
import { assessContent, parametersFor } from '../domain/assessment-record';
import { assertComplete, assertDraft } from '../domain/modification';
import { modificationHash } from '../domain/modification-hash';
import { proposedMotivation } from '../domain/motivation';
import { ContractEffect } from './contract-effect';
import { ObligationsOfContract } from '../queries/obligations-of-contract';

export const MODIFICATION_KIND = 'modification';

/** The test has an outcome and a person decided: a second person is asked to stand for exactly that. */
@Injectable()
export class SubmitModification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ModificationStore,
    private readonly obligations: ObligationsOfContract,
    private readonly contract: ContractEffect,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly law: LegalityParametersQuery,
  ) {}

  /** @throws DomainError 403, 404, 409 no draft, 412 stale, 422 what is not in order yet. */
  async execute(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'modification.write');
    assertFresh(row.rowVersion, rowVersion);
    assertDraft(row.state);
    const contract = await this.store.lockContract(row.contractId);
    if (contract.state !== 'ACTIVE') throw new DomainError('modification.contract-not-active', { status: 409 });
    const parameters = parametersFor(row.effectiveOn, this.clock.today(), await this.law.inOrder(row.programmeId));
    const draft = contentOf(row);
    const before = await this.store.minorBefore(row.contractId, id);
    const assessment = assessContent(draft, contract, before, parameters);
    const content = { ...draft, motivation: draft.motivation ?? proposedMotivation(draft, assessment) };
    assertComplete(content, contract, assessment);
    await this.obligations.demand(row.contractId, content.obligations, content.effectiveOn!);
    await this.contract.demand(row.contractId, content);
    const contentHash = modificationHash(row.contractId, content, assessment, parameters);
    await this.store.update(row, {
      ...columnsOf(content),
      ...{ state: 'SUBMITTED', contentHash, returnedNote: null },
      // Amounts and percentages as text: what is stored is what was hashed.
      assessment: JSON.parse(JSON.stringify({ assessment, parameters })) as object,
      ...{ submittedBy: this.unitOfWork.actor.userId, submittedAt: this.clock.now() },
    });
    this.audit(row, 'modification.submitted', { state: 'SUBMITTED', ground: content.decidedGround, contentHash });
    await this.approvals.request({
      ...{ kind: MODIFICATION_KIND, recordId: id, programmeId: row.programmeId, contentHash },
      title: `${row.code} ${row.title}`,
    });
  }

  /** Back to the draft before anybody decided. @throws DomainError 403, 404, 409, 412 */
  async recall(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'modification.write');
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'SUBMITTED') throw new DomainError('modification.not-submitted', { status: 409 });
    await this.approvals.voidOpen(MODIFICATION_KIND, id);
    await this.store.update(row, { ...AS_DRAFT });
    this.audit(row, 'modification.recalled', { state: 'DRAFT' });
  }

  private audit({ id, programmeId, state }: ModificationEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: MODIFICATION_KIND, recordId: id, programmeId, before: { state }, after });
  }
}

/** What was frozen for the approval goes; what was entered stays. */
export const AS_DRAFT = {
  state: 'DRAFT',
  assessment: null,
  contentHash: null,
  submittedBy: null,
  submittedAt: null,
} as const;
