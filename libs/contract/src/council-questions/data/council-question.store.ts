import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { CouncilQuestionEntity, CouncilQuestionState } from './council-question.entity';

/** Reads for change and writes questions from a council, and what the search finds of them. */
@Injectable()
export class CouncilQuestionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The question for change; others wait. @throws DomainError 403, 404, 409 not in one of these states. */
  async lock(id: string, permission: string, states?: readonly CouncilQuestionState[]): Promise<CouncilQuestionEntity> {
    const row = await this.unitOfWork
      .repo(CouncilQuestionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    if (states && !states.includes(row.state)) throw new DomainError('council-question.state', { status: 409 });
    return row;
  }

  async insert(row: CouncilQuestionEntity): Promise<void> {
    await this.unitOfWork.repo(CouncilQuestionEntity).insert(row as object);
    await this.index(row);
  }

  /** Answers the row as it is now. */
  async update(row: CouncilQuestionEntity, change: Partial<CouncilQuestionEntity>): Promise<CouncilQuestionEntity> {
    const next = { ...row, ...change, rowVersion: row.rowVersion + 1 };
    const written = { ...change, rowVersion: next.rowVersion };
    await this.unitOfWork.repo(CouncilQuestionEntity).update(row.id, written as object);
    await this.index(next);
    return next;
  }

  /** Found by who may see the tender of the contract; without a contract by who may see any tender of the programme. */
  private async index({ id, programmeId, contractId, code, title, question, answer }: CouncilQuestionEntity) {
    const [tender] = await this.unitOfWork.query<{ id: string }>(
      contractId
        ? 'select a.tender_id as id from contract c join award a on a.id = c.award_id where c.id = $1'
        : 'select id from tender where programme_id = $1 order by id limit 1',
      [contractId ?? programmeId],
    );
    // Without a tender the search would show it to everybody: then it is found in its own list only.
    if (!tender) return;
    await this.search.put({
      ...{ kind: 'council-question', recordId: id, programmeId, tenderId: tender.id },
      ...{ code, title, text: [question, answer].join('\n'), url: `/raadsvragen/${id}` },
    });
  }
}
