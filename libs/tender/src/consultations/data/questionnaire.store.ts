import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { QuestionContent } from '../domain/consultation-question';
import { ConsultationQuestionEntity } from './consultation-question.entity';
import { ConsultationSectionEntity } from './consultation-section.entity';

interface Place {
  id: string;
  programmeId: string;
  tenderId: string;
}

/** Writes sections and questions of a consultation in concept; the consultation is locked by who calls. */
@Injectable()
export class QuestionnaireStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 also when it stands in another consultation, 412 */
  async section(consultationId: string, id: string, rowVersion?: number): Promise<ConsultationSectionEntity> {
    return this.one(ConsultationSectionEntity, consultationId, id, rowVersion);
  }

  /** @throws DomainError 404 also when it stands in another consultation, 412 */
  async question(consultationId: string, id: string, rowVersion?: number): Promise<ConsultationQuestionEntity> {
    return this.one(ConsultationQuestionEntity, consultationId, id, rowVersion);
  }

  async addSection(place: Place, content: { title: string; intro: string }): Promise<string> {
    const id = newId();
    const position = await this.nextPlace('consultation_section', 'consultation_id', place.id, 'position');
    await this.unitOfWork.repo(ConsultationSectionEntity).insert({ ...content, ...this.placed(place), id, position });
    return id;
  }

  async addQuestion(place: Place, sectionId: string, content: QuestionContent): Promise<string> {
    const id = newId();
    const position = await this.nextPlace('consultation_question', 'section_id', sectionId, 'position');
    const number = await this.nextPlace('consultation_question', 'consultation_id', place.id, 'number');
    await this.unitOfWork
      .repo(ConsultationQuestionEntity)
      .insert({ ...content, ...this.placed(place), id, sectionId, position, number });
    await this.renumber(place.id);
    return id;
  }

  async changeSection(row: ConsultationSectionEntity, change: Partial<ConsultationSectionEntity>): Promise<void> {
    await this.unitOfWork.repo(ConsultationSectionEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  async changeQuestion(row: ConsultationQuestionEntity, change: Partial<ConsultationQuestionEntity>): Promise<void> {
    await this.unitOfWork
      .repo(ConsultationQuestionEntity)
      .update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  async removeSection({ id, consultationId }: ConsultationSectionEntity): Promise<void> {
    await this.unitOfWork.repo(ConsultationSectionEntity).delete(id);
    await this.renumber(consultationId);
  }

  async removeQuestion({ id, consultationId }: ConsultationQuestionEntity): Promise<void> {
    await this.unitOfWork.repo(ConsultationQuestionEntity).delete(id);
    await this.renumber(consultationId);
  }

  countQuestions(where: { consultationId: string } | { sectionId: string }): Promise<number> {
    return this.unitOfWork.repo(ConsultationQuestionEntity).countBy(where);
  }

  /** Puts sections and questions in this order; who calls has seen to it that all are named once. */
  async arrange(consultationId: string, sections: readonly { id: string; questionIds: readonly string[] }[]) {
    const questions = sections.flatMap(({ id, questionIds }) =>
      questionIds.map((questionId, index) => ({ id: questionId, sectionId: id, position: index + 1 })),
    );
    await this.unitOfWork.query(
      `update consultation_section s set position = o.position
       from unnest($2::uuid[]) with ordinality as o (id, position) where s.id = o.id and s.consultation_id = $1`,
      [consultationId, sections.map(({ id }) => id)],
    );
    await this.unitOfWork.query(
      `update consultation_question q set section_id = o.section_id, position = o.position
       from unnest($2::uuid[], $3::uuid[], $4::int[]) as o (id, section_id, position)
       where q.id = o.id and q.consultation_id = $1`,
      [
        consultationId,
        questions.map(({ id }) => id),
        questions.map(({ sectionId }) => sectionId),
        questions.map(({ position }) => position),
      ],
    );
    await this.renumber(consultationId);
  }

  /** Numbers run through the whole questionnaire, so that people can cite one. */
  private async renumber(consultationId: string): Promise<void> {
    await this.unitOfWork.query(
      `update consultation_question q set number = o.number
       from (select q.id, row_number() over (order by s.position, q.position) as number
             from consultation_question q join consultation_section s on s.id = q.section_id
             where q.consultation_id = $1) o
       where o.id = q.id and q.number <> o.number`,
      [consultationId],
    );
  }

  private async nextPlace(table: string, by: string, id: string, column: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ next: number }>(
      `select coalesce(max(${column}), 0)::int + 1 as next from ${table} where ${by} = $1`,
      [id],
    );
    return row!.next;
  }

  private placed({ id: consultationId, programmeId, tenderId }: Place) {
    return { consultationId, programmeId, tenderId, recordedBy: this.unitOfWork.actor.userId };
  }

  private async one<E extends ConsultationSectionEntity | ConsultationQuestionEntity>(
    entity: new () => E,
    consultationId: string,
    id: string,
    rowVersion?: number,
  ): Promise<E> {
    const row = await this.unitOfWork.repo<ConsultationSectionEntity>(entity).findOneBy({ id, consultationId });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row as E;
  }
}
