import { Injectable } from '@nestjs/common';
import { SearchIndex } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { PublishedRevision } from '../../requirements/commands/published-revision';
import type { ClarificationNoteEntity } from '../data/clarification-note.entity';
import { ClarificationNoteStore } from '../data/clarification-note.store';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { answerCode } from '../domain/note-order';
import type { SnapshotAnswer } from '../domain/note-snapshot';
import type { NoteQuestion } from '../queries/note-check.query';
import type { QuestionChange } from '../queries/question-changes.query';

/** One answer goes out: its number, the versions that it makes, its joints and what Ctrl-K finds of it. */
@Injectable()
export class PublishAnswer {
  constructor(
    private readonly notes: ClarificationNoteStore,
    private readonly questions: ClarificationQuestionStore,
    private readonly publishedRevision: PublishedRevision,
    private readonly traceLinks: TraceLinks,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** @param places the place of each question of the note, by id. @throws DomainError 409 a requirement moved on. */
  async execute(
    note: ClarificationNoteEntity,
    question: NoteQuestion,
    places: ReadonlyMap<string, number>,
  ): Promise<SnapshotAnswer> {
    const position = places.get(question.id)!;
    const code = answerCode(note.number, position);
    const answer = answerOf(note, question, places);
    const answerId = await this.notes.addAnswer(note, {
      questionId: question.id,
      position,
      code,
      reference: question.reference,
      requirementId: question.requirement?.id ?? null,
      requirementVersionId: question.requirement?.versionId ?? null,
      question: question.text,
      answer,
    });
    await this.questions.update(await this.questions.lock(question.id), { state: 'PUBLISHED' });
    const made = new Map<string, string>();
    for (const change of question.changes)
      made.set(change.requirementId, await this.revise(note, answerId, code, change));
    await this.tie(note, question, answerId, made);
    await this.searchIndex.put({
      kind: 'clarification',
      recordId: answerId,
      programmeId: note.programmeId,
      tenderId: note.tenderId,
      code,
      title: question.text.length > 120 ? `${question.text.slice(0, 119)}…` : question.text,
      text: `${question.text}\n${answer}`,
      url: `/nota-van-inlichtingen/notas/${note.id}?antwoord=${code}`,
    });
    return {
      code,
      reference: question.reference,
      requirementCode: question.requirement?.code ?? null,
      question: question.text,
      answer,
      changes: question.changes.map(({ requirementCode, baseVersion, before, after }) => ({
        requirementCode,
        fromVersion: baseVersion,
        toVersion: baseVersion + 1,
        before,
        after,
      })),
    };
  }

  private async revise(
    note: ClarificationNoteEntity,
    answerId: string,
    code: string,
    change: QuestionChange,
  ): Promise<string> {
    const { requirementId, baseVersionId, after } = change;
    const toVersionId = await this.publishedRevision.execute({
      requirementId,
      baseVersionId,
      change: after,
      reason: code,
    });
    await this.notes.addAnswerChange(note, { answerId, requirementId, fromVersionId: baseVersionId, toVersionId });
    return toVersionId;
  }

  /** After the versions were made: the joint to the answer that made them is sound, the older ones are in doubt. */
  private async tie(
    { programmeId }: ClarificationNoteEntity,
    { requirement }: NoteQuestion,
    answerId: string,
    made: ReadonlyMap<string, string>,
  ): Promise<void> {
    const ends = new Map(made);
    if (requirement && !ends.has(requirement.id)) ends.set(requirement.id, requirement.versionId);
    for (const [id, versionId] of ends) {
      await this.traceLinks.link({
        programmeId,
        type: 'ANSWERED_BY',
        from: { kind: 'requirement', id, versionId },
        to: { kind: 'clarification', id: answerId, versionId: answerId },
      });
    }
  }
}

function answerOf(note: ClarificationNoteEntity, question: NoteQuestion, places: ReadonlyMap<string, number>): string {
  if (question.state !== 'MERGED') return question.answer;
  const here = places.get(question.mergedIntoId ?? '');
  return `Zie het antwoord op ${here ? answerCode(note.number, here) : question.mergedInto!.answerCode}.`;
}
