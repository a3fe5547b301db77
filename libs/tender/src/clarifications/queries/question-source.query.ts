import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ClarificationQuestionSourceResponse } from '../http/clarification-question.response';

type SourceRow = Omit<ClarificationQuestionSourceResponse, 'decidedAt'> & {
  decidedAt: Date | null;
  programmeId: string;
  tenderId: string;
};

/** Who asked, in which words, and what was decided about keeping the answer out. Each look is in the audit. */
@Injectable()
export class QuestionSourceQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Needs a unit of work that writes. @throws DomainError 403, 404 */
  async look(questionId: string): Promise<ClarificationQuestionSourceResponse> {
    const [row] = await this.unitOfWork.query<SourceRow>(
      `select s.party, s.received_text as "receivedText", s.confidential_motive as "confidentialMotive",
              s.decision_reason as "decisionReason", decider.name as "decidedBy", s.decided_at as "decidedAt",
              s.programme_id as "programmeId", s.tender_id as "tenderId"
       from clarification_question_source s left join user_account decider on decider.id = s.decided_by
       where s.question_id = $1`,
      [questionId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, tenderId, decidedAt, ...source } = row;
    this.unitOfWork.actor.demand('clarification-question.read-source', { programmeId, tenderId });
    this.unitOfWork.audit({
      action: 'clarification-question.source-read',
      kind: 'clarification-question',
      recordId: questionId,
      programmeId,
    });
    return { ...source, decidedAt: decidedAt?.toISOString() ?? null };
  }
}
