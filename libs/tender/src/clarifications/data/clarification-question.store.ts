import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ClarificationChangeEntity } from './clarification-change.entity';
import { ClarificationQuestionSourceEntity } from './clarification-question-source.entity';
import { ClarificationQuestionEntity } from './clarification-question.entity';

type Source = Omit<
  ClarificationQuestionSourceEntity,
  'questionId' | 'recordedAt' | 'decisionReason' | 'decidedBy' | 'decidedAt'
>;
export type NewQuestion = Pick<
  ClarificationQuestionEntity,
  | 'programmeId'
  | 'tenderId'
  | 'number'
  | 'code'
  | 'receivedOn'
  | 'late'
  | 'reference'
  | 'requirementId'
  | 'requirementVersionId'
  | 'text'
  | 'confidentiality'
>;
export type NewChange = Omit<ClarificationChangeEntity, 'id' | 'programmeId' | 'tenderId' | 'questionId'>;

/** Writes questions, who asked them, and the changes that their answers make. */
@Injectable()
export class ClarificationQuestionStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<ClarificationQuestionEntity> {
    const row = await this.unitOfWork
      .repo(ClarificationQuestionEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(question: NewQuestion, source: Source): Promise<string> {
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(ClarificationQuestionEntity).insert({ ...question, id, recordedBy });
    await this.unitOfWork.repo(ClarificationQuestionSourceEntity).insert({ ...source, questionId: id });
    return id;
  }

  async update(row: ClarificationQuestionEntity, change: Partial<ClarificationQuestionEntity>): Promise<void> {
    const rowVersion = row.rowVersion + 1;
    await this.unitOfWork.repo(ClarificationQuestionEntity).update(row.id, { ...change, rowVersion });
    Object.assign(row, change, { rowVersion });
  }

  async updateSource(
    questionId: string,
    change: Partial<Pick<ClarificationQuestionSourceEntity, 'party' | 'decisionReason' | 'decidedBy' | 'decidedAt'>>,
  ): Promise<void> {
    await this.unitOfWork.repo(ClarificationQuestionSourceEntity).update(questionId, change);
  }

  source(questionId: string): Promise<ClarificationQuestionSourceEntity | null> {
    return this.unitOfWork.repo(ClarificationQuestionSourceEntity).findOneBy({ questionId });
  }

  /** Names that no nota of the tender may hold from now on; one that is there stays, one that was taken off returns. */
  async guardNames(
    { programmeId, tenderId }: Pick<ClarificationQuestionEntity, 'programmeId' | 'tenderId'>,
    names: readonly { kind: 'PARTY' | 'PRODUCT'; name: string }[],
  ): Promise<void> {
    const told = names.filter(({ name }) => name.length >= 2);
    if (told.length === 0) return;
    await this.unitOfWork.query(
      `insert into clarification_guarded_name (id, programme_id, tender_id, kind, name)
       select distinct on (row->>'name') (row->>'id')::uuid, $1, $2, row->>'kind', row->>'name'
       from jsonb_array_elements($3::jsonb) row order by row->>'name', row->>'kind'
       on conflict on constraint clarification_guarded_name_key do update
         set removed_at = null, removed_by = null, row_version = clarification_guarded_name.row_version + 1,
             kind = least(clarification_guarded_name.kind, excluded.kind)
         where clarification_guarded_name.removed_at is not null or excluded.kind < clarification_guarded_name.kind`,
      [programmeId, tenderId, JSON.stringify(told.map((one) => ({ ...one, id: newId() })))],
    );
  }

  changes(questionId: string): Promise<ClarificationChangeEntity[]> {
    return this.unitOfWork
      .repo(ClarificationChangeEntity)
      .find({ where: { questionId }, order: { requirementId: 'ASC' } });
  }

  /** The changes of an answer in the making, all of them anew. */
  async replaceChanges(row: ClarificationQuestionEntity, changes: readonly NewChange[]): Promise<void> {
    const { id: questionId, programmeId, tenderId } = row;
    await this.unitOfWork.repo(ClarificationChangeEntity).delete({ questionId });
    for (const change of changes) {
      await this.unitOfWork
        .repo(ClarificationChangeEntity)
        .insert({ ...change, id: newId(), programmeId, tenderId, questionId });
    }
  }
}
