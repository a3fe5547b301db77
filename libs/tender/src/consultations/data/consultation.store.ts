import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { CONSULTATION_STATE_LABELS, takesParties } from '../domain/consultation-states';
import { ConsultationEntity } from './consultation.entity';

type NewConsultation = Omit<
  ConsultationEntity,
  'id' | 'state' | 'publishedAt' | 'responsesClosedAt' | 'rowVersion' | 'recordedAt' | 'recordedBy'
>;

/** Writes consultations and what Ctrl-K finds of them. */
@Injectable()
export class ConsultationStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<ConsultationEntity> {
    const row = await this.unitOfWork
      .repo(ConsultationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** As `lock`, for a change of its questions. @throws DomainError 403, 409 published: questions are frozen */
  async lockQuestions(id: string, rowVersion?: number): Promise<ConsultationEntity> {
    const row = await this.lock(id, rowVersion);
    this.unitOfWork.actor.demand('consultation.write', row);
    if (row.state !== 'DRAFT') throw new DomainError('consultation.questions-frozen', { status: 409 });
    return row;
  }

  async insert(row: NewConsultation): Promise<string> {
    const id = newId();
    await this.unitOfWork.repo(ConsultationEntity).insert({ ...row, id, recordedBy: this.unitOfWork.actor.userId });
    await this.index({ ...row, id });
    return id;
  }

  async update(row: ConsultationEntity, change: Partial<ConsultationEntity>): Promise<void> {
    await this.unitOfWork.repo(ConsultationEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    await this.index({ ...row, ...change });
  }

  private index(row: Pick<ConsultationEntity, 'id' | 'programmeId' | 'tenderId' | 'code' | 'title' | 'purpose'>) {
    return this.searchIndex.put({
      kind: 'consultation',
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      code: row.code,
      title: row.title,
      text: row.purpose,
      url: `/consultaties/${row.id}`,
    });
  }
}

/** @throws DomainError 409 the report is public: what it rests on stays as it was. */
export function assertOpen({ state }: Pick<ConsultationEntity, 'state'>): void {
  if (takesParties(state)) return;
  throw new DomainError('consultation.closed', { status: 409, params: { state: CONSULTATION_STATE_LABELS[state] } });
}
