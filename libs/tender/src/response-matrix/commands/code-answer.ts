import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import { StanceEntity } from '../data/stance.entity';
import type { Stance } from '../domain/stance';
import { CellAnswerQuery } from '../queries/cell-answer.query';

export interface CodeAnswerInput {
  consultationId: string;
  answerId: string;
  stance: Stance;
  /** Version of the stance on which this judgement was based; 0 when there was none. */
  rowVersion: number;
}

/** Somebody reads an answer and says where the party stands. */
@Injectable()
export class CodeAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly answers: CellAnswerQuery,
  ) {}

  /** @throws DomainError 403/404, 409 a later version came in, 412 somebody else judged meanwhile, 422 no answer. */
  async execute({ consultationId, answerId, stance, rowVersion }: CodeAnswerInput): Promise<void> {
    const place = await this.circle.openPlace(consultationId, 'response-matrix.write');
    const { questionId, partyId, current } = await this.answers.demand(consultationId, answerId);
    if (!current) throw new DomainError('response-matrix.superseded', { status: 409 });
    const stances = this.unitOfWork.repo(StanceEntity);
    const before = await stances.findOne({ where: { questionId, partyId }, lock: { mode: 'pessimistic_write' } });
    assertFresh(before?.rowVersion ?? 0, rowVersion);
    const id = before?.id ?? newId();
    const { programmeId, tenderId } = place;
    const recordedBy = this.unitOfWork.actor.userId;
    const now = { answerId, stance, recordedBy, rowVersion: rowVersion + 1 };
    if (before) await stances.update(id, now);
    else await stances.insert({ ...now, id, programmeId, tenderId, consultationId, questionId, partyId });
    this.unitOfWork.audit({
      action: 'response-matrix.stance',
      kind: 'consultation-stance',
      recordId: id,
      programmeId,
      before: before ? { stance: before.stance } : undefined,
      after: { stance, questionId, partyId, answerId },
    });
  }
}
