import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationStore } from '../data/consultation.store';
import { QuestionnaireStore } from '../data/questionnaire.store';

export interface SectionContent {
  title: string;
  intro: string;
}

/** Adds, changes and removes headings of the questionnaire, as long as the consultation is in concept. */
@Injectable()
export class EditSections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly questionnaire: QuestionnaireStore,
  ) {}

  /** @throws DomainError 403/404, 409 published. */
  async add(consultationId: string, content: SectionContent): Promise<string> {
    const consultation = await this.consultations.lockQuestions(consultationId);
    const id = await this.questionnaire.addSection(consultation, content);
    this.audit('added', id, consultation.programmeId, { after: { consultation: consultation.code, ...content } });
    return id;
  }

  /** @throws DomainError 403/404, 409 published, 412 stale. */
  async change(consultationId: string, id: string, rowVersion: number, change: Partial<SectionContent>): Promise<void> {
    const { programmeId } = await this.consultations.lockQuestions(consultationId);
    const row = await this.questionnaire.section(consultationId, id, rowVersion);
    const before = { title: row.title, intro: row.intro };
    const after = { title: change.title ?? row.title, intro: change.intro ?? row.intro };
    await this.questionnaire.changeSection(row, after);
    this.audit('changed', id, programmeId, { before, after });
  }

  /** Removes an empty one. @throws DomainError 403/404, 409 published or not empty, 412 stale. */
  async remove(consultationId: string, id: string, rowVersion: number): Promise<void> {
    const { programmeId } = await this.consultations.lockQuestions(consultationId);
    const row = await this.questionnaire.section(consultationId, id, rowVersion);
    if ((await this.questionnaire.countQuestions({ sectionId: id })) > 0) {
      throw new DomainError('consultation.section-not-empty', { status: 409 });
    }
    await this.questionnaire.removeSection(row);
    this.audit('removed', id, programmeId, { before: { title: row.title, intro: row.intro } });
  }

  private audit(what: string, recordId: string, programmeId: string, change: { before?: object; after?: object }) {
    const action = `consultation-section.${what}`;
    this.unitOfWork.audit({ action, kind: 'consultation-section', recordId, programmeId, ...change });
  }
}
