import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery, ConsultationPlace } from '../../disclosures/queries/consultation-circle.query';
import type { InquiryResponse } from '../http/inquiry.response';

type Row = Omit<InquiryResponse, 'mayChange'>;

const SELECT = `
  select q.id, q.consultation_id as "consultationId", jsonb_build_object('id', p.id, 'name', p.name) as party,
         q.received_on as "receivedOn", q.question, q.public_question as "publicQuestion", q.answer, q.state, q.number,
         q.published_on as "publishedOn", q.withdraw_reason as "withdrawReason", q.row_version as "rowVersion"
  from consultation_inquiry q join consultation_party p on p.id = q.party_id`;

export interface PublishedInquiry {
  number: number;
  publicQuestion: string;
  answer: string;
  publishedOn: string;
}

@Injectable()
export class InquiryQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** @throws DomainError 404 */
  async page(consultationId: string, filter: PageRequest & { state?: string }): Promise<Page<InquiryResponse>> {
    const place = await this.circle.place(consultationId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where q.consultation_id = $1 and ($2::text is null or q.state = $2)
                and ($3::text is null or position(lower($3) in lower(q.question || ' ' || q.answer)) > 0)`,
        parameters: [consultationId, filter.state ?? null, filter.q?.trim() || null],
        sorts: { receivedOn: { column: '"receivedOn"', type: 'date' } },
        defaultSort: '-receivedOn',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row, place)), next };
  }

  /** @throws DomainError 404 */
  async one(consultationId: string, id: string): Promise<InquiryResponse> {
    const place = await this.circle.place(consultationId);
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where q.consultation_id = $1 and q.id = $2`, [
      consultationId,
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row, place);
  }

  /** What everyone may read, in its own order. */
  published(consultationId: string): Promise<PublishedInquiry[]> {
    return this.unitOfWork.query<PublishedInquiry>(
      `select number, public_question as "publicQuestion", answer, published_on as "publishedOn"
       from consultation_inquiry where consultation_id = $1 and state = 'PUBLISHED' order by number`,
      [consultationId],
    );
  }

  private present(row: Row, place: ConsultationPlace): InquiryResponse {
    const open = row.state === 'RECEIVED' || row.state === 'ANSWERED';
    return { ...row, mayChange: open && place.state !== 'CLOSED' && this.unitOfWork.actor.can('inquiry.write', place) };
  }
}
