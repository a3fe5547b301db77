import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { demandOpenChange } from '../domain/confidentiality';
import { QUESTION_STATE_LABELS, stepsFrom } from '../domain/question-states';

export interface DecideConfidentialityInput {
  id: string;
  rowVersion: number;
  granted: boolean;
  /** Stands in the proces-verbaal. */
  reason: string;
}

/** Weighs the wish of a party to keep the answer out of the nota (Aw 2.53 lid 3). */
@Injectable()
export class DecideConfidentiality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 nobody asked or too late, 412 stale, 422 the answer changes a requirement. */
  async execute({ id, rowVersion, granted, reason }: DecideConfidentialityInput): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
    if (row.confidentiality === 'NONE') throw new DomainError('clarification-question.nobody-asked', { status: 409 });
    if (!stepsFrom(row.state).includes('write')) {
      const params = { state: QUESTION_STATE_LABELS[row.state] };
      throw new DomainError('clarification-question.wrong-state', { status: 409, params });
    }
    const confidentiality = granted ? ('GRANTED' as const) : ('REFUSED' as const);
    demandOpenChange(confidentiality, (await this.questions.changes(id)).length);
    await this.questions.updateSource(id, {
      decisionReason: reason,
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
    });
    const before = { confidentiality: row.confidentiality };
    await this.questions.update(row, { confidentiality });
    this.unitOfWork.audit({
      action: 'clarification-question.confidentiality-decided',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      before,
      after: { confidentiality, reason },
    });
  }
}
