import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { demandDecided } from '../domain/confidentiality';
import { step } from '../domain/question-states';
import { AnonymityCheck } from '../queries/anonymity-check.query';
import { QuestionListQuery } from '../queries/question-list.query';

const CLOSED = ['REJECTED', 'WITHDRAWN', 'MERGED', 'ANSWERED_APART'];

/** A question that another one answers: the nota then says "Zie het antwoord op …". */
@Injectable()
export class MergeQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly list: QuestionListQuery,
    private readonly anonymity: AnonymityCheck,
  ) {}

  /** @throws DomainError 403/404, 409 wrong state, 412 stale, 422 not a question to point at, or traces of who asked. */
  async execute(id: string, rowVersion: number, intoId: string): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
    const state = step('merge', row.state);
    demandDecided(row.confidentiality, row.code);
    const into = await this.questions.lock(intoId);
    const apart = [row, into].some(({ confidentiality }) => confidentiality === 'GRANTED');
    if (into.id === id || into.tenderId !== tenderId || CLOSED.includes(into.state) || apart) {
      throw refusal('clarification-question.not-to-merge', into.code);
    }
    const followers = await this.list.mergedInto([id]);
    if (followers.length > 0) throw refusal('clarification-question.is-pointed-at', followers[0]!.code);
    // Its own words stand in the nota too, and nobody approves them after this.
    const { blocks } = await this.anonymity.of(tenderId, { ...row, answer: '' });
    if (blocks) throw new DomainError('clarification-question.traces', { params: { code: row.code } });
    await this.questions.update(row, { state, mergedIntoId: intoId });
    this.unitOfWork.audit({
      action: 'clarification-question.merged',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      after: { state, into: into.code },
    });
  }
}

const refusal = (code: string, other: string) =>
  new DomainError(code, { params: { other }, fields: [{ pointer: '/intoId', code }] });
