import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationGuardedNameEntity } from '../data/clarification-guarded-name.entity';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { TenderClosingQuery } from '../queries/tender-closing.query';

/** Puts a name on the list of the anonymity check before any question tells it: a brand, a method, a director. */
@Injectable()
export class AddGuardedName {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly tenders: TenderClosingQuery,
  ) {}

  /** @throws DomainError 403, 409 on the list already, 422 no such tender or too short to look for. */
  async execute(tenderId: string, typed: string): Promise<void> {
    const { programmeId } = await this.tenders.of(tenderId);
    this.unitOfWork.actor.demand('clarification-question.read-source', { programmeId, tenderId });
    const name = typed.trim();
    const fields = [{ pointer: '/name', code: 'clarification-guarded-name.too-short' }];
    if (name.length < 2) throw new DomainError('clarification-guarded-name.too-short', { fields });
    const names = this.unitOfWork.repo(ClarificationGuardedNameEntity);
    const there = await names.findOneBy({ tenderId, name });
    if (there && !there.removedAt) {
      throw new DomainError('clarification-guarded-name.present', { status: 409, params: { name } });
    }
    await this.questions.guardNames({ programmeId, tenderId }, [{ kind: 'PRODUCT', name }]);
    const { id: recordId } = await names.findOneByOrFail({ tenderId, name });
    // The name itself stays out, as where one is taken off.
    this.unitOfWork.audit({
      action: 'clarification-guarded-name.added',
      kind: 'clarification-guarded-name',
      recordId,
      programmeId,
    });
  }
}
