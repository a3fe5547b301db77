import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import type { ClarificationNoteEntity } from '../data/clarification-note.entity';
import { ClarificationNoteStore } from '../data/clarification-note.store';
import { ConfidentialCountStore } from '../data/confidential-count.store';
import { type NoteSnapshot, type SnapshotAnswer, snapshotHash } from '../domain/note-snapshot';
import { NoteCheckQuery } from '../queries/note-check.query';
import { NoteContentQuery } from '../queries/note-content.query';
import { TenderClosingQuery } from '../queries/tender-closing.query';
import { NOTE_KIND } from './compile-note';
import { MoveNote } from './move-note';
import { PublishAnswer } from './publish-answer';

/**
 * Publication: a second person says yes to exactly this content. Numbers are given out, the requirements get their new
 * versions and the whole is stored word for word, all in the transaction of the decision.
 */
@Injectable()
@ApprovalSubject(NOTE_KIND)
export class PublishNote implements ApprovalSubjectPort {
  readonly permission = 'clarification-note.publish';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: ClarificationNoteStore,
    private readonly check: NoteCheckQuery,
    private readonly content: NoteContentQuery,
    private readonly tenders: TenderClosingQuery,
    private readonly moveNote: MoveNote,
    private readonly publishAnswer: PublishAnswer,
    private readonly confidential: ConfidentialCountStore,
    private readonly clock: Clock,
  ) {}

  async currentHash(id: string): Promise<string> {
    return this.content.hash(await this.notes.lock(id));
  }

  /** @throws DomainError 409 a requirement moved on, 422 late without a motive or no longer ready. */
  async onApproved(id: string): Promise<void> {
    const note = await this.notes.lock(id);
    await this.moveNote.demandMotiveWhenLate(note);
    const problems = await this.check.problems(id);
    if (problems.length > 0) {
      throw new DomainError('clarification-note.not-ready', { params: { count: problems.length } });
    }
    const answers = await this.answers(note);
    const snapshot = await this.snapshot(note, answers);
    const hash = snapshotHash(snapshot);
    await this.notes.update(note, {
      state: 'PUBLISHED',
      publishedBy: this.unitOfWork.actor.userId,
      publishedAt: this.clock.now(),
      snapshot,
      snapshotHash: hash,
    });
    this.unitOfWork.audit({
      action: 'clarification-note.published',
      kind: NOTE_KIND,
      recordId: id,
      programmeId: note.programmeId,
      after: {
        note: snapshot.note,
        answers: answers.map(({ code }) => code),
        snapshotHash: hash,
        lateMotive: note.lateMotive,
      },
    });
  }

  async onRejected(id: string): Promise<void> {
    await this.notes.update(await this.notes.lock(id), { state: 'DRAFT', submittedBy: null, submittedAt: null });
  }

  /** One after the other: "zie antwoord op" needs the code of what came before, wherever it stands in the list. */
  private async answers(note: ClarificationNoteEntity): Promise<SnapshotAnswer[]> {
    const questions = await this.check.questions(note.id);
    const places = new Map(questions.map(({ id }, at) => [id, at + 1]));
    const answers: SnapshotAnswer[] = [];
    for (const question of questions) answers.push(await this.publishAnswer.execute(note, question, places));
    return answers;
  }

  private async snapshot(note: ClarificationNoteEntity, answers: SnapshotAnswer[]): Promise<NoteSnapshot> {
    const tender = await this.tenders.of(note.tenderId);
    const counted = await this.confidential.count(note);
    return {
      note: `NvI ${note.number}`,
      tender: tender.title,
      tenderReference: tender.reference,
      publishedOn: LocalDate.at(this.clock.now()),
      closingOn: tender.closingOn,
      introduction: note.introduction,
      confidentialCount: note.tellsConfidential ? counted : null,
      answers,
    };
  }
}
