import { Injectable } from '@nestjs/common';
import { LocalDate, Money, Percentage } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { LegalityParameters } from '../../modifications/domain/legality-parameters';
import type { LegalityParameterResponse } from '../http/legality-parameter.response';

interface Row extends Omit<LegalityParameterResponse, 'inForce' | 'minorThreshold' | 'approval'> {
  cents: string;
  approvalId: string | null;
  approvalVersion: number | null;
  requestedBy: string | null;
}

const SELECT = `
  select p.id, p.valid_from as "validFrom", p.minor_threshold_cents::text as cents, p.minor_share::text as "minorShare",
         p.additional_share::text as "additionalShare", p.unforeseen_share::text as "unforeseenShare",
         p.notice_subtype as "noticeSubtype", p.notice_days as "noticeDays", p.source, p.state, u.name as "recordedBy",
         a.id as "approvalId", a.row_version as "approvalVersion", a.requested_by as "requestedBy"
  from legality_parameter p
  left join user_account u on u.id = p.recorded_by
  left join approval a on a.kind = 'legality-parameter' and a.record_id = p.id and a.state = 'REQUESTED'
  where (p.programme_id is null or p.programme_id = $1) and p.state <> 'WITHDRAWN'
  order by p.valid_from desc, p.recorded_at desc`;

/** The dated figures of the law for a programme: a handful of rows, read as a whole. */
@Injectable()
export class LegalityParametersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What a second person agreed to, the earliest first; each holds until the next. */
  async inOrder(programmeId: string): Promise<LegalityParameters[]> {
    const rows = (await this.unitOfWork.query<Row>(SELECT, [programmeId]))
      .filter(({ state }) => state === 'APPROVED')
      .reverse();
    return rows.map((row, index) => ({
      regime: 'AW2012_2016',
      validFrom: row.validFrom as LocalDate,
      validTo: (rows[index + 1]?.validFrom ?? null) as LocalDate | null,
      minorThreshold: Money.fromCents(row.cents),
      minorShare: Percentage.parse(row.minorShare),
      additionalShare: Percentage.parse(row.additionalShare),
      unforeseenShare: Percentage.parse(row.unforeseenShare),
      ...{ noticeSubtype: row.noticeSubtype, noticeDays: row.noticeDays },
    }));
  }

  /** For people: the latest first, with which one holds today and what waits for a second person. */
  async list(programmeId: string): Promise<LegalityParameterResponse[]> {
    const { actor } = this.unitOfWork;
    const rows = await this.unitOfWork.query<Row>(SELECT, [programmeId]);
    const today = this.clock.today();
    const current = rows.find(({ state, validFrom }) => state === 'APPROVED' && validFrom <= today);
    const mayDecide = actor.can('modification.approve', { programmeId });
    return rows.map(({ cents, approvalId, approvalVersion, requestedBy, ...row }) => ({
      ...row,
      minorThreshold: Money.fromCents(cents).toString(),
      inForce: row.id === current?.id,
      approval:
        (approvalId && {
          ...{ id: approvalId, rowVersion: approvalVersion! },
          ...{ mayDecide: mayDecide && requestedBy !== actor.userId, own: requestedBy === actor.userId },
        }) ||
        null,
    }));
  }
}
