import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationStore } from '../data/consultation.store';
import { QuestionnaireStore } from '../data/questionnaire.store';
import { assertAskable, QuestionContent, shaped } from '../domain/consultation-question';
import { ConsultationPlaceQuery } from '../queries/consultation-place.query';

/** More than anybody answers; it keeps a questionnaire whole on one screen. */
const MOST_QUESTIONS = 200;

/** Adds, changes and removes questions, as long as the consultation is in concept. */
@Injectable()
export class EditQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly questionnaire: QuestionnaireStore,
    private readonly place: ConsultationPlaceQuery,
  ) {}

  /** @throws DomainError 403/404, 409 published or full, 422 section, building block, choices or scale. */
  async add(consultationId: string, sectionId: string, content: QuestionContent): Promise<string> {
    const consultation = await this.consultations.lockQuestions(consultationId);
    if ((await this.questionnaire.countQuestions({ consultationId })) >= MOST_QUESTIONS) {
      throw new DomainError('consultation.too-many-questions', { status: 409, params: { max: MOST_QUESTIONS } });
    }
    await this.demandSection(consultationId, sectionId);
    const asked = await this.askable(consultation.programmeId, content);
    const id = await this.questionnaire.addQuestion(consultation, sectionId, asked);
    this.audit('added', id, consultation.programmeId, { after: { consultation: consultation.code, ...asked } });
    return id;
  }

  /** What is left out stays as it is. @throws DomainError 403/404, 409 published, 412 stale, 422 as above. */
  async change(
    consultationId: string,
    id: string,
    rowVersion: number,
    change: Partial<QuestionContent>,
  ): Promise<void> {
    const { programmeId } = await this.consultations.lockQuestions(consultationId);
    const row = await this.questionnaire.question(consultationId, id, rowVersion);
    const before = contentOf(row);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = await this.askable(programmeId, { ...before, ...given });
    await this.questionnaire.changeQuestion(row, after);
    this.audit('changed', id, programmeId, { before, after });
  }

  /** @throws DomainError 403/404, 409 published, 412 stale. */
  async remove(consultationId: string, id: string, rowVersion: number): Promise<void> {
    const { programmeId } = await this.consultations.lockQuestions(consultationId);
    const row = await this.questionnaire.question(consultationId, id, rowVersion);
    await this.questionnaire.removeQuestion(row);
    this.audit('removed', id, programmeId, { before: contentOf(row) });
  }

  private async askable(programmeId: string, content: QuestionContent): Promise<QuestionContent> {
    const asked = shaped(content);
    assertAskable(asked);
    await this.place.demandBuildingBlock(programmeId, asked.buildingBlockId);
    return asked;
  }

  private async demandSection(consultationId: string, sectionId: string): Promise<void> {
    await this.questionnaire.section(consultationId, sectionId).catch(() => {
      const code = 'consultation.unknown-section';
      throw new DomainError(code, { fields: [{ pointer: '/sectionId', code }] });
    });
  }

  private audit(what: string, recordId: string, programmeId: string, change: { before?: object; after?: object }) {
    const action = `consultation-question.${what}`;
    this.unitOfWork.audit({ action, kind: 'consultation-question', recordId, programmeId, ...change });
  }
}

const contentOf = ({
  kind,
  text,
  help,
  options,
  scaleMin,
  scaleMax,
  scaleMinLabel,
  scaleMaxLabel,
  required,
  maxLength,
  buildingBlockId,
}: QuestionContent): QuestionContent => ({
  kind,
  text,
  help,
  options,
  scaleMin,
  scaleMax,
  scaleMinLabel,
  scaleMaxLabel,
  required,
  maxLength,
  buildingBlockId,
});
