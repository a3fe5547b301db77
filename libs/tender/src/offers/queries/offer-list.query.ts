import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { OfferFileResponse, OfferOpeningResponse, OfferResponse, OfferRowResponse } from '../http/offer.response';

type Row = Omit<OfferRowResponse, 'receivedAt' | 'recordedAt' | 'stateAt'> & {
  receivedAt: Date;
  recordedAt: Date;
  stateAt: Date | null;
};

/** What stands on the envelope; what lies in it comes along only when it may be read. */
const SELECT = `
  select o.id, o.programme_id as "programmeId", o.tender_id as "tenderId", o.code, o.received_at as "receivedAt", o.late,
         o.state, o.state_reason as "stateReason", o.state_at as "stateAt", decider.name as "stateBy",
         recorder.name as "recordedBy", o.recorded_at as "recordedAt", o.row_version as "rowVersion",
         c.offer_id is null as sealed, c.bidder_name as "bidderName", c.bidder_kvk as "bidderKvk",
         case when o.late then 0 else (select count(*) from jsonb_array_elements(c.checklist) item
           where not (item->>'present')::boolean)::int end as missing
  from offer o
  left join offer_content c on c.offer_id = o.id
  left join user_account decider on decider.id = o.state_by
  left join user_account recorder on recorder.id = o.recorded_by`;

@Injectable()
export class OfferListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    filter: PageRequest & { tenderId?: string; state?: string },
  ): Promise<Page<OfferRowResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where o.programme_id = $1 and ($2::uuid is null or o.tender_id = $2) and ($3::text is null or o.state = $3)`,
        parameters: [programmeId, filter.tenderId ?? null, filter.state ?? null],
        sorts: {
          code: { column: 'code', type: 'text' },
          receivedAt: { column: '"receivedAt"', type: 'timestamptz' },
        },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<OfferResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where o.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const [content] = await this.unitOfWork.query<Pick<OfferResponse, 'partners' | 'checklist' | 'note' | 'contact'>>(
      `select partners, checklist, note,
              jsonb_build_object('name', contact_name, 'email', contact_email, 'address', contact_address) as contact
       from offer_content where offer_id = $1`,
      [id],
    );
    const files = await this.unitOfWork.query<OfferFileResponse>(
      `select of.file_id as "fileId", of.title, v.name, v.size::int as size from offer_file of
       join lateral (select name, size from file_version where file_id = of.file_id order by n desc limit 1) v on true
       where of.offer_id = $1 order by of.recorded_at`,
      [id],
    );
    return {
      ...present(row),
      partners: [],
      checklist: [],
      note: '',
      contact: { name: '', email: '', address: '' },
      ...content,
      files,
    };
  }

  /** How the opening of a tender stands; null while nobody asked for it. */
  async opening(tenderId: string): Promise<OfferOpeningResponse> {
    const [tender] = await this.unitOfWork.query<{ deadline: Date | null; open: boolean; count: number }>(
      `select submission_deadline as deadline, $1::uuid = any (app_open_offers()) as open,
              (select count(*)::int from offer where tender_id = $1) as count
       from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!tender) throw new DomainError('platform.not-found', { status: 404 });
    const [row] = await this.unitOfWork.query<{
      state: OfferOpeningResponse['state'];
      note: string;
      requestedBy: string;
      requestedAt: Date;
      openedBy: string | null;
      openedAt: Date | null;
      approvalId: string | null;
      contentHash: string;
    }>(
      `select o.state, o.note, asker.name as "requestedBy", o.requested_at as "requestedAt", opener.name as "openedBy",
              o.decided_at as "openedAt", a.id as "approvalId", o.content_hash as "contentHash"
       from offer_opening o join user_account asker on asker.id = o.requested_by
       left join user_account opener on opener.id = o.decided_by
       left join approval a on a.kind = 'offer-opening' and a.record_id = o.id and a.state = 'REQUESTED'
       where o.tender_id = $1 and o.state in ('REQUESTED', 'OPENED')`,
      [tenderId],
    );
    return {
      tenderId,
      deadline: tender.deadline?.toISOString() ?? null,
      envelopes: tender.count,
      readable: tender.open,
      state: row?.state ?? 'SEALED',
      note: row?.note ?? '',
      requestedBy: row?.requestedBy ?? null,
      requestedAt: row?.requestedAt.toISOString() ?? null,
      openedBy: row?.openedBy ?? null,
      openedAt: row?.openedAt?.toISOString() ?? null,
      approvalId: row?.approvalId ?? null,
      contentHash: row?.contentHash ?? null,
    };
  }
}

const present = (row: Row): OfferRowResponse => ({
  ...row,
  receivedAt: row.receivedAt.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
  stateAt: row.stateAt?.toISOString() ?? null,
});
