import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { ContractTermsQuery } from '../../contracts/queries/contract-terms.query';
import { ObligationEscalationEntity } from '../data/obligation-escalation.entity';
import type { ObligationPeriodEntity } from '../data/obligation-period.entity';
import { PeriodStore } from '../data/period.store';
import { answerBy, nextLevel, UNSETTLED } from '../domain/period';

/** Takes what is not delivered up the ladder, one step at a time, each with the term that the contract gives it. */
@Injectable()
export class EscalatePeriod {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly periods: PeriodStore,
    private readonly terms: ContractTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 nothing is owed or the top is reached, 412 stale. */
  async raise(periodId: string, reason: string, rowVersion: number): Promise<void> {
    const period = await this.periods.lock(periodId, 'obligation.write');
    assertFresh(period.rowVersion, rowVersion);
    if (!UNSETTLED.includes(period.state)) throw new DomainError('obligation.escalate-settled', { status: 409 });
    const open = await this.open(periodId);
    const level = nextLevel(open?.level ?? null);
    if (!level) throw new DomainError('obligation.escalate-top', { status: 409 });
    const today = this.clock.today();
    if (open) await this.repo.update(open.id, { state: 'RAISED', closedOn: today, rowVersion: open.rowVersion + 1 });
    const { programmeId, contractId } = period;
    const { escalationTerms = [] } = (await this.terms.on(contractId, today)) ?? {};
    const step = { level, reason, startedOn: today, answerBy: answerBy(today, level, escalationTerms) };
    const id = newId();
    await this.repo.insert({ id, programmeId, periodId, ...step, recordedBy: this.unitOfWork.actor.userId });
    await this.touch(period);
    this.told('obligation-escalation.raised', id, programmeId, { periodId, ...step });
  }

  /** @throws DomainError 403, 404, 409 nothing is open, 412 stale. */
  async close(periodId: string, outcome: string, rowVersion: number): Promise<void> {
    const period = await this.periods.lock(periodId, 'obligation.write');
    assertFresh(period.rowVersion, rowVersion);
    const open = await this.open(periodId);
    if (!open) throw new DomainError('obligation.escalate-none', { status: 409 });
    await this.repo.update(open.id, {
      state: 'CLOSED',
      outcome,
      closedOn: this.clock.today(),
      rowVersion: open.rowVersion + 1,
    });
    await this.touch(period);
    this.told('obligation-escalation.closed', open.id, period.programmeId, { periodId, outcome });
  }

  private get repo() {
    return this.unitOfWork.repo(ObligationEscalationEntity);
  }

  private open(periodId: string): Promise<ObligationEscalationEntity | null> {
    return this.repo.findOneBy({ periodId, state: 'OPEN' });
  }

  private async touch({ id, rowVersion }: ObligationPeriodEntity): Promise<void> {
    await this.unitOfWork.query('update obligation_period set row_version = $2 where id = $1', [id, rowVersion + 1]);
  }

  private told(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'obligation-escalation', recordId, programmeId, after });
  }
}
