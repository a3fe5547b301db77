import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { RecordChoiceRequest } from './http/decision.request';

interface DecisionRow {
  programme_id: string;
  row_version: number;
}

/** Records what one municipality decided on one question. A later decision is added; nothing is overwritten. */
@Injectable()
export class RecordChoice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(decisionId: string, choice: RecordChoiceRequest, rowVersion: number): Promise<void> {
    const [decision] = await this.unitOfWork.query<DecisionRow>(
      'select programme_id, row_version from scope_decision where id = $1 for update',
      [decisionId],
    );
    if (!decision) throw new DomainError('platform.not-found', { status: 404 });
    const programmeId = decision.programme_id;
    this.unitOfWork.actor.demand('decision.write', { programmeId, municipalityId: choice.municipalityId });
    assertFresh(decision.row_version, rowVersion);
    const id = newId();
    const [made] = await this.unitOfWork.query(
      `insert into municipal_choice (id, programme_id, question_id, option_id, municipality_id, decided_on, reference, recorded_by)
       select $1, $2, q.id, o.id, m.id, $6, $7, $8
       from decision_question q
       join decision_option o on o.question_id = q.id and o.id = $4
       join municipality m on m.id = $5 and m.programme_id = $2
       where q.id = $3 and q.decision_id = $9 returning id`,
      [
        id,
        programmeId,
        choice.questionId,
        choice.optionId,
        choice.municipalityId,
        choice.decidedOn,
        choice.reference,
        this.unitOfWork.actor.userId,
        decisionId,
      ],
    );
    if (!made) throw new DomainError('programme.choice-does-not-fit');
    await this.unitOfWork.query('update scope_decision set row_version = row_version + 1 where id = $1', [decisionId]);
    this.unitOfWork.audit({
      action: 'decision.choice-recorded',
      kind: 'decision',
      recordId: decisionId,
      versionId: id,
      programmeId,
      after: { ...choice },
    });
  }
}
