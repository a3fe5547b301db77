import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type {
  CommitmentBookingResponse,
  CommitmentDetailResponse,
  CommitmentMovementResponse,
} from '../http/commitment.response';
import { CommitmentListQuery } from './commitment-list.query';

const MOVEMENTS = `
  select v.id, v.kind, m.name as municipality, b.name as "buildingBlock", round(v.amount_cents / 100.0, 2)::text as amount,
         v.valid_on::text as "validOn", v.description, v.actual_id as "actualId",
         concat_ws(' ', a.journal, a.document, a.line) as booking,
         coalesce(exists (select 1 from actual r where r.reverses_id = v.actual_id), false) as "bookingReversed",
         v.reverses_id as "reversesId",
         exists (select 1 from commitment_movement r where r.reverses_id = v.id) as reversed,
         u.name as "recordedBy", v.recorded_at as "recordedAt"
  from commitment_movement v
  join municipality m on m.id = v.municipality_id
  left join building_block b on b.id = v.building_block_id
  left join actual a on a.id = v.actual_id
  left join user_account u on u.id = v.recorded_by
  where v.commitment_id = $1
  order by v.recorded_at desc, v.id desc limit 500`;

/** Bookings of the municipality in the year that still hold something to use, the nearest amount first. */
const BOOKINGS = `
  select a.id, a.period::text as period, a.journal, a.document, a.line, a.description, a.ledger_account as "ledgerAccount",
         round(a.amount_cents / 100.0, 2)::text as amount,
         round((a.amount_cents - coalesce(x.cents, 0)) / 100.0, 2)::text as "left"
  from commitment c
  join actual a on a.programme_id = c.programme_id and a.year = c.year and a.municipality_id = c.municipality_id
  left join lateral (
    select sum(m.amount_cents) as cents from commitment_movement m where m.actual_id = a.id and m.kind = 'USED'
  ) x on true
  where c.id = $1 and a.side = 'COST' and a.amount_cents > coalesce(x.cents, 0) and a.reverses_id is null
    and not exists (select 1 from actual r where r.reverses_id = a.id)
    and ($2::text is null or strpos(lower(concat_ws(' ', a.journal, a.document, a.description)), lower($2)) > 0)
  order by a.period desc, a.id desc limit 25`;

/** One commitment with its movements, and the bookings that may use it. */
@Injectable()
export class CommitmentDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: CommitmentListQuery,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<CommitmentDetailResponse> {
    const commitment = await this.list.one(id);
    type Row = Omit<CommitmentMovementResponse, 'recordedAt'> & { recordedAt: Date };
    const rows = await this.unitOfWork.query<Row>(MOVEMENTS, [id]);
    const [waiting] = await this.unitOfWork.query<{ id: string }>(
      `select id from approval where kind = 'commitment' and record_id = $1 and state = 'REQUESTED'`,
      [id],
    );
    return {
      ...commitment,
      approvalId: waiting?.id ?? null,
      movements: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })),
    };
  }

  /** @throws DomainError 404 */
  async bookings(id: string, words: string | undefined): Promise<CommitmentBookingResponse[]> {
    await this.list.one(id);
    return this.unitOfWork.query<CommitmentBookingResponse>(BOOKINGS, [id, words?.trim() || null]);
  }
}
