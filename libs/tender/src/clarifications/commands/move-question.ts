import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Approvals, UnitOfWork } from '@koersvast/platform';
import type { ClarificationQuestionEntity } from '../data/clarification-question.entity';
import { ClarificationNoteStore } from '../data/clarification-note.store';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { demandDecided } from '../domain/confidentiality';
import { demandAnswer, questionHash } from '../domain/question-content';
import { type QuestionState, step, STEP_RULES } from '../domain/question-states';
import { NoteListQuery } from '../queries/note-list.query';

export const QUESTION_KIND = 'clarification-question';

export interface MoveQuestionInput {
  id: string;
  rowVersion: number;
  name: 'submit' | 'return' | 'reject' | 'withdraw' | 'reopen' | 'answer-apart';
  reason: string;
}

/** One step in the life of a question. */
@Injectable()
export class MoveQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly notes: ClarificationNoteStore,
    private readonly noteList: NoteListQuery,
    private readonly approvals: Approvals,
  ) {}

  /** @throws DomainError 403/404, 409 not from this state, 412 stale, 422 reason or answer missing. */
  async execute({ id, rowVersion, name, reason }: MoveQuestionInput): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand(STEP_RULES[name].permission, { programmeId, tenderId });
    const state = step(name, row.state, reason);
    const before = { state: row.state };
    if (name === 'submit') await this.ask(row);
    else await this.leave(row, name);
    await this.questions.update(row, { state, ...this.kept(name, reason) });
    this.unitOfWork.audit({
      action: `clarification-question.${name}`,
      kind: QUESTION_KIND,
      recordId: id,
      programmeId,
      before,
      after: { state, ...(reason ? { reason } : {}) },
    });
  }

  /** Asks a second person about exactly these words. */
  private async ask(row: ClarificationQuestionEntity): Promise<void> {
    demandAnswer(row.answer);
    demandDecided(row.confidentiality, row.code);
    const { id, code, programmeId, tenderId } = row;
    await this.approvals.request({
      kind: QUESTION_KIND,
      recordId: id,
      programmeId,
      tenderId,
      title: `${code} antwoord${row.reference ? ` op vraag over ${row.reference}` : ''}`,
      contentHash: questionHash({ ...row, changes: await this.questions.changes(id) }),
    });
  }

  /** What no longer holds when a question leaves its place: the request for approval and its place on a draft note. */
  private async leave(row: ClarificationQuestionEntity, name: MoveQuestionInput['name']): Promise<void> {
    if (name === 'answer-apart' && row.confidentiality !== 'GRANTED') {
      throw new DomainError('clarification-question.not-confidential', { status: 409 });
    }
    const from: QuestionState = row.state;
    if (from === 'IN_REVIEW') await this.approvals.voidOpen(QUESTION_KIND, row.id);
    if (from !== 'APPROVED') return;
    await this.noteList.demandNotSubmitted(row.id);
    await this.notes.takeOff(row.id);
  }

  private kept(name: MoveQuestionInput['name'], reason: string): Partial<ClarificationQuestionEntity> {
    if (name === 'reject' || name === 'withdraw') return { closingReason: reason };
    if (name === 'reopen') return { closingReason: null, mergedIntoId: null, assigneeId: null, dueOn: null };
    return {};
  }
}
