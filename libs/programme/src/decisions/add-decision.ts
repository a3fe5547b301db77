import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { insertRows } from '../loading/insert-rows';
import type { AddDecisionRequest } from './http/decision.request';

/** A decision that the municipalities have to take, with its questions, options and consequences. */
@Injectable()
export class AddDecision {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the id. @throws DomainError 403/404, 409 code taken. */
  async execute(
    programmeId: string,
    { code, title, ask, plannedFor, source, questions }: AddDecisionRequest,
  ): Promise<string> {
    this.unitOfWork.actor.demand('decision.write', { programmeId });
    const [taken] = await this.unitOfWork.query('select 1 from scope_decision where programme_id = $1 and code = $2', [
      programmeId,
      code,
    ]);
    if (taken) throw new DomainError('constraint.scope_decision_code_key', { status: 409 });
    const decisionId = newId();
    const base = { programme_id: programmeId };
    await insertRows(this.unitOfWork, 'scope_decision', [
      { id: decisionId, ...base, code, title, ask, planned_for: plannedFor, source: source ?? null },
    ]);
    const numbered = questions.map((question, index) => ({ ...question, id: newId(), number: index + 1 }));
    await insertRows(
      this.unitOfWork,
      'decision_question',
      numbered.map(({ id, number, label }) => ({
        id,
        ...base,
        decision_id: decisionId,
        number,
        code: `vraag-${number}`,
        label,
      })),
    );
    await insertRows(
      this.unitOfWork,
      'decision_option',
      numbered.flatMap(({ id, options }) =>
        options.map(({ label, consequence }, index) => ({
          id: newId(),
          ...base,
          question_id: id,
          sort: index + 1,
          label,
          consequence: consequence || null,
        })),
      ),
    );
    const after = { code, title, questions: questions.length };
    this.unitOfWork.audit({ action: 'decision.added', kind: 'decision', recordId: decisionId, programmeId, after });
    return decisionId;
  }
}
