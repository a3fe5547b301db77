import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ConsultationAnswerResponse, ReceivedResponse } from '../http/consultation-party.response';

const SELECT = `
  select r.id, r.party_id as "partyId", p.name as party, r.n, r.source, r.received_at as "receivedAt", r.late,
         r.file_id as "fileId", recorder.name as "recordedBy",
         (select count(*)::int from consultation_answer a where a.response_id = r.id) as "answerCount"
  from consultation_response r join consultation_party p on p.id = r.party_id
  left join user_account recorder on recorder.id = r.recorded_by`;

type ReceivedRow = Omit<ReceivedResponse, 'receivedAt'> & { receivedAt: Date };

/** What came in, and what counts of it. */
@Injectable()
export class ReceivedResponseQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All that came in, the newest first. @throws DomainError 404 */
  async page(consultationId: string, filter: PageRequest & { partyId?: string }): Promise<Page<ReceivedResponse>> {
    const found = await this.unitOfWork.query('select id from consultation where id = $1', [consultationId]);
    if (found.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    const { items, next } = await keysetPage<ReceivedRow>(
      this.unitOfWork,
      {
        sql: `${SELECT}
              where r.consultation_id = $1 and ($2::uuid is null or r.party_id = $2)
                and ($3::text is null or position(lower($3) in lower(p.name)) > 0)`,
        parameters: [consultationId, filter.partyId ?? null, filter.q?.trim() || null],
        sorts: {
          receivedAt: { column: '"receivedAt"', type: 'timestamptz' },
          party: { column: 'party', type: 'text' },
        },
        defaultSort: '-receivedAt',
      },
      filter,
    );
    return { items: items.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })), next };
  }

  async one(id: string): Promise<ReceivedResponse> {
    const [row] = await this.unitOfWork.query<ReceivedRow>(`${SELECT} where r.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...row, receivedAt: row.receivedAt.toISOString() };
  }

  /** The answers of a party that count now, in the order of the questions; taken back ones are left out. */
  currentAnswers(partyId: string): Promise<ConsultationAnswerResponse[]> {
    return this.unitOfWork.query<ConsultationAnswerResponse>(
      `select a.id, a.question_id as "questionId", a.response_id as "responseId", a.n, a.value_text as text,
              trim_scale(a.value_number)::text as number, a.value_date::text as date, a.value_choice as choice,
              a.file_id as "fileId"
       from (select distinct on (question_id) * from consultation_answer
             where party_id = $1 order by question_id, n desc) a
       join consultation_question q on q.id = a.question_id
       where num_nonnulls(a.value_text, a.value_number, a.value_date, a.value_choice) > 0 order by q.number`,
      [partyId],
    );
  }
}
