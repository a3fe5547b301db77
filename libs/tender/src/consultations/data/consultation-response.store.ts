import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { AnswerValue } from '../domain/answer-value';
import { ConsultationAnswerEntity } from './consultation-answer.entity';
import { ConsultationResponseEntity } from './consultation-response.entity';

export interface NewResponse {
  programmeId: string;
  tenderId: string;
  consultationId: string;
  partyId: string;
  source: 'WORKBOOK' | 'ENTERED';
  receivedAt: Date;
  late: boolean;
  fileId: string | null;
}

export interface NewAnswer {
  questionId: string;
  value: AnswerValue;
  fileId?: string | null;
}

/** Appends what parties answered; who calls has locked the party, so that the numbers follow each other. */
@Injectable()
export class ConsultationResponseStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The values that count now, by question; taken back ones are there without a value. */
  async current(partyId: string): Promise<Map<string, AnswerValue & { n: number }>> {
    const rows = await this.unitOfWork.query<AnswerValue & { questionId: string; n: number }>(
      `select distinct on (question_id) question_id as "questionId", n, value_text as "valueText",
              trim_scale(value_number)::text as "valueNumber", value_date::text as "valueDate", value_choice as "valueChoice"
       from consultation_answer where party_id = $1 order by question_id, n desc`,
      [partyId],
    );
    return new Map(rows.map(({ questionId, ...value }) => [questionId, value]));
  }

  /** What came in before from this party, the newest first. */
  earlier(partyId: string): Promise<{ n: number; receivedAt: Date; sha256: string | null }[]> {
    return this.unitOfWork.query(
      `select r.n, r.received_at as "receivedAt", v.sha256
       from consultation_response r left join file_version v on v.file_id = r.file_id and v.n = 1
       where r.party_id = $1 order by r.n desc`,
      [partyId],
    );
  }

  async append(response: NewResponse, answers: readonly NewAnswer[]): Promise<string> {
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    const [latest] = await this.earlier(response.partyId);
    const current = await this.current(response.partyId);
    await this.unitOfWork
      .repo(ConsultationResponseEntity)
      .insert({ ...response, id, n: (latest?.n ?? 0) + 1, recordedBy });
    const { programmeId, tenderId, consultationId, partyId } = response;
    const place = { programmeId, tenderId, consultationId, partyId, responseId: id, recordedBy };
    const rows = answers.map(({ questionId, value, fileId }) => ({
      ...place,
      ...value,
      id: newId(),
      questionId,
      n: (current.get(questionId)?.n ?? 0) + 1,
      fileId: fileId ?? null,
    }));
    await this.unitOfWork.repo(ConsultationAnswerEntity).insert(rows as ConsultationAnswerEntity[]);
    return id;
  }
}
