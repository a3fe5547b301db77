import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ConsultationQuestionResponse, ConsultationSectionResponse } from '../http/questionnaire.response';

type SectionRow = Omit<ConsultationSectionResponse, 'questions'>;

/** The questionnaire of a consultation in its order; at most a few hundred rows, so always whole. */
@Injectable()
export class QuestionnaireQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async of(consultationId: string): Promise<ConsultationSectionResponse[]> {
    await this.demandConsultation(consultationId);
    const sections = await this.unitOfWork.query<SectionRow>(
      `select id, title, intro, row_version as "rowVersion" from consultation_section
       where consultation_id = $1 order by position`,
      [consultationId],
    );
    const questions = await this.questions(consultationId);
    return sections.map((section) => ({
      ...section,
      questions: questions.filter(({ sectionId }) => sectionId === section.id),
    }));
  }

  /** @throws DomainError 404 */
  async section(consultationId: string, id: string): Promise<ConsultationSectionResponse> {
    return demanded((await this.of(consultationId)).find((section) => section.id === id));
  }

  /** @throws DomainError 404 */
  async question(consultationId: string, id: string): Promise<ConsultationQuestionResponse> {
    return demanded((await this.questions(consultationId)).find((question) => question.id === id));
  }

  /** All questions by their number. */
  questions(consultationId: string): Promise<ConsultationQuestionResponse[]> {
    return this.unitOfWork.query<ConsultationQuestionResponse>(
      `select q.id, q.section_id as "sectionId", q.number, q.kind, q.text, q.help, q.options, q.scale_min as "scaleMin",
              q.scale_max as "scaleMax", q.scale_min_label as "scaleMinLabel", q.scale_max_label as "scaleMaxLabel",
              q.required, q.max_length as "maxLength", q.row_version as "rowVersion",
              case when b.id is null then null
                   else jsonb_build_object('id', b.id, 'number', b.number, 'name', b.name) end as "buildingBlock"
       from consultation_question q left join building_block b on b.id = q.building_block_id
       where q.consultation_id = $1 order by q.number`,
      [consultationId],
    );
  }

  private async demandConsultation(id: string): Promise<void> {
    const rows = await this.unitOfWork.query('select id from consultation where id = $1', [id]);
    if (rows.length === 0) throw new DomainError('platform.not-found', { status: 404 });
  }
}

function demanded<T>(found: T | undefined): T {
  if (found === undefined) throw new DomainError('platform.not-found', { status: 404 });
  return found;
}
