import { Injectable } from '@nestjs/common';
import { ClarificationNoteEntity } from '../data/clarification-note.entity';
import type { Confidentiality } from '../domain/confidentiality';
import { noteHash } from '../domain/note-content';
import { questionHash } from '../domain/question-content';
import { NoteCheckQuery } from './note-check.query';
import type { QuestionChange } from './question-changes.query';

/** As it was approved with the question: what stays as it is, is not named. */
const contentOf = ({ requirementId, baseVersionId, before, after }: QuestionChange) => ({
  requirementId,
  baseVersionId,
  ...after,
  evidenceMoment: after.evidenceMoment === before.evidenceMoment ? null : after.evidenceMoment,
  testMethod: after.testMethod === before.testMethod ? null : after.testMethod,
  exclusionGround: after.exclusionGround === before.exclusionGround ? null : after.exclusionGround,
  asksTurnover: after.asksTurnover === before.asksTurnover ? null : after.asksTurnover,
  turnoverMotivation: after.turnoverMotivation === before.turnoverMotivation ? null : after.turnoverMotivation,
  cleared: (['evidenceMoment', 'exclusionGround'] as const).filter((field) => before[field] && !after[field]),
});

/** The hash of a note as it stands now, over everything that would be published. */
@Injectable()
export class NoteContentQuery {
  constructor(private readonly check: NoteCheckQuery) {}

  async hash(note: ClarificationNoteEntity): Promise<string> {
    const questions = await this.check.questions(note.id);
    return noteHash({
      ...note,
      questions: questions.map((question) => ({
        id: question.id,
        hash: questionHash({
          ...question,
          requirementId: question.requirement?.id ?? null,
          confidentiality: question.confidentiality as Confidentiality,
          changes: question.changes.map(contentOf),
        }),
      })),
    });
  }
}
