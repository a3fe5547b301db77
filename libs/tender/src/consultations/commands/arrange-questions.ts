import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationStore } from '../data/consultation.store';
import { QuestionnaireStore } from '../data/questionnaire.store';
import { QuestionnaireQuery } from '../queries/questionnaire.query';

export interface ArrangedSection {
  id: string;
  questionIds: string[];
}

/** Puts the questionnaire in another order: sections, and questions within and between them. */
@Injectable()
export class ArrangeQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly questionnaire: QuestionnaireStore,
    private readonly query: QuestionnaireQuery,
  ) {}

  /** @throws DomainError 403/404, 409 published, 412 stale, 422 not all sections and questions exactly once. */
  async execute(consultationId: string, rowVersion: number, sections: ArrangedSection[]): Promise<void> {
    const consultation = await this.consultations.lockQuestions(consultationId, rowVersion);
    const before = await this.query.of(consultationId);
    const known = before.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
    const given = sections.flatMap(({ id, questionIds }) => [id, ...questionIds]);
    const sectionIds = new Set(before.map(({ id }) => id));
    const whole = sameSet(known, given) && sections.every(({ id }) => sectionIds.has(id));
    if (!whole) throw new DomainError('consultation.arrangement-incomplete');
    await this.questionnaire.arrange(consultationId, sections);
    await this.consultations.update(consultation, {});
    this.unitOfWork.audit({
      action: 'consultation.questions-arranged',
      kind: 'consultation',
      recordId: consultationId,
      programmeId: consultation.programmeId,
      after: { sections },
    });
  }
}

const sameSet = (a: string[], b: string[]): boolean =>
  a.length === b.length && new Set(b).size === b.length && new Set([...a, ...b]).size === a.length;
