import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, timeAt } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TenderStore } from '../data/tender.store';
import { stateAfter, TENDER_STEP_RULES, type TenderStep } from '../domain/tender-states';
import { PublicationCheckQuery } from '../queries/publication-check.query';

export interface MoveTenderInput {
  id: string;
  rowVersion: number;
  step: TenderStep;
  reason: string;
}

/** One step in the life of a tender. */
@Injectable()
export class MoveTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderStore,
    private readonly publication: PublicationCheckQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 not from this state or not ready, 412 stale, 422 reason missing. */
  async execute({ id, rowVersion, step, reason }: MoveTenderInput): Promise<void> {
    const row = await this.tenders.lock(id, rowVersion, TENDER_STEP_RULES[step].permission);
    const state = stateAfter(step, row.state, reason);
    if (step === 'publish') await this.publication.demandReady(id);
    if (step === 'assess') this.assertClosed(row.submissionDeadline);
    const publishedOn = step === 'publish' ? this.clock.today() : row.publishedOn;
    await this.tenders.update(row, { state, publishedOn, stateReason: reason || null });
    this.unitOfWork.audit({
      action: `tender.${step}`,
      kind: 'tender',
      recordId: id,
      programmeId: row.programmeId,
      before: { state: row.state },
      after: { state, ...(reason ? { reason } : {}) },
    });
  }

  /** Nobody may look at an offer before the closing. */
  private assertClosed(deadline: Date | null): void {
    if (!deadline || deadline <= this.clock.now()) return;
    const closing = `${LocalDate.format(LocalDate.at(deadline))} ${timeAt(deadline)}`;
    throw new DomainError('tender.before-closing', { status: 409, params: { closing } });
  }
}
