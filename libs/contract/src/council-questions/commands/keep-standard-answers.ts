import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { CouncilTermEntity } from '../data/council-term.entity';
import { StandardAnswerEntity } from '../data/standard-answer.entity';
import type { CouncilTerm } from '../domain/answer-term';

export interface AnswerText {
  title: string;
  text: string;
}

/** Answers that serve more than once, and the terms of the councils. */
@Injectable()
export class KeepStandardAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the id. @throws DomainError 403/404 */
  async add(programmeId: string, content: AnswerText, questionId: string | null): Promise<string> {
    this.unitOfWork.actor.demand('council-question.write', { programmeId });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.repo.insert({ id, programmeId, ...content, questionId, recordedBy });
    this.audit('standard-answer.added', id, programmeId, content);
    return id;
  }

  /** @throws DomainError 403/404, 409 withdrawn, 412. */
  async change(id: string, change: Partial<AnswerText>, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const after = { title: change.title ?? row.title, text: change.text ?? row.text };
    await this.repo.update(id, { ...after, rowVersion: rowVersion + 1 });
    this.audit('standard-answer.changed', id, row.programmeId, after, { title: row.title, text: row.text });
  }

  /** @throws DomainError 403/404, 409 withdrawn already, 412. */
  async withdraw(id: string, rowVersion: number): Promise<void> {
    const { programmeId } = await this.lock(id, rowVersion);
    await this.repo.update(id, { state: 'WITHDRAWN', rowVersion: rowVersion + 1 });
    this.audit('standard-answer.withdrawn', id, programmeId, { state: 'WITHDRAWN' });
  }

  /** Rules of order from a day on; what was counted by the earlier ones stays. @throws DomainError 403/404, 409, 422. */
  async setTerm(programmeId: string, term: CouncilTerm): Promise<void> {
    this.unitOfWork.actor.demand('council-question.write', { programmeId });
    const [municipality] = await this.unitOfWork.query(
      'select 1 from municipality where id = $1 and programme_id = $2',
      [term.municipalityId, programmeId],
    );
    const code = 'council-question.unknown-municipality';
    if (!municipality) throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(CouncilTermEntity).insert({ id, programmeId, ...term, recordedBy });
    this.unitOfWork.audit({
      ...{ action: 'council-term.set', kind: 'council-term', recordId: id, programmeId, after: { ...term } },
    });
  }

  private get repo() {
    return this.unitOfWork.repo(StandardAnswerEntity);
  }

  private async lock(id: string, rowVersion: number): Promise<StandardAnswerEntity> {
    const row = await this.repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('council-question.write', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('standard-answer.withdrawn', { status: 409 });
    return row;
  }

  private audit(action: string, recordId: string, programmeId: string, after: object, before?: object): void {
    this.unitOfWork.audit({ action, kind: 'standard-answer', recordId, programmeId, before, after });
  }
}
