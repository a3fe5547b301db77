import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { PublishReport } from '../../consultation-reports/commands/publish-report';
import { ConsultationStore } from '../data/consultation.store';
import { ConsultationState, ConsultationStep, stateAfterStep } from '../domain/consultation-states';
import { ConsultationFactsQuery } from '../queries/consultation-facts.query';

export interface MoveConsultationInput {
  id: string;
  rowVersion: number;
  step: ConsultationStep;
  reason: string;
}

/** One step in the life of a market consultation. */
@Injectable()
export class MoveConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly facts: ConsultationFactsQuery,
    private readonly report: PublishReport,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 not from this state, 412 stale, 422 something lacks or no reason. */
  async execute({ id, rowVersion, step, reason }: MoveConsultationInput): Promise<void> {
    const row = await this.consultations.lock(id, rowVersion);
    this.unitOfWork.actor.demand('consultation.write', row);
    const state = stateAfterStep(step, row.state, await this.facts.of(id), reason);
    if (step === 'publish-report') await this.report.execute(id);
    await this.consultations.update(row, { state, ...this.moments(state) });
    this.unitOfWork.audit({
      action: `consultation.${step}`,
      kind: 'consultation',
      recordId: id,
      programmeId: row.programmeId,
      before: { state: row.state },
      after: { state, ...(reason ? { reason } : {}) },
    });
  }

  private moments(state: ConsultationState) {
    if (state === 'PUBLISHED') return { publishedAt: this.clock.now() };
    if (state === 'RESPONSES_CLOSED') return { responsesClosedAt: this.clock.now() };
    return state === 'QUESTIONS_OPEN' ? { responsesClosedAt: null } : {};
  }
}
