import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ClarificationQuestionEventResponse } from '../http/clarification-question.response';

/** What happened to a question, the newest first: from the audit, without the words of the party. */
@Injectable()
export class QuestionHistoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(questionId: string): Promise<ClarificationQuestionEventResponse[]> {
    const rows = await this.unitOfWork.query<Omit<ClarificationQuestionEventResponse, 'at'> & { at: Date }>(
      `select e.seq::text as id, e.at, e.actor_name as actor, e.action,
              coalesce(e.after->>'reason', e.after->>'note') as reason,
              e.before->>'answer' as "answerBefore", e.after->>'answer' as "answerAfter"
       from audit_event e
       where e.kind = 'clarification-question' and e.record_id = $1
         and exists (select from clarification_question q where q.id = $1)
       order by e.seq desc limit 200`,
      [questionId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
