import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ClarificationAnswerChangeEntity } from './clarification-answer-change.entity';
import { ClarificationAnswerEntity } from './clarification-answer.entity';
import { ClarificationNoteQuestionEntity } from './clarification-note-question.entity';
import { ClarificationNoteEntity } from './clarification-note.entity';

type Place = Pick<ClarificationNoteEntity, 'id' | 'programmeId' | 'tenderId'>;
type NewAnswer = Omit<ClarificationAnswerEntity, 'id' | 'programmeId' | 'tenderId' | 'noteId' | 'recordedAt'>;
type NewAnswerChange = Pick<
  ClarificationAnswerChangeEntity,
  'answerId' | 'requirementId' | 'fromVersionId' | 'toVersionId'
>;

/** Writes notes, their lists and what they publish. */
@Injectable()
export class ClarificationNoteStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The row, locked until the end of the transaction. @throws DomainError 404, 412 */
  async lock(id: string, rowVersion?: number): Promise<ClarificationNoteEntity> {
    const row = await this.unitOfWork
      .repo(ClarificationNoteEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** One note in the making at a time; two people who start at once meet at the index. @throws DomainError 409 */
  async demandNoneOpen(tenderId: string): Promise<void> {
    const open = await this.unitOfWork.repo(ClarificationNoteEntity).existsBy([
      { tenderId, state: 'DRAFT' },
      { tenderId, state: 'AWAITING_APPROVAL' },
    ]);
    if (open) throw new DomainError('constraint.clarification_note_open_key', { status: 409 });
  }

  /** A new note with the next number; two at once meet at the index that allows one open note. */
  async insert(
    note: Pick<ClarificationNoteEntity, 'programmeId' | 'tenderId' | 'introduction'>,
  ): Promise<Place & { number: number }> {
    const id = newId();
    const [last] = await this.unitOfWork.query<{ number: number }>(
      `select coalesce(max(number), 0) as number from clarification_note where tender_id = $1 and state <> 'WITHDRAWN'`,
      [note.tenderId],
    );
    const number = last!.number + 1;
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork.repo(ClarificationNoteEntity).insert({ ...note, id, number, recordedBy });
    return { id, number, programmeId: note.programmeId, tenderId: note.tenderId };
  }

  async update(row: ClarificationNoteEntity, change: Partial<ClarificationNoteEntity>): Promise<void> {
    await this.unitOfWork.repo(ClarificationNoteEntity).save({ ...row, ...change, rowVersion: row.rowVersion + 1 });
  }

  /** The questions of a note in this order, and no others. */
  async list({ id: noteId, programmeId, tenderId }: Place, questionIds: readonly string[]): Promise<void> {
    await this.unitOfWork.repo(ClarificationNoteQuestionEntity).delete({ noteId });
    const rows = questionIds.map((questionId, at) => ({ id: newId(), questionId, position: at + 1 }));
    await this.unitOfWork.query(
      `insert into clarification_note_question (id, programme_id, tender_id, note_id, question_id, position)
       select (row->>'id')::uuid, $1, $2, $3, (row->>'questionId')::uuid, (row->>'position')::integer
       from jsonb_array_elements($4::jsonb) row`,
      [programmeId, tenderId, noteId, JSON.stringify(rows)],
    );
  }

  /** Takes a question off the list of the draft that it is in; nothing when it is in none. */
  async takeOff(questionId: string): Promise<void> {
    await this.unitOfWork.repo(ClarificationNoteQuestionEntity).delete({ questionId });
  }

  async addAnswer({ id: noteId, programmeId, tenderId }: Place, answer: NewAnswer): Promise<string> {
    const id = newId();
    await this.unitOfWork.repo(ClarificationAnswerEntity).insert({ ...answer, id, noteId, programmeId, tenderId });
    return id;
  }

  async addAnswerChange({ programmeId, tenderId }: Place, change: NewAnswerChange): Promise<void> {
    await this.unitOfWork
      .repo(ClarificationAnswerChangeEntity)
      .insert({ ...change, id: newId(), programmeId, tenderId });
  }
}
