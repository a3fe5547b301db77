import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ApprovalStake, ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import { LegalityParametersQuery } from '../../legality-parameters/queries/legality-parameters.query';
import { contentOf } from '../data/modification-content';
import { ModificationEntity } from '../data/modification.entity';
import { ModificationStore } from '../data/modification.store';
import { assessContent, parametersFor } from '../domain/assessment-record';
import { mustPublish } from '../domain/legality';
import { modificationHash } from '../domain/modification-hash';
import { ModificationEffects } from '../ports/modification-effect';
import { ContractEffect } from './contract-effect';
import { ObligationEffect } from './obligation-effect';
import { AS_DRAFT, MODIFICATION_KIND } from './submit-modification';

/** A second person decides; the contract, its obligations and the proposal for the budget follow in one transaction. */
@Injectable()
@ApprovalSubject(MODIFICATION_KIND)
export class ModificationApproval implements ApprovalSubjectPort {
  readonly permission = 'modification.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ModificationStore,
    private readonly contract: ContractEffect,
    private readonly obligations: ObligationEffect,
    private readonly effects: ModificationEffects,
    private readonly clock: Clock,
    private readonly law: LegalityParametersQuery,
  ) {}

  /** Weighs anew, with the contract locked: room under b that another change took in the meantime is gone. */
  async currentHash(id: string): Promise<string> {
    const row = await this.store.lock(id, this.permission);
    const contract = await this.store.lockContract(row.contractId);
    const content = contentOf(row);
    const parameters = parametersFor(row.effectiveOn, this.clock.today(), await this.law.inOrder(row.programmeId));
    const before = await this.store.minorBefore(row.contractId, id);
    return modificationHash(row.contractId, content, assessContent(content, contract, before, parameters), parameters);
  }

  async stake(id: string): Promise<ApprovalStake> {
    const [row] = await this.unitOfWork.query<{ cents: string }>(
      'select amount_cents::text as cents from modification where id = $1',
      [id],
    );
    return { amount: row ? Money.fromCents(row.cents) : null };
  }

  async onApproved(id: string): Promise<void> {
    const row = await this.store.lock(id, this.permission);
    const { userId } = this.unitOfWork.actor;
    const today = LocalDate.parse(this.clock.today());
    const contractVersionId = await this.contract.apply(row, today);
    const obligationIds = await this.obligations.apply(row);
    const { programmeId, contractId, code, title, years } = row;
    for (const effect of this.effects.all()) {
      await effect.apply({ id, programmeId, contractId, code, title, effectiveOn: row.effectiveOn!, years });
    }
    const publishBy = mustPublish(row.decidedGround!)
      ? LocalDate.addDays(
          today,
          parametersFor(row.effectiveOn, today, await this.law.inOrder(row.programmeId)).noticeDays,
        )
      : null;
    await this.store.update(row, {
      state: 'APPROVED',
      approvedBy: userId,
      approvedAt: this.clock.now(),
      publishBy,
    });
    this.audit(row, 'modification.approved', { state: 'APPROVED', contractVersionId, obligationIds, publishBy });
  }

  /** Sent back: a draft again, with what has to be mended. */
  async onRejected(id: string, note: string): Promise<void> {
    const row = await this.store.lock(id, this.permission);
    await this.store.update(row, { ...AS_DRAFT, returnedNote: note });
    this.audit(row, 'modification.returned', { state: 'DRAFT', note });
  }

  private audit({ id, programmeId, state }: ModificationEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: MODIFICATION_KIND, recordId: id, programmeId, before: { state }, after });
  }
}
